import { EURO, type Conventions } from './conventions';
import { formulaFromLocal } from './local-formula';
import { ERROR_CODES, type CellError, type CellValue, type ErrorCode } from './model';
import { civilOf, DAYS_FROM_1900_TO_1904, serialOfCivil } from './serial-days';

/** What Excel makes of an entry in a cell. */
export interface Entered {
  readonly value: CellValue;
  readonly formula?: string;
  /** The number format that the entry gives a cell with `General`, in US notation. */
  readonly numberFormat?: string;
  /** True if the entry began with an apostrophe. The apostrophe is not in `value`. */
  readonly quotePrefix?: boolean;
}

/** The date system, and the year for dates without one (`12-10`). */
export interface Calendar {
  readonly dateSystem: 1900 | 1904;
  readonly year: number;
}

/**
 * Returns what Excel makes of an entry in a cell, unless the cell is formatted as text. `12%`
 * becomes a number, and `12-10-2016` a date. An entry with an apostrophe in front stays a text.
 */
export function enter(
  input: string | number | boolean,
  conventions: Conventions,
  calendar: Calendar,
): Entered {
  if (typeof input !== 'string') return { value: input };
  if (input === '') return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1), quotePrefix: true };
  const formula = asFormula(input);
  if (formula !== null) return { value: 0, formula: formulaFromLocal(formula, conventions) };
  const trimmed = input.trim();
  const word = asFixedWord(trimmed, conventions);
  if (word) return word;
  if (!/\d/.test(trimmed)) return { value: input };
  return (
    asNumber(trimmed, conventions) ??
    asDateOrTime(trimmed, conventions, calendar) ?? { value: input }
  );
}

/**
 * Returns a formula with `=` in front. `=A1`, `+A1`, `-SUM(…)` and `@A1` are formulas. For other
 * texts, such as `- none` and `+31 6`, it returns null.
 */
function asFormula(input: string): string | null {
  if (input.startsWith('=')) return input.length > 1 ? input : null;
  if (!/^[+\-@](?:\$?[A-Z]{1,3}\$?\d+|[A-Z][A-Z.]*\(|\()/i.test(input)) return null;
  return input.startsWith('@') ? `=${input.slice(1)}` : `=${input}`;
}

function asFixedWord(text: string, conventions: Conventions): Entered | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === conventions.booleans.true) return { value: true };
  if (upper === 'FALSE' || upper === conventions.booleans.false) return { value: false };
  const code = conventions.errors[upper] ?? upper;
  const known = ERROR_CODES.find((error) => error === code);
  return known ? { value: cellError(known) } : null;
}

function cellError(error: ErrorCode): CellError {
  return { error };
}

const NUMBERS = { ',': numberPattern(',', '.'), '.': numberPattern('.', ',') } as const;

function numberPattern(decimal: string, group: string): RegExp {
  return new RegExp(
    `^(?<open>\\()?(?<sign>[+-])?\\s*(?<symbol>[€$£])?\\s*(?<sign2>-)?` +
      `(?<whole>\\d{1,3}(?:\\${group}\\d{3})+|\\d*)(?:\\${decimal}(?<part>\\d*))?` +
      `(?<power>E[+-]?\\d+)?\\s*(?<percent>%)?(?<close>\\))?$`,
    'i',
  );
}

function asNumber(text: string, conventions: Conventions): Entered | null {
  const { decimal, group } = conventions;
  const groups = NUMBERS[decimal].exec(text)?.groups;
  if (!groups) return null;
  const { open, close, sign, sign2, symbol, part = '', power = '', percent } = groups;
  const currency = [EURO, conventions.currency].find((known) => known.symbol === symbol);
  if (symbol !== undefined && !currency) return null;
  const digits = (groups['whole'] ?? '').replaceAll(group, '');
  if (digits === '' && part === '') return null;
  if ((open === undefined) !== (close === undefined)) return null;
  const negative = open !== undefined || sign === '-' || sign2 === '-';
  const size = Number(`${digits || '0'}.${part || '0'}${power}`) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return null;
  const grouped = (groups['whole'] ?? '').includes(group);
  const numberFormat = formatOfNumber({
    grouped,
    decimals: part !== '',
    percent: percent !== undefined,
    currency: currency?.format,
    power: power !== '',
  });
  return { value: negative && size !== 0 ? -size : size, ...numberFormat };
}

