/** The quota of a municipality, and its plan per week and per corporation. */
import { apportion, chairmanOrder } from './apportionment';
import { addDays, mondayOf, weeksOverlapping, workingDays } from './calendar';
import type { Week } from './calendar';
import { DomainError } from './domain-error';
import { sum } from './sum';
import type { People, SerialDay } from './units';

/**
 * The most weeks of a plan: a little over twenty years. A longer period probably has a mistyped
 * year, and would take Excel seconds.
 */
const MOST_WEEKS = 1060;

export interface WeeklyPlanInput {
  /** People to house in the period. If it is 0 or less (a lead), there is nothing to plan. */
  readonly total: number;
  /**
   * One per corporation, such as its number of homes. None is negative, and their sum is positive.
   */
  readonly weights: readonly number[];
  readonly start: SerialDay;
  /** The last day of the period. It is part of the period. */
  readonly end: SerialDay;
  readonly closedDays: ReadonlySet<SerialDay>;
}

export interface PlannedWeek extends Week {
  /** People to house in this week, one number per corporation. */
  readonly people: readonly People[];
}

/**
 * The quota of a municipality for a half-year, rounded up:
 * ⌈inhabitants ÷ inhabitants of the Netherlands × national quota⌉.
 *
 * Source: Huisvestingswet 2014, art. 29. Numbers of inhabitants are those of CBS on 1 January of
 * the year before. All three arguments are whole, and the last is positive. Throws
 * `inhabitantsExceedNational`.
 *
 * @example
 * municipalQuota(13000, 151608, 16979120) // 117
 */
export function municipalQuota(
  nationalQuota: People,
  inhabitants: People,
  nationalInhabitants: People,
): People {
  if (inhabitants > nationalInhabitants) {
    throw new DomainError({
      code: 'inhabitantsExceedNational',
      found: inhabitants,
      most: nationalInhabitants,
    });
  }
  const national = BigInt(nationalInhabitants);
  const product = BigInt(nationalQuota) * BigInt(inhabitants);
  return Number((product + national - 1n) / national) as People;
}

/**
 * The people to house in each ISO week that overlaps the period, one number per corporation. Weeks
 * get people in proportion to their working days. A corporation's total is its share by largest
 * remainder. After every week, each corporation is within one person of its part of the people
 * planned so far.
 *
 * Throws `totalNotWhole`, `rangeReversed`, `tooManyWeeks`, `noWorkingDays`, `tooManyPeople`, and
 * what `apportion` throws.
 *
 * @example
 * const july = { start: serialOf(2016, 7, 1), end: serialOf(2016, 7, 24), closedDays: new Set() };
 * const plan = weeklyPlan({ total: 16, weights: [3, 1], ...july });
 * plan.map(({ label }) => label) // ['2016-W26', '2016-W27', '2016-W28', '2016-W29']
 * plan.map(({ people }) => people) // [[1, 0], [4, 1], [3, 2], [4, 1]]
 */
export function weeklyPlan(input: WeeklyPlanInput): PlannedWeek[] {
  checkRange(input);
  const shares = sharesOf(input.total, input.weights);
  const weeks = weeksOverlapping(input.start, input.end);
  return spreadOverWeeks(shares, weeks, input.closedDays);
}

/**
 * People planned in the weeks that have ended on or before `date`, one number per corporation.
 *
 * Throws what `weeklyPlan` throws.
 *
 * @example
 * const july = { start: serialOf(2016, 7, 1), end: serialOf(2016, 7, 24), closedDays: new Set() };
 * plannedToDate({ total: 16, weights: [3, 1], ...july }, serialOf(2016, 7, 10)) // [5, 1]
 */
export function plannedToDate(input: WeeklyPlanInput, date: SerialDay): People[] {
  const planned = new Array<number>(input.weights.length).fill(0);
  for (const week of weeklyPlan(input)) {
    if (week.lastDay > date) break;
    week.people.forEach((people, corporation) => {
      planned[corporation] = (planned[corporation] ?? 0) + people;
    });
  }
  return planned as People[];
}

/**
 * People planned on the days before `date`, one number per corporation. The week that contains
 * `date` is cut there. `date` is after `start`, and at most the day after `end`.
 *
 * Throws what `weeklyPlan` throws.
 *
 * @example
 * const july = { start: serialOf(2016, 7, 1), end: serialOf(2016, 7, 24), closedDays: new Set() };
 * plannedBefore({ total: 16, weights: [3, 1], ...july }, serialOf(2016, 7, 7)) // [3, 1]
 */
export function plannedBefore(input: WeeklyPlanInput, date: SerialDay): People[] {
  checkRange(input);
  const before = weeksOverlapping(input.start, addDays(date, -1));
  const after = date > input.end ? [] : weeksOverlapping(date, input.end);
  const shares = sharesOf(input.total, input.weights);
  const weeks = spreadOverWeeks(shares, [...before, ...after], input.closedDays);
  return shares.map(
    (_, i) => sum(weeks.slice(0, before.length).map(({ people }) => people[i] ?? 0)) as People,
  );
}

