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

/** What a cell that asks for yes or no says, as people write it; null where it says neither. */
export function yesOrNo(value: string | number | boolean): boolean | null {
  const word = String(value).trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