function formatOfNumber(spelling: {
  readonly grouped: boolean;
  readonly decimals: boolean;
  readonly percent: boolean;
  readonly currency: string | undefined;
  readonly power: boolean;
}): Pick<Entered, 'numberFormat'> {
  const { grouped, decimals, percent, currency, power } = spelling;
  if (power) return { numberFormat: '0.00E+00' };
  if (percent) return { numberFormat: decimals ? '0.00%' : '0%' };
  if (currency) return { numberFormat: decimals ? `${currency}.00` : currency };
  if (grouped) return { numberFormat: decimals ? '#,##0.00' : '#,##0' };
  return {};
}

function asDateOrTime(text: string, conventions: Conventions, calendar: Calendar): Entered | null {
  const match = /^(?:(?<date>.*?)\s+)?(?<time>\d{1,2}:\d{2}(?::\d{2})?)$/.exec(text);
  const clock = match?.groups?.['time'];
  const time = clock === undefined ? null : fractionOfDay(clock);
  if (clock !== undefined && time === null) return null;
  const dateText = clock === undefined ? text : match?.groups?.['date'];
  if (dateText === undefined) {
    return time === null
      ? null
      : { value: time, numberFormat: (clock ?? '').length > 5 ? 'h:mm:ss' : 'h:mm' };
  }
  const date = asDate(dateText.trim(), conventions, calendar);
  if (date === null || time === null) return date;
  return { value: (date.value as number) + time, numberFormat: 'm/d/yyyy h:mm' };
}

function fractionOfDay(clock: string): number | null {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

function asDate(text: string, conventions: Conventions, calendar: Calendar): Entered | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy', calendar);
  const numeric = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/.exec(text);
  if (numeric) return numericDate(numeric, conventions, calendar);
  return namedDate(text, conventions, calendar);
}

function numericDate(
  parts: RegExpExecArray,
  conventions: Conventions,
  calendar: Calendar,
): Entered | null {
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const [day, month] = conventions.dayFirst ? [first, second] : [second, first];
  const year = parts[3] === undefined ? calendar.year : fullYear(parts[3]);
  const numberFormat = parts[3] === undefined ? 'd-mmm' : 'm/d/yyyy';
  return dated(year, month, day, numberFormat, calendar);
}

/** Reads `1 februari 2016`, `1-feb-16`, `1 feb`, `feb-16`, and in English `February 1, 2016`. */
function namedDate(text: string, conventions: Conventions, calendar: Calendar): Entered | null {
  const dayFirst = /^(?:(\d{1,2})[- ])?(\p{L}{3,})\.?(?:[- ](\d{4}|\d{2}))?$/u.exec(text);
  const monthFirst = /^(\p{L}{3,})\.? (\d{1,2}), ?(\d{4})$/u.exec(text);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (name === undefined || (day === undefined && year === undefined)) return null;
  const month = monthNumber(name, conventions);
  if (month === null) return null;
  const numberFormat = day === undefined ? 'mmm-yy' : year === undefined ? 'd-mmm' : 'd-mmm-yy';
  const fully = year === undefined ? calendar.year : fullYear(year);
  return dated(fully, month, Number(day ?? 1), numberFormat, calendar);
}

function monthNumber(name: string, conventions: Conventions): number | null {
  const wanted = name.toLowerCase();
  const short = wanted === 'mrt' ? 'maart' : wanted;
  const index = conventions.months.findIndex((month) => month.startsWith(short));
  return index < 0 ? null : index + 1;
}

/** Returns the year of two digits, as in Excel: 29 is 2029, and 30 is 1930. */
function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 30 ? 2000 : 1900);
}

function dated(
  year: number,
  month: number,
  day: number,
  numberFormat: string,
  calendar: Calendar,
): Entered | null {
  const serial = serialOfDate(year, month, day, calendar.dateSystem);
  return serial === null ? null : { value: serial, numberFormat };
}

/**
 * Returns the serial number of a day. Null if the day does not exist, or is before the first day of
 * the date system.
 */
export function serialOfDate(
  year: number,
  month: number,
  day: number,
  dateSystem: 1900 | 1904,
): number | null {
  const serial = serialOfCivil(year, month, day);
  const date = civilOf(serial);
  const exists = year >= 1900 && date.year === year && date.month === month && date.day === day;
  if (!exists) return null;
  if (dateSystem === 1900) return serial;
  return serial >= DAYS_FROM_1900_TO_1904 ? serial - DAYS_FROM_1900_TO_1904 : null;
}
