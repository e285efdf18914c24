import { putCoaList } from '../../src/commands/put-coa-list';
import { serialOf } from '../../src/domain/calendar';
import type { ExcelRun } from '../../src/excel/run';
import { sheetsToRead } from '../../src/overleg/choose-meeting';
import type { Client, Host } from '../../packages/excel-stand-in/host';
import {
  addSheet,
  cellKey,
  createHost,
  createWorkbook,
  openClient,
} from '../../packages/excel-stand-in/host';

const AS_OF = serialOf(2016, 9, 30);
const LINE = {
  household: '007',
  persons: 3,
  familyToFollow: 1,
  home: '=1+1',
  corporation: null,
  maximumPersons: 4,
  availableFrom: serialOf(2016, 10, 1),
};

let host: Host;
let client: Client;
const run: ExcelRun = (batch) => client.Excel.run({ delayForCellEdit: true }, batch);
const put = (dateSystem: 1900 | 1904 = 1900) =>
  putCoaList(run, { lines: [LINE], asOf: AS_OF, dateSystem });

beforeEach(async () => {
  const workbook = createWorkbook();
  addSheet(workbook, 'Woningen');
  host = createHost(workbook);
  client = await openClient(host);
});
afterEach(() => client.close());

function rowOf(sheet: string, row: number): unknown[] {
  const cells = host.workbook.sheets.find(({ name }) => name === sheet)?.cells;
  return Array.from({ length: 7 }, (_, column) => cells?.get(cellKey(row, column))?.value ?? null);
}

test('the list is written on its own sheet in three round trips, with ids as they were typed', async () => {
  host.resetCounters();
  expect(await put()).toBe('COA-lijst 2016-09-30');
  expect(host.counters.roundTrips).toBe(3);
  expect(rowOf('COA-lijst 2016-09-30', 0)).toEqual([
    ...['Kandidaat', 'Personen', 'Nareizigers', 'Woning', 'Corporatie', 'Max personen'],
    'Beschikbaar',
  ]);
  expect(rowOf('COA-lijst 2016-09-30', 1)).toEqual(['007', 3, 1, '=1+1', null, 4, 42644]);
});

test('an earlier list stays, and no list is read as a table', async () => {
  await put();
  expect(await put()).toBe('COA-lijst 2016-09-30 2');
  const names = host.workbook.sheets.map(({ name }) => name);
  expect(names).toHaveLength(3);
  expect([...sheetsToRead(names, '2016-10-12')]).toEqual(['Woningen']);
});

test('the list has the same day in a workbook with 1904 dates', async () => {
  await put(1904);
  expect(rowOf('COA-lijst 2016-09-30', 1).at(-1)).toBe(42644 - 1462);
});

test('if the structure is protected, nothing is written and the error says so', async () => {
  host.workbook.structureProtected = true;
  await expect(put()).rejects.toMatchObject({ why: { code: 'no-sheet-added' } });
  expect(host.workbook.sheets).toHaveLength(1);
});
