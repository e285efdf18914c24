/**
 * Defines the forms of an argument: a single value, a range, a column beside another column, and a
 * table.
 */
import { isEmptyOrZero, isEmpty, positionIn } from './cells';
import type { ArgumentCells, CellValue, Shaped } from './cells';
import type { CellReader } from './cell-readers';
import { FunctionError } from './problem';
import type { Expected } from './problem';

export interface Parameter<Value> {
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional: boolean;
  readonly expected: Expected;
  /**
   * Whether a cell is empty for this argument. If all cells of an optional argument are empty, it
   * counts as left out.
   */
  readonly isBlank: (cell: CellValue) => boolean;
  /** `cells` is null if the argument was omitted. */
  readonly read: (cells: ArgumentCells | null, argument: string) => Value;
}

/** An argument of one value. */
export function single<Value>(reader: CellReader<Value>): Parameter<Value> {
  return required('scalar', reader, (cells, argument) => {
    checkSingle(cells, argument);
    const cell = cells.values[0];
    if (reader.isBlank(cell)) throw missing(argument, reader.expected);
    return readCell(reader, cells, 0, argument);
  });
}

/**
 * An argument of values in a range of any shape. The result of `read` has the same shape. `blank`
 * is the value of an empty cell. A range of a single cell must not be empty.
 */
export function range<Value, Blank>(
  reader: CellReader<Value>,
  blank: Blank,
): Parameter<Shaped<Value | Blank>> {
  return required('matrix', reader, (cells, argument) => {
    if (cells.values.length === 1 && reader.isBlank(cells.values[0])) {
      throw missing(argument, reader.expected);
    }
    const values = cells.values.map((cell, index) =>
      reader.isBlank(cell) ? blank : readCell(reader, cells, index, argument),
    );
    return { rows: cells.rows, columns: cells.columns, values };
  });
}

/** An argument of values in one column or row. They are read as `range` reads them. */
export function line<Value, Blank>(
  reader: CellReader<Value>,
  blank: Blank,
): Parameter<Shaped<Value | Blank>> {
  const whole = range(reader, blank);
  return required('matrix', reader, (cells, argument) => {
    checkLine(cells, argument);
    return whole.read(cells, argument);
  });
}

/** A column (or row) that `forEachPair` reads together with another column. */
export function column(reader: CellReader<unknown>): Parameter<ArgumentCells> {
  return required('matrix', { expected: reader.expected, isBlank: isEmpty }, (cells, argument) => {
    checkLine(cells, argument);
    return cells;
  });
}

/** A range whose cells the function reads later: with other ranges, or as a table with a header. */
export function rawRange(expected: Expected): Parameter<ArgumentCells> {
  return required('matrix', { expected, isBlank: isEmpty }, (cells) => cells);
}

/**
 * The same argument, but it may be left out or refer to empty cells. Its value is then `fallback`.
 */
export function optionalArgument<Value, const Fallback>(
  parameter: Parameter<Value>,
  fallback: Fallback,
): Parameter<Value | Fallback> {
  return {
    ...parameter,
    optional: true,
    read: (cells, argument) =>
      cells === null || cells.values.every(parameter.isBlank)
        ? fallback
        : parameter.read(cells, argument),
  };
}

function required<Value>(
  dimensionality: 'scalar' | 'matrix',
  { expected, isBlank: isBlankCell }: Pick<Parameter<Value>, 'expected' | 'isBlank'>,
  read: (cells: ArgumentCells, argument: string) => Value,
): Parameter<Value> {
  return {
    dimensionality,
    optional: false,
    expected,
    isBlank: isBlankCell,
    read: (cells, argument) => {
      if (cells === null) throw missing(argument, expected);
      return read(cells, argument);
    },
  };
}

function missing(argument: string, expected: Expected): FunctionError {
  return new FunctionError({ code: 'missing', expected }, { argument, position: null });
}

function checkSingle({ rows, columns }: Shaped<CellValue>, argument: string): void {
  if (rows === 1 && columns === 1) return;
  throw new FunctionError({ code: 'notSingle', rows, columns }, { argument, position: null });
}

function checkLine({ rows, columns }: Shaped<CellValue>, argument: string): void {
  if (rows === 1 || columns === 1) return;
  throw new FunctionError({ code: 'notColumn', rows, columns }, { argument, position: null });
}

/**
 * Reads one cell. If it cannot be read, the error says what was found and what was expected. A
 * header that was selected too has an error of its own.
 */
export function readCell<Value>(
  reader: CellReader<Value>,
  cells: Shaped<CellValue>,
  index: number,
  argument: string,
): Value {
  const found = cells.values[index] ?? null;
  const value = reader.parse(found);
  if (value !== undefined) return value;
  if (index === 0 && typeof found === 'string' && isHeaderOf(reader, cells, found)) {
    throw new FunctionError({ code: 'headerRow' }, { argument, position: null });
  }
  throw new FunctionError(
    { code: 'unexpected', found, expected: reader.expected },
    { argument, position: positionIn(cells, index) },
  );
}

/**
 * Whether the first cell is a header that was selected too. It then has a letter without a digit
 * before it. The next cell is blank, is not a text, or can be read.
 */
function isHeaderOf(reader: CellReader<unknown>, cells: Shaped<CellValue>, found: string): boolean {
  const next = cells.values[cells.rows > 1 ? cells.columns : 1];
  // A text that begins with a digit is more likely a date or number that was typed as text.
  if (next === undefined || !/^\D*\p{L}/u.test(found)) return false;
  return reader.isBlank(next) || typeof next !== 'string' || reader.parse(next) !== undefined;
}

/** Throws if two arguments that belong together differ in length. */
export function checkLength(
  argument: string,
  length: number,
  other: string,
  otherLength: number,
): void {
  if (length === otherLength) return;
  throw new FunctionError(
    { code: 'lengths', length, other, otherLength },
    { argument, position: null },
  );
}

/**
 * Reads a column of dates or periods beside a column of numbers. Visits each row with its index,
 * counted from 0. Leaves out rows with a blank first cell and a second cell that is blank or 0. In
 * any other row both cells must be filled. 0 is a number in those rows.
 */
export function forEachPair<First, Second>(
  first: ArgumentCells,
  firstReader: CellReader<First>,
  second: ArgumentCells,
  secondReader: CellReader<Second>,
  visit: (first: First, second: Second, index: number) => void,
): void {
  checkLength(second.argument, second.values.length, first.argument, first.values.length);
  for (let index = 0; index < first.values.length; index += 1) {
    if (firstReader.isBlank(first.values[index]) && isEmptyOrZero(second.values[index])) continue;
    visit(
      readCell(firstReader, first, index, first.argument),
      readCell(secondReader, second, index, second.argument),
      index,
    );
  }
}
