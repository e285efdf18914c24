/**
 * Opens a file (in base64) as a new workbook, in a window of its own. Throws any error that Excel
 * answers with.
 */
export function openNewWorkbook(file: string): Promise<void> {
  return Excel.createWorkbook(file);
}
