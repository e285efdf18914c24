/** Queues what `isLocked` needs for the next round trip. */
export function loadLocked(sheet: Excel.Worksheet, range: Excel.Range): void {
  sheet.load('protection/protected');
  range.load('format/protection/locked');
}

/**
 * Whether Excel refuses to write in a range: its sheet is protected, and a cell of it is locked.
 */
export function isLocked(sheet: Excel.Worksheet, range: Excel.Range): boolean {
  return sheet.protection.protected && range.format.protection.locked !== false;
}
