/** Opens a file, in base64, as a new workbook in a window of its own. Throws what Excel answers. */
export function openNewWorkbook(file: string): Promise<void> {
  return Excel.createWorkbook(file);
}
