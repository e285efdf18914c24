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

/** Whether a cell says yes or no, in words that people use. Null if it says neither. */
export function yesOrNo(value: string | number | boolean): boolean | null {
  const word = String(value).trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
