/**
 * The backlog of a municipality on a day: people it should have housed by then minus people housed.
 * Positive is a backlog (achterstand), negative a lead (voorsprong).
 */
import {
  addDays,
  firstDayOf,
  halfYearLabel,
  halfYearOf,
  lastDayOf,
  lastDayOfMonth,
  monthEndsOf,
} from './calendar';
import type { HalfYear } from './calendar';
import { onCommonScale } from './decimal';
import { DomainError } from './domain-error';
import type { People, SerialDay } from './units';

export interface QuotaPeriod {
  readonly halfYear: HalfYear;
  /** As published: without the backlog carried in. */
  readonly quota: People;
}

export interface PlacedPeople {
  readonly on: SerialDay;
  readonly persons: People;
}

export interface BacklogInput {
  /** Each half-year at most once, in any order. */
  readonly periods: readonly QuotaPeriod[];
  /** Placements that count, in any order. */
  readonly placements: readonly PlacedPeople[];
  /** The backlog just before the first period. */
  readonly opening: number;
}

/**
 * When a quota falls due. `day`: evenly over the days of the half-year, the last one included.
 * `month`: a sixth on the last day of each month. `start`: all of it on the first day. `end`: all
 * of it on the last day. From the last day on, all methods give the same.
 */
export type DueMethod = 'day' | 'month' | 'start' | 'end';

/**
 * Whether a municipality is on schedule (op schema), slightly behind (enigszins achter) or behind
 * (achter).
 */
export type Band = 'onSchedule' | 'slightlyBehind' | 'behind';

/** What a cell shows for a band. It is the same for every reader, whatever their language. */
export const BAND_CODES: Readonly<Record<Band, string>> = {
  onSchedule: 'op schema',
  slightlyBehind: 'enigszins achter',
  behind: 'achter',
};

/**
 * From this part of the norm on, a municipality is slightly behind; below it, behind. The norm is a
 * sixth of the adjusted quota for each month that has ended.
 */
export const SLIGHTLY_BEHIND_FROM = 0.75;

interface DuePeriod {
  readonly firstDay: SerialDay;
  readonly lastDay: SerialDay;
  readonly quota: People;
  /** The sum of the quotas of all earlier periods. */
  readonly quotasBefore: number;
}

/** Periods and placements, sorted and added up once, so that each backlog is quickly found. */
export interface Ledger {
  readonly opening: number;
  /** Ascending. */
  readonly periods: readonly DuePeriod[];
  /** The first day after the first period that is in no period. */
  readonly unknownFrom: SerialDay;
  /** The days with placements, ascending, each once. Days before the first period are left out. */
  readonly days: Float64Array;
  /** People placed up to and including the day at the same index. */
  readonly placed: Float64Array;
}

/**
 * Sorts periods and placements and adds them up, so that the backlog on any day can be looked up.
 *
 * Throws `noPeriods` if there are none, and `periodTwice` if a half-year is given twice.
 *
 * @example
 * const periods = [{ halfYear: { year: 2016, half: 1 }, quota: 179 }];
 * const march = { on: serialOf(2016, 3, 1), persons: 4 };
 * const placements = [march, { on: serialOf(2016, 2, 1), persons: 3 }];
 * [...ledgerOf({ periods, placements, opening: 50 }).placed] // [3, 7]
 */
export function ledgerOf({ periods, placements, opening }: BacklogInput): Ledger {
  const duePeriods = sortPeriods(periods);
  const peopleOn = peopleByDay(placements, duePeriods[0]?.firstDay ?? Infinity);
  const days = Float64Array.from(peopleOn.keys()).sort();
  let placed = 0;
  return {
    opening,
    periods: duePeriods,
    unknownFrom: firstDayNotGiven(duePeriods),
    days,
    placed: days.map((day) => (placed += peopleOn.get(day) ?? 0)),
  };
}

/**
 * Adds up people per day, in one pass. Many placements share a day, so few days are left to sort.
 */
function peopleByDay(placements: readonly PlacedPeople[], firstDay: number): Map<number, number> {
  const people = new Map<number, number>();
  for (const { on, persons } of placements) {
    if (on >= firstDay) people.set(on, (people.get(on) ?? 0) + persons);
  }
  return people;
}

function sortPeriods(periods: readonly QuotaPeriod[]): DuePeriod[] {
  if (periods.length === 0) throw new DomainError({ code: 'noPeriods' });
  const twice = periodGivenTwice(periods);
  if (twice) throw new DomainError({ code: 'periodTwice', ...twice });
  let quotasBefore = 0;
  return [...periods]
    .sort((a, b) => firstDayOf(a.halfYear) - firstDayOf(b.halfYear))
    .map(({ halfYear, quota }) => {
      const period = {
        firstDay: firstDayOf(halfYear),
        lastDay: lastDayOf(halfYear),
        quota,
        quotasBefore,
      };
      quotasBefore += quota;
      return period;
    });
}

/** @param periods ascending */
function firstDayNotGiven(periods: readonly DuePeriod[]): SerialDay {
  const last = periods.find(({ lastDay }, i) => periods[i + 1]?.firstDay !== addDays(lastDay, 1));
  if (!last) throw new DomainError({ code: 'noPeriods' });
  return addDays(last.lastDay, 1);
}

