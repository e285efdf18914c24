/** What each corporation has to house in the half-year, and by when. */
import { apportion } from '../../domain/apportionment';
import { workingDays } from '../../domain/calendar';
import { type WeeklyPlanInput, plannedBefore, plannedToDate } from '../../domain/quota';
import { sum } from '../../domain/sum';
import type { People, SerialDay } from '../../domain/units';
import type { CorporationTerms, TermsFrom } from '../corporation-terms';
import type { CurrentHalfYear } from '../situation';

export interface CorporationsPlan {
  /** One per corporation, and last what they lack (or, negative, exceed) to give the total. */
  readonly shares: readonly number[];
  /** The plan for the adjusted quota, all shares together. */
  readonly whole: WeeklyPlanInput;
  /** How many people were planned in the weeks that ended by a day, one number per share. */
  readonly plannedBy: (day: SerialDay) => readonly number[];
}

/**
 * The plan of the half-year. If agreements changed during it, the plan before the change stays as
 * it was. The other people are divided by the new agreements. A change after the last working day
 * of the half-year has no effect.
 *
 * @param terms those from the half-year's first day, and each later change; ascending
 */
export function corporationsPlan(
  current: CurrentHalfYear,
  [first, ...changes]: readonly TermsFrom[],
  closedDays: ReadonlySet<SerialDay>,
): CorporationsPlan {
  const total = Math.max(0, current.adjustedQuota);
  const end = current.lastDay;
  const shares = corporationShares(current, first?.corporations ?? []);
  const days = { start: current.firstDay, end, closedDays };
  let part = partOf(total, shares, days);
  const nobody: readonly number[] = [...shares, 0].map(() => 0);
  const parts = [{ ...part, from: current.firstDay, before: nobody }];
  for (const { from, corporations } of changes) {
    // From the last weekend of a half-year on, there is no week left to plan differently.
    if (workingDays(from, end, new Set()) === 0) continue;
    const last = parts.at(-1);
    const before = addedUp(last?.before ?? [], part.plannedBefore(from));
    const left = total - sum(before);
    part = partOf(left, sharesFrom(current, corporations, before, left), { ...days, start: from });
    parts.push({ ...part, from, before });
  }
  const last = parts.at(-1);
  const all = addedUp(last?.before ?? [], part.shares);
  return {
    shares: all,
    whole: inputOf(total, [...all.slice(0, -1), Math.max(0, all.at(-1) ?? 0)], days),
    plannedBy: (day) => {
      const at = parts.findLast(({ from }) => from <= day);
      return at ? addedUp(at.before, at.plannedBy(day)) : all.map(() => 0);
    },
  };
}

type Days = Pick<WeeklyPlanInput, 'start' | 'end' | 'closedDays'>;

/** A part of the half-year in which the agreements stay the same. */
interface PlanPart {
  readonly shares: readonly number[];
  readonly plannedBy: (day: SerialDay) => readonly number[];
  /** People planned before a day, one number per share. That day's week is cut at that day. */
  readonly plannedBefore: (day: SerialDay) => readonly number[];
}

function partOf(total: number, shares: readonly number[], days: Days): PlanPart {
  const rest = total - sum(shares);
  const whole = inputOf(total, [...shares, Math.max(0, rest)], days);
  const counted = (count: (plan: WeeklyPlanInput) => readonly number[]) => {
    if (rest >= 0) return count(whole);
    // If the shares add up to too much, they apply as agreed; the last line subtracts the excess.
    const planned = count(inputOf(sum(shares), shares, days));
    return [...planned, sum(count(whole)) - sum(planned)];
  };
  return {
    shares: [...shares, rest],
    plannedBy: (day) => counted((plan) => plannedToDate(plan, day)),
    plannedBefore: (day) => counted((plan) => plannedBefore(plan, day)),
  };
}

