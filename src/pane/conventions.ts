import { civilOf } from '../domain/calendar';
import type { SerialDay } from '../domain/units';

/** How days and numbers are written in the user's Excel. The pane's language does not matter. */
export interface LocaleFormats {
  /** Such as `14-12-2016`. */
  readonly day: (day: SerialDay) => string;
  /** With at most two decimals. */
  readonly number: (value: number) => string;
}

/** @param locale such as `nl-NL`: Office's language for contents */
export function localeFormatsOf(locale: string): LocaleFormats {
  const days = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    day: (serial) => {
      const { year, month, day } = civilOf(serial);
      return days.format(Date.UTC(year, month - 1, day));
    },
    number: (value) => numbers.format(value),
  };
}

/** Whether numbers have a decimal comma. Formulas then have semicolons between arguments. */
export function hasDecimalComma(locale: string): boolean {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',');
}
