import { civilOf } from '../../domain/calendar';
import type { Cents, SerialDay } from '../../domain/units';

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** Words for days, numbers and counts, which all parts of the program use. */
export const common = {
  months,
  shortMonths: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  /** For example, 31 juli 2016. */
  day: (serial: SerialDay): string => {
    const { year, month, day } = civilOf(serial);
    return `${day} ${months[month - 1] ?? month} ${year}`;
  },
  /** For example, 0,75. */
  number: (value: number): string => String(value).replace('.', ','),
  fixed: (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ','),
  /** For example, € 1.234,50. The text stays on one line. */
  euro: (cents: Cents): string => {
    const amount = (cents / 100).toFixed(2).replace('.', ',');
    return `€\u00a0${amount.replace(/\B(?=(\d{3})+,)/g, '.')}`;
  },
  rows: (count: number): string => (count === 1 ? '1 rij' : `${count} rijen`),
  persons: (count: number): string => (count === 1 ? '1 persoon' : `${count} personen`),
  /** For example, a, b en c. */
  enumeration: (items: readonly string[], word: string): string =>
    items.length < 2
      ? items.join('')
      : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`,
};
