/**
 * Finds regions: blocks of cells that may be a table. A region is an Excel table, or a bare block:
 * a header row with rows below it, outside any Excel table.
 */
import { isBlank } from './cell';
import { chooseColumns } from './choose-columns';
import { isTotalsRow } from './totals';
import type { CellScalar, GridTable, SheetGrid } from './grid';
import { headerRecogniser } from './header-recogniser';
import { ROLES, TABLES } from './tables';

/** Rows and columns are indexes in the sheet's `values`. */
export interface Region {
  readonly grid: SheetGrid;
  /** The Excel table, or null for a bare block. */
  readonly table: GridTable | null;
  /** Null if the Excel table hides its headers. */
  readonly headerRow: number | null;
  /** True if the real headers are in a lower row than the Excel table's own headers. */
  readonly isHeaderElsewhere: boolean;
  readonly left: number;
  /** One header for each column from `left` on. Empty if the column has no header. */
  readonly headers: readonly string[];
  /**
   * The rows below the headers, in order. Totals are included, and so are the blank rows of an
   * Excel table.
   */
  readonly rows: readonly number[];
  /** The rows that contain a remark and no data. */
  readonly remarks: readonly number[];
  /** The first filled row below a bare block that does not belong to the block, or null. */
  readonly leftOut: number | null;
  /** The nearest text above the header row that is alone in its row, or null. */
  readonly title: string | null;
}

const ROWS_SEARCHED_FOR_HEADER = 10;
const ROWS_THAT_SHOW_A_COLUMN = 10;
const ROWS_SEARCHED_FOR_TITLE = 4;

export function findRegions(grid: SheetGrid): readonly Region[] {
  const tables = grid.tables.map((table) => regionOfTable(grid, table));
  return [...tables, ...bareRegions(grid)];
}

function regionOfTable(grid: SheetGrid, table: GridTable): Region {
  const top = table.top - grid.top;
  const left = table.left - grid.left;
  const width = table.right - table.left + 1;
  const bottom = table.bottom - grid.top - (table.showTotals ? 1 : 0);
  const last = Math.min(bottom, grid.values.length - 1);
  const firstBodyRow = table.showHeaders ? top + 1 : top;
  const elsewhere = headerBelow(grid, table, firstBodyRow, last, left, width);
  const headerRow = elsewhere ?? (table.showHeaders ? top : null);
  return {
    grid,
    table,
    headerRow,
    isHeaderElsewhere: elsewhere !== null,
    left,
    headers: elsewhere === null ? table.columnNames : textsOf(grid, elsewhere, left, width),
    rows: range(elsewhere === null ? firstBodyRow : elsewhere + 1, last),
    remarks: [],
    leftOut: null,
    title: headerRow === null ? null : titleAbove(grid, headerRow, left, width),
  };
}

/**
 * Returns the row with the real headers of an Excel table whose own headers are Kolom1, Kolom2 and
 * so on. Returns null if there is no such row.
 */
function headerBelow(
  grid: SheetGrid,
  { columnNames }: GridTable,
  first: number,
  last: number,
  left: number,
  width: number,
): number | null {
  const isNumbered = columnNames.every((name) => /^(kolom|column)\s?\d+$/i.test(name.trim()));
  if (!isNumbered || columnNames.length < 2) return null;
  const searched = range(first, Math.min(last, first + ROWS_SEARCHED_FOR_HEADER - 1));
  return searched.find((row) => isHeaderRow(textsOf(grid, row, left, width))) ?? null;
}

export interface BareBlock {
  readonly row: number;
  readonly left: number;
  readonly headers: readonly string[];
}

function bareRegions(grid: SheetGrid): readonly Region[] {
  const found: BareBlock[] = [];
  grid.values.forEach((cells, row) => {
    if (!mayBeHeaderRow(cellsOutsideTables(grid, row, cells))) return;
    for (const { left, width } of segments(grid, row)) {
      const own = textsOf(grid, row, left, width);
      const block = { row, left, headers: headersWithRowAbove(grid, row, left, width) };
      const above = found.findLast((other) => overlap(other, block));
      if (isHeaderRow(own) && startsBlock(grid, block, above)) found.push(block);
    }
  });
  return found.flatMap((block, index) => {
    const next = findFrom(
      found,
      index + 1,
      (other) => other.row > block.row && overlap(other, block),
    );
    // The upper row of a header of two rows is read with the lower row.
    if (next?.row === block.row + 1) return [];
    return [regionOfBlock(grid, block, endOfBlock(grid, block, next))];
  });
}

