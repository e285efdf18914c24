const YES: ReadonlySet<string> = new Set([
  'ja',
  'j',
  'x',
  'v',
  '✓',
  'waar',
  '1',
  'true',
  'yes',
  'y',
]);
const NO: ReadonlySet<string> = new Set(['nee', 'neen', 'n', 'onwaar', '0', 'false', 'no']);

/**
 * Returns true for a cell with `ja` or `x`, and false for `nee`. Other spellings are known too.
 * Returns null for any other cell.
 */
export function yesOrNo(value: string | number | boolean): boolean | null {
  const word = String(value).trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
