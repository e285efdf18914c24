/**
 * Kinds of cells that Woningen and Kandidaten do not have. The custom functions read only those two
 * tables, so they can load without this file.
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
/** A change in a number of people: negative for fewer. */
export const peopleMoreOrLess = columnKind<People>(
  'people-more-or-less',
  (value) => readWhole(value) as Parsed<People>,
);
export const backlog = columnKind<number>('backlog', readBacklog);
export const portion = columnKind<Portion>('portion', (value, format) =>
  readPortion(value, format),
);

/**
 * Reads a half-year in any of its spellings, such as `20161`, or the day on which a half-year
 * begins.
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

/**
 * A number such as `20161`. No day from 2000 on has such a serial number, so it must be a
 * half-year.
 */
const YEAR_AND_HALF = /^ ?(20\d{2})([12]) ?$/;

/**
 * Reads how many people are behind (positive) or ahead (negative): a whole number, or a number with
 * the word `achterstand` or `voorsprong`, or `op nul`.
 */
export function readBacklog(value: CellScalar): Parsed<number> {
  const worded = typeof value === 'string' ? backlogFromWords(value) : null;
  return worded === null ? readWhole(value) : plain(worded);
}

/**
 * The number of people behind (positive) or ahead (negative), if words say which: `achterstand 50`,
 * `op nul`. Null for any other text.
 */
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

/** A number of homes. If the text or the number format contains `%`, it is a part of all homes. */
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
  // A part typed with a percent sign is one of two valid forms, so it is no problem.
  return plain({ unit: 'part', part });
}

/** A step that is done on a day, or that this household does not need. */
export type Step = SerialDay | 'n.v.t.';

export function readStep(value: CellScalar, shift: number): Parsed<Step> {
  const isNotNeeded = typeof value === 'string' && headerKey(value) === 'nvt';
  return isNotNeeded ? plain('n.v.t.') : readDate(value, shift);
}
