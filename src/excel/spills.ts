import type { CellAt, Spill } from '../workbook/spilled';

/** Asks how far formulas spill. `answer` leaves out formulas that fill one cell. */
export function askSpills(
  sheet: Excel.Worksheet,
  formulas: readonly CellAt[],
): { readonly answer: () => Spill[] } {
  const asked = formulas.map(({ row, column }) => ({
    row,
    column,
    area: sheet.getCell(row, column).getSpillingToRangeOrNullObject().load('rowCount,columnCount'),
  }));
  return {
    answer: () =>
      asked.flatMap(({ row, column, area }) =>
        area.isNullObject ? [] : [{ row, column, rows: area.rowCount, columns: area.columnCount }],
      ),
  };
}

/** Empties the cells of a copy into which formulas spilled. The formulas' own cells stay. */
export function clearSpilled(
  sheet: Excel.Worksheet,
  spills: readonly Spill[],
  firstColumn: number,
): void {
  for (const { row, column, rows, columns } of spills) {
    const left = firstColumn + column;
    if (columns > 1) {
      sheet.getRangeByIndexes(row, left + 1, 1, columns - 1).clear('Contents');
    }
    if (rows > 1) sheet.getRangeByIndexes(row + 1, left, rows - 1, columns).clear('Contents');
  }
}
