/**
 * Reads the arguments of the RENT functions: dates of letting, and columns beside them. A column
 * has a value per date, or a single value for all dates.
 */
import { centsOf } from '../domain/rent';
import { RENT_LIMITS, type RentAmounts } from '../domain/rent-limits';
import type { Cents, People, SerialDay } from '../domain/units';
import { dayReader, numberAboveUpTo, peopleFrom, yesNoReader } from './cell-readers';
import type { CellReader } from './cell-readers';
import { isEmptyOrZero, isEmpty, matrixOf, positionIn } from './cells';
import type { ArgumentCells, CellResult } from './cells';
import { withDateRow } from './dates';
import { rawRange, checkLength, optionalArgument, readCell } from './parameters';
import { FunctionError } from './problem';

const people = peopleFrom(1);

export const rentParameters = {
  date: rawRange(dayReader.expected),
  persons: rawRange(people.expected),
  young: optionalArgument(rawRange(yesNoReader.expected), null),
  limits: optionalArgument(rawRange({ kind: 'limitColumns' }), null),
};

/** The problems of dates, persons and limits. Any argument can have other problems too. */
export const RENT_PROBLEMS = [
  ...(['lengths', 'rentYearUnknown', 'notLimitColumns', 'yearTwice'] as const),
] as const;

interface LettingColumns {
  readonly date: ArgumentCells;
  readonly persons: ArgumentCells;
  readonly young: ArgumentCells | null;
}

export interface RentCase {
  readonly date: SerialDay;
  readonly persons: People;
  readonly young: boolean;
}

const LIMIT_COLUMNS = 4;
const year = peopleFrom(2000);
const limit = numberAboveUpTo(0, 10_000);

/** The limits by year: those of the range, and the built-in ones for years that the range lacks. */
export function rentYears(cells: ArgumentCells | null): ReadonlyMap<number, RentAmounts> {
  if (cells === null) return RENT_LIMITS;
  const { argument, columns, values } = cells;
  if (columns !== LIMIT_COLUMNS) {
    throw new FunctionError({ code: 'notLimitColumns', columns }, { argument, position: null });
  }
  const years = new Map<number, RentAmounts>();
  const rows = new Map<number, number>();
  for (let index = 0; index < values.length; index += LIMIT_COLUMNS) {
    if (values.slice(index, index + LIMIT_COLUMNS).every(isEmptyOrZero)) continue;
    const of = readCell(year, cells, index, argument);
    const earlier = rows.get(of);
    if (earlier !== undefined) {
      const position = positionIn(cells, index);
      throw new FunctionError({ code: 'yearTwice', earlier }, { argument, position });
    }
    rows.set(of, index / LIMIT_COLUMNS + 1);
    const [cappingLow, cappingHigh, qualityDiscount] = [1, 2, 3].map((column) =>
      centsOf(readCell(limit, cells, index + column, argument)),
    ) as [Cents, Cents, Cents];
    years.set(of, { cappingLow, cappingHigh, qualityDiscount });
  }
  return new Map<number, RentAmounts>([...RENT_LIMITS, ...years]);
}

/**
 * Calls `figureOf` for each date. The figures have the same shape as the dates, and a blank row
 * stays empty. `others` are columns beside the dates, which `figureOf` reads with `cellBeside`.
 */
export function mapLettings(
  { date, persons, young }: LettingColumns,
  others: readonly ArgumentCells[],
  figureOf: (letting: RentCase, index: number) => CellResult,
): CellResult[][] {
  const beside = [persons, ...(young ? [young] : []), ...others];
  for (const column of beside) checkBeside(column, date);
  if (isSingle(date) && isEmptyOrZero(date.values[0])) {
    throw new FunctionError(
      { code: 'missing', expected: dayReader.expected },
      { argument: date.argument, position: null },
    );
  }
  const values = date.values.map((cell, index) => {
    if (isEmptyOrZero(cell) && !beside.some((column) => isFilled(column, index))) return '';
    const letting = {
      date: readCell(dayReader, date, index, date.argument),
      persons: cellBeside(people, persons, index),
      young: young ? youngBeside(young, index) : false,
    };
    return withDateRow(date, index, () => figureOf(letting, index));
  });
  return matrixOf({ ...date, values });
}

/**
 * Whether a column is filled in this row. A single value for all dates does not count. FALSE does
 * not count either, because `[Jongere]="ja"` is FALSE in an empty row.
 */
function isFilled(column: ArgumentCells, index: number): boolean {
  const cell = column.values[index];
  return !isSingle(column) && !isEmptyOrZero(cell) && cell !== false;
}

/** The value beside the date at `index`. A single value applies to every date. */
export function cellBeside<Value>(
  reader: CellReader<Value>,
  column: ArgumentCells,
  index: number,
): Value {
  return readCell(reader, column, isSingle(column) ? 0 : index, column.argument);
}

/**
 * Whether the household counts as young. An empty cell means no, because most households are not.
 */
function youngBeside(young: ArgumentCells, index: number): boolean {
  if (!isSingle(young) && isEmpty(young.values[index])) return false;
  return cellBeside(yesNoReader, young, index);
}

function isSingle({ values }: ArgumentCells): boolean {
  return values.length === 1;
}

function checkBeside(column: ArgumentCells, date: ArgumentCells): void {
  if (isSingle(column)) return;
  checkLength(column.argument, column.values.length, date.argument, date.values.length);
}
