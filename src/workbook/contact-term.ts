import { addDays, isoWeekday } from '../domain/calendar';
import type { SerialDay } from '../domain/units';

/**
 * A longer term is treated as this one, so that a typing error does not take long to count. No term
 * in use is nearly a year.
 */
const LONGEST_TERM = 366;

/**
 * The last day on which a contact about a sign of resistance is in time: a number of working days
 * (Mondays to Fridays without closed days) after the sign. The contact is late from the next day
 * on, even in a weekend.
 */
export function contactDueOn(
  signalOn: SerialDay,
  workdays: number,
  closedDays: ReadonlySet<SerialDay>,
): SerialDay {
  let day = signalOn;
  let left = Math.min(workdays, LONGEST_TERM);
  while (left > 0) {
    day = addDays(day, 1);
    if (isoWeekday(day) <= 5 && !closedDays.has(day)) left -= 1;
  }
  return day;
}
