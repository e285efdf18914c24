import type { CellScalar, SheetGrid } from './grid';

/** A cell of a sheet. Row and column count from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A formula that fills more cells than its own. `rows` and `columns` include its own cell. */
export interface Spill extends CellAt {
  readonly rows: number;
  readonly columns: number;
}

/** Returns the cells with a formula. Only a formula can fill other cells. */
export function formulaCells(grid: SheetGrid): CellAt[] {
  return grid.formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) =>
      typeof formula === 'string' && formula.startsWith('=')
        ? [{ row: row + grid.top, column: column + grid.left }]
        : [],
    ),
  );
}

/**
 * Returns the sheet without the cells that a formula elsewhere filled. These become blank. The
 * formula itself stays.
 */
export function withoutSpilled(grid: SheetGrid, spills: readonly Spill[]): SheetGrid {
  if (spills.length === 0) return grid;
  const isResult = (row: number, column: number) =>
    spills.some(
      (spill) =>
        row >= spill.row &&
        row < spill.row + spill.rows &&
        column >= spill.column &&
        column < spill.column + spill.columns &&
        (row > spill.row || column > spill.column),
    );
  const blanked = (matrix: readonly (readonly CellScalar[])[]) =>
    matrix.map((cells, row) =>
      cells.map((cell, column) => (isResult(row + grid.top, column + grid.left) ? '' : cell)),
    );
  return { ...grid, values: blanked(grid.values), formulas: blanked(grid.formulas) };
}
