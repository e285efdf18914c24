/** Reads a week, such as `wk 12` or `week 3 2016`, as its last day. */
import {
  addDays,
  halfYearOf,
  lastDayOf,
  mondayOf,
  serialOf,
  sundayOf,
  weekLabel,
} from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import type { CellScalar } from '../grid';
import { momentOf } from './moment';

const WEEK = /(?:^|[^\p{L}])(?:week|wk|weeknr|weeknummer)\.?\s*(\d{1,2})(?!\d)/iu;
const SHORT_WEEK = /^(?:20\d\d\s*[-/]?\s*)?w\s?(\d{1,2})$/i;
const LONGEST = 40;

/** Returns the number of the week that a text names, or null. */
export function weekIn(text: string): number | null {
  if (text.length > LONGEST) return null;
  const named = WEEK.exec(text) ?? SHORT_WEEK.exec(text.trim());
  return named === null ? null : Number(named[1]);
}

/** Returns true if a text names a week, but no year. */
export function isWeekWithoutYear(value: CellScalar): boolean {
  return typeof value === 'string' && weekIn(value) !== null && yearNamed(value) === null;
}

/**
 * Returns the Sunday of the ISO week that a text names. Returns null in these cases:
 * - the text names no week
 * - the year is unknown, or does not have that week
 * - a half-year ends within the week
 *
 * @param year the year of a text without a year; null if it is unknown
 */
export function weekDayIn(value: CellScalar, year: number | null): SerialDay | null {
  if (typeof value !== 'string') return null;
  const week = weekIn(value);
  const own = yearNamed(value) ?? year;
  if (week === null || own === null) return null;
  const day = thursdayOf(own, week);
  const isOfYear = weekLabel(day) === `${own}-W${String(week).padStart(2, '0')}`;
  return isOfYear && isWithinHalfYear(day) ? sundayOf(day) : null;
}

/**
 * Returns the Thursday of a week. A week belongs to the year of its Thursday. The first week always
 * contains 4 January.
 */
function thursdayOf(year: number, week: number): SerialDay {
  return addDays(mondayOf(serialOf(year, 1, 4)), (week - 1) * 7 + 3);
}

function yearNamed(text: string): number | null {
  return momentOf(text).year ?? (Number(/^(20\d\d)/.exec(text.trim())?.[1] ?? 0) || null);
}

function isWithinHalfYear(day: SerialDay): boolean {
  const [first, last] = [halfYearOf(mondayOf(day)), halfYearOf(sundayOf(day))];
  return first.year === last.year && first.half === last.half;
}

/**
 * A week in which a half-year ends: `before` is the last day of that half-year, `after` the first
 * day of the next.
 */
export interface SplitWeek {
  /** The week and its year. Under this key, the guide stores the day that a person chose. */
  readonly key: string;
  readonly before: SerialDay;
  readonly after: SerialDay;
}

/**
 * Returns the week that a text names, if a half-year ends within that week. Otherwise returns null.
 */
export function splitWeekIn(value: CellScalar, year: number | null): SplitWeek | null {
  if (typeof value !== 'string') return null;
  const week = weekIn(value);
  const own = yearNamed(value) ?? year;
  if (week === null || own === null || week < 1 || week > 53) return null;
  const day = thursdayOf(own, week);
  if (isWithinHalfYear(day)) return null;
  const before = lastDayOf(halfYearOf(mondayOf(day)));
  return { key: `week ${week} ${own}`, before, after: addDays(before, 1) };
}
