import { addDays, isoWeekday } from '../domain/calendar';
import type { SerialDay } from '../domain/units';

/** A longer term is a typing error. This limit keeps the loop short. */
const LONGEST_TERM = 366;

/**
 * Returns the last day on which a contact about a sign of resistance is in time. The term is
 * counted in working days: Mondays to Fridays, without closed days.
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
