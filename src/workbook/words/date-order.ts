/**
 * Finds whether the day or the month comes first in the dates that were typed as text in a column.
 */

export type DateOrder = 'day-first' | 'month-first' | 'mixed';

const NUMERIC = /^\D{0,12}?(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2,4}(?!\d)/;
const MONTHS = 12;

/**
 * The order that the dates themselves prove: `13-4-2016` proves that days come first, `4/13/2016`
 * that months do, and both together that the column mixes them. Null if every date can be read
 * either way.
 */
export function dateOrderOf(texts: Iterable<string>): DateOrder | null {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const text of texts) {
    const [, first, second] = NUMERIC.exec(text.slice(0, 40)) ?? [];
    if (first === undefined || second === undefined) continue;
    const [a, b] = [Number(first), Number(second)];
    isDayFirst ||= a > MONTHS && a <= 31 && b >= 1 && b <= MONTHS;
    isMonthFirst ||= b > MONTHS && b <= 31 && a >= 1 && a <= MONTHS;
  }
  if (isDayFirst && isMonthFirst) return 'mixed';
  if (isMonthFirst) return 'month-first';
  return isDayFirst ? 'day-first' : null;
}

/** Whether a date typed as text could be another day with day and month swapped. */
export function isAmbiguousDate(text: string): boolean {
  const [, first, second] = NUMERIC.exec(text.slice(0, 40)) ?? [];
  if (first === undefined || second === undefined || Number(first) === Number(second)) return false;
  return Number(first) <= MONTHS && Number(second) <= MONTHS;
}