export function regionOfBlock(
  grid: SheetGrid,
  { row, left, headers }: BareBlock,
  end: number,
): Region {
  return {
    grid,
    table: null,
    headerRow: row,
    isHeaderElsewhere: false,
    left,
    headers,
    ...bodyOf(grid, row + 1, end, left, headers),
    title: titleAbove(grid, row, left, headers.length),
  };
}

function overlap(a: BareBlock, b: BareBlock): boolean {
  return a.left < b.left + b.headers.length && b.left < a.left + a.headers.length;
}

/**
 * Returns true if known headers in a row begin a new block. Below another block they may be data: a
 * status such as `gekoppeld` is also a header. So directly below another block, all required
 * columns of a table must be there.
 */
function startsBlock(grid: SheetGrid, block: BareBlock, above: BareBlock | undefined): boolean {
  if (above === undefined) return true;
  // In a header of two rows, the lower row has more known columns.
  if (above.row === block.row - 1) return knownFields(block.headers) > knownFields(above.headers);
  const before = textsOf(grid, block.row - 1, block.left, block.headers.length);
  if (before.filter((text) => text !== '').length <= 1) return true;
  return ROLES.some((role) => chooseColumns(TABLES[role], block.headers).missing.length === 0);
}

/**
 * Returns the last row that may belong to a block: the row above the next table or block and its
 * titles.
 */
function endOfBlock(grid: SheetGrid, block: BareBlock, next: BareBlock | undefined): number {
  const right = block.left + block.headers.length - 1;
  const tablesBelow = grid.tables
    .filter((table) => table.left - grid.left <= right && table.right - grid.left >= block.left)
    .map((table) => table.top - grid.top)
    .filter((top) => top > block.row);
  const stop = Math.min(grid.values.length, next?.row ?? Infinity, ...tablesBelow);
  let end = stop - 1;
  if (stop === grid.values.length) return end;
  while (end > block.row) {
    const texts = textsOf(grid, end, block.left, block.headers.length);
    if (texts.filter((text) => text !== '').length > 1) break;
    end -= 1;
  }
  return end;
}

function findFrom<Item>(
  items: readonly Item[],
  start: number,
  isWanted: (item: Item) => boolean,
): Item | undefined {
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (item !== undefined && isWanted(item)) return item;
  }
  return undefined;
}

/** Returns true if a text is a header of one of the tables. */
export const isKnownHeader = headerRecogniser(ROLES.flatMap((role) => TABLES[role].known));

const NUMBER_OR_DATE = /^[\d€+-][\d\s.,:/€%-]*$/;

