import { Refusal } from './refusal';
import { hasExcelAnswered, runInExcel, type ExcelRun } from './run';

/** People hid this sheet. Excel cannot open it, and does not always report an error. */
export class SheetHidden extends Refusal<{
  readonly code: 'sheet-hidden';
  readonly sheet: string;
}> {}

/**
 * Brings a sheet to the front. Throws SheetHidden, or any error that Excel answers with, such as
 * `ItemNotFound`.
 */
export function openSheet(name: string, run: ExcelRun = runInExcel): Promise<void> {
  return bringToFront(name, () => undefined, run);
}

/** Brings a sheet to the front with a cell or range of it selected. Throws as openSheet does. */
export function selectCells(
  sheet: string,
  address: string,
  run: ExcelRun = runInExcel,
): Promise<void> {
  return bringToFront(sheet, (target) => target.getRange(address).select(), run);
}

function bringToFront(
  name: string,
  select: (sheet: Excel.Worksheet) => void,
  run: ExcelRun,
): Promise<void> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name).load('visibility');
    sheet.activate();
    select(sheet);
    try {
      await context.sync();
    } catch (error) {
      if (hasExcelAnswered(() => sheet.visibility)) requireVisible(sheet, name);
      throw error;
    }
    requireVisible(sheet, name);
  });
}

function requireVisible({ visibility }: Excel.Worksheet, name: string): void {
  if (visibility !== 'Visible') throw new SheetHidden({ code: 'sheet-hidden', sheet: name });
}