/**
 * The half-year whose quota is missing, such as `2017-I`, so that the backlog on `date` is not
 * known. Null if the backlog is known.
 *
 * @example
 * const periods = [{ halfYear: { year: 2016, half: 2 }, quota: 206 }];
 * const ledger = ledgerOf({ periods, placements: [], opening: 24 });
 * missingHalfYear(ledger, serialOf(2016, 12, 31)) // null
 * missingHalfYear(ledger, serialOf(2017, 10, 12)) // '2017-I'
 */
export function missingHalfYear({ unknownFrom }: Ledger, date: SerialDay): string | null {
  return date < unknownFrom ? null : halfYearLabel(halfYearOf(unknownFrom));
}

/**
 * The first period that repeats an earlier one: its index and label, and the index of the `earlier`
 * one. Null if each half-year is in the list once.
 *
 * @example
 * const period = { halfYear: { year: 2016, half: 2 }, quota: 206 };
 * periodGivenTwice([period]) // null
 * periodGivenTwice([period, period]) // { index: 1, earlier: 0, label: '2016-II' }
 */
export function periodGivenTwice(
  periods: readonly QuotaPeriod[],
): { readonly index: number; readonly earlier: number; readonly label: string } | null {
  const seen = new Map<string, number>();
  for (const [index, { halfYear }] of periods.entries()) {
    const label = halfYearLabel(halfYear);
    const earlier = seen.get(label);
    if (earlier !== undefined) return { index, earlier, label };
    seen.set(label, index);
  }
  return null;
}

/**
 * The backlog on `date` in people: the opening, plus the people due by then, minus the people
 * placed by then. Not rounded. Negative is a lead.
 *
 * Throws `halfYearMissing` if the quota of a half-year from the first period up to `date` is
 * missing.
 *
 * @example
 * const periods = [{ halfYear: { year: 2016, half: 2 }, quota: 206 }];
 * const placements = [{ on: serialOf(2016, 9, 1), persons: 30 }];
 * const ledger = ledgerOf({ periods, placements, opening: 24 });
 * backlogAt(ledger, serialOf(2016, 6, 30), 'day') // 24
 * backlogAt(ledger, serialOf(2016, 9, 30), 'day') // 97
 * backlogAt(ledger, serialOf(2016, 12, 31), 'day') // 200
 */
export function backlogAt(ledger: Ledger, date: SerialDay, method: DueMethod): number {
  const label = missingHalfYear(ledger, date);
  if (label !== null) throw new DomainError({ code: 'halfYearMissing', date, label });
  return ledger.opening + dueBy(ledger, date, method) - placedBy(ledger, date);
}

/** The people who are due on or before `date` according to the quotas. */
function dueBy(ledger: Ledger, date: SerialDay, method: DueMethod): number {
  const current = ledger.periods.findLast(({ firstDay }) => firstDay <= date);
  if (!current) return 0;
  return current.quotasBefore + dueWithin(current, date, method);
}

function dueWithin(period: DuePeriod, date: SerialDay, method: DueMethod): number {
  const { firstDay, lastDay, quota } = period;
  if (date >= lastDay) return quota;
  switch (method) {
    case 'day':
      return (quota * (date - firstDay + 1)) / (lastDay - firstDay + 1);
    case 'month':
      return (quota * monthsEnded(firstDay, date)) / 6;
    case 'start':
      return quota;
    case 'end':
      return 0;
  }
}

/** How many months of the half-year that begins on `firstDay` have ended on or before `date`. */
function monthsEnded(firstDay: SerialDay, date: SerialDay): number {
  return monthEndsOf(halfYearOf(firstDay)).filter((end) => end <= date).length;
}

/**
 * How many people were placed on or before `date`, but not before the first period.
 *
 * @example
 * const periods = [{ halfYear: { year: 2016, half: 2 }, quota: 206 }];
 * const tooEarly = { on: serialOf(2016, 6, 30), persons: 5 };
 * const placements = [tooEarly, { on: serialOf(2016, 9, 1), persons: 30 }];
 * placedBy(ledgerOf({ periods, placements, opening: 0 }), serialOf(2016, 9, 1)) // 30
 */
function placedBy(ledger: Ledger, date: SerialDay): number {
  const { days, placed } = ledger;
  let [before, after] = [0, days.length];
  while (before < after) {
    const middle = (before + after) >>> 1;
    if (days[middle]! <= date) before = middle + 1;
    else after = middle;
  }
  return placed[before - 1] ?? 0;
}

/**
 * What has to be done in a half-year: its quota, and what was left from the half-years before it.
 */
export interface HalfYearStart {
  readonly halfYear: HalfYear;
  readonly firstDay: SerialDay;
  readonly lastDay: SerialDay;
  /** People, as published. */
  readonly quota: People;
  /** People: the backlog (or, negative, the lead) at the half-year's start. */
  readonly carriedIn: number;
  /** The quota plus what was carried in. */
  readonly adjustedQuota: number;
}