/** Returns true if a row has a known header and hardly any numbers. This is a quick first test. */
function mayBeHeaderRow(cells: readonly CellScalar[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const texts = filled.filter(isWording);
  const isMostlyText = texts.length >= 2 && texts.length > (filled.length - texts.length) * 2;
  return isMostlyText && texts.some((text) => text.length <= 60 && isKnownHeader(text));
}

function isWording(cell: CellScalar): cell is string {
  return typeof cell === 'string' && !NUMBER_OR_DATE.test(cell.slice(0, 40));
}

function cellsOutsideTables(
  grid: SheetGrid,
  row: number,
  cells: readonly CellScalar[],
): readonly CellScalar[] {
  const isTableOnRow = grid.tables.some(
    ({ top, bottom }) => row + grid.top >= top && row + grid.top <= bottom,
  );
  return isTableOnRow ? cells.filter((_, column) => !isInTable(grid, row, column)) : cells;
}

function isHeaderRow(headers: readonly string[]): boolean {
  return knownFields(headers) >= 2;
}

/** Returns the number of known columns among the headers, for the table that fits best. */
function knownFields(headers: readonly string[]): number {
  const counts = ROLES.map((role) => {
    const fields = headers.flatMap((header) => TABLES[role].match(header).slice(0, 1));
    return new Set(fields.map(({ field }) => field)).size;
  });
  return Math.max(...counts);
}

/**
 * Returns the parts of a row that may be header rows. An Excel table separates two parts. So does a
 * column that is blank in this row and in the ten rows below.
 */
function segments(grid: SheetGrid, row: number): readonly { left: number; width: number }[] {
  const cells = grid.values[row] ?? [];
  const parts: { left: number; width: number }[] = [];
  let start: number | null = null;
  let lastHeader = -1;
  for (let column = 0; column <= cells.length; column += 1) {
    const isFree = column < cells.length && !isInTable(grid, row, column);
    const isHeader = isFree && (!isBlank(cells[column]) || hasHeaderAbove(grid, row, column));
    if (isHeader) {
      start ??= column;
      lastHeader = column;
    }
    if (isHeader || start === null || (isFree && hasCellsBelow(grid, row, column))) continue;
    parts.push({ left: start, width: lastHeader - start + 1 });
    start = null;
  }
  return parts;
}

function hasCellsBelow(grid: SheetGrid, row: number, column: number): boolean {
  return range(row + 1, row + ROWS_THAT_SHOW_A_COLUMN).some(
    (below) => !isBlank(grid.values[below]?.[column]),
  );
}

function hasHeaderAbove(grid: SheetGrid, row: number, column: number): boolean {
  const above = grid.values[row - 1]?.[column];
  return typeof above === 'string' && isKnownHeader(above);
}

/**
 * Returns the headers of a row. A blank or unknown header is joined with the cell above it, if the
 * two form a known header.
 */
function headersWithRowAbove(
  grid: SheetGrid,
  row: number,
  left: number,
  width: number,
): readonly string[] {
  const above = textsOf(grid, row - 1, left, width);
  return textsOf(grid, row, left, width).map((text, index) => {
    const higher = above[index] ?? '';
    if (higher === '' || isKnownHeader(text)) return text;
    const together = `${higher} ${text}`.trim();
    return isKnownHeader(together) ? together : text;
  });
}

/**
 * Returns the rows below the header of a bare block. A row with only a sentence is a remark. After
 * two blank rows, the block goes on only with a heading or a well-filled row. A row is well filled
 * with at least half as many cells as the first row.
 */
function bodyOf(
  grid: SheetGrid,
  first: number,
  last: number,
  left: number,
  headers: readonly string[],
): Pick<Region, 'rows' | 'remarks' | 'leftOut'> {
  const rows: number[] = [];
  const remarks: number[] = [];
  let blanks = 0;
  let usual = 0;
  for (let row = first; row <= last; row += 1) {
    const cells = (grid.values[row] ?? []).slice(left, left + headers.length);
    const filled = cells.filter((cell, at) => !isBlank(cell) && !isInTable(grid, row, left + at));
    if (filled.length === 0) {
      blanks += 1;
      continue;
    }
    const isApart = blanks >= 2 && filled.length * 2 < usual;
    if (isApart && !headsMore(grid, row, last, left, headers.length, rows[0] ?? row)) {
      return { rows, remarks, leftOut: row };
    }
    blanks = 0;
    if (headers.length > 1 && isRemark(filled)) {
      remarks.push(row);
      continue;
    }
    usual ||= filled.length;
    rows.push(row);
  }
  return { rows, remarks, leftOut: null };
}

/**
 * Returns true if a row is a heading above more rows of the block. The next row must have a number
 * wherever the block's first row has a number.
 */
function headsMore(
  grid: SheetGrid,
  row: number,
  last: number,
  left: number,
  width: number,
  firstRow: number,
): boolean {
  const own = (grid.values[row] ?? []).slice(left, left + width).filter((cell) => !isBlank(cell));
  if (row >= last || own.length !== 1 || !isRemark(own)) return false;
  const numbersIn = (one: number): readonly number[] =>
    Array.from({ length: width }, (_, at) => at).filter(
      (at) => typeof grid.values[one]?.[left + at] === 'number',
    );
  const first = numbersIn(firstRow);
  const next = new Set(numbersIn(row + 1));
  return first.length > 0 && first.every((at) => next.has(at));
}

function isRemark(filled: readonly CellScalar[]): boolean {
  const [only] = filled;
  return (
    filled.length === 1 &&
    typeof only === 'string' &&
    /\S\s+\S/.test(only) &&
    !isTotalsRow([only], [0])
  );
}

function titleAbove(grid: SheetGrid, row: number, left: number, width: number): string | null {
  for (let above = row - 1; above >= Math.max(0, row - ROWS_SEARCHED_FOR_TITLE); above -= 1) {
    const texts = textsOf(grid, above, left, width).filter((text) => text !== '');
    const [only] = texts;
    if (texts.length === 1 && only !== undefined) return only;
    if (texts.length > 1) return null;
  }
  return null;
}

function isInTable({ tables, top, left }: SheetGrid, row: number, column: number): boolean {
  return tables.some(
    (table) =>
      row + top >= table.top &&
      row + top <= table.bottom &&
      column + left >= table.left &&
      column + left <= table.right,
  );
}

function textsOf(grid: SheetGrid, row: number, left: number, width: number): readonly string[] {
  const cells = grid.values[row] ?? [];
  return range(left, left + width - 1).map((column) => {
    const cell = cells[column];
    return cell === undefined || isBlank(cell) ? '' : String(cell).trim();
  });
}

/** Returns the whole numbers from first to last, both included. Empty if last < first. */
function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
