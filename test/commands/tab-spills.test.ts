/**
 * Tests a spilling formula that somebody typed beside the lines of the tab: its results fill other
 * cells as well. The formula moves with its line. Its results are never kept as typed text.
 */
import { makeOverlegTab } from '../../src/commands/make-overleg-tab';
import { TAB_LIMIT } from '../../src/workbook/meeting-tab';
import { createCalculator } from '../../packages/excel-stand-in/calculation';
import {
  createHost,
  openClient,
  setCells,
  type CellValue,
  type Client,
  type Host,
  type Sheet,
} from '../../packages/excel-stand-in/host';
import { columnOf, rowOf } from '../../packages/excel-stand-in/host/model';
import { NOW, runOn, TAB, WISH } from './meeting-tab-stage';
import { partnersWorkbook } from './partners-workbook';

const [NOTES, FIRST_BEYOND] = [9, 12];
/** The results depend on the row, so a copied result would differ from a calculated one. */
const SPILL = '=ROW()*10+SEQUENCE(3,2)';

let host: Host;
let client: Client;
beforeAll(async () => {
  client = await openClient(createHost(partnersWorkbook()));
});
afterAll(() => client.close());

beforeEach(async () => {
  host = createHost(partnersWorkbook(), {}, createCalculator);
  client.moveTo(host);
  await make();
});

const make = () => makeOverlegTab(runOn(client), { wish: WISH, now: NOW, version: '1.0.0' });

function sheetOf(name: string): Sheet {
  const sheet = host.workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** Returns the zero-based row of the line with this label. */
function rowWith(label: string): number {
  const found = [...sheetOf(TAB).cells].find(
    ([key, { value }]) => columnOf(key) === 0 && value === label,
  );
  if (!found) throw new Error(`The tab has no line ${label}.`);
  return rowOf(found[0]);
}

/** Types through Excel, so that formulas are calculated. */
async function type(row: number, column: number, text: string): Promise<void> {
  await client.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(TAB).getCell(row, column);
    cell.formulas = [[text]];
    await context.sync();
  });
}

/**
 * Returns the cells in the columns for the users, by `row column` (both zero-based). A cell with a
 * formula gives the formula, and any other cell its value.
 */
function beside(): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(
    [...sheetOf(TAB).cells]
      .filter(([key, { value }]) => value !== null && rowOf(key) > 0 && isUsers(columnOf(key)))
      .map(([key, { value, formula }]) => [`${rowOf(key)} ${columnOf(key)}`, formula ?? value]),
  );
}

const isUsers = (column: number) =>
  column === NOTES || (column >= FIRST_BEYOND && column < TAB_LIMIT.columns);

function filledFrom(row: number, column: number): Readonly<Record<string, CellValue>> {
  const first = (row + 1) * 10 + 1;
  return {
    [`${row} ${column}`]: SPILL,
    [`${row} ${column + 1}`]: first + 1,
    [`${row + 1} ${column}`]: first + 2,
    [`${row + 1} ${column + 1}`]: first + 3,
    [`${row + 2} ${column}`]: first + 4,
    [`${row + 2} ${column + 1}`]: first + 5,
  };
}

/** Adds a corporation whose line comes first, so that the other lines move. */
function addCorporation(): void {
  const sheet = sheetOf('Corporaties');
  setCells(sheet, 'A2', [
    ['Aan de Dijk', 9000],
    ['De Brink', 6000],
    ['Waterstad', 3000],
    ['Meander', 1000],
  ]);
  for (const table of sheet.tables) table.area = { ...table.area, bottom: 4 };
}

test('a formula that spills stays in its row if no line moves, in one round trip more than without it', async () => {
  const row = rowWith('Waterstad');
  await type(row, FIRST_BEYOND, SPILL);
  expect(beside()).toEqual(filledFrom(row, FIRST_BEYOND));
  host.resetCounters();
  await make();
  expect(host.counters.roundTrips).toBe(5);
  expect(beside()).toEqual(filledFrom(row, FIRST_BEYOND));
});

test('a formula that spills moves with its line, and its old results disappear', async () => {
  const before = rowWith('Waterstad');
  await type(before, FIRST_BEYOND, SPILL);
  await type(before, NOTES, 'hierover praten');
  addCorporation();
  await make();
  const after = rowWith('Waterstad');
  expect(after).not.toBe(before);
  expect(beside()).toEqual({
    ...filledFrom(after, FIRST_BEYOND),
    [`${after} ${NOTES}`]: 'hierover praten',
  });
});

test('a formula that spills and text that somebody types meanwhile both move with their line', async () => {
  const before = rowWith('Waterstad');
  await type(before, FIRST_BEYOND, SPILL);
  addCorporation();
  host.resetCounters();
  host.switches.watch = ({ roundTrip, action }) => {
    if (roundTrip === 4 && action === 0) setCells(sheetOf(TAB), `J${before + 1}`, [['intussen']]);
  };
  await make();
  host.switches.watch = null;
  const after = rowWith('Waterstad');
  expect(beside()).toEqual({
    ...filledFrom(after, FIRST_BEYOND),
    [`${after} ${NOTES}`]: 'intussen',
  });
});

test.each(['before', 'after'] as const)(
  'after a run that failed %s it wrote, making the tab again leaves no result of the formula as text',
  async (when) => {
    await type(rowWith('Waterstad'), FIRST_BEYOND, SPILL);
    addCorporation();
    host.resetCounters();
    host.switches.failures = [{ roundTrip: 4, when, error: 'activityLimitReached' }];
    await expect(make()).rejects.toThrow();
    host.switches.failures = [];
    await make();
    expect(beside()).toEqual(filledFrom(rowWith('Waterstad'), FIRST_BEYOND));
  },
);
