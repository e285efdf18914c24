import { addDays, isoWeekday } from '../../../../src/domain/calendar';
import type { SerialDay } from '../../../../src/domain/units';
import { CLOSED_DAYS } from './partners';

const closed = new Set<SerialDay>(CLOSED_DAYS);

function isOpen(day: SerialDay): boolean {
  return isoWeekday(day) <= 5 && !closed.has(day);
}

/** The day itself if offices are open, else the last open day before it. */
export function workingDayUpTo(day: SerialDay): SerialDay {
  return isOpen(day) ? day : workingDayUpTo(addDays(day, -1));
}

/** The day itself if offices are open, else the first open day after it. */
export function workingDayFrom(day: SerialDay): SerialDay {
  return isOpen(day) ? day : workingDayFrom(addDays(day, 1));
}

/**
 * `count` working days in `[first, last]`, ascending. A `pace` of 1 spreads them evenly. Below 1, more
 * come towards the end.
 */
export function spreadOver(
  count: number,
  first: SerialDay,
  last: SerialDay,
  pace = 1,
): SerialDay[] {
  return Array.from({ length: count }, (_, index) => {
    const part = ((index + 0.5) / count) ** pace;
    return workingDayUpTo(addDays(first, Math.max(0, Math.round(part * (last - first)))));
  });
}

/** The second `weekday` (1 = Monday) of a month, given the month's first day. */
export function secondWeekday(monthStart: SerialDay, weekday: number): SerialDay {
  return addDays(monthStart, ((weekday - isoWeekday(monthStart) + 7) % 7) + 7);
}
