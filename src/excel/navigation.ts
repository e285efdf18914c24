import { runInExcel } from './run';

/** Brings a sheet to the front. Throws what Excel answers, such as `ItemNotFound`. */
export async function openSheet(name: string): Promise<void> {
  await runInExcel(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}

/** Brings a sheet to the front with a cell or range of it selected. */
export async function selectCells(sheet: string, address: string): Promise<void> {
  await runInExcel(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(address).select();
    await context.sync();
  });
}
