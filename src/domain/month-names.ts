/** The names of the months in Dutch and English, in the order of the year. */
const MONTHS = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'mrt', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

/**
 * The month that a word in lower case means: its name, or at least the first three letters of it.
 *
 * @returns 1–12, or 0 if the word is no month
 * @example
 * monthOf('okt') // 10
 */
export function monthOf(word: string): number {
  if (word.length < 3) return 0;
  return MONTHS.findIndex((names) => names.some((name) => name.startsWith(word))) + 1;
}
