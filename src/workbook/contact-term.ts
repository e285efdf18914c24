import { addDays, isoWeekday } from '../domain/calendar';
import type { SerialDay } from '../domain/units';

/** No term in use comes near a year; a mistyped one must not keep the workbook busy. */
const LONGEST_TERM = 366;

/**
 * The last day on which whoever gave a sign is contacted in time: so many Mondays to Fridays after
 * the sign, without closed days. The day after it is late, in a weekend too.
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
