/** Brings the arguments of a custom function into a single form. */

/** An error value in a cell. Our own message can then say which cell contains the error. */
export interface CellError {
  /** Such as `#DIV/0!`. */
  readonly code: string;
}

export type CellValue = number | string | boolean | null | CellError;

/** One value that a function returns. */
export type CellResult = number | string | boolean;

/**
 * The result of a function: a value, or a matrix of values that spills over cells below and beside.
 */
export type FunctionResult = CellResult | CellResult[][];

/** A rectangle of values, row by row. */
export interface Shaped<Value> {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly Value[];
}

/**
 * The position of a value in the argument, counted from 1. `row` is null if the argument has a
 * single row, and `column` if it has a single column.
 */
export interface Position {
  readonly row: number | null;
  readonly column: number | null;
}

/** The cells of an argument. `values` is made when it is first asked for. */
export interface ArgumentCells extends Shaped<CellValue> {
  /** The name of the argument. */
  readonly argument: string;
  /**
   * The cells as Excel passes them. A long column is read from here, because copying it takes time.
   */
  readonly raw: unknown;
}

/**
 * The cells of an argument, which is a single value or a matrix. Null if it has no cells, or if the
 * user left it out. For an argument that is left out, Excel sends `null`, or nothing. In the second
 * case its invocation object is in that position.
 */
export function cellsOf(raw: unknown, argument: string): ArgumentCells | null {
  if (!Array.isArray(raw)) {
    const value = cellValueOf(raw);
    return value === null ? null : { argument, raw, rows: 1, columns: 1, values: [value] };
  }
  const rows: readonly unknown[] = raw;
  const columns = rows.length === 0 ? 0 : widthOf(rows[0]);
  if (columns === 0) return null;
  let values: readonly CellValue[] | null = null;
  return {
    argument,
    raw,
    rows: rows.length,
    columns,
    get values() {
      return (values ??= listOf(rows));
    },
  };
}

/**
 * The rows of an argument as Excel passes them. `firstCellOf` reads the first cell of such a row.
 */
export function rowsOf({ raw }: ArgumentCells): readonly unknown[] {
  return Array.isArray(raw) ? raw : [raw];
}

export function firstCellOf(row: unknown): CellValue {
  return cellValueOf(Array.isArray(row) ? row[0] : row);
}

function listOf(rows: readonly unknown[]): readonly CellValue[] {
  const values: CellValue[] = [];
  for (const row of rows) {
    if (!Array.isArray(row)) values.push(cellValueOf(row));
    else for (let at = 0; at < row.length; at += 1) values.push(cellValueOf(row[at]));
  }
  return values;
}

/** How many cells a row of a matrix has. A single value counts as one cell. */
function widthOf(row: unknown): number {
  return Array.isArray(row) ? row.length : 1;
}

function cellValueOf(raw: unknown): CellValue {
  if (typeof raw === 'number' || typeof raw === 'string' || typeof raw === 'boolean') return raw;
  return isCellError(raw) ? { code: raw.code } : null;
}

function isCellError(raw: unknown): raw is CellError {
  return typeof raw === 'object' && raw !== null && 'code' in raw && typeof raw.code === 'string';
}

/** Whether a cell is empty or contains an empty text. */
export function isEmpty(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === '';
}

/**
 * Whether a cell in a column of dates or names is blank: empty, or 0, which some hosts send for an
 * empty cell.
 */
export function isEmptyOrZero(value: CellValue | undefined): boolean {
  return isEmpty(value) || value === 0;
}

export function positionIn(shape: Shaped<unknown>, index: number): Position {
  return {
    row: shape.rows > 1 ? Math.floor(index / shape.columns) + 1 : null,
    column: shape.columns > 1 ? (index % shape.columns) + 1 : null,
  };
}

export function matrixOf<Value>({ columns, values }: Shaped<Value>): Value[][] {
  const matrix: Value[][] = [];
  for (let from = 0; from < values.length; from += columns) {
    matrix.push(values.slice(from, from + columns));
  }
  return matrix;
}
