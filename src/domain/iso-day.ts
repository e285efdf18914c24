import { civilOf, FIRST_SERIAL_DAY, serialOf } from './calendar';
import type { SerialDay } from './units';

/** `YYYY-MM-DD`, as in the tabs' names and on the command line. */
export function isoDay(day: SerialDay): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}

/**
 * Null where the text is not `YYYY-MM-DD`, names a day that is on no calendar, or one that Excel has
 * no date for: before 1900.
 */
export function parseIsoDay(text: string): SerialDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const day = serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return day >= FIRST_SERIAL_DAY && isoDay(day) === text ? day : null;
}
