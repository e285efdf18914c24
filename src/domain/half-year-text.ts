/** Half-years as people write them. */
import type { HalfYear } from './calendar';
import { monthOf } from './month-names';

const LONGEST = 60;
const YEAR = /(?:^|[^\d])((?:19|20|21)\d\d)(?!\d)/;
const SHORT_YEAR = /(?:^| )['’‘`](\d\d)(?!\d)/;

const WORD = '(?:h|hj|helft|halfjaar|half jaar|halve jaar|half year|half|semester|sem)';
const ORDINAL = '(?:1|2|i|ii|eerste|tweede|first|second)';
const HALF_FIRST = new RegExp(`^(${ORDINAL}) ?(?:e|ste|de|st|nd)? ?${WORD}$`);
const WORD_FIRST = new RegExp(`^${WORD} ?(1|2|i|ii)$`);
const ALONE = /^(1|2|i|ii)$/;
const MONTHS = /^(\p{L}{3,9}) ?(?:-|t m|tm|tot en met|tot|to|until) ?(\p{L}{3,9})$/u;
const DAYS = /^0?1[-/]0?([17])[-/]? ?(?:-|t m|tm|tot en met|tot) ?3[01][-/]0?(6|12)$/;

/**
 * Reads the spellings in use: `2016-II`, `2016-2`, `2016-H2`, `H2 2016`, `II-2016`, `2e hj 2016`,
 * `tweede helft van 2016`, `2e halfjaar '16`, `jul t/m dec 2016`, `1-7-2016 t/m 31-12-2016`. Case
 * and double spaces do not matter. `2-2016` is not read, because it may be a month.
 *
 * @returns null if the text is no half-year, or names no year
 * @example
 * parseHalfYear('2e hj 2016') // { year: 2016, half: 2 }
 */
export function parseHalfYear(text: string): HalfYear | null {
  const plain = plainText(text);
  const found = YEAR.exec(plain) ?? SHORT_YEAR.exec(plain);
  if (found === null) return null;
  const digits = found[1] ?? '';
  const year = Number(digits.length === 2 ? `20${digits}` : digits);
  // A 1 or 2 alone means a half only if it stands after the year. Before the year, it may be a
  // month.
  const isYearFirst = found.index === 0;
  const rest = withoutYear(plain, found);
  if (!isYearFirst && /^[12]$/.test(rest)) return null;
  const half = halfOf(rest);
  return half === null || year < 1900 ? null : { year, half };
}

/**
 * Which half of the year a text names. The text must not name the year itself.
 *
 * @returns null if the text names none, is only a digit, or says more than the half alone
 * @example
 * halfInText('eerste helft') // 1
 */
export function halfInText(text: string): 1 | 2 | null {
  const plain = plainText(text);
  return /^[12]$/.test(plain) ? null : halfOf(plain);
}

function plainText(text: string): string {
  if (text.length > LONGEST) return '';
  return text
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/t\/m/g, 't m')
    .replace(/(\p{L})\.|,(?= )/gu, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text without the year, and without the signs and words around the year. */
function withoutYear(plain: string, [, year = '']: RegExpExecArray): string {
  return plain
    .replace(new RegExp(`['’‘\`]?${year}(?!\\d)`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s/-]+|[\s/-]+$/g, '')
    .replace(/ (?:van|in|of)$/, '');
}

function halfOf(text: string): 1 | 2 | null {
  const named = (HALF_FIRST.exec(text) ?? WORD_FIRST.exec(text) ?? ALONE.exec(text))?.[1];
  if (named !== undefined) return ['1', 'i', 'eerste', 'first'].includes(named) ? 1 : 2;
  const [, first = '', last = ''] = MONTHS.exec(text) ?? [];
  const [, firstMonth, lastMonth] = DAYS.exec(text) ?? [];
  const from = firstMonth === undefined ? monthOf(first) : Number(firstMonth);
  const to = lastMonth === undefined ? monthOf(last) : Number(lastMonth);
  if (from === 1 && to === 6) return 1;
  return from === 7 && to === 12 ? 2 : null;
}
