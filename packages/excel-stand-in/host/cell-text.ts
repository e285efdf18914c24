import { addLocale, format, getLocale, isDateFormat } from 'numfmt';
import type { Conventions } from './conventions';
import type { CellValue } from './model';
import { DAYS_FROM_1900_TO_1904 } from './serial-days';

// In Excel, the short Dutch names have no point (`okt`). In the library they have (`okt.`).
const { mmm, ddd, ...dutch } = getLocale('nl') ?? {};
const withoutPoint = (name: string): string => name.replace(/\.$/, '');
addLocale({ ...dutch, mmm: mmm?.map(withoutPoint) ?? [], ddd: ddd?.map(withoutPoint) ?? [] }, 'nl');

/** What Excel shows for a date before the first day of its calendar. */
const NO_DATE = '#########';

/** Returns the text that a cell shows to a user with these conventions. */
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
  const local = numberFormat.replace(/^m\/d\/yyyy/, conventions.shortDate);
  const isLater = dateSystem === 1904 && typeof value === 'number' && isDateFormat(local);
  return format(local, isLater ? value + DAYS_FROM_1900_TO_1904 : value, {
    locale: conventions.locale,
    dateSpanLarge: false,
    dateErrorNumber: false,
    overflow: NO_DATE,
  });
}

function localError(error: string, conventions: Conventions): string {
  const local = Object.entries(conventions.errors).find(([, english]) => english === error);
  return local?.[0] ?? error;
}
