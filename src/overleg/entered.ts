import type { CellScalar, SheetGrid } from '../workbook/grid';
import type { TabWrite } from './tab-write';
import { keptCell } from './tab-before';
import { entryOf, type Entry } from './users-cells';

/** Returns the contents of a sheet's cells after the tab has been entered on it. */
export function entered(
  grid: SheetGrid,
  { entries, numberFormats }: Pick<TabWrite, 'entries' | 'numberFormats'>,
): SheetGrid {
  const rows = Math.max(entries.length, grid.top + grid.values.length);
  const columns = Math.max(entries[0]?.length ?? 0, grid.left + (grid.values[0]?.length ?? 0));
  const all = <T>(of: (row: number, column: number) => T) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => of(row, column)),
    );
  const was = <T>(matrix: readonly (readonly T[])[], row: number, column: number) =>
    matrix[row - grid.top]?.[column - grid.left];
  const entryAt = (row: number, column: number) => entries[row]?.[column] ?? null;
  return {
    ...grid,
    top: 0,
    left: 0,
    values: all((r, c) => valueOf(entryAt(r, c)) ?? was(grid.values, r, c) ?? ''),
    formulas: all((r, c) => contentOf(entryAt(r, c)) ?? was(grid.formulas, r, c) ?? ''),
    numberFormats: all(
      (r, c) => numberFormats[r]?.[c] ?? was(grid.numberFormats, r, c) ?? 'General',
    ),
  };
}

/** The content that an entry gives to a cell. Null if the entry leaves the cell alone. */
function contentOf(entry: Entry): CellScalar | null {
  return typeof entry === 'string' && entry.startsWith("'") ? entry.slice(1) : entry;
}

/** The value that an entry gives to a cell. 0 for a formula, because it has no result yet. */
function valueOf(entry: Entry): CellScalar | null {
  return typeof entry === 'string' && entry.startsWith('=') ? 0 : contentOf(entry);
}

/** What to enter from A1 on, in the given size, to restore the sheet's earlier contents. */
export function entriesOf(
  grid: SheetGrid,
  rows: number,
  columns: number,
): Pick<TabWrite, 'entries' | 'numberFormats'> {
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => keptCell(grid, row, column)),
  );
  return {
    entries: cells.map((row) => row.map(entryOf)),
    numberFormats: cells.map((row) => row.map(({ numberFormat }) => numberFormat)),
  };
}
