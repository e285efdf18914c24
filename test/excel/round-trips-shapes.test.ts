/**
 * Measures the cost of reading 20,000 rows that are spread over several sheets. Counts round
 * trips, bytes and rows, and no time.
 */
import { checkWorkbook } from '../../src/commands/check-workbook';
import { serialOf } from '../../src/domain/calendar';
import type { ExcelRun } from '../../src/excel/run';
import { storeGuide } from '../../src/excel/store-guide';
import type { SheetGrid, WorkbookGrid } from '../../src/workbook/grid';
import { understand, type Understanding } from '../../src/workbook/understand';
import type { CellValue, Counters, Workbook } from '../../packages/excel-stand-in/host';
import {
  addSheet,
  cellKey,
  createHost,
  createWorkbook,
  openClient,
  setCells,
} from '../../packages/excel-stand-in/host';

const AS_OF = serialOf(2016, 12, 31);
const ROWS = 20_000;
const HEADER = ['Datum', 'Zaaknummer', 'Personen', 'Corporatie'];
const MONTHS = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');

/** Milliseconds. Only stops a test that hangs. */
jest.setTimeout(300_000);

const rowOf = (at: number): CellValue[] => [
  serialOf(2016, 1 + Math.floor((at * 12) / ROWS), 1 + (at % 28)),
  `Z${100_000 + at}`,
  1 + (at % 5),
  ['Brugstede', 'Diezehof'][at % 2] ?? '',
];
const ALL = Array.from({ length: ROWS }, (_, at) => rowOf(at));

function withQuotas(): Workbook {
  const workbook = createWorkbook();
  setCells(addSheet(workbook, 'Taakstelling'), 'A1', [
    ['Periode', 'Taakstelling', 'Beginstand'],
    ['2016-I', 179, 50],
    ['2016-II', 206, null],
  ]);
  return workbook;
}

function inOneTable(): Workbook {
  const workbook = withQuotas();
  setCells(addSheet(workbook, 'Plaatsingen'), 'A1', [HEADER, ...ALL]);
  return workbook;
}

function onTwelveSheets(): Workbook {
  const workbook = withQuotas();
  for (const [at, month] of MONTHS.entries()) {
    const own = ALL.slice(Math.ceil((at * ROWS) / 12), Math.ceil(((at + 1) * ROWS) / 12));
    setCells(addSheet(workbook, `${month} 2016`), 'A1', [HEADER, ...own]);
  }
  return workbook;
}

const GREEN = '#00B050';
const RED = '#FF0000';

/** Makes a workbook with eight columns, in which only the last cell of each row has a colour. */
function coloured(): Workbook {
  const workbook = withQuotas();
  const sheet = addSheet(workbook, 'Kandidaten');
  setCells(sheet, 'A1', [
    ['Zaaknummer', 'Personen', 'Gekoppeld', 'Opvanglocatie', 'Jongere', 'Wens', 'Nareizigers', ''],
    ...ALL.map(([day = null, id = null, persons = null], at) => [
      ...[id, persons, day, 'Noord', 'nee', 'Zuid', 0],
      `rij ${at}`,
    ]),
  ]);
  for (let row = 1; row <= ROWS; row += 1) {
    const key = cellKey(row, 7);
    const cell = sheet.cells.get(key);
    if (!cell) throw new Error('No such cell.');
    sheet.cells.set(key, {
      ...cell,
      style: { ...cell.style, fillColor: row % 2 === 0 ? GREEN : RED },
    });
  }
  setCells(sheet, 'K1', [['groen = gehuisvest'], ['rood = nog geen woning']]);
  return workbook;
}

interface Cost {
  readonly counters: Counters;
  readonly read: Understanding;
}

/**
 * Answers every question about Plaatsingen as proposed. Returns the cost of reading after those
 * answers.
 */
async function costOf(workbook: Workbook): Promise<Cost> {
  const host = createHost(workbook);
  const client = await openClient(host);
  const run: ExcelRun = (batch) => client.Excel.run(batch);
  const check = () => checkWorkbook(run, AS_OF);
  host.resetCounters();
  let read = await check();
  for (let count = 0; count < 4; count += 1) {
    const [question] = read.guides.byRole.placements.questions.filter(
      ({ isOptional }) => !isOptional,
    );
    const answer = question?.answers[0];
    if (!answer) break;
    await storeGuide(run, answer.guide, answer.none, null, read.grid.settings);
    host.resetCounters();
    read = await check();
  }
  const counters = { ...host.counters };
  client.close();
  return { counters, read };
}

let table: Cost;
let months: Cost;
beforeAll(async () => {
  table = await costOf(inOneTable());
  months = await costOf(onTwelveSheets());
});

test('twelve sheets cost at most one round trip more than one table, and give the same result', () => {
  console.log(
    `one table ${table.counters.roundTrips}, twelve sheets ${months.counters.roundTrips} round trips; ` +
      `${table.counters.responseBytes} and ${months.counters.responseBytes} bytes answered`,
  );
  expect(months.read.records.placements).toHaveLength(ROWS);
  expect(months.counters.roundTrips).toBeLessThanOrEqual(table.counters.roundTrips + 1);
  expect(months.counters.responseBytes).toBeLessThan(table.counters.responseBytes * 1.1);
});

/** Returns how many rows the step that looks at the most rows looks at. */
function rowsInLongestStep(grid: WorkbookGrid): number {
  let looked = 0;
  const counting = <Row>(rows: readonly Row[]): readonly Row[] =>
    new Proxy(rows, {
      get: (target, key, receiver): unknown => {
        if (typeof key === 'string' && /^\d/.test(key)) looked += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const sheets = grid.sheets.map((sheet): SheetGrid => ({
    ...sheet,
    values: counting(sheet.values),
  }));
  const steps = understand({ ...grid, sheets }, AS_OF);
  let most = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) {
    most = Math.max(most, looked);
    looked = 0;
  }
  return Math.max(most, looked);
}

test('no step looks at more than five times the number of rows, with one table or twelve sheets', () => {
  const [one, twelve] = [table, months].map(({ read }) => rowsInLongestStep(read.grid));
  console.log(`rows looked at in one step: ${one} of one table, ${twelve} of twelve sheets`);
  expect(one).toBeLessThanOrEqual(ROWS * 5);
  expect(twelve).toBeLessThanOrEqual(ROWS * 5);
});

test('the colours of 20,000 rows are read in a limited number of round trips', async () => {
  const { counters, read } = await costOf(coloured());
  console.log(`coloured: ${counters.roundTrips} round trips, ${counters.responseBytes} bytes`);
  const fills = read.grid.sheets.find(({ sheet }) => sheet === 'Kandidaten')?.fills;
  expect(fills?.size).toBe(ROWS);
  // The colours cost one round trip per 60,000 cells. Here there are 220,000 cells.
  expect(counters.roundTrips).toBeLessThanOrEqual(table.counters.roundTrips + 6);
});
