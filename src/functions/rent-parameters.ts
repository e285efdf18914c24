/** Households and rents beside the dates of letting: one value for all dates, or one per date. */
import type { People, SerialDay } from '../domain/units';
import { day, peopleFrom, yesNo } from './cell-readers';
import type { CellReader } from './cell-readers';
import { isBlank, isEmpty, matrixOf } from './cells';
import type { CellResult } from './cells';
import { located } from './dates';
import { rawRange, checkLength, optional, readCell } from './parameters';
import type { Column } from './parameters';
import { FunctionError } from './problem';

const people = peopleFrom(1);

export const rentParameters = {
  date: rawRange(day.expected),
  persons: rawRange(people.expected),
  young: optional(rawRange(yesNo.expected), null),
};

interface LettingColumns {
  readonly date: Column;
  readonly persons: Column;
  readonly young: Column | null;
}

export interface Letting {
  readonly date: SerialDay;
  readonly persons: People;
  readonly young: boolean;
}

/**
 * Calls `figureOf` for each date and returns its figures in the same shape as the dates. A blank row
 * stays empty. `others` are further columns beside the dates, which `figureOf` reads with
 * `cellBeside`.
 */
export function mapLettings(
  { date, persons, young }: LettingColumns,
  others: readonly Column[],
  figureOf: (letting: Letting, index: number) => CellResult,
): CellResult[][] {
  const beside = [persons, ...(young ? [young] : []), ...others];
  for (const column of beside) checkBeside(column, date);
  if (isSingle(date) && isBlank(date.values[0])) {
    throw new FunctionError(
      { code: 'missing', expected: day.expected },
      { argument: date.argument, position: null },
    );
  }
  const values = date.values.map((cell, index) => {
    if (isBlank(cell) && !beside.some((column) => isFilled(column, index))) return '';
    const letting = {
      date: readCell(day, date, index, date.argument),
      persons: cellBeside(people, persons, index),
      young: young ? youngBeside(young, index) : false,
    };
    return located(date, index, () => figureOf(letting, index));
  });
  return matrixOf({ ...date, values });
}

/**
 * Whether the row has a value here. FALSE counts as none: in an empty row a formula such as
 * `[Jongere]="ja"` gives FALSE.
 */
function isFilled(column: Column, index: number): boolean {
  const cell = column.values[index];
  return !isSingle(column) && !isBlank(cell) && cell !== false;
}

/** The value beside the date at `index`; a single value stands beside every date. */
export function cellBeside<Value>(reader: CellReader<Value>, column: Column, index: number): Value {
  return readCell(reader, column, isSingle(column) ? 0 : index, column.argument);
}

/** An empty cell means no: most households are not young. */
function youngBeside(young: Column, index: number): boolean {
  if (!isSingle(young) && isEmpty(young.values[index])) return false;
  return cellBeside(yesNo, young, index);
}

function isSingle({ values }: Column): boolean {
  return values.length === 1;
}

function checkBeside(column: Column, date: Column): void {
  if (isSingle(column)) return;
  checkLength(column.argument, column.values.length, date.argument, date.values.length);
}
