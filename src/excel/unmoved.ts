import { asOneAssignment } from './one-assignment';
import { Beaten, codeOf, hasExcelAnswered } from './run';

/** Cells of a sheet from A1 on, and their number of rows and columns when they were read. */
export interface HeldCells {
  readonly rectangle: Excel.Range;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Makes the request fail, before it changes anything, if rows or columns were inserted or deleted
 * since the reading. The held cells then have another number of rows or columns than the matrix
 * that is assigned to them. That matrix only contains null, which changes no cell. The request also
 * fails if the cells are no longer on the expected sheet.
 *
 * @returns a function that turns the failure into `Beaten`, if this was the reason
 */
export function requireUnmoved(
  sheet: Excel.Worksheet,
  { rectangle, rows, columns }: HeldCells,
): (error: unknown) => unknown {
  const cells = rectangle.getBoundingRect(sheet.getCell(0, 0)).load('rowCount,columnCount');
  cells.getColumn(0).values = nulls(rows, 1);
  cells.getRow(0).values = nulls(1, columns);
  return (error) => {
    if (hasExcelAnswered(() => cells.rowCount)) {
      return cells.rowCount === rows && cells.columnCount === columns ? error : new Beaten();
    }
    return CELLS_GONE.includes(codeOf(error) ?? '') ? new Beaten() : error;
  };
}

/** The errors of Excel for cells that were deleted, or that are not on the expected sheet. */
const CELLS_GONE: readonly string[] = ['InvalidReference', 'InvalidArgument'];

function nulls(rows: number, columns: number): null[][] {
  return asOneAssignment(
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => null)),
  );
}
