/** Finds the titles above a block of cells. */
import type { CellScalar, SheetGrid } from '../grid';
import type { Region } from '../regions';

/** A text, and the cell that holds it. The name of a sheet has no cell. */
export interface TextAround {
  readonly text: string;
  readonly row: number | null;
  readonly column: number | null;
}

const ROWS_SEARCHED = 8;

/** Returns the texts above a block that are alone in their row. The nearest comes first. */
export function titlesAbove(region: Region): readonly TextAround[] {
  const { grid, headerRow, left, headers } = region;
  const titles: TextAround[] = [];
  if (headerRow === null) return titles;
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - ROWS_SEARCHED); row -= 1) {
    const filled = filledCells(grid, row, left, headers.length);
    const [only] = filled;
    if (filled.length === 1 && only !== undefined && typeof only.value === 'string') {
      titles.push({ text: only.value.trim(), row, column: only.column });
    }
  }
  return titles;
}

export function filledCells(
  grid: SheetGrid,
  row: number,
  left: number,
  width: number,
): readonly { readonly value: CellScalar; readonly column: number }[] {
  const cells = (grid.values[row] ?? []).slice(left, left + width);
  return cells.flatMap((value, at) =>
    String(value).trim() === '' ? [] : [{ value, column: left + at }],
  );
}