/**
 * The plan for the weeks that begin after `asOf`, given the people that each corporation has
 * housed. A corporation that is further short of its share gets more of the people still to house.
 * If no week is left and nobody has to be housed, the plan has no weeks.
 *
 * Throws `housedLength`, `noWeekLeft` if people still have to be housed but no week is left, and
 * what `weeklyPlan` throws.
 *
 * @example
 * const july = { start: serialOf(2016, 7, 1), end: serialOf(2016, 7, 24), closedDays: new Set() };
 * const plan = replan({ total: 16, weights: [3, 1], ...july }, [3, 3], serialOf(2016, 7, 10));
 * plan.map(({ people }) => people) // [[5, 0], [4, 1]]
 */
export function replan(
  input: WeeklyPlanInput,
  housed: readonly People[],
  asOf: SerialDay,
): PlannedWeek[] {
  if (housed.length !== input.weights.length) {
    throw new DomainError({
      code: 'housedLength',
      housed: housed.length,
      weights: input.weights.length,
    });
  }
  checkRange(input);
  const remaining = remainingShares(input, housed);
  const people = sum(remaining);
  const weeks = weeksOverlapping(input.start, input.end).filter(({ firstDay }) => firstDay > asOf);
  if (weeks.length === 0 && people > 0) {
    throw new DomainError({ code: 'noWeekLeft', asOf, remaining: people });
  }
  return spreadOverWeeks(remaining, weeks, input.closedDays);
}

function checkRange({ start, end }: WeeklyPlanInput): void {
  if (end < start) throw new DomainError({ code: 'rangeReversed', start, end });
  const found = (mondayOf(end) - mondayOf(start)) / 7 + 1;
  if (found > MOST_WEEKS) {
    throw new DomainError({ code: 'tooManyWeeks', found, most: MOST_WEEKS, start, end });
  }
}

/**
 * Each corporation's share of the total in whole people. All shares are 0 if there is nothing to
 * plan.
 *
 * @example
 * sharesOf(16, [3, 1]) // [12, 4]
 */
export function sharesOf(total: number, weights: readonly number[]): People[] {
  if (!Number.isSafeInteger(total)) throw new DomainError({ code: 'totalNotWhole', found: total });
  return apportion(Math.max(0, total) as People, weights, 'LR');
}

function remainingShares(input: WeeklyPlanInput, housed: readonly People[]): People[] {
  const shares = sharesOf(input.total, input.weights);
  const remaining = Math.max(0, input.total - sum(housed)) as People;
  if (remaining === 0) return shares.map(() => 0 as People);
  const shortfalls = shares.map((share, i) => Math.max(0, share - (housed[i] ?? 0)));
  return apportion(remaining, shortfalls, 'LR');
}

/**
 * Whole people per week and corporation, in proportion to the working days of each week.
 *
 * Throws `noWorkingDays` if there are people to plan and no working day.
 *
 * @example
 * const weeks = weeksOverlapping(serialOf(2016, 7, 4), serialOf(2016, 7, 17));
 * spreadOverWeeks([3, 1], weeks, new Set()).map(({ people }) => people) // [[2, 0], [1, 1]]
 */
export function spreadOverWeeks(
  shares: readonly People[],
  weeks: readonly Week[],
  closedDays: ReadonlySet<SerialDay>,
): PlannedWeek[] {
  const order = chairmanOrder(shares);
  const cumulative = cumulativeTotals(order.length, weeks, closedDays);
  return weeks.map((week, k) => {
    const people = new Array<number>(shares.length).fill(0);
    for (const corporation of order.subarray(cumulative[k - 1] ?? 0, cumulative[k])) {
      people[corporation] = (people[corporation] ?? 0) + 1;
    }
    return { ...week, people: people as People[] };
  });
}

/**
 * People planned up to and including each week: the total · working days so far ÷ all working days,
 * rounded half up.
 */
function cumulativeTotals(
  total: number,
  weeks: readonly Week[],
  closedDays: ReadonlySet<SerialDay>,
): number[] {
  if (total === 0) return weeks.map(() => 0);
  let days = 0n;
  const daysToDate = weeks.map(({ firstDay, lastDay }) => {
    days += BigInt(workingDays(firstDay, lastDay, closedDays));
    return days;
  });
  const first = weeks[0];
  const last = weeks[weeks.length - 1];
  if (days === 0n && first && last) {
    throw new DomainError({ code: 'noWorkingDays', start: first.firstDay, end: last.lastDay });
  }
  return daysToDate.map((w) => Number((2n * BigInt(total) * w + days) / (2n * days)));
}
