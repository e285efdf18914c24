import type { Selection } from '../workbook/guide/by-hand';
import type { ExcelRun } from './run';

/**
 * Returns the selected cells. Throws any error that Excel answers with, such as for several areas.
 */
export function readSelection(run: ExcelRun): Promise<Selection> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    range.worksheet.load('name');
    await context.sync();
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
    return {
      sheet: range.worksheet.name,
      top,
      left,
      bottom: top + rowCount - 1,
      right: left + columnCount - 1,
    };
  });
}
