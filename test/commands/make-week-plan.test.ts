/** Tests the plan per week in the stand-in, which calculates its formulas. */
import { functionMetadata } from '../../build/functions';
import { makeWeekPlan } from '../../src/commands/make-week-plan';
import { TabNotMade } from '../../src/commands/tab-not-made';
import { serialOf } from '../../src/domain/calendar';
import { weeklyPlan } from '../../src/domain/quota';
import type { SerialDay } from '../../src/domain/units';
import type { ExcelRun } from '../../src/excel/run';
import { allFunctions } from '../../src/functions/all';
import { sheetsToRead } from '../../src/overleg/choose-meeting';
import { createCalculator } from '../../packages/excel-stand-in/calculation';
import {
  cellKey,
  createHost,
  openClient,
  setCells,
  type Client,
  type Host,
  type Sheet,
} from '../../packages/excel-stand-in/host';
import { addFilledTable, partnersWorkbook } from './partners-workbook';

const NAME = 'Plan per week 2016-II';
const WISH = { date: serialOf(2016, 10, 12), kind: null, asOf: serialOf(2016, 10, 12) };
const NOW = serialOf(2016, 10, 12) + 0.5;
const FIRST = serialOf(2016, 7, 1);
const LAST = serialOf(2016, 12, 31);

let host: Host;
let client: Client;
const run: ExcelRun = (batch) => client.Excel.run({ delayForCellEdit: true }, batch);
const plan = (wish = WISH) => makeWeekPlan(run, { wish, now: NOW });

beforeEach(async () => {
  host = createHost(partnersWorkbook(), {}, createCalculator);
  client = await openClient(host, { locale: 'nl-NL' });
  for (const declared of allFunctions) {
    client.CustomFunctions.associate(declared.id, (...args: unknown[]) => declared.call(args));
  }
  const metadata = functionMetadata('nl').functions.map(({ name, parameters }) => ({
    name,
    parameters: parameters.map((one) => ({ ...one, name: one.name ?? '' })),
  }));
  host.calculator?.provide(metadata, client.callFunction);
});
afterEach(() => client.close());

function sheetNamed(name: string): Sheet {
  const found = host.workbook.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no sheet ${name}.`);
  return found;
}

/** Returns the value of a cell, or null if it is blank. */
function at(address: string, sheet = sheetNamed(NAME)): unknown {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  return sheet.cells.get(cellKey(Number(row) - 1, column))?.value ?? null;
}

function rowOf(sheet: Sheet, text: string): number {
  for (let row = 1; row < 100; row++) if (at(`A${row}`, sheet) === text) return row;
  throw new Error(`${text} stands nowhere in column A.`);
}

async function calculated(): Promise<Sheet> {
  await host.calculator?.settled();
  return sheetNamed(NAME);
}

test('the plan is written on its own sheet, with the people of QUOTA.WEEKLY', async () => {
  expect(await plan()).toBe(NAME);
  const sheet = await calculated();
  // The 431 people are 225 carried in and the quota of 206. De Brink gets 60 %, Waterstad 30 % and
  // Meander 10 %.
  const shares = [259, 129, 43];
  expect([10, 11, 12].map((row) => at(`B${row}`))).toEqual(shares);
  expect(at('B4')).toBe(431);
  const header = rowOf(sheet, 'Week');
  const weeks = weeklyPlan({
    total: 431,
    weights: shares,
    start: FIRST,
    end: LAST,
    closedDays: new Set(),
  });
  weeks.forEach(({ label, firstDay, people }, i) => {
    const row = header + 1 + i;
    expect(['A', 'B', 'C', 'D', 'E'].map((column) => at(`${column}${row}`))).toEqual([
      label,
      firstDay,
      ...people,
    ]);
  });
});

test('the plan shows the people housed, the difference and the current week', async () => {
  await plan();
  const sheet = await calculated();
  const header = rowOf(sheet, 'Week');
  // Waterstad housed two people in the week of 18 July. The five people of 12 September have no
  // corporation.
  expect([10, 11, 12, 13].map((row) => at(`C${row}`))).toEqual([0, 2, 0, 5]);
  expect(at('A13')).toBe('Overig / geen corporatie');
  const now = Array.from({ length: 27 }, (_, i) => at(`H${header + 1 + i}`));
  expect(now.flatMap((mark, i) => (mark === '◄' ? [at(`A${header + 1 + i}`)] : []))).toEqual([
    '2016-W41',
  ]);
  const week = header + 1 + now.indexOf('◄');
  const planned = Array.from({ length: week - header }, (_, i) => Number(at(`D${header + 1 + i}`)));
  const soFar = planned.reduce((sum, people) => sum + people, 0);
  expect(at(`P${week}`)).toBe(soFar - 2);
  expect(at(`P${week + 1}`)).toBe('');
});

test('the plan divides the remaining people again if somebody changes a cell', async () => {
  await plan();
  let sheet = await calculated();
  const header = rowOf(sheet, 'Week');
  const left = () =>
    Array.from({ length: 12 }, (_, i) => Number(at(`AA${header + 1 + i}`) ?? 0)).reduce(
      (sum, people) => sum + people,
      0,
    );
  expect(at(`U${header}`)).toBe('Week');
  expect(at(`U${header + 1}`)).toBe('2016-W42');
  const before = left();
  await run(async (context) => {
    context.workbook.worksheets.getItem(NAME).getRange('B12').values = [[53]];
    await context.sync();
  });
  sheet = await calculated();
  expect(at('B4', sheet)).toBe(441);
  expect(left()).toBe(before + 10);
});

test('an earlier plan stays, and no plan is read as a table', async () => {
  await plan();
  setCells(sheetNamed(NAME), 'A30', [['van ons']]);
  const kept = structuredClone([...(await calculated()).cells]);
  expect(await plan()).toBe(`${NAME} 2`);
  expect([...(await calculated()).cells]).toEqual(kept);
  const names = host.workbook.sheets.map(({ name }) => name);
  const read = sheetsToRead(names, '2016-10-12');
  expect([...read].filter((name) => name.startsWith('Plan'))).toEqual([]);
});

test('making the plan takes four round trips', async () => {
  host.resetCounters();
  await plan();
  expect(host.counters.roundTrips).toBe(4);
});

test('the plan says so if no week of the half-year is left', async () => {
  const wish = { ...WISH, asOf: serialOf(2016, 12, 31) };
  await plan(wish);
  const sheet = await calculated();
  expect(at(`U${rowOf(sheet, 'Week')}`)).toBe('Geen week meer in dit halfjaar.');
});

test('a corporation whose name begins like a formula stays a text', async () => {
  setCells(sheetNamed('Corporaties'), 'A2', [['@brink']]);
  await plan();
  await calculated();
  expect(at('A10')).toBe('@brink');
});

test('the closed days of Instellingen are in the plan', async () => {
  addFilledTable(host.workbook, 'Instellingen', [
    ['Instelling', 'Waarde'],
    ['gesloten dag', serialOf(2016, 12, 26)],
  ]);
  await plan();
  await calculated();
  expect([at('F5'), at('F6')]).toEqual([serialOf(2016, 12, 26), null]);
});

test('if Taakstelling lacks the half-year, the error gives the day and no sheet is added', async () => {
  const count = host.workbook.sheets.length;
  const asOf = serialOf(2018, 3, 1) as SerialDay;
  const error: unknown = await plan({ ...WISH, asOf }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TabNotMade);
  expect((error as TabNotMade).why).toEqual({ code: 'nothing-to-plan', day: '2018-03-01' });
  expect(host.workbook.sheets).toHaveLength(count);
});
