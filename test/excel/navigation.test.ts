import { openSheet, selectCells } from '../../src/excel/navigation';
import type { ExcelRun } from '../../src/excel/run';
import {
  addSheet,
  createHost,
  createWorkbook,
  openClient,
} from '../../packages/excel-stand-in/host';
import type { Client, Host } from '../../packages/excel-stand-in/host';
import { REFUSALS } from '../../packages/excel-stand-in/host/switches';

let host: Host;
let client: Client;
const run: ExcelRun = (batch) => client.Excel.run(batch);

beforeEach(async () => {
  const workbook = createWorkbook();
  for (const name of ['Plaatsingen', 'Woningen']) addSheet(workbook, name);
  host = createHost(workbook);
  client = await openClient(host);
});
afterEach(() => client.close());

const shown = () =>
  host.workbook.sheets.find(({ id }) => id === client.connection.session.activeSheetId)?.name;

test('a sheet is selected in one round trip', async () => {
  await openSheet('Woningen', run);
  expect(shown()).toBe('Woningen');
  await selectCells('Plaatsingen', 'B2:C3', run);
  expect(shown()).toBe('Plaatsingen');
  expect(host.counters.roundTrips).toBe(2);
});

describe.each(['Hidden', 'VeryHidden'] as const)('a sheet that is %s', (visibility) => {
  beforeEach(() => {
    const [, homes] = host.workbook.sheets;
    if (homes) homes.visibility = visibility;
  });

  test('is reported with its name, and stays hidden', async () => {
    for (const going of [openSheet('Woningen', run), selectCells('Woningen', 'A1', run)]) {
      await expect(going).rejects.toMatchObject({
        why: { code: 'sheet-hidden', sheet: 'Woningen' },
      });
    }
    expect(shown()).toBe('Plaatsingen');
    expect(host.workbook.sheets[1]?.visibility).toBe(visibility);
  });
});

test('the error is the one of Excel if something is gone or refused', async () => {
  await expect(openSheet('Weg', run)).rejects.toMatchObject({ code: 'ItemNotFound' });
  host.switches.refusals = REFUSALS.activating;
  await expect(openSheet('Woningen', run)).rejects.toMatchObject({ code: 'GeneralException' });
});
