import { asOneAssignment } from './one-assignment';
import { Beaten, codeOf, hasExcelAnswered } from './run';

/**
 * Cells of a sheet from A1 on, held since they were read, with the number of their rows and columns
 * at that time.
 */
export interface HeldCells {
  readonly rectangle: Excel.Range;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Lets the request fail, before it changes anything, where rows or columns were put in or taken
 * out since: cells that are held go along with those, and then are another number of rows or
 * columns than is assigned to them. Nothing is assigned: null leaves a cell as it is. So it fails
 * where they are no longer on the sheet that is meant.
 *
 * @returns what tells why the request failed: `Beaten` where that is the reason
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
