/**
 * Reads the rows of a list: a header row with rows below it. Some of these rows may be headings.
 */
import { isErrorText } from '../cell';
import type { CellScalar, SheetGrid } from '../grid';
import { isTotalsRow } from '../totals';
import type { Region } from '../regions';
import type { Steps } from '../steps';
import { headingOf, nameIn, rowsWithHeadings, textAround } from './around';
import { doubtfulCells, saysWhetherItCounts } from './doubtful-rows';
import { fillOfRow, rowsOutByLook } from './row-looks';
import type { TextAround } from './titles';
import {
  columnOfField,
  pieceAt,
  type AssemblyContext,
  type RowWithoutRecord,
  type Piece,
  type PiecedRow,
} from './pieces';
import { momentOf } from './moment';
import type { ResolvedBlock } from './resolved';
import type { FieldSource, ListSource, YearSource } from './schema';
import { asCellOf, meaningKey, monthFirstDay, periodDayIn, withYear } from './translate';
import { splitWeekIn } from './week';
import { readBacklog } from '../other-kinds';

const ROWS_PER_STEP = 500;

export function* listRows(
  resolved: ResolvedBlock<ListSource>,
  context: AssemblyContext,
  leftOut: RowWithoutRecord[],
): Steps<readonly PiecedRow[]> {
  const { region, source } = resolved;
  const { grid, left, headers } = region;
  const hasHeadings = usesHeadings(source);
  const columns = headers.map((_, index) => left + index);
  const fixedYear = yearFor(resolved, null);
  const cells = cellReaders(resolved, context, fixedYear);
  const rows: (PiecedRow & { readonly at: number })[] = [];
  let heading: TextAround | null = null;
  const candidates = hasHeadings ? rowsWithHeadings(region) : region.rows;
  for (const [count, row] of candidates.entries()) {
    if (count % ROWS_PER_STEP === 0) yield;
    if (isTotalsRow(grid.values[row] ?? [], columns)) continue;
    const found = hasHeadings ? headingOf(region, row) : null;
    if (found !== null) {
      heading = found;
      leftOut.push({ grid, row, column: found.column ?? left, reason: 'heading' });
      continue;
    }
    rows.push({ source: resolved, pieces: piecesAt(row, heading, cells), at: row });
  }
  return withoutDoubtful(rows, resolved, context.resolved.guide.fellThrough, leftOut);
}

/**
 * Leaves out the rows that do not count according to a remark or their look, if a person agreed. A
 * row with a value in *Telt mee* stays.
 */
function withoutDoubtful(
  rows: readonly (PiecedRow & { readonly at: number })[],
  list: ResolvedBlock<ListSource>,
  agreed: readonly string[],
  leftOut: RowWithoutRecord[],
): readonly PiecedRow[] {
  if (agreed.length === 0) return rows;
  const { grid, left } = list.region;
  // Looks at all rows, as the question did: a blank row means no only if other rows say yes.
  const all = rows.map(({ at }) => at);
  const cells = doubtfulCells(list, all).filter(
    ({ row, doubt }) => agreed.includes(doubt) && !saysWhetherItCounts(list, row),
  );
  const remarks = new Map(cells.map(({ row, index }) => [row, index]));
  const looks = rowsOutByLook(list, agreed);
  return rows.filter(({ at }) => {
    const index = remarks.get(at) ?? (saysWhetherItCounts(list, at) ? undefined : looks.get(at));
    if (index === undefined) return true;
    const reason = remarks.has(at) ? 'fell-through' : 'look';
    leftOut.push({ grid, row: at, column: left + index, reason });
    return false;
  });
}

/** Returns true if the list takes values from the headings between its rows. */
export function usesHeadings({ fields, year }: ListSource): boolean {
  return year?.from === 'heading' || Object.values(fields).some(({ from }) => from === 'heading');
}

/** Reads one field of a row. The reader is made once for a list and used for all its rows. */
type PieceReader = (row: number, heading: TextAround | null) => Piece | null;

function piecesAt(
  row: number,
  heading: TextAround | null,
  cells: readonly (readonly [string, PieceReader])[],
): Readonly<Record<string, Piece>> {
  const pieces: Record<string, Piece> = {};
  for (const [field, read] of cells) {
    const piece = read(row, heading);
    if (piece !== null) pieces[field] = piece;
  }
  return pieces;
}

function cellReaders(
  resolved: ResolvedBlock<ListSource>,
  context: AssemblyContext,
  fixedYear: number | null,
): readonly (readonly [string, PieceReader])[] {
  return Object.entries(resolved.source.fields).map(([field, from]) => [
    field,
    cellReader(field, from, fixedYear, resolved, context),
  ]);
}

function cellReader(
  field: string,
  from: FieldSource,
  fixedYear: number | null,
  resolved: ResolvedBlock<ListSource>,
  context: AssemblyContext,
): PieceReader {
  const { region, source } = resolved;
  const { grid, left } = region;
  const meanings = context.resolved.guide.meanings[field];
  const at = (header: string): number => left + (resolved.indexOf(header) ?? 0);
  const yearOf = (heading: TextAround | null): number | null =>
    source.year?.from === 'heading' ? yearFor(resolved, heading) : fixedYear;
  switch (from.from) {
    case 'column': {
      const column = at(from.header);
      const isMonthFirst = context.resolved.guide.dateOrders[field] === 'month-first';
      const dayAt = (row: number): Piece => {
        const piece = pieceAt(grid, row, column, meanings);
        return isMonthFirst ? withDayFirst(piece) : piece;
      };
      return (row, heading) => withWholeDay(dayAt(row), field, yearOf(heading), context);
    }
    case 'sum': {
      const plus = from.plus.map(at);
      const minus = from.minus.map(at);
      return (row) => sumOf(grid, row, plus, minus);
    }
    case 'constant':
      return () => constantPiece(from.value);
    case 'sheet':
    case 'title': {
      const says = (text: string): boolean =>
        textPiece(field, { text, row: null, column: null }, grid, fixedYear, context) !== null;
      const text = textAround(region, from.from, says);
      const piece = text && textPiece(field, text, grid, fixedYear, context);
      return () => piece;
    }
    case 'heading':
      return (_, heading) => heading && textPiece(field, heading, grid, yearOf(heading), context);
    case 'fill':
      return (row) => fillPiece(region, row, meanings);
    case 'across':
    case 'value':
    case 'nothing':
      return () => null;
  }
}