function inputOf(total: number, weights: readonly number[], days: Days): WeeklyPlanInput {
  const hasWorkingDays = workingDays(days.start, days.end, days.closedDays) > 0;
  return {
    ...days,
    total,
    weights: sum(weights) > 0 ? weights : weights.map(() => 1),
    closedDays: hasWorkingDays ? days.closedDays : new Set(),
  };
}

function addedUp(some: readonly number[], others: readonly number[]): readonly number[] {
  return some.map((number, i) => number + (others[i] ?? 0));
}

/** Whether any corporation states a backlog of its own. Otherwise all of them share one. */
export function hasOwnOpenings(corporations: readonly CorporationTerms[]): boolean {
  return corporations.some(({ ownOpening }) => ownOpening !== null);
}

/**
 * Whole people per corporation in this half-year. Of the quota: the number that it agreed to, or
 * its share of the rest by weight. In addition: its own backlog, or its share of the common one.
 * The shares need not add up to the adjusted quota. They are 0 if that quota is 0 or less.
 */
function corporationShares(
  current: CurrentHalfYear,
  corporations: readonly CorporationTerms[],
): number[] {
  const total = Math.max(0, current.adjustedQuota);
  if (total === 0) return corporations.map(() => 0);
  const isAgreed = corporations.some(({ agreedPeople }) => agreedPeople !== null);
  if (!isAgreed && !hasOwnOpenings(corporations)) {
    return shareByWeight(
      total,
      corporations.map(({ weight }) => weight),
    );
  }
  const ofQuota = quotaShares(current.quota, corporations);
  const carried = carriedShares(current.carriedIn, corporations);
  return corporations.map((_, i) => Math.max(0, (ofQuota[i] ?? 0) + (carried[i] ?? 0)));
}

/**
 * How the people who are not planned yet are divided. A corporation that agreed to a number gets
 * what is still lacking of that number; the others share the rest.
 *
 * @param before people planned until then, one per corporation
 * @param left people of the adjusted quota still to be planned
 */
function sharesFrom(
  current: CurrentHalfYear,
  corporations: readonly CorporationTerms[],
  before: readonly number[],
  left: number,
): number[] {
  const shares = corporationShares(current, corporations);
  const agreed = corporations.map(({ agreedPeople }, i) =>
    agreedPeople === null ? null : Math.max(0, (shares[i] ?? 0) - (before[i] ?? 0)),
  );
  const weights = hasOwnOpenings(corporations) ? shares : corporations.map(({ weight }) => weight);
  const byWeight = shareByWeight(
    Math.max(0, left - sum(agreed.map((people) => people ?? 0))),
    weights.map((weight, i) => (agreed[i] === null ? weight : 0)),
  );
  return corporations.map((_, i) => agreed[i] ?? byWeight[i] ?? 0);
}

function quotaShares(quota: number, corporations: readonly CorporationTerms[]): number[] {
  const agreed = corporations.reduce((sum, { agreedPeople }) => sum + (agreedPeople ?? 0), 0);
  const rest = shareByWeight(
    Math.max(0, quota - agreed),
    corporations.map(({ agreedPeople, weight }) => (agreedPeople === null ? weight : 0)),
  );
  return corporations.map(({ agreedPeople }, i) => agreedPeople ?? rest[i] ?? 0);
}

function carriedShares(carriedIn: number, corporations: readonly CorporationTerms[]): number[] {
  if (hasOwnOpenings(corporations)) {
    return corporations.map(({ ownOpening }) => Math.round(ownOpening ?? 0));
  }
  const sign = Math.sign(carriedIn);
  const weights = corporations.map(({ weight }) => weight);
  return shareByWeight(Math.abs(carriedIn), weights).map((people) => sign * people);
}

/** Divides people in whole numbers, in proportion to the weights. All zero if every weight is 0. */
export function shareByWeight(total: number, weights: readonly number[]): number[] {
  const isShared = weights.some((weight) => weight > 0);
  return isShared ? apportion(total as People, weights, 'LR') : weights.map(() => 0);
}
