/**
 * Converts days to Excel's numbers in the 1900 date system, and back.
 *
 * Excel has a 29 February 1900 (serial 60), which never existed. So dates before 1 March 1900
 * (serial 61) need a correction of one day.
 */

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** Added to a serial of the 1904 date system, this gives the serial of the 1900 date system. */
export const DAYS_FROM_1900_TO_1904 = 1462;

const PHANTOM_LEAP_DAY = 60;
const SERIAL_OF_1970 = 25569;
const MS_PER_DAY = 86_400_000;

/**
 * Returns the serial day of a date. Month 13 is January of the next year, and day 32 runs into the
 * next month.
 */
export function serialOfCivil(year: number, month: number, day: number): number {
  if (year === 1900 && month === 2 && day === 29) return PHANTOM_LEAP_DAY;
  // Date.UTC(year, …) would read the years 0–99 as 1900–1999.
  const serial = new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY + SERIAL_OF_1970;
  return serial > PHANTOM_LEAP_DAY ? serial : serial - 1;
}

export function civilOf(serial: number): CivilDate {
  if (serial === PHANTOM_LEAP_DAY) return { year: 1900, month: 2, day: 29 };
  const real = serial > PHANTOM_LEAP_DAY ? serial : serial + 1;
  const date = new Date((real - SERIAL_OF_1970) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
