import { checkWorkbook } from '../../src/commands/check-workbook';
import { takeOverDecision } from '../../src/commands/take-over-decision';
import { serialOf } from '../../src/domain/calendar';
import { isTakenOver, type DecisionToTake } from '../../src/overleg/taken-over';
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
import type { CellScalar } from '../../src/workbook/grid';
import { runWhile } from '../excel/meanwhile';
import { runOn } from './meeting-tab-stage';
import { addFilledTable } from './partners-workbook';
import { InTurn, interleavings } from './two-in-turn';

const MEETING = serialOf(2016, 10, 12);
const DUE = serialOf(2016, 12, 31);
const DECISION: DecisionToTake = {
  owner: 'Diezehof',
  what: 'nog 23 van 47 woningen aanbieden; 2 achter op schema',
  due: DUE,
  meeting: MEETING,
  kind: 'bestuurlijk',
};
const OTHER: DecisionToTake = { ...DECISION, owner: 'Gemeente', what: 'De Kade: opleveren' };
const HEADERS = ['Nr', 'Datum', 'Overleg', 'Afspraak', 'Eigenaar', 'Uiterlijk', 'Status', 'Dagen'];
const FIRST = ['A-09', 42600, 'ambtelijk', 'Lijst aanvullen', 'gemeente', 42700, 'open', 100];

let host: Host;
let client: Client;

async function stage(...rows: readonly (readonly CellScalar[])[]): Promise<void> {
  const workbook = createWorkbook();
  if (rows.length > 0) addFilledTable(workbook, 'Afspraken', [HEADERS, ...rows]);
  else addSheet(workbook, 'Blad1');
  host = createHost(workbook);
  client = await openClient(host);
}

afterEach(() => client.close());

const sheet = () => host.workbook.sheets[0]!;
function rowsOfTable(): unknown[][] {
  const { top, bottom } = sheet().tables[0]!.area;
  return Array.from({ length: bottom - top }, (_, row) =>
    HEADERS.map(
      (_header, column) => sheet().cells.get(cellKey(top + 1 + row, column))?.value ?? null,
    ),
  );
}
const rowOf = (number: CellScalar, { meeting, kind, what, owner, due }: DecisionToTake) => [
  ...[number, meeting, kind, what, owner, due, 'open', null],
];

test('a decision becomes the last row of the table, with the next number', async () => {
  await stage(FIRST);
  host.resetCounters();
  expect(await takeOverDecision(runOn(client), DECISION)).toEqual({
    outcome: 'done',
    sheet: 'Afspraken',
    address: 'D3',
  });
  expect(host.counters.roundTrips).toBe(4);
  expect(rowsOfTable()).toEqual([FIRST, rowOf('A-10', DECISION)]);
  const formats = await runOn(client)(async (context) => {
    const cells = context.workbook.worksheets.getItem('Afspraken').getRange('B3:F3');
    cells.load('numberFormat');
    await context.sync();
    return cells.numberFormat[0] as string[];
  });
  expect([formats[0], formats[4]]).toEqual(['d-m-yyyy', 'd-m-yyyy']);
  const { records } = await checkWorkbook(runOn(client), MEETING);
  expect(records.agreements.some((row) => isTakenOver(DECISION, [row]))).toBe(true);
});

test('the name of an owner that looks like a formula stays a text', async () => {
  await stage(FIRST);
  await takeOverDecision(runOn(client), { ...DECISION, owner: '=1+1' });
  expect(rowsOfTable()[1]?.[4]).toBe('=1+1');
  expect(sheet().cells.get(cellKey(2, 4))?.formula ?? null).toBeNull();
});

test('a decision that differs from an earlier one only in numbers is added only if the earlier one is done', async () => {
  await stage(FIRST);
  await takeOverDecision(runOn(client), DECISION);
  const later = { ...DECISION, what: 'nog 11 van 47 woningen aanbieden; 1 achter op schema' };
  expect(await takeOverDecision(runOn(client), later)).toEqual({
    outcome: 'already',
    sheet: 'Afspraken',
    address: 'D3',
  });
  setCells(sheet(), 'G3', [['gereed']]);
  expect(await takeOverDecision(runOn(client), later)).toMatchObject({
    outcome: 'done',
    address: 'D4',
  });
});

test.each<[string, readonly (readonly CellScalar[])[], (() => void) | null, object]>([
  [
    'something stands below the table',
    [FIRST],
    () => setCells(sheet(), 'B3', [['typed']]),
    { code: 'no-row-below', table: 'Afspraken', has: 'cells-below' },
  ],
  [
    'the sheet is protected',
    [FIRST],
    () => {
      sheet().protected = true;
    },
    { code: 'protected', sheet: 'Afspraken' },
  ],
])('nothing is written where %s', async (_, rows, change, why) => {
  await stage(...rows);
  change?.();
  const before = structuredClone(sheet().cells);
  await expect(takeOverDecision(runOn(client), DECISION)).rejects.toMatchObject({ why });
  expect(sheet().cells).toEqual(before);
});

test('nothing is written without a table, or if the rows are no Excel table', async () => {
  await stage();
  expect(await takeOverDecision(runOn(client), DECISION)).toEqual({ outcome: 'no-table' });
  setCells(sheet(), 'A1', [HEADERS, FIRST]);
  sheet().name = 'Afspraken';
  const before = structuredClone(sheet().cells);
  expect(await takeOverDecision(runOn(client), DECISION)).toEqual({
    outcome: 'no-excel-table',
    table: 'Afspraken',
  });
  expect(sheet().cells).toEqual(before);
});

test('a row that somebody types below the table meanwhile stays, and the decision comes below it', async () => {
  await stage(FIRST);
  const typed = ['A-10', MEETING, 'ambtelijk', 'Brief sturen', 'gemeente', DUE, 'open', 3];
  const run = runWhile(client, () => {
    setCells(sheet(), 'A3', [typed]);
    const table = sheet().tables[0]!;
    table.area = { ...table.area, bottom: table.area.bottom + 1 };
  });
  await takeOverDecision(run, DECISION);
  expect(rowsOfTable()).toEqual([FIRST, typed, rowOf('A-11', DECISION)]);
});

test('two people who add decisions at once get a row each; the same decision is added once', async () => {
  const orders = interleavings(5, 5).filter((_, at) => at % 63 === 0);
  for (const order of orders) {
    for (const second of [OTHER, DECISION]) {
      await stage(FIRST);
      const other = await openClient(host);
      const inTurn = new InTurn(host, order);
      await Promise.all([
        inTurn.run(client, 0, (run) => takeOverDecision(run, DECISION)),
        inTurn.run(other, 1, (run) => takeOverDecision(run, second)),
      ]);
      const rows = rowsOfTable();
      const isSame = second === DECISION;
      expect(rows).toHaveLength(isSame ? 2 : 3);
      expect(rows.slice(1).map(([number]) => number)).toEqual(isSame ? ['A-10'] : ['A-10', 'A-11']);
      other.close();
      client.close();
    }
  }
  await stage(FIRST);
});
