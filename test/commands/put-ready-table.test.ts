import { putReadyTable } from '../../src/commands/put-ready-table';
import { serialOf } from '../../src/domain/calendar';
import type { ExcelRun } from '../../src/excel/run';
import { storeGuide } from '../../src/excel/store-guide';
import { sheetsToRead } from '../../src/overleg/choose-meeting';
import { checkWorkbook } from '../../src/commands/check-workbook';
import type { ReadyForm } from '../../src/workbook/ready-table';
import {
  addSheet,
  cellKey,
  createHost,
  createWorkbook,
  openClient,
  setCells,
  type Client,
  type Host,
} from '../../packages/excel-stand-in/host';
import { addFilledTable } from './partners-workbook';

const TODAY = serialOf(2016, 10, 12);
const HEADER = ['Datum', 'Zaaknummer', 'Personen'];

let host: Host;
let client: Client;
const run: ExcelRun = (batch) => client.Excel.run({ delayForCellEdit: true }, batch);
const put = (form: ReadyForm = 'values') =>
  putReadyTable(run, { role: 'placements', form, note: '=Gemaakt', today: TODAY });

/**
 * Makes a sheet for each of two corporations. Gives the first answer to each question of the
 * add-in, so that both sheets are read as one list of placements.
 */
beforeEach(async () => {
  const workbook = createWorkbook();
  addFilledTable(workbook, 'Taakstelling', [
    ['Periode', 'Taakstelling', 'Beginstand'],
    ['2016-II', 206, 50],
  ]);
  setCells(addSheet(workbook, 'Brugstede'), 'A1', [HEADER, [42600, '007', 2], [42610, '008', 4]]);
  setCells(addSheet(workbook, 'Diezehof'), 'A1', [
    HEADER,
    [42601, '009', 3],
    [42611, '2016-01', 1],
  ]);
  host = createHost(workbook);
  client = await openClient(host);
  for (let count = 0; count < 4; count += 1) {
    const { guides } = await checkWorkbook(run, TODAY);
    const question = guides.byRole.placements.questions.find(({ isOptional }) => !isOptional);
    const answer = question?.answers[0];
    if (!answer) break;
    const { settings } = (await checkWorkbook(run, TODAY)).grid;
    await storeGuide(run, answer.guide, answer.none, null, settings);
  }
});
afterEach(() => client.close());

const sheetNames = () => host.workbook.sheets.map(({ name }) => name);
function rowOf(sheet: string, row: number): unknown[] {
  const cells = host.workbook.sheets.find(({ name }) => name === sheet)?.cells;
  return Array.from({ length: 5 }, (_, column) => cells?.get(cellKey(row, column))?.value ?? null);
}

test('the table is written on its own sheet, below a description, in four round trips', async () => {
  host.resetCounters();
  expect(await put()).toEqual({ sheet: 'Klaar Plaatsingen', rows: 4 });
  expect(host.counters.roundTrips).toBe(4);
  expect(rowOf('Klaar Plaatsingen', 0)).toEqual(['=Gemaakt', null, null, null, null]);
  expect(rowOf('Klaar Plaatsingen', 2)).toEqual([
    ...['Datum', 'Kandidaat', 'Personen', 'Corporatie', 'Telt mee'],
  ]);
  expect(rowOf('Klaar Plaatsingen', 3)).toEqual([42600, '007', 2, 'Brugstede', 'ja']);
  expect(rowOf('Klaar Plaatsingen', 6)).toEqual([42611, '2016-01', 1, 'Diezehof', 'ja']);
  const made = host.workbook.sheets.at(-1)?.tables.map(({ name, area }) => [name, area]);
  expect(made).toEqual([['Klaar_Plaatsingen', expect.objectContaining({ top: 2, bottom: 6 })]]);
});

test('an earlier ready table stays, and no ready table is read as a list', async () => {
  await put();
  const before = (await checkWorkbook(run, TODAY)).records.placements;
  expect(await put()).toEqual({ sheet: 'Klaar Plaatsingen 2', rows: 4 });
  expect(sheetNames()).toHaveLength(5);
  expect([...sheetsToRead(sheetNames(), '2016-10-12')]).toEqual([
    ...['Taakstelling', 'Brugstede', 'Diezehof'],
  ]);
  expect((await checkWorkbook(run, TODAY)).records.placements).toEqual(before);
});

test('cells contain formulas that refer to the list if the user asks for them', async () => {
  await put('formulas');
  const cells = host.workbook.sheets.at(-1)?.cells;
  expect(cells?.get(cellKey(3, 1))?.formula).toBe(`=IF('Brugstede'!B2="","",'Brugstede'!B2)`);
});

test('nothing is written if the structure is protected or the table was not read, and the error says so', async () => {
  host.workbook.structureProtected = true;
  await expect(put()).rejects.toMatchObject({ why: { code: 'no-sheet-added' } });
  host.workbook.structureProtected = false;
  const wish = { form: 'values', note: '', today: TODAY } as const;
  await expect(putReadyTable(run, { ...wish, role: 'homes' })).rejects.toMatchObject({
    why: { code: 'table-not-read', table: 'Woningen' },
  });
  expect(sheetNames()).toHaveLength(3);
});
