import { civilOf } from '../../domain/calendar';
import type { common as nl } from '../nl/common';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const common: typeof nl = {
  months,
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  day: (serial) => {
    const { year, month, day } = civilOf(serial);
    return `${day} ${months[month - 1] ?? month} ${year}`;
  },
  number: (value) => String(value),
  fixed: (value, decimals) => value.toFixed(decimals),
  euro: (cents) => `€${(cents / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`,
  rows: (count: number): string => (count === 1 ? '1 row' : `${count} rows`),
  persons: (count) => (count === 1 ? '1 person' : `${count} people`),
  enumeration: (items, word) =>
    items.length < 2
      ? items.join('')
      : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`,
};
