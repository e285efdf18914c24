/**
 * Finds out whether the day or the month comes first in a column's dates that were typed as text.
 */

export type DateOrder = 'day-first' | 'month-first' | 'mixed';

const NUMERIC = /^\D{0,12}?(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2,4}(?!\d)/;
const MONTHS = 12;

/**
 * Returns the order that the dates prove. `13-4-2016` proves that the day comes first, and
 * `4/13/2016` that the month does. With both, the order is `mixed`. Returns null if no date proves
 * anything.
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

/**
 * Returns true if a date becomes another date when day and month are swapped, such as `3-4-2016`.
 */
export function isAmbiguousDate(text: string): boolean {
  const [, first, second] = NUMERIC.exec(text.slice(0, 40)) ?? [];
  if (first === undefined || second === undefined || Number(first) === Number(second)) return false;
  return Number(first) <= MONTHS && Number(second) <= MONTHS;
}
