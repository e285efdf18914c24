import { columnLetters } from '../workbook/address';
import { DAYS_FROM_1900_TO_1904 } from '../workbook/cell';
import { type Entry, textEntry } from './users-cells';
import type { WeekPlan } from './week-plan';
import type { TabWords } from './words';

/** A sheet's cells from A1 on, and their looks. Addresses are in A1 form. */
export interface WeekPlanCells {
  /** What to enter. "" leaves a cell blank, so that a formula above it can spill over it. */
  readonly entries: readonly (readonly Entry[])[];
  /** In the shape of `entries`, in US notation. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Cells that people are meant to change. */
  readonly inputs: readonly string[];
  readonly headers: readonly string[];
  readonly titles: readonly string[];
}

/** Row numbers, from 1. */
const TOTAL_ROW = 4;
const AS_OF_ROW = 7;
const CORPORATIONS_HEADER = 9;
/** At least this many rows are for days without placements. */
const LEAST_CLOSED_ROWS = 12;
const CLOSED_COLUMN = 5;

/**
 * A sheet on which partners see and change the plan. Shares, dates and closed days are cells.
 * `QUOTA.WEEKLY` and `QUOTA.REPLAN` compute the plans from them. People housed are values as of a
 * day.
 *
 * The two functions spill. Nothing is below them, so that more weeks have room.
 */
export function weekPlanCells(
  plan: WeekPlan,
  words: TabWords,
  dateSystem: 1900 | 1904,
): WeekPlanCells {
  const layout = layoutOf(plan);
  const { firstCorporation, lastCorporation, header, first, last, at } = layout;
  const grid = new Grid();
  inputs(grid, plan, words, dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0);
  corporationLines(grid, plan, words, layout);
  weeksTable(grid, plan, words, layout);
  const entries = grid.rows();
  const [housed, difference, anew] = [at.housed, at.difference, at.anew].map(columnLetters);
  const lastHoused = columnLetters(at.housed + plan.corporations.length - 1);
  const lastDifference = columnLetters(at.difference + plan.corporations.length);
  const lastAnew = columnLetters(at.anew + plan.corporations.length + 2);
  return {
    entries,
    numberFormats: entries.map((cells, row) =>
      cells.map((_, column) => (isDate(column, row + 1, layout) ? words.dateFormat : 'General')),
    ),
    inputs: [
      'B5:B7',
      layout.closedDays,
      `A${firstCorporation}:B${lastCorporation}`,
      `${housed}${first}:${lastHoused}${last}`,
    ],
    headers: [
      `A${CORPORATIONS_HEADER}:D${CORPORATIONS_HEADER}`,
      `A${header}:${lastDifference}${header}`,
      ...(isWeekLeft(plan) ? [`${anew}${header}:${lastAnew}${header}`] : []),
    ],
    titles: [
      `${columnLetters(CLOSED_COLUMN)}${TOTAL_ROW}`,
      ...['A', housed, difference, anew].map((column) => `${column}${header - 1}`),
    ],
  };
}

/** The positions on the sheet. Rows count from 1. */
interface Layout {
  readonly firstCorporation: number;
  readonly lastCorporation: number;
  readonly closedRows: number;
  /** The address of the days without placements. */
  readonly closedDays: string;
  /** The row with the headers of the table of weeks, and the rows of its first and last week. */
  readonly header: number;
  readonly first: number;
  readonly last: number;
  readonly at: WeekColumns;
}

function layoutOf({ corporations, closedDays, weeks }: WeekPlan): Layout {
  const lastCorporation = CORPORATIONS_HEADER + corporations.length;
  const closedRows = Math.max(LEAST_CLOSED_ROWS, closedDays.length + 3);
  const header = Math.max(lastCorporation + 1, TOTAL_ROW + closedRows) + 4;
  const closed = columnLetters(CLOSED_COLUMN);
  return {
    firstCorporation: CORPORATIONS_HEADER + 1,
    lastCorporation,
    closedRows,
    closedDays: `$${closed}$${TOTAL_ROW + 1}:$${closed}$${TOTAL_ROW + closedRows}`,
    header,
    first: header + 1,
    last: header + weeks.length,
    at: places(corporations.length),
  };
}

function isDate(column: number, row: number, { at, header, closedRows }: Layout): boolean {
  if (column === CLOSED_COLUMN && row > TOTAL_ROW && row <= TOTAL_ROW + closedRows) return true;
  if (row > header) return column === at.plan + 1 || column === at.anew + 1;
  return column === 1 && row > TOTAL_ROW && row <= AS_OF_ROW;
}

function isWeekLeft({ weeks, asOf }: WeekPlan): boolean {
  return weeks.some((week) => week.firstDay > asOf);
}

/** The title, the period, the day of the figures and the days without placements. */
function inputs(grid: Grid, plan: WeekPlan, words: TabWords, shift: number): void {
  const { weekPlan: w } = words;
  grid.text(0, 1, w.title(plan.halfYear, words.day(plan.asOf)));
  grid.text(0, 2, w.use);
  if (plan.isAgreedAnew) grid.text(0, 3, w.agreedAnew);
  grid.text(0, TOTAL_ROW, w.total);
  const days = [
    [w.start, plan.firstDay],
    [w.end, plan.lastDay],
    [w.asOf, plan.asOf],
  ] as const;
  days.forEach(([label, day], i) => {
    grid.text(0, TOTAL_ROW + 1 + i, label);
    grid.set(1, TOTAL_ROW + 1 + i, day - shift);
  });
  grid.text(CLOSED_COLUMN, TOTAL_ROW, w.closedDays);
  plan.closedDays.forEach((day, i) => grid.set(CLOSED_COLUMN, TOTAL_ROW + 1 + i, day - shift));
}