/**
 * How the half-year of `date` began. Null if `date` is before the first period, or if a quota up to
 * and including that half-year is missing.
 *
 * @example
 * const periods = [{ halfYear: { year: 2016, half: 2 }, quota: 206 }];
 * const ledger = ledgerOf({ periods, placements: [], opening: 24 });
 * halfYearStartOf(ledger, serialOf(2016, 10, 12)).adjustedQuota // 230
 * halfYearStartOf(ledger, serialOf(2016, 6, 30)) // null
 */
export function halfYearStartOf(ledger: Ledger, date: SerialDay): HalfYearStart | null {
  const halfYear = halfYearOf(date);
  const firstDay = firstDayOf(halfYear);
  const period = ledger.periods.find((candidate) => candidate.firstDay === firstDay);
  if (!period || missingHalfYear(ledger, date) !== null) return null;
  const { quota, lastDay } = period;
  const carriedIn = backlogAt(ledger, addDays(firstDay, -1), 'end');
  return { halfYear, firstDay, lastDay, quota, carriedIn, adjustedQuota: quota + carriedIn };
}

/**
 * How many people were placed from `from` up to and including `upTo`.
 *
 * @example
 * const periods = [{ halfYear: { year: 2016, half: 2 }, quota: 206 }];
 * const dayAfter = { on: serialOf(2016, 9, 2), persons: 2 };
 * const placements = [{ on: serialOf(2016, 9, 1), persons: 30 }, dayAfter];
 * const ledger = ledgerOf({ periods, placements, opening: 0 });
 * placedBetween(ledger, serialOf(2016, 9, 1), serialOf(2016, 9, 1)) // 30
 */
export function placedBetween(ledger: Ledger, from: SerialDay, upTo: SerialDay): number {
  return placedBy(ledger, upTo) - placedBy(ledger, addDays(from, -1));
}

/**
 * The people housed in a half-year by the end of a month, and the figures to judge that number. The
 * norm is a sixth of the adjusted quota for each month that has ended.
 */
export interface Standing {
  readonly halfYear: HalfYear;
  readonly monthEnd: SerialDay;
  /** 1–6 */
  readonly monthsEnded: number;
  /** People housed from the half-year's first day up to and including `monthEnd`. */
  readonly housed: number;
  /** The quota plus the backlog (minus the lead) at the half-year's start. */
  readonly adjustedQuota: number;
}

/**
 * How the half-year that contains `date` stood at the end of the last month that ended on or before
 * `date`.
 *
 * Throws `dateInNoPeriod` if no period contains `date`, `halfYearMissing` if one before it is
 * missing, and `noMonthEnded` before the end of the first month of the half-year.
 *
 * @example
 * const periods = [{ halfYear: { year: 2016, half: 2 }, quota: 206 }];
 * const placements = [{ on: serialOf(2016, 9, 1), persons: 30 }];
 * const ledger = ledgerOf({ periods, placements, opening: 24 });
 * const standing = standingAt(ledger, serialOf(2016, 10, 12));
 * isoDay(standing.monthEnd) // '2016-09-30'
 * [standing.monthsEnded, standing.housed, standing.adjustedQuota] // [3, 30, 230]
 */
export function standingAt(ledger: Ledger, date: SerialDay): Standing {
  const start = halfYearStartOf(ledger, date);
  if (!start) {
    const label = halfYearLabel(halfYearOf(date));
    const missing = missingHalfYear(ledger, date);
    throw new DomainError(
      missing === null || missing === label
        ? { code: 'dateInNoPeriod', date, label }
        : { code: 'halfYearMissing', date, label: missing },
    );
  }
  const { halfYear, firstDay, adjustedQuota } = start;
  const months = monthsEnded(firstDay, date);
  const monthEnd = monthEndsOf(halfYear)[months - 1];
  if (monthEnd === undefined) {
    throw new DomainError({ code: 'noMonthEnded', date, firstEnd: lastDayOfMonth(firstDay) });
  }
  const housed = placedBetween(ledger, firstDay, monthEnd);
  return { halfYear, monthEnd, monthsEnded: months, housed, adjustedQuota };
}

/**
 * The band of a standing. On schedule: at the norm or above, or if the adjusted quota is 0 or less.
 * Slightly behind: at `threshold` (a part of the norm, 0–1) or above. Otherwise behind.
 *
 * @example
 * const july = { monthsEnded: 1, adjustedQuota: 60 };
 * bandOf({ ...july, housed: 10 }, 0.75) // 'onSchedule'
 * bandOf({ ...july, housed: 8 }, 0.75) // 'slightlyBehind'
 * bandOf({ ...july, housed: 7 }, 0.75) // 'behind'
 */
export function bandOf(standing: Standing, threshold: number): Band {
  const { housed, adjustedQuota, monthsEnded: months } = standing;
  if (adjustedQuota <= 0) return 'onSchedule';
  const norm = months * adjustedQuota;
  if (6 * housed >= norm) return 'onSchedule';
  const [done = 0n, due = 0n, part = 0n, one = 0n] = onCommonScale([
    6 * housed,
    norm,
    threshold,
    1,
  ]);
  return done * one >= part * due ? 'slightlyBehind' : 'behind';
}
