/**
 * Turns the cells below a header row into rows and records, and collects the cells that could not
 * be read.
 */
import { chooseColumns, type ColumnQuestion } from './choose-columns';
import { isBlank, isErrorText, type CellProblem, type Parsed } from './cell';
import { isNeeded, type Column } from './column';
import type { CellScalar } from './grid';
import { straightThrough, type Steps } from './steps';
import type { FieldOf, LeftOutReason, OnRow, RecordOf, RowOf, TableDefinition } from './table';
import { isTotalsRow } from './totals';
import { dateOrderOf, isAmbiguousDate } from './words/date-order';

/** The cells of a table, with the positions of its rows and columns. */
export interface Body {
  readonly values: readonly (readonly (CellScalar | null)[])[];
  /** One for each cell of `values`. Null if they are not known. */
  readonly numberFormats: readonly (readonly string[])[] | null;
  /** Indexes in `values`, in order. */
  readonly rows: readonly number[];
  /** The 0-based row on the sheet of `values[0]`. */
  readonly top: number;
  /** The index of each field in a row of `values`. Null if the table lacks the column. */
  readonly columns: Readonly<Record<string, number | null>>;
  /** The fields in which a negative number means people behind. */
  readonly negated: readonly string[];
  /** The days to add to dates that are stored as numbers. */
  readonly dateShift: number;
  /**
   * True if the rows give numbers of people without households. Columns such as *Kandidaat* may
   * then be blank.
   */
  readonly isCounted: boolean;
}

export interface CellIssue {
  readonly field: string;
  /** The 0-based row on the sheet. */
  readonly row: number;
  readonly problem: CellProblem;
}

export interface LeftOutRow extends OnRow {
  readonly reason: LeftOutReason;
}

export interface Rows<D extends TableDefinition> {
  /**
   * Every row that was not left out. For a cell that could not be read, it has the column's value
   * for a blank, or null.
   */
  readonly rows: readonly RowOf<D>[];
  /** The rows whose required cells could all be read. */
  readonly records: readonly RecordOf<D>[];
  readonly issues: readonly CellIssue[];
  readonly leftOut: readonly LeftOutRow[];
}

/** Reading this many rows takes a few milliseconds, even if each has a problem to report. */
const ROWS_PER_STEP = 500;

/** Reads the rows of a table. The time grows linearly with the cells. */
export function* readRows<D extends TableDefinition>(definition: D, body: Body): Steps<Rows<D>> {
  const fields = Object.entries(definition.columns);
  const used = fields.flatMap(([field]) => body.columns[field] ?? []).sort((a, b) => a - b);
  const rows: RowOf<D>[] = [];
  const records: RecordOf<D>[] = [];
  const issues: CellIssue[] = [];
  const leftOut: LeftOutRow[] = [];
  const sums = runningSums(definition, body.columns);
  const doubtfulDates = columnsWithMonthFirst(definition, body);
  for (const [count, index] of body.rows.entries()) {
    if (count % ROWS_PER_STEP === 0) yield;
    const cells = body.values[index] ?? [];
    if (used.every((column) => isNothing(cells[column]))) continue;
    if (isTotalsRow(cells, used) || sums.isSum(cells)) {
      sums.beginAnew();
      leftOut.push({ row: body.top + index, reason: 'total' });
      continue;
    }
    const row: Record<string, unknown> = { row: body.top + index };
    const found: CellIssue[] = [];
    let isComplete = true;
    for (const [field, column] of fields) {
      const at = body.columns[field] ?? null;
      const cell = at === null ? null : (cells[at] ?? null);
      const format = at === null ? '' : (body.numberFormats?.[index]?.[at] ?? '');
      const needed = isNeededIn(column, row, cells, body);
      const isDoubtful =
        doubtfulDates.has(field) && typeof cell === 'string' && isAmbiguousDate(cell);
      const { value, problem } = isDoubtful
        ? DATE_ORDER_UNKNOWN
        : readCell(column, cell, format, body.dateShift, needed);
      row[field] = body.negated.includes(field) ? negatedOf(value, cell) : value;
      // A missing column is reported once, not for each row.
      if (problem && at !== null) found.push({ field, row: body.top + index, problem });
      if (needed && value === null) isComplete = false;
    }
    const unread = found.flatMap(({ field }) => (row[field] === null ? [field] : []));
    const reason = definition.leavesOut(row, unread);
    if (reason !== null) {
      leftOut.push({ row: body.top + index, reason });
      if (reason === 'status-unknown') issues.push(...found);
      continue;
    }
    issues.push(...found);
    sums.add(row);
    rows.push(row as RowOf<D>);
    if (isComplete) records.push(row as RecordOf<D>);
  }
  return { rows, records, issues, leftOut };
}

const DATE_ORDER_UNKNOWN: Parsed<unknown> = {
  value: null,
  problem: { code: 'date-order-unknown' },
};

/**
 * Returns the columns of dates in which a text such as `04/13/2016` proves that the month comes
 * first.
 */
function columnsWithMonthFirst(
  { columns }: TableDefinition,
  { values, rows, columns: places }: Body,
): ReadonlySet<string> {
  const fields = Object.entries(columns).filter(([field, { kind }]) => {
    const at = places[field] ?? null;
    if (at === null || (kind.name !== 'date' && kind.name !== 'step')) return false;
    const texts = rows.flatMap((row) => {
      const cell = values[row]?.[at];
      return typeof cell === 'string' && cell !== '' ? [cell] : [];
    });
    const order = dateOrderOf(texts);
    return order === 'month-first' || order === 'mixed';
  });
  return new Set(fields.map(([field]) => field));
}

