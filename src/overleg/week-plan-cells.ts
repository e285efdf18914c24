import { columnLetters } from '../workbook/address';
import { DAYS_FROM_1900_TO_1904 } from '../workbook/cell';
import { type Entry, textEntry } from './users-cells';
import type { WeekPlan } from './week-plan';
import type { TabWords } from './words';

/** A sheet's cells from A1 on, and how they look. Addresses are A1. */
export interface WeekPlanCells {
  /** What to enter; "" leaves a cell blank, so that a formula above can spill over it. */
  readonly entries: readonly (readonly Entry[])[];
  /** In the shape of `entries`; US notation. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Cells that people are meant to change. */
  readonly inputs: readonly string[];
  readonly headers: readonly string[];
  readonly titles: readonly string[];
}

/** Rows, from 1. */
const TOTAL_ROW = 4;
const CORPORATIONS_HEADER = 9;
/** So many days without placements can be filled in. */
const LEAST_CLOSED_ROWS = 12;
const CLOSED_COLUMN = 5;

/**
 * A sheet on which partners see and change the plan: shares, dates and closed days are cells, the plan
 * per week and the plan anew follow from them by `QUOTA.WEEKLY` and `QUOTA.REPLAN`, and the difference
 * by plain sums. People housed are values as of a day.
 *
 * The two functions spill. Nothing stands below them, so that they have room for more weeks.
 */
export function weekPlanCells(
  plan: WeekPlan,
  words: TabWords,
  dateSystem: 1900 | 1904,
): WeekPlanCells {
  const { weekPlan: w } = words;
  const { corporations, weeks, closedDays } = plan;
  const count = corporations.length;
  const shift = dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const firstCorporation = CORPORATIONS_HEADER + 1;
  const lastCorporation = CORPORATIONS_HEADER + count;
  const closedRows = Math.max(LEAST_CLOSED_ROWS, closedDays.length + 3);
  const header = Math.max(lastCorporation + 1, TOTAL_ROW + closedRows) + 4;
  const [first, last] = [header + 1, header + weeks.length];
  const at = places(count);
  const grid = new Grid();

  grid.text(0, 1, w.title(plan.halfYear, words.day(plan.asOf)));
  grid.text(0, 2, w.use);
  if (plan.isAgreedAnew) grid.text(0, 3, w.agreedAnew);

  const shares = `$B$${firstCorporation}:$B$${lastCorporation}`;
  const names = `$A$${firstCorporation}:$A$${lastCorporation}`;
  grid.text(0, TOTAL_ROW, w.total);
  grid.set(1, TOTAL_ROW, `=SUM(${shares})`);
  grid.text(0, 5, w.start);
  grid.set(1, 5, plan.firstDay - shift);
  grid.text(0, 6, w.end);
  grid.set(1, 6, plan.lastDay - shift);
  grid.text(0, 7, w.asOf);
  grid.set(1, 7, plan.asOf - shift);
  grid.text(CLOSED_COLUMN, TOTAL_ROW, w.closedDays);
  closedDays.forEach((day, i) => grid.set(CLOSED_COLUMN, TOTAL_ROW + 1 + i, day - shift));

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
  const totals = lastCorporation + 1;
  grid.text(0, totals, w.sum);
  for (const column of ['B', 'C', 'D']) {
    const index = column.charCodeAt(0) - 'A'.charCodeAt(0);
    grid.set(index, totals, `=SUM(${column}${firstCorporation}:${column}${lastCorporation})`);
  }

  const closed = columnLetters(CLOSED_COLUMN);
  const closedRange = `$${closed}$${TOTAL_ROW + 1}:$${closed}$${TOTAL_ROW + closedRows}`;
  const period = `$B$${TOTAL_ROW},${shares},$B$5,$B$6`;
  grid.text(at.plan, header - 1, w.planned);
  grid.set(at.plan, header, `=QUOTA.WEEKLY(${period},${closedRange},${names})`);
  grid.text(at.now, header, w.thisWeek);
  grid.text(at.housed, header - 1, w.housedPerWeek(words.day(plan.asOf)));
  grid.text(at.difference, header - 1, w.difference);
  [...corporations.map(({ name }) => name ?? w.other), w.sum].forEach((text, i) => {
    grid.text(at.housed + i, header, text);
    grid.text(at.difference + i, header, text);
  });
  weeks.forEach((_, i) => weekRow(grid, plan, i, { row: first + i, first, at }));

  const isWeekLeft = weeks.some((week) => week.firstDay > plan.asOf);
  grid.text(at.anew, header - 1, w.anew(words.day(plan.asOf)));
  if (isWeekLeft) {
    const housed = `$C$${firstCorporation}:$C$${lastCorporation}`;
    grid.set(at.anew, header, `=QUOTA.REPLAN(${period},${housed},$B$7,${closedRange},${names})`);
  } else {
    grid.text(at.anew, header, w.noWeekLeft);
  }

  const entries = grid.rows();
  const isDate = (column: number, row: number) =>
    (column === 1 && row >= 5 && row <= 7) ||
    (column === CLOSED_COLUMN && row > TOTAL_ROW && row <= TOTAL_ROW + closedRows) ||
    ((column === at.plan + 1 || column === at.anew + 1) && row > header);
  const end = columnLetters(at.difference + count);
  const anewEnd = columnLetters(at.anew + count + 2);
  return {
    entries,
    numberFormats: entries.map((cells, row) =>
      cells.map((_, column) => (isDate(column, row + 1) ? words.dateFormat : 'General')),
    ),
    inputs: [
      'B5:B7',
      closedRange,
      `A${firstCorporation}:B${lastCorporation}`,
      `${columnLetters(at.housed)}${first}:${columnLetters(at.housed + count - 1)}${last}`,
    ],
    headers: [
      `A${CORPORATIONS_HEADER}:D${CORPORATIONS_HEADER}`,
      `A${header}:${end}${header}`,
      ...(isWeekLeft ? [`${columnLetters(at.anew)}${header}:${anewEnd}${header}`] : []),
    ],
    titles: [
      `${closed}${TOTAL_ROW}`,
      ...[at.plan, at.housed, at.difference, at.anew].map(
        (c) => `${columnLetters(c)}${header - 1}`,
      ),
    ],
  };
}

/** Columns (0 = A) at which the parts of the table of weeks begin. */
interface Places {
  readonly plan: number;
  readonly now: number;
  readonly housed: number;
  readonly difference: number;
  readonly anew: number;
}

/** The plan has week, first day, a column per corporation and their sum. */
function places(count: number): Places {
  const now = count + 3;
  const housed = now + 1;
  const difference = housed + count + 2;
  return { plan: 0, now, housed, difference, anew: difference + count + 2 };
}

interface RowPlace {
  readonly row: number;
  /** The row of the first week. */
  readonly first: number;
  readonly at: Places;
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

/** Cells by their place; those in between are blank. */
class Grid {
  private readonly cells = new Map<number, Map<number, Entry>>();

  /** @param row from 1 */
  set(column: number, row: number, entry: Entry): void {
    const cells = this.cells.get(row) ?? new Map<number, Entry>();
    this.cells.set(row, cells.set(column, entry));
  }

  /** A text that stays one, whatever it begins with. */
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
