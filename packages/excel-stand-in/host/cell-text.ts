import { formatValue } from 'hucre';
import { conventionsOf, type Conventions } from './conventions';
import type { CellValue } from './model';
import { civilOf, DAYS_FROM_1900_TO_1904, isoWeekday } from './serial-days';

/** How the library that formats is told to use a decimal comma. */
const COMMA_LOCALE = 'de-DE';

/** The text a cell shows, in the user's conventions. */
export function cellText(
  value: CellValue,
  numberFormat: string,
  conventions: Conventions,
  dateSystem: 1900 | 1904,
): string {
  if (value === null) return '';
  if (typeof value === 'object') return localError(value.error, conventions);
  if (typeof value === 'boolean') {
    return value ? conventions.booleans.true : conventions.booleans.false;
  }
  if (typeof value === 'number' && /^general$/i.test(numberFormat)) {
    return String(Number(value.toPrecision(11))).replace('.', conventions.decimal);
  }
  const is1904 = dateSystem === 1904;
  const local = numberFormat.replace(/^m\/d\/yyyy/, conventions.shortDate);
  return formatValue(value, withNames(value, local, conventions, is1904), {
    is1904,
    ...(conventions.decimal === ',' ? { locale: COMMA_LOCALE } : {}),
  });
}

/** Texts, conditions and locales of a format, which are passed over, and the names it asks for. */
const NAME = /"[^"]*"|\\.|\[[^\]]*\]|mmmm?|dddd?/gi;

/** A format that says which language its names are in. */
const ENGLISH = /\[\$-(?:0*409|0*809|en)\b/i;
const DUTCH = /\[\$-(?:0*413|nl)\b/i;

/**
 * A format with the names of the value's month and day written into it, in the language it says or
 * else the user's.
 */
function withNames(
  value: string | number,
  format: string,
  conventions: Conventions,
  is1904: boolean,
): string {
  const { names } = DUTCH.test(format) ? conventionsOf('nl') : conventions;
  if (names === null || typeof value !== 'number' || value < 0 || ENGLISH.test(format)) {
    return format;
  }
  const day = Math.floor(value) + (is1904 ? DAYS_FROM_1900_TO_1904 : 0);
  const nameFor = (token: string): string | undefined => {
    switch (token.toLowerCase()) {
      case 'mmm':
        return names.shortMonths[civilOf(day).month - 1];
      case 'mmmm':
        return names.months[civilOf(day).month - 1];
      case 'ddd':
        return names.shortDays[isoWeekday(day) - 1];
      case 'dddd':
        return names.days[isoWeekday(day) - 1];
      default:
        return undefined;
    }
  };
  return format.replace(NAME, (token) => {
    const name = nameFor(token);
    return name === undefined ? token : `"${name}"`;
  });
}

function localError(error: string, conventions: Conventions): string {
  const local = Object.entries(conventions.errors).find(([, english]) => english === error);
  return local?.[0] ?? error;
}
