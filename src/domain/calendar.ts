/**
 * Days as Excel counts them (1900 date system), ISO weeks and half-years.
 *
 * Excel has a 29 February 1900 (serial 60), which never existed. From 1 March 1900 (serial 61) on,
 * serials agree with the calendar. Before that day, they are one day apart. Weekdays follow the
 * serial, as in Excel.
 */
import type { SerialDay } from './units';

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** 1: January–June, 2: July–December. */
export interface HalfYear {
  readonly year: number;
  readonly half: 1 | 2;
}

/** An ISO week (Monday–Sunday), or the part of it that is in a range of days. */
export interface Week {
  /** Such as `2016-W26`. */
  readonly label: string;
  readonly firstDay: SerialDay;
  readonly lastDay: SerialDay;
}

/** 1 January 1900. */
export const FIRST_SERIAL_DAY = 1 as SerialDay;
/** 31 December 9999. */
export const LAST_SERIAL_DAY = 2958465 as SerialDay;

const PHANTOM_LEAP_DAY = 60;
const SERIAL_OF_1970 = 25569;
const MS_PER_DAY = 86_400_000;

/**
 * The serial day of a date. A day after the end of its month counts on into the next month, and a
 * month after December into the next year.
 *
 * @example
 * serialOf(2016, 7, 1) // 42552
 * serialOf(2016, 6, 31) // 42552
 */
export function serialOf(year: number, month: number, day: number): SerialDay {
  if (year === 1900 && month === 2 && day === 29) return PHANTOM_LEAP_DAY as SerialDay;
  // `Date.UTC(year, …)` would read the years 0–99 as 1900–1999.
  const serial = new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY + SERIAL_OF_1970;
  return (serial > PHANTOM_LEAP_DAY ? serial : serial - 1) as SerialDay;
}

/**
 * The date of a serial day.
 *
 * @example
 * civilOf(42552) // { year: 2016, month: 7, day: 1 }
 * civilOf(60) // { year: 1900, month: 2, day: 29 }
 */
