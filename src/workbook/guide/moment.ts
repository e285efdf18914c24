/**
 * Finds the year, half-year or month that a title, a heading or a sheet's name mentions. Examples
 * are `jan '16`, `Plaatsingen januari 2016` and `Taakstelling 2e hj 2016`.
 */
import { serialOf, lastDayOfMonth, type HalfYear } from '../../domain/calendar';
import { parseHalfYear } from '../../domain/half-year-text';
import type { SerialDay } from '../../domain/units';

export interface Moment {
  /** Null if the text mentions no year, or more than one. The same holds for `half`. */
  readonly year: number | null;
  readonly half: 1 | 2 | null;
  /**
   * The month's number, 1–12. Null if the text mentions no month, more than one, or a half-year.
   */
  readonly month: number | null;
}

const LONGEST = 120;

const MONTHS: readonly RegExp[] = [
  /^(jan|januari|january)$/,
  /^(feb|febr|februari|february)$/,
  /^(mrt|maa|maart|mar|march)$/,
  /^(apr|april)$/,
  /^(mei|may)$/,
  /^(jun|juni|june)$/,
  /^(jul|juli|july)$/,
  /^(aug|augustus|august)$/,
  /^(sep|sept|september)$/,
  /^(okt|oktober|oct|october)$/,
  /^(nov|november)$/,
  /^(dec|december)$/,
];

const FIRST = /^(1e?|i|h1|1h|eerste|1ste|first|1st)$/;
const SECOND = /^(2e?|ii|h2|2h|tweede|2de|second|2nd)$/;
const HALF_WORD = /^(h|hj|halfjaar|helft|half|hy|semester)$/;

export function momentOf(text: string): Moment {
  if (text.length > LONGEST) return { year: null, half: null, month: null };
  const whole = parseHalfYear(text);
  if (whole !== null) return { ...whole, month: null };
  const words = wordsOf(text);
  const years = new Set(words.flatMap((word) => yearOf(word) ?? []));
  const months = new Set(words.flatMap((word) => monthNamed(word) ?? []));
  const half = halfOf(words, months);
  return {
    year: only(years) ?? yearOfDay(text),
    half,
    month: months.size === 1 && half === null ? only(months) : null,
  };
}

/**
 * Returns the half-year of a moment. The month gives the half if the text does not. Returns null if
 * the year or the half is unknown.
 */
export function halfYearOfMoment({ year, half, month }: Moment): HalfYear | null {
  const named = half ?? (month === null ? null : month <= 6 ? 1 : 2);
  return year === null || named === null ? null : { year, half: named };
}

/** Returns the last day of the moment's month, or null if the month or the year is missing. */
export function monthEndOf({ year, month }: Moment): SerialDay | null {
  return year === null || month === null ? null : lastDayOfMonth(serialOf(year, month, 1));
}

/** Removes the time from a text: `Brugstede 2016` becomes `Brugstede`. */
export function withoutMoment(text: string): string {
  const parts = text.split(/([\s_/–—-]+)/);
  const kept = parts.filter(
    (part) => !wordsOf(part).some((word) => yearOf(word) !== null || monthNamed(word) !== null),
  );
  return kept.join('').replace(/^[\s_/–—:,'-]+|[\s_/–—:,'-]+$/g, '');
}

/** Returns the number of a month's name, 1–12, or null for another word. */
export function monthNamed(word: string): number | null {
  const index = MONTHS.findIndex((month) => month.test(word));
  return index < 0 ? null : index + 1;
}

function wordsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return plain.match(/'?\d+\p{L}*|\p{L}+\d*/gu) ?? [];
}

function yearOf(word: string): number | null {
  if (/^20\d\d$/.test(word)) return Number(word);
  const short = /^'(\d\d)$/.exec(word);
  return short ? 2000 + Number(short[1]) : null;
}

/**
 * Returns the year of a date with two digits for the year: 2016 for `Achterstand per 1-1-16`.
 * Returns null for any other text.
 */
function yearOfDay(text: string): number | null {
  const day = /(?:^|[^\d-])\d{1,2}[-/.]\d{1,2}[-/.](\d{2})(?![\d-])/.exec(text);
  return day ? 2000 + Number(day[1]) : null;
}

function halfOf(words: readonly string[], months: ReadonlySet<number>): 1 | 2 | null {
  const joined = new Set(
    words.flatMap((word, at) => {
      const next = words[at + 1] ?? '';
      const before = words[at - 1] ?? '';
      if (/^(1e|eerste|1)(hj|helft|halfjaar)$/.test(word) || /^(h1|1h|hj1|1hj)$/.test(word))
        return 1;
      if (/^(2e|tweede|2)(hj|helft|halfjaar)$/.test(word) || /^(h2|2h|hj2|2hj)$/.test(word))
        return 2;
      const isBesideWord = HALF_WORD.test(next) || HALF_WORD.test(before);
      const isRomanAfterYear = /^i{1,2}$/.test(word) && yearOf(before) !== null;
      const isRomanBeforeYear = /^i{1,2}$/.test(word) && yearOf(next) !== null;
      if (!isBesideWord && !isRomanAfterYear && !isRomanBeforeYear) return [];
      if (FIRST.test(word)) return 1;
      return SECOND.test(word) ? 2 : [];
    }),
  );
  if (months.has(1) && months.has(6) && months.size === 2) joined.add(1);
  if (months.has(7) && months.has(12) && months.size === 2) joined.add(2);
  return only<1 | 2>(joined);
}

function only<Item>(items: ReadonlySet<Item>): Item | null {
  const [first] = items;
  return items.size === 1 && first !== undefined ? first : null;
}
