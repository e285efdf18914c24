import { addDays, isoWeekday } from '../domain/calendar';
import type { SerialDay } from '../domain/units';

/** No term in use is near a year. The limit keeps a mistyped term from taking long to count. */
const LONGEST_TERM = 366;

/**
 * The last day on which a contact about a sign is in time: so many Mondays to Fridays after the
 * sign, closed days left out. From the next day on the contact is late, also in a weekend.
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
