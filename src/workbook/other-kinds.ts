/**
 * Declares the kinds of cells that do not occur in Woningen and Kandidaten. The custom functions
 * read only those two tables, so they load without this file.
 */
import { firstDayOf, halfYearOf, type HalfYear } from '../domain/calendar';
import { parseHalfYear } from '../domain/half-year-text';
import type { People, SerialDay } from '../domain/units';
import { failed, plain, readAmount, readCount, readDate, readWhole, type Parsed } from './cell';
import { BLANK_ZERO, DATE, columnKind } from './column';
import type { CellScalar } from './grid';
import { headerKey } from './header';
import { LONGEST_NUMBER } from './number-text';

export const step = columnKind<Step>('step', (value, _, shift) => readStep(value, shift), DATE);
export const period = columnKind<HalfYear>(
  'period',
  (value, _, shift) => readPeriod(value, shift),
  BLANK_ZERO,
);
/** A change in a number of people, which may be negative. */
export const peopleMoreOrLess = columnKind<People>(
  'people-more-or-less',
  (value) => readWhole(value) as Parsed<People>,
);
export const backlog = columnKind<number>('backlog', readBacklog);
export const portion = columnKind<Portion>('portion', (value, format) =>
  readPortion(value, format),
);

/**
 * Reads a half-year, such as `2016-I` or `20161`. The first day of a half-year is read as that
 * half-year.
 */
export function readPeriod(value: CellScalar, shift: number): Parsed<HalfYear> {
  const [, year, half] = YEAR_AND_HALF.exec(String(value)) ?? [];
  if (year !== undefined) return plain({ year: Number(year), half: half === '1' ? 1 : 2 });
  const period = typeof value === 'string' ? parseHalfYear(value) : null;
  if (period) return plain(period);
  const day = readDate(value, shift).value;
  if (day === null) return failed('not-a-period');
  const halfYear = halfYearOf(day);
  return firstDayOf(halfYear) === day ? plain(halfYear) : failed('not-a-period');
}

/** A half-year as a number, such as `20161`. Days from 2000 on have higher serial numbers. */
const YEAR_AND_HALF = /^ ?(20\d{2})([12]) ?$/;

/** Reads a whole number or words: `achterstand 50` is 50, `voorsprong 50` is −50, `op nul` is 0. */
export function readBacklog(value: CellScalar): Parsed<number> {
  const worded = typeof value === 'string' ? backlogFromWords(value) : null;
  return worded === null ? readWhole(value) : plain(worded);
}

/** Reads a backlog in words. Returns null for any other text. */
function backlogFromWords(text: string): number | null {
  if (text.length > LONGEST_NUMBER) return null;
  const words = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ personen| pers\.?/g, '');
  if (words === 'op nul') return 0;
  const match =
    /^(achterstand|voorsprong)(?: van)?[ :]*(\d{1,9})$/.exec(words) ??
    /^(\d{1,9}) (achterstand|voorsprong|achter|voor)$/.exec(words);
  if (!match) return null;
  const people = Number(match.slice(1).find((part) => /^\d/.test(part)));
  const isAhead = match.includes('voorsprong') || match.includes('voor');
  return isAhead ? 0 - people : people;
}

/** A number of homes, or a part (0–1) of all homes if the text or number format contains `%`. */
export type Portion =
  | { readonly unit: 'homes'; readonly homes: number }
  | { readonly unit: 'part'; readonly part: number };

export function readPortion(value: CellScalar, format: string): Parsed<Portion> {
  const isPart = typeof value === 'string' ? value.includes('%') : format.includes('%');
  if (!isPart) {
    const parsed = readCount(value);
    const homes = parsed.value;
    return { value: homes === null ? null : { unit: 'homes', homes }, problem: parsed.problem };
  }
  const { value: part, problem } = readAmount(value);
  if (part === null) return { value: null, problem };
  // A text such as `30%` is valid, so no problem is reported.
  return plain({ unit: 'part', part });
}

/** The day on which a step was done, or `n.v.t.` if the household does not need the step. */
export type Step = SerialDay | 'n.v.t.';

export function readStep(value: CellScalar, shift: number): Parsed<Step> {
  const isNotNeeded = typeof value === 'string' && headerKey(value) === 'nvt';
  return isNotNeeded ? plain('n.v.t.') : readDate(value, shift);
}
