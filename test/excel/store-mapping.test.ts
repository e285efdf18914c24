import { checkWorkbook } from '../../src/commands/check-workbook';
import { serialOf } from '../../src/domain/calendar';
import type { ExcelRun } from '../../src/excel/run';
import { forgetMapping, storeMapping } from '../../src/excel/store-mapping';
import { mappingOf, type MappingChoice } from '../../src/workbook/mapping';
import type { RecognisedRegion } from '../../src/workbook/recognise';
import type { Understanding } from '../../src/workbook/understand';
import type { CellValue, Client, Host } from '../../packages/excel-stand-in/host';
import { addSheet, createHost, openClient, setCells } from '../../packages/excel-stand-in/host';
import { partnersWorkbook } from '../commands/partners-workbook';

const TODAY = serialOf(2016, 10, 5);
const SHEET = 'Vergaderschema';
const ROOMS: readonly (readonly CellValue[])[] = [
  ['Datum', 'Soort', 'Zaal', 'Koffie', 'Gastheer'],
  [TODAY, 'ambtelijk', 'A', 'ja', 'gemeente'],
];

const clients: Client[] = [];
let host: Host;
let ours: ExcelRun;
let theirs: ExcelRun;

async function join(): Promise<ExcelRun> {
  const client = await openClient(host);
  clients.push(client);
  return (batch) => client.Excel.run({ delayForCellEdit: true }, batch);
}

beforeEach(async () => {
  const workbook = partnersWorkbook();
  workbook.sheets.splice(
    workbook.sheets.findIndex(({ name }) => name === 'Overleggen'),
    1,
  );
  setCells(addSheet(workbook, SHEET), 'A1', ROOMS);
  host = createHost(workbook);
  ours = await join();
  theirs = await join();
});

afterEach(() => clients.splice(0).forEach((client) => client.close()));

const check = (run: ExcelRun): Promise<Understanding> => checkWorkbook(run, TODAY);

interface ReadRegion extends RecognisedRegion {
  readonly settings: Readonly<Record<string, string>>;
}

async function regionOn(run: ExcelRun, sheet: string): Promise<ReadRegion> {
  const { recognition, grid } = await check(run);
  const found = recognition.regions.find(({ region }) => region.grid.sheet === sheet);
  if (!found) throw new Error(`There is nothing on ${sheet}.`);
  return { ...found, settings: grid.settings };
}

async function say(run: ExcelRun, sheet: string, choice: MappingChoice): Promise<void> {
  const read = await regionOn(run, sheet);
  host.resetCounters();
  await sayAbout(run, read, choice);
}

function sayAbout(
  run: ExcelRun,
  { region, mapping, settings }: ReadRegion,
  choice: MappingChoice,
): Promise<void> {
  return storeMapping(run, mappingOf(region, choice), mapping, settings);
}

async function takeBack(run: ExcelRun, key: string): Promise<void> {
  const { grid } = await check(run);
  await forgetMapping(run, key, grid.settings);
}

/** Replaces all cells of the sheet. */
function retype(cells: readonly (readonly CellValue[])[]): void {
  const sheet = host.workbook.sheets.find(({ name }) => name === SHEET);
  sheet?.cells.clear();
  if (sheet) setCells(sheet, 'A1', cells);
}

test('a co-author reads the answer of another person about a table after one round trip', async () => {
  expect((await regionOn(theirs, SHEET)).isAsked).toBe(true);
  await say(ours, SHEET, { role: 'meetings' });
  expect(host.counters.roundTrips).toBe(1);
  host.resetCounters();
  const { tables } = await check(theirs);
  expect(host.counters.roundTrips).toBe(2);
  expect(tables.meetings?.records).toMatchObject([{ date: TODAY, kind: 'ambtelijk' }]);
});

test('the last answer about a table replaces the earlier setting', async () => {
  await say(ours, SHEET, { role: 'meetings' });
  await say(theirs, SHEET, { role: 'agreements', columns: { agreement: 'Zaal' } });
  await say(ours, SHEET, { role: null });
  expect([...host.workbook.settings.keys()]).toEqual([
    expect.stringMatching(/^taakstelling\.table\.none\./),
  ]);
  await say(theirs, SHEET, { role: 'meetings' });
  expect([...host.workbook.settings.keys()]).toEqual(['taakstelling.table.meetings']);
  expect((await check(ours)).tables.meetings?.records).toHaveLength(1);
});

