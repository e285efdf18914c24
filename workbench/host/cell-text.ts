import { formatValue } from 'hucre';
import type { Conventions } from './conventions';
import type { CellValue } from './model';

/** How the library that formats is told to use a decimal comma. */
const COMMA_LOCALE = 'de-DE';

/** The text a cell shows, in the user's conventions. Names of months and days stay English. */
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
  const local = numberFormat.replace(/^m\/d\/yyyy/, conventions.shortDate);
  return formatValue(value, local, {
    is1904: dateSystem === 1904,
    ...(conventions.decimal === ',' ? { locale: COMMA_LOCALE } : {}),
  });
}

function localError(error: string, conventions: Conventions): string {
  const local = Object.entries(conventions.errors).find(([, english]) => english === error);
  return local?.[0] ?? error;
}