/**
 * Turns a date that was typed with its month first into one with its day first: `4/13/2016` becomes
 * `13-4-2016`.
 */
function withDayFirst(piece: Piece): Piece {
  const swapped = typeof piece.value === 'string' ? monthFirstDay(piece.value) : null;
  return swapped === null ? piece : { ...piece, value: swapped, isInterpreted: true };
}

/** Returns the year for dates without a year, or null if it is unknown. */
export function yearFor(
  { source, region }: ResolvedBlock,
  heading: TextAround | null,
): number | null {
  return source.year === null ? null : yearFrom(source.year, region, heading);
}

function yearFrom(year: YearSource, region: Region, heading: TextAround | null): number | null {
  switch (year.from) {
    case 'constant':
      return year.value;
    case 'heading':
      return heading === null ? null : momentOf(heading.text).year;
    case 'sheet':
    case 'title': {
      const found = textAround(region, year.from, (text) => momentOf(text).year !== null);
      return found === null ? null : momentOf(found.text).year;
    }
  }
}

export function constantPiece(value: string | number): Piece {
  return { value, numberFormat: 'General', origin: null, isInterpreted: true };
}

/** Completes a date: adds a year to a day and a month, and turns a month into its last day. */
function withWholeDay(
  piece: Piece,
  field: string,
  year: number | null,
  { definition, dateShift, resolved }: AssemblyContext,
): Piece {
  if (columnOfField(definition, field)?.kind.name !== 'date') return piece;
  const chosen = chosenDay(piece.value, year, resolved.guide.meanings[field]);
  if (chosen !== null) return { ...piece, value: chosen, isInterpreted: true };
  const completed = year === null ? null : withYear(piece.value, year);
  if (completed !== null) return { ...piece, value: completed, isInterpreted: true };
  const end = periodDayIn(piece.value, year, dateShift);
  if (end === null) return piece;
  const origin = piece.origin && { ...piece.origin, isWhole: false };
  return { ...piece, value: end, origin, isInterpreted: true };
}

/** Returns the day that a person chose for a week in which a half-year ends. */
function chosenDay(
  value: CellScalar,
  year: number | null,
  meanings: Readonly<Record<string, string>> | undefined,
): string | null {
  const split = meanings === undefined ? null : splitWeekIn(value, year);
  return split === null ? null : (meanings?.[split.key] ?? null);
}

/**
 * Returns the value of a field from a text around a block. Returns null if the text gives no value.
 */
function textPiece(
  field: string,
  { text, row, column }: TextAround,
  grid: SheetGrid,
  year: number | null,
  { definition, dateShift, resolved }: AssemblyContext,
): Piece | null {
  const declared = columnOfField(definition, field);
  const meanings = resolved.guide.meanings[field];
  const explained = meanings?.[meaningKey(text)] ?? chosenDay(text, year, meanings);
  const own = explained ?? (declared && asCellOf(declared, text, nameIn(text), year, dateShift));
  if (own === null) return null;
  const value = typeof own === 'string' ? (meanings?.[own.toLowerCase()] ?? own) : own;
  const origin = row === null || column === null ? null : { grid, row, column, isWhole: false };
  return { value, numberFormat: 'General', origin, isInterpreted: true };
}

/**
 * Adds up the cells of a row. Blank cells are skipped. Returns null if all cells are blank. A cell
 * without a number is returned instead of the sum, and reported later.
 */
function sumOf(
  grid: SheetGrid,
  row: number,
  plus: readonly number[],
  minus: readonly number[],
): Piece | null {
  const cellAt = (column: number): CellScalar => grid.values[row]?.[column] ?? '';
  const signed = [
    ...plus.map((column) => ({ column, sign: 1 })),
    ...minus.map((column) => ({ column, sign: -1 })),
  ];
  const filled = signed.filter(({ column }) => cellAt(column) !== '');
  const [first] = filled;
  if (first === undefined) return null;
  let sum = 0;
  for (const { column, sign } of filled) {
    const value = cellAt(column);
    const number = isErrorText(value) ? null : readBacklog(value).value;
    if (number === null) return { ...pieceAt(grid, row, column, undefined), isInterpreted: true };
    sum += sign * number;
  }
  const origin = { grid, row, column: first.column, isWhole: false };
  return { value: sum, numberFormat: 'General', origin, isInterpreted: true };
}

/** Returns what the colour of a row means, or null if the colour has no meaning. */
function fillPiece(
  region: Region,
  row: number,
  meanings: Readonly<Record<string, string>> | undefined,
): Piece | null {
  const { grid } = region;
  const found = fillOfRow(region, row);
  const value = found === null ? undefined : meanings?.[found.colour];
  if (found === null || value === undefined || value === '') return null;
  const origin = { grid, row, column: found.column, isWhole: false };
  return { value, numberFormat: 'General', origin, isInterpreted: true };
}
