/**
 * Where on a sheet a table may stand: Excel tables, and blocks of cells under a header row. Blocks
 * begin anywhere; titles above, blank rows in between and other blocks beside them are no part.
 */
import { isBlank } from './cell';
import { isTotalsRow } from './read-rows';
import type { CellScalar, GridTable, SheetGrid } from './grid';
import { headerKey, matchHeader } from './header';
import { ROLES, TABLES } from './tables';

/** Rows and columns are indexes in the sheet's `values`. */
export interface Region {
  readonly grid: SheetGrid;
  /** The Excel table, or null for a bare block. */
  readonly table: GridTable | null;
  /** Null where the Excel table hides its headers. */
  readonly headerRow: number | null;
  /** Whether the headers stand below the row in which the Excel table has its own. */
  readonly isHeaderElsewhere: boolean;
  readonly left: number;
  /** One for each column from `left` on; blank where a column has none. */
  readonly headers: readonly string[];
  /** The rows of the body in order; blank rows and totals may be among them. */
  readonly rows: readonly number[];
  /** Rows amid or under the body that hold a remark and no data. */
  readonly remarks: readonly number[];
  /** The nearest text above the header row that stands alone in its row, or null. */
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
    title: headerRow === null ? null : titleAbove(grid, headerRow, left, width),
  };
}

/** The row with the real headers of a table that was made without them (Kolom1, Kolom2, …). */
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

function bareRegions(grid: SheetGrid): readonly Region[] {
  const found: { row: number; left: number; headers: readonly string[] }[] = [];
  grid.values.forEach((cells, row) => {
    if (!mayBeHeaderRow(cells)) return;
    for (const { left, width } of segments(grid, row)) {
      const headers = headersWithRowAbove(grid, row, left, width);
      if (isHeaderRow(headers)) found.push({ row, left, headers });
    }
  });
  return found.map(({ row, left, headers }, index) => {
    const right = left + headers.length;
    const next = findFrom(found, index + 1, (other) => {
      return other.row > row && other.left < right && other.left + other.headers.length > left;
    });
    const end = next === undefined ? grid.values.length - 1 : next.row - 1;
    const { rows, remarks } = bodyOf(grid, row + 1, end, left, headers);
    const title = titleAbove(grid, row, left, headers.length);
    const bare = { table: null, headerRow: row, isHeaderElsewhere: false };
    return { grid, ...bare, left, headers, rows, remarks, title };
  });
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

const ALL_KNOWN = ROLES.flatMap((role) => TABLES[role].known);
const ALL_KEYS: ReadonlySet<string> = new Set(ALL_KNOWN.map(({ key }) => key));

/** A cheap first look, since it is done for every row: a known header, and few numbers. */
function mayBeHeaderRow(cells: readonly CellScalar[]): boolean {
  let texts = 0;
  let others = 0;
  let isKnown = false;
  for (const cell of cells) {
    if (typeof cell !== 'string') others += 1;
    else if (cell !== '') {
      texts += 1;
      isKnown ||= cell.length <= 60 && ALL_KEYS.has(headerKey(cell));
    }
  }
  return isKnown && texts >= 2 && texts >= others;
}

/** At least two headers of one and the same table, and more known than unknown than by chance. */
function isHeaderRow(headers: readonly string[]): boolean {
  return ROLES.some((role) => {
    const fields = headers.flatMap((header) => matchHeader(header, TABLES[role].known).slice(0, 1));
    return new Set(fields.map(({ field }) => field)).size >= 2;
  });
}

/** The parts of a row between columns that are empty in the header row and below it. */
function segments(grid: SheetGrid, row: number): readonly { left: number; width: number }[] {
  const cells = grid.values[row] ?? [];
  const parts: { left: number; width: number }[] = [];
  let start: number | null = null;
  let lastFilled = -1;
  for (let column = 0; column <= cells.length; column += 1) {
    const isFree = column < cells.length && !isInTable(grid, row, column);
    const isHeader = isFree && !isBlank(cells[column]);
    if (isHeader) {
      start ??= column;
      lastFilled = column;
    }
    const isPart =
      isHeader ||
      (isFree && (hasCellsBelow(grid, row, column) || hasHeaderAbove(grid, row, column)));
    if (isPart || start === null) continue;
    parts.push({ left: start, width: lastFilled - start + 1 });
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
  return typeof above === 'string' && ALL_KEYS.has(headerKey(above));
}

/**
 * The headers of a row. Where two rows make the header (cells merged over both, or a text broken
 * over two cells), a blank or unknown one is read together with the cell above it.
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
    if (higher === '' || ALL_KEYS.has(headerKey(text))) return text;
    const together = `${higher} ${text}`.trim();
    return ALL_KEYS.has(headerKey(together)) ? together : text;
  });
}

/**
 * The rows under a bare header. A row with nothing but a sentence is a remark. After two blank rows
 * the block goes on only with rows that fill at least half as many columns as its first.
 */
function bodyOf(
  grid: SheetGrid,
  first: number,
  last: number,
  left: number,
  headers: readonly string[],
): { readonly rows: readonly number[]; readonly remarks: readonly number[] } {
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
    if (blanks >= 2 && filled.length * 2 < usual) break;
    blanks = 0;
    if (isRemark(filled)) {
      remarks.push(row);
      continue;
    }
    usual ||= filled.length;
    rows.push(row);
  }
  return { rows, remarks };
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

/** Whole numbers from first to last, both included; none where last < first. */
function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