/** Each corporation's share, how many people it housed and how many are left, with their sums. */
function corporationLines(
  grid: Grid,
  { corporations }: WeekPlan,
  { weekPlan: w }: TabWords,
  { firstCorporation, lastCorporation, first, last, at }: Layout,
): void {
  [w.corporation, w.share, w.housed, w.left].forEach((text, column) =>
    grid.text(column, CORPORATIONS_HEADER, text),
  );
  corporations.forEach(({ name, share }, i) => {
    const row = firstCorporation + i;
    const housed = columnLetters(at.housed + i);
    grid.text(0, row, name ?? w.other);
    grid.set(1, row, share);
    grid.set(2, row, `=SUM(${housed}${first}:${housed}${last})`);
    grid.set(3, row, `=B${row}-C${row}`);
  });
  grid.text(0, lastCorporation + 1, w.sum);
  for (const column of [1, 2, 3]) {
    const letters = columnLetters(column);
    const rows = `${letters}${firstCorporation}:${letters}${lastCorporation}`;
    grid.set(column, lastCorporation + 1, `=SUM(${rows})`);
  }
  grid.set(1, TOTAL_ROW, `=SUM($B$${firstCorporation}:$B$${lastCorporation})`);
}

/** Week by week: the plan, the people housed, the difference, and the plan for the people left. */
function weeksTable(grid: Grid, plan: WeekPlan, words: TabWords, layout: Layout): void {
  const { weekPlan: w } = words;
  const { firstCorporation, lastCorporation, closedDays, header, first, at } = layout;
  const ofCorporations = (letters: string) =>
    `$${letters}$${firstCorporation}:$${letters}$${lastCorporation}`;
  const period = `$B$${TOTAL_ROW},${ofCorporations('B')},$B$5,$B$6`;
  const more = `${closedDays},${ofCorporations('A')}`;
  grid.text(at.plan, header - 1, w.planned);
  grid.set(at.plan, header, `=QUOTA.WEEKLY(${period},${more})`);
  grid.text(at.now, header, w.thisWeek);
  grid.text(at.housed, header - 1, w.housedPerWeek(words.day(plan.asOf)));
  grid.text(at.difference, header - 1, w.difference);
  [...plan.corporations.map(({ name }) => name ?? w.other), w.sum].forEach((text, i) => {
    grid.text(at.housed + i, header, text);
    grid.text(at.difference + i, header, text);
  });
  plan.weeks.forEach((_, i) => weekRow(grid, plan, i, { row: first + i, first, at }));
  grid.text(at.anew, header - 1, w.anew(words.day(plan.asOf)));
  if (isWeekLeft(plan)) {
    const anew = `=QUOTA.REPLAN(${period},${ofCorporations('C')},$B$${AS_OF_ROW},${more})`;
    grid.set(at.anew, header, anew);
  } else {
    grid.text(at.anew, header, w.noWeekLeft);
  }
}

/** Columns (0 = A) at which the parts of the table of weeks begin. */
interface WeekColumns {
  readonly plan: number;
  readonly now: number;
  readonly housed: number;
  readonly difference: number;
  readonly anew: number;
}

/** The plan has these columns: week, first day, one per corporation, and their sum. */
function places(count: number): WeekColumns {
  const now = count + 3;
  const housed = now + 1;
  const difference = housed + count + 2;
  return { plan: 0, now, housed, difference, anew: difference + count + 2 };
}

interface RowPlace {
  readonly row: number;
  /** The row of the first week. */
  readonly first: number;
  readonly at: WeekColumns;
}

function weekRow(grid: Grid, plan: WeekPlan, week: number, { row, first, at }: RowPlace): void {
  const { corporations } = plan;
  const day = `$B${row}`;
  grid.set(
    at.now,
    row,
    `=IF(${day}-$B$7>0,"",IF($B$7>MIN($B$6,${day}+7-WEEKDAY(${day},2)),"","◄"))`,
  );
  corporations.forEach(({ housed }, i) => grid.set(at.housed + i, row, housed[week] ?? 0));
  const from = columnLetters(at.housed);
  const to = columnLetters(at.housed + corporations.length - 1);
  grid.set(at.housed + corporations.length, row, `=SUM(${from}${row}:${to}${row})`);
  for (let i = 0; i <= corporations.length; i++) {
    const planned = columnLetters(at.plan + 2 + i);
    const housed = columnLetters(at.housed + i);
    const sums = [planned, housed].map((column) => `SUM(${column}$${first}:${column}${row})`);
    grid.set(at.difference + i, row, `=IF(${day}-$B$7>0,"",${sums.join('-')})`);
  }
}

/** Cells by their position. Cells in between are blank. */
class Grid {
  private readonly cells = new Map<number, Map<number, Entry>>();

  /** Sets what to enter in a cell. Columns count from 0, rows from 1. */
  set(column: number, row: number, entry: Entry): void {
    const cells = this.cells.get(row) ?? new Map<number, Entry>();
    this.cells.set(row, cells.set(column, entry));
  }

  /** A text that stays a text, however it begins. */
  text(column: number, row: number, text: string): void {
    this.set(column, row, textEntry(text));
  }

  rows(): Entry[][] {
    const height = Math.max(...this.cells.keys());
    const width = Math.max(...[...this.cells.values()].flatMap((cells) => [...cells.keys()])) + 1;
    return Array.from({ length: height }, (_, row) =>
      Array.from(
        { length: width },
        (_column, column) => this.cells.get(row + 1)?.get(column) ?? '',
      ),
    );
  }
}