/**
 * Returns true for a blank cell and for 0. Some hosts (Excel, or what takes its place) give 0 for a
 * blank cell.
 */
function isNothing(cell: CellScalar | null | undefined): boolean {
  return cell === 0 || isBlank(cell);
}

/** Reverses a number's sign, except for a cell with the word `achterstand` or `voorsprong`. */
function negatedOf(value: unknown, cell: CellScalar | null): unknown {
  const isWorded = typeof cell === 'string' && /\p{L}/u.test(cell);
  return typeof value === 'number' && !isWorded ? 0 - value : value;
}

function readCell(
  column: Column,
  cell: CellScalar | null,
  format: string,
  dateShift: number,
  isNeeded: boolean,
): Parsed<unknown> {
  if (cell === null || isBlank(cell) || (cell === 0 && column.kind.zeroIsBlank)) {
    return { value: column.blank, problem: isNeeded ? { code: 'required-empty' } : null };
  }
  if (isErrorText(cell)) return { value: null, problem: { code: 'error-value' } };
  const parsed = column.kind.read(cell, format, dateShift);
  // A cell that cannot be read gets its column's value for a blank.
  return parsed.value === null && parsed.problem
    ? { value: column.blank, problem: parsed.problem }
    : parsed;
}

function isNeededIn(
  column: Column,
  row: Readonly<Record<string, unknown>>,
  cells: readonly (CellScalar | null)[],
  { columns, isCounted }: Pick<Body, 'columns' | 'isCounted'>,
): boolean {
  const { unless } = column;
  if (unless === null) return isCounted ? column.need === 'required' : isNeeded(column);
  if (unless in row) return row[unless] === null;
  const at = columns[unless] ?? null;
  return at === null || isBlank(cells[at]);
}

/** The kinds of numbers that are compared with the sum of the rows above. */
const ADDED_UP: ReadonlySet<string> = new Set(['people', 'count', 'amount']);
const AMOUNTS: ReadonlySet<string> = new Set(['money', 'portion']);

/**
 * Recognises a total without a label. It is a row with only numbers. Each number is the sum of all
 * rows above, or of the rows since the last total.
 */
function runningSums(
  { columns }: TableDefinition,
  places: Readonly<Record<string, number | null>>,
): {
  readonly isSum: (cells: readonly (CellScalar | null)[]) => boolean;
  readonly add: (row: Readonly<Record<string, unknown>>) => void;
  /** Must be called after a total. */
  readonly beginAnew: () => void;
} {
  const placed = Object.entries(columns).flatMap(([field, { kind }]) => {
    const at = places[field] ?? null;
    return at === null ? [] : [{ field, at, kind: kind.name }];
  });
  const numbers = placed.filter(({ kind }) => ADDED_UP.has(kind));
  const others = placed.filter(({ kind }) => !ADDED_UP.has(kind) && !AMOUNTS.has(kind));
  const sums = new Map(numbers.map(({ field }) => [field, { all: 0, since: 0, rows: 0 }]));
  return {
    isSum(cells) {
      if (others.length === 0 || others.some(({ at }) => !isNothing(cells[at]))) return false;
      const filled = numbers.filter(({ at }) => !isNothing(cells[at]));
      const isAddedUp = filled.every(({ field, at }) => {
        const sum = sums.get(field);
        const cell = cells[at];
        return sum !== undefined && sum.rows > 1 && (cell === sum.all || cell === sum.since);
      });
      return filled.length > 0 && isAddedUp;
    },
    add(row) {
      for (const [field, sum] of sums) {
        const value = row[field];
        if (typeof value !== 'number') continue;
        sum.all += value;
        sum.since += value;
        sum.rows += 1;
      }
    },
    beginAnew() {
      for (const sum of sums.values()) sum.since = 0;
    },
  };
}

/**
 * A table that was read from a matrix with its header row on top. Custom functions receive such a
 * matrix.
 */
export interface MatrixTable<D extends TableDefinition> extends Rows<D> {
  /** The 0-based column in the matrix for each field. Null if the matrix lacks the column. */
  readonly columns: Readonly<Record<FieldOf<D['columns']>, number | null>>;
  /** Required fields without a column. */
  readonly missing: readonly string[];
  /** Questions about the headers, for example about a header that fits two fields. */
  readonly questions: readonly ColumnQuestion[];
}

/**
 * Reads a table from a matrix. The rows in the result are numbered from 0. Row 0 is the header row.
 */
export function readTable<D extends TableDefinition>(
  definition: D,
  matrix: readonly (readonly (CellScalar | null)[])[],
): MatrixTable<D> {
  const headers = (matrix[0] ?? []).map((cell) => (isBlank(cell) ? '' : String(cell)));
  const { indexes, missing, questions } = chooseColumns(definition, headers);
  const rows = matrix.map((_, index) => index).slice(1);
  const body = {
    values: matrix,
    numberFormats: null,
    rows,
    top: 0,
    columns: indexes,
    negated: [],
    dateShift: 0,
    isCounted: false,
  };
  return {
    ...straightThrough(readRows(definition, body)),
    columns: indexes,
    missing,
    questions,
  };
}
