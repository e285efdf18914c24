/** Reads dates that were typed as text, with the day first. */
import { serialOf } from '../domain/calendar';
import { monthOf } from '../domain/month-names';
import type { SerialDay } from '../domain/units';

const LONGEST_DATE = 40;
const NUMERIC_DATE = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const COMPACT_DATE = /^(20\d{2})(\d{2})(\d{2})$/;
const WORDED_DATE = /^(\d{1,2})(?:e|ste|de)?[ -]?(\p{L}+)\.?,?[ -]?['’]?(\d{4}|\d{2})$/u;
const MONTH_FIRST_DATE = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
const WEEKDAY =
  /^(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\.?,? /;
const TIME_OF_DAY = /[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: uur)?(?:z|[+-]\d{2}:?\d{2})?$/;
/** A date as a serial number in a text. From 2000 to 2099, serial numbers have five digits. */
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;
const NUMERIC_WITHOUT_YEAR = /^\d{1,2}[-/. ]\d{1,2}[-/.]?$/;
const WORDED_WITHOUT_YEAR = /^(\d{1,2})(?:e|ste|de)?[ -]?(\p{L}+)\.?$/u;

/**
 * Returns the day that a text means, or null if the text is not an existing day.
 *
 * @param shift the days to add to a serial number; 0 unless the workbook counts from 1904
 */
export function dateFromText(text: string, shift = 0): SerialDay | null {
  const date = bareDate(text);
  const serial = SERIAL.exec(date);
  if (serial) return (Number(serial[1]) + shift) as SerialDay;
  const iso = ISO_DATE.exec(date) ?? COMPACT_DATE.exec(date);
  if (iso) return realDay(iso[1], Number(iso[2]), iso[3]);
  const numeric = NUMERIC_DATE.exec(date);
  if (numeric) return realDay(numeric[3], Number(numeric[2]), numeric[1]);
  const worded = WORDED_DATE.exec(date);
  if (worded) return realDay(worded[3], monthOf(worded[2] ?? ''), worded[1]);
  const monthFirst = MONTH_FIRST_DATE.exec(date);
  return monthFirst ? realDay(monthFirst[3], monthOf(monthFirst[1] ?? ''), monthFirst[2]) : null;
}

/** Returns true for a day and a month without a year, such as `12-10` and `3 mrt.`. */
export function isDateWithoutYear(text: string): boolean {
  const date = bareDate(text);
  const [, , word] = WORDED_WITHOUT_YEAR.exec(date) ?? [];
  return word === undefined ? NUMERIC_WITHOUT_YEAR.test(date) : monthOf(word) > 0;
}

function bareDate(text: string): string {
  if (text.length > LONGEST_DATE) return '';
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  return words.replace(WEEKDAY, '').replace(TIME_OF_DAY, '');
}

/**
 * Returns the serial number of a date, or null if the date does not exist. Years of two digits are
 * 2000–2099.
 */
function realDay(
  year: string | undefined,
  month: number,
  day: string | undefined,
): SerialDay | null {
  const fullYear = year?.length === 2 ? 2000 + Number(year) : Number(year);
  if (month < 1 || month > 12) return null;
  const first = serialOf(fullYear, month, 1);
  const serial = serialOf(fullYear, month, Number(day));
  return Number(day) >= 1 && serial < serialOf(fullYear, month + 1, 1) && serial >= first
    ? serial
    : null;
}
