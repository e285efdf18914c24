import type { CellScalar, SheetGrid, WorkbookGrid } from '../../src/workbook/grid';

/**
 * Changes every text below the header of a table. Codes that a row needs stay the same, such as
 * `2016-II` and `ja`.
 */
export function withTexts(grid: WorkbookGrid, change: (value: string) => string): WorkbookGrid {
  const needed = /^\d{4}-I+$|^(bestuurlijk|ambtelijk|ja|nee|regulier|kamer|slooppand)$/;
  const replaced = (value: CellScalar) =>
    typeof value === 'string' && value !== '' && !needed.test(value) ? change(value) : value;
  const sheetOf = (sheet: SheetGrid): SheetGrid => {
    const isBody = (row: number, column: number) =>
      sheet.tables.some(
        ({ top, bottom, left, right }) =>
          row + sheet.top > top &&
          row + sheet.top <= bottom &&
          column + sheet.left >= left &&
          column + sheet.left <= right,
      );
    const values = sheet.values.map((cells, row) =>
      cells.map((value, column) => (isBody(row, column) ? replaced(value) : value)),
    );
    return { ...sheet, values, formulas: values };
  };
  return { ...grid, sheets: grid.sheets.map(sheetOf) };
}

/** Keeps at most `rows` rows of the first table of each sheet, and nothing below them. */
export function withFewRows(grid: WorkbookGrid, rows: number): WorkbookGrid {
  const sheetOf = (sheet: SheetGrid): SheetGrid => {
    const [table] = sheet.tables;
    if (!table) return sheet;
    const bottom = Math.min(table.bottom, table.top + rows);
    const height = bottom - sheet.top + 1;
    return {
      ...sheet,
      values: sheet.values.slice(0, height),
      formulas: sheet.formulas.slice(0, height),
      numberFormats: sheet.numberFormats.slice(0, height),
      tables: [{ ...table, bottom }],
    };
  };
  return { ...grid, sheets: grid.sheets.map(sheetOf) };
}
