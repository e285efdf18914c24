import { civilOf, FIRST_SERIAL_DAY, serialOf } from './calendar';
import type { SerialDay } from './units';

/**
 * A day as `YYYY-MM-DD`, the form in the tabs' names and on the command line.
 *
 * @example
 * isoDay(42552) // '2016-07-01'
 */
export function isoDay(day: SerialDay): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/**
 * The day of a text `YYYY-MM-DD`. Null if the text has another form or names a day that does not
 * exist. Also null before 1900, because Excel has no such dates.
 *
 * @example
 * parseIsoDay('2016-07-01') // 42552
 * parseIsoDay('2016-06-31') // null
 */
export function parseIsoDay(text: string): SerialDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const day = serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return day >= FIRST_SERIAL_DAY && isoDay(day) === text ? day : null;
}
