import type { SheetGrid } from '../workbook/grid';
import { TAB_LIMIT } from '../workbook/meeting-tab';

/** Queues a reading of a meeting's tab for the next round trip. */
export function askTabCells(sheet: Excel.Worksheet): Excel.Range {
  return sheet
    .getRangeByIndexes(0, 0, TAB_LIMIT.rows, TAB_LIMIT.columns)
    .getUsedRangeOrNullObject(true)
    .load('rowIndex,columnIndex,values,formulas,numberFormat');
}

/** The cells that Excel answered; an empty grid if no reading was queued or the tab is blank. */
export function tabCells(sheet: string, used: Excel.Range | null): SheetGrid {
  if (used === null || used.isNullObject) {
    const nothing = { values: [], formulas: [], numberFormats: [], hiddenRows: [] };
    return { sheet, top: 0, left: 0, ...nothing, tables: [] };
  }
  return {
    sheet,
    top: used.rowIndex,
    left: used.columnIndex,
    values: used.values,
    formulas: used.formulas,
    numberFormats: used.numberFormat,
    hiddenRows: [],
    tables: [],
  };
}

/**
 * Reads one of the tabs that the add-in makes, in one round trip.
 *
 * @throws `ItemNotFound` if the sheet is gone; any other error that Excel answers with
 */
export async function readTab(context: Excel.RequestContext, name: string): Promise<SheetGrid> {
  const used = askTabCells(context.workbook.worksheets.getItem(name));
  await context.sync();
  return tabCells(name, used);
}