export function civilOf(serial: SerialDay): CivilDate {
  if (serial === PHANTOM_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const real = serial > PHANTOM_LEAP_DAY ? serial : serial + 1;
  const date = new Date((real - SERIAL_OF_1970) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * The day that is `days` days later, or earlier if `days` is negative.
 *
 * @example
 * addDays(serialOf(2016, 12, 31), 1) // serialOf(2017, 1, 1)
 */
export function addDays(serial: SerialDay, days: number): SerialDay {
  return (serial + days) as SerialDay;
}

/**
 * The day of the week: 1 is Monday, 7 is Sunday.
 *
 * @example
 * isoWeekday(serialOf(2016, 7, 1)) // 5
 */
export function isoWeekday(serial: SerialDay): number {
  return ((((serial - 2) % 7) + 7) % 7) + 1;
}

/**
 * The Monday of the day's ISO week.
 *
 * @example
 * isoDay(mondayOf(serialOf(2016, 7, 1))) // '2016-06-27'
 */
export function mondayOf(serial: SerialDay): SerialDay {
  return addDays(serial, 1 - isoWeekday(serial));
}

/**
 * The Sunday of the day's ISO week.
 *
 * @example
 * isoDay(sundayOf(serialOf(2016, 7, 1))) // '2016-07-03'
 */
export function sundayOf(serial: SerialDay): SerialDay {
  return addDays(serial, 7 - isoWeekday(serial));
}

/**
 * The ISO 8601 week of a day. Its year is that of the week's Thursday.
 *
 * @example
 * weekLabel(serialOf(2016, 7, 1)) // '2016-W26'
 * weekLabel(serialOf(2016, 1, 1)) // '2015-W53'
 */
export function weekLabel(serial: SerialDay): string {
  const thursday = addDays(mondayOf(serial), 3);
  const { year } = civilOf(thursday);
  const week = Math.floor((thursday - serialOf(year, 1, 1)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/**
 * The ISO weeks that overlap `[start, end]` (both included). The first and the last week are cut at
 * its ends. If `end` is before `start`, there are none.
 *
 * @example
 * const weeks = weeksOverlapping(serialOf(2016, 7, 1), serialOf(2016, 7, 12));
 * weeks.map(({ label }) => label) // ['2016-W26', '2016-W27', '2016-W28']
 * weeks.map(({ firstDay }) => isoDay(firstDay)) // ['2016-07-01', '2016-07-04', '2016-07-11']
 * weeks.map(({ lastDay }) => isoDay(lastDay)) // ['2016-07-03', '2016-07-10', '2016-07-12']
 */
export function weeksOverlapping(start: SerialDay, end: SerialDay): Week[] {
  const weeks: Week[] = [];
  let firstDay = start;
  while (firstDay <= end) {
    const sunday = sundayOf(firstDay);
    weeks.push({
      label: weekLabel(firstDay),
      firstDay,
      lastDay: sunday < end ? sunday : end,
    });
    firstDay = addDays(sunday, 1);
  }
  return weeks;
}

/**
 * How many Mondays to Fridays in `[start, end]` (both included) are not in `closedDays`.
 *
 * @example
 * workingDays(serialOf(2016, 12, 19), serialOf(2017, 1, 1), new Set([serialOf(2016, 12, 26)])) // 9
 */
export function workingDays(
  start: SerialDay,
  end: SerialDay,
  closedDays: ReadonlySet<SerialDay>,
): number {
  let count = 0;
  for (let day = start; day <= end; day = addDays(day, 1)) {
    if (isoWeekday(day) <= 5 && !closedDays.has(day)) count += 1;
  }
  return count;
}

/**
 * The last day of the day's month.
 *
 * @example
 * isoDay(lastDayOfMonth(serialOf(2016, 2, 3))) // '2016-02-29'
 */
export function lastDayOfMonth(serial: SerialDay): SerialDay {
  const { year, month } = civilOf(serial);
  return addDays(serialOf(year, month + 1, 1), -1);
}

/**
 * The half-year that contains a day.
 *
 * @example
 * halfYearOf(serialOf(2016, 7, 1)) // { year: 2016, half: 2 }
 */
export function halfYearOf(serial: SerialDay): HalfYear {
  const { year, month } = civilOf(serial);
  return { year, half: month <= 6 ? 1 : 2 };
}

/**
 * The first day of a half-year.
 *
 * @example
 * isoDay(firstDayOf({ year: 2016, half: 2 })) // '2016-07-01'
 */
export function firstDayOf({ year, half }: HalfYear): SerialDay {
  return serialOf(year, half === 1 ? 1 : 7, 1);
}

/**
 * The last day of a half-year.
 *
 * @example
 * isoDay(lastDayOf({ year: 2016, half: 1 })) // '2016-06-30'
 */
export function lastDayOf({ year, half }: HalfYear): SerialDay {
  return half === 1 ? serialOf(year, 6, 30) : serialOf(year, 12, 31);
}

/**
 * The half-year after another.
 *
 * @example
 * nextHalfYear({ year: 2016, half: 2 }) // { year: 2017, half: 1 }
 */
export function nextHalfYear({ year, half }: HalfYear): HalfYear {
  return half === 1 ? { year, half: 2 } : { year: year + 1, half: 1 };
}

/**
 * The last days of a half-year's six months, in order.
 *
 * @example
 * const ends = monthEndsOf({ year: 2016, half: 2 }).map(isoDay);
 * ends.slice(0, 2) // ['2016-07-31', '2016-08-31']
 */
export function monthEndsOf(halfYear: HalfYear): SerialDay[] {
  const firstMonth = halfYear.half === 1 ? 1 : 7;
  return [0, 1, 2, 3, 4, 5].map((n) => addDays(serialOf(halfYear.year, firstMonth + n + 1, 1), -1));
}

/**
 * A half-year as the partners write it.
 *
 * @example
 * halfYearLabel({ year: 2016, half: 2 }) // '2016-II'
 */
export function halfYearLabel({ year, half }: HalfYear): string {
  return `${year}-${half === 1 ? 'I' : 'II'}`;
}