test('replacing an answer succeeds even if a co-author took it back at the same moment', async () => {
  await say(ours, SHEET, { role: 'meetings' });
  const read = await regionOn(ours, SHEET);
  await takeBack(theirs, 'taakstelling.table.meetings');
  await sayAbout(ours, read, { role: null });
  await takeBack(theirs, 'taakstelling.table.meetings');
  expect(host.workbook.settings.size).toBe(1);
});

test('if two people answer differently at once, the first answer is kept and the second person is told', async () => {
  const read = await regionOn(ours, SHEET);
  await say(theirs, SHEET, { role: 'meetings' });
  const before = new Map(host.workbook.settings);
  const second = { role: 'meetings', columns: { date: 'Zaal' } } as const;
  await expect(sayAbout(ours, read, second)).rejects.toMatchObject({
    why: { code: 'setting-changed' },
  });
  expect(host.workbook.settings).toEqual(before);

  const now = await regionOn(ours, SHEET);
  await say(theirs, SHEET, { role: 'meetings', columns: { date: 'Datum' } });
  await expect(
    forgetMapping(ours, 'taakstelling.table.meetings', now.settings),
  ).rejects.toMatchObject({ why: { code: 'setting-changed' } });
  expect(host.workbook.settings.get('taakstelling.table.meetings')).toContain('"date":"Datum"');
});

test('columns that a person chose are still found after they are moved, or one is renamed', async () => {
  const columns = { date: 'Datum', kind: 'Soort', coaPresent: 'Koffie' };
  await say(ours, SHEET, { role: 'meetings', columns });
  const expected = [{ date: TODAY, kind: 'ambtelijk', coaPresent: true }];
  retype([
    ['Koffie', 'Soort', 'Gastheer', 'Zaal', 'Datum'],
    ['ja', 'ambtelijk', 'gemeente', 'A', TODAY],
  ]);
  expect((await check(theirs)).tables.meetings?.records).toMatchObject(expected);
  retype([['Datum', 'Soort', 'Zaal', 'Aan tafel', 'Gastheer'], ...ROOMS.slice(1)]);
  expect((await check(theirs)).tables.meetings?.records).toMatchObject(expected);
});

test('if a table chosen by a person lacks columns, the columns are named', async () => {
  await say(ours, SHEET, { role: 'agreements' });
  const { findings, recognition } = await check(theirs);
  expect(recognition.dropped).toEqual([]);
  const missing = findings.filter(({ code }) => code === 'column-missing');
  expect(missing.map(({ data }) => data)).toContainEqual({ column: 'Eigenaar' });
});

test('an answer that no longer fits is dropped with a finding, and can be taken back', async () => {
  await say(ours, SHEET, { role: 'meetings', columns: { coaPresent: 'Koffie' } });
  retype([
    ['Datum', 'Soort', 'Zaal', 'Gastheer'],
    [TODAY, 'ambtelijk', 'A', 'gemeente'],
  ]);
  const { findings, recognition } = await check(theirs);
  expect(findings).toContainEqual(expect.objectContaining({ code: 'mapping-dropped' }));
  await takeBack(theirs, recognition.dropped[0]?.key ?? '');
  expect(host.workbook.settings.size).toBe(0);
  const after = await check(ours);
  expect(after.findings.map(({ code }) => code)).not.toContain('mapping-dropped');
});

test('a setting that cannot be read is dropped with a finding, and can be taken back', async () => {
  host.workbook.settings.set('taakstelling.table.homes', '{"version":9}');
  const { findings, recognition } = await check(ours);
  expect(findings.map(({ code }) => code)).toContain('mapping-dropped');
  await takeBack(ours, recognition.dropped[0]?.key ?? '');
  expect(host.workbook.settings.size).toBe(0);
});

test('the sign that a person chose decides between an opening backlog of 50 and of −50', async () => {
  const quotas = host.workbook.sheets.find(({ name }) => name === 'Taakstelling');
  if (quotas) setCells(quotas, 'C1', [['Saldo']]);
  const column = quotas?.tables[0]?.columns[2];
  if (column) Object.assign(column, { name: 'Saldo' });
  const opening = async () => (await check(theirs)).tables.quotas?.records[0]?.opening ?? null;
  expect(await opening()).toBeNull();
  const columns = { opening: 'Saldo' };
  await say(ours, 'Taakstelling', { role: 'quotas', columns, signs: { opening: 'ahead' } });
  expect(await opening()).toBe(-50);
  await say(ours, 'Taakstelling', { role: 'quotas', columns, signs: { opening: 'behind' } });
  expect(await opening()).toBe(50);
});
