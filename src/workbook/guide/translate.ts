/**
 * Replaces the text of a cell before it is read. Words that a person explained are replaced by
 * their meaning. Days without a year get a year.
 */
import { lastDayOfMonth, serialOf } from '../../domain/calendar';
import type { Column } from '../column';
import type { CellScalar } from '../grid';
import { headerKey } from '../header';
import { momentOf, monthEndOf, monthNamed } from './moment';
import { isWeekWithoutYear, weekDayIn } from './week';

/** Returns the form in which texts that a person explained are stored and compared. */
export function meaningKey(value: CellScalar): string {
  const text = String(value).trim().toLowerCase();
  return headerKey(text) || text;
}

/** Replaces a text that a person explained by its meaning. Other values stay as they are. */
export function withMeaning(
  value: CellScalar,
  meanings: Readonly<Record<string, string>> | undefined,
): CellScalar {
  if (meanings === undefined || value === '') return value;
  return meanings[meaningKey(value)] ?? value;
}

const DAY_AND_MONTH = /^(?:\p{L}{2,9}\.?,? )?(\d{1,2})[-/. ]+(\d{1,2})[-/.]?$/u;
const DAY_AND_MONTH_NAME = /^(?:\p{L}{2,9}\.?,? )?(\d{1,2})[-/. ]*(\p{L}{3,9})\.?$/u;

/** Adds the year to a text with a day and a month. Returns null for any other text. */
export function withYear(value: CellScalar, year: number): string | null {
  if (typeof value !== 'string' || value.length > 40) return null;
  const text = value.trim().toLowerCase();
  const numbers = DAY_AND_MONTH.exec(text);
  if (numbers && Number(numbers[1]) <= 31 && Number(numbers[2]) <= 31) {
    return `${numbers[1]}-${numbers[2]}-${year}`;
  }
  const named = DAY_AND_MONTH_NAME.exec(text);
  if (named && monthNamed(named[2] ?? '') !== null) return `${named[1]} ${named[2]} ${year}`;
  return null;
}

/** Turns `4/13/2016` into `13/4/2016`. Returns null if the first number cannot be a month. */
export function monthFirstDay(value: string): string | null {
  const match = /^(\s*)(\d{1,2})([-/. ])(\d{1,2})([-/. ]\d{2,4}.*)$/s.exec(value);
  if (!match || Number(match[2]) > 12) return null;
  const [, before = '', month = '', sign = '', day = '', rest = ''] = match;
  return `${before}${day}${sign}${month}${rest}`;
}

/** Returns true if a text gives a day and a month, or a week, but no year. */
export function lacksYear(value: CellScalar): boolean {
  return withYear(value, 2000) !== null || isWeekWithoutYear(value);
}

/**
 * Returns the last day of the month that a label names, as a number of the workbook's date system.
 * The label is a text such as `jan` or `januari 2016`, or a date that is shown as a month. Returns
 * null for any other cell, and if the year is unknown.
 *
 * @param year the year of a label without a year; null if it is unknown
 * @param shift the number of days to add to dates that are stored as numbers
 */
export function monthEndIn(
  value: CellScalar,
  format: string,
  year: number | null,
  shift: number,
): number | null {
  if (typeof value === 'number') {
    if (!isMonthFormat(format) || value < 1 || value > 73_050) return null;
    return lastDayOfMonth((value + shift) as Parameters<typeof lastDayOfMonth>[0]) - shift;
  }
  if (typeof value !== 'string' || value.length > 40) return null;
  const spelled = /^(\d{4})[-/](\d{1,2})$|^(\d{1,2})[-/](\d{4})$/.exec(value.trim());
  if (spelled) {
    const month = Number(spelled[2] ?? spelled[3]);
    const own = Number(spelled[1] ?? spelled[4]);
    return month >= 1 && month <= 12 ? lastDayOfMonth(serialOf(own, month, 1)) - shift : null;
  }
  if (/\d{1,2}[-/. ]\d{1,2}[-/. ]\d|^\d{1,2}[-/. ]*\p{L}/u.test(value)) return null;
  const moment = momentOf(value);
  const end = monthEndOf({ ...moment, year: moment.year ?? year });
  return end === null ? null : end - shift;
}

/** Returns true for a number format that shows a month but no day. */
function isMonthFormat(format: string): boolean {
  const bare = format.toLowerCase().replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
  return /m/.test(bare) && !/[dhs]/.test(bare);
}

/**
 * Returns the last day of the week or month that a cell names, as a number of the workbook's date
 * system. Returns null if the cell gives no such day.
 */
export function periodDayIn(value: CellScalar, year: number | null, shift: number): number | null {
  const week = weekDayIn(value, year);
  return week === null ? monthEndIn(value, 'General', year, shift) : week - shift;
}

/**
 * Turns a text around a block into a value for a column: a half-year, a day, or else `name`.
 * Returns null if the text gives no value for the column.
 */
export function asCellOf(
  column: Column,
  text: string,
  name: string,
  year: number | null,
  shift: number,
): CellScalar | null {
  switch (column.kind.name) {
    case 'period': {
      const moment = momentOf(text);
      const half = moment.half ?? (moment.month === null ? null : moment.month <= 6 ? 1 : 2);
      const own = moment.year ?? year;
      return half === null || own === null ? null : `${own}-${half === 1 ? 'I' : 'II'}`;
    }
    case 'date':
      return periodDayIn(text, year, shift);
    default:
      return name === '' ? null : name;
  }
}
