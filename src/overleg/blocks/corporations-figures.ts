import { apportion } from '../../domain/apportionment';
import { placedBetween } from '../../domain/backlog';
import { addDays, weeksOverlapping, workingDays } from '../../domain/calendar';
import { type PlannedWeek, type WeeklyPlanInput, plannedToDate, replan } from '../../domain/quota';
import type { People, SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { HomeAsOf } from '../../workbook/homes-as-of';
import { orNull } from '../../domain/or-null';
import { sum } from '../../domain/sum';
import type { CorporationTerms } from '../corporation-terms';
import type { Division } from '../rounding';
import type { CurrentHalfYear, Situation } from '../situation';

/**
 * How many people each corporation had to house, and how many it did house. Both figures go up to
 * and including the last week that has ended, so that they can be compared. People housed since
 * then are a figure of their own.
 */
export interface CorporationsFigures {
  /** Null in the half-year's first week. */
  readonly lastWeekEnd: SerialDay | null;
  /**
   * Whether each corporation carries its own backlog. Otherwise all carry it together, by weight.
   */
  readonly hasOwnOpenings: boolean;
  /**
   * The last line is for people housed where no corporation is named, and for what the shares lack
   * (or, negative, are too many) to add up to the adjusted quota.
   */
  readonly lines: readonly CorporationFigures[];
  readonly total: CorporationFigures;
  /** People housed in the total are rounded. */
  readonly isRounded: boolean;
  /** People housed by each line must not be told. */
  readonly isHidden: boolean;
  /** People housed up to now, on whom the coming weeks rest, are rounded. */
  readonly isRestRounded: boolean;
  /** First days of the next weeks, one for each of `nextWeeks` in a line. */
  readonly nextWeeks: readonly SerialDay[];
  /** People for whom no week is left in this half-year; null while there is one. */
  readonly shiftedOn: number | null;
}

export interface CorporationFigures {
  /** Null for people without a corporation, and in the total. */
  readonly name: string | null;
  readonly share: number;
  readonly planned: number;
  readonly housed: number;
  /** Planned − housed: positive is behind. */
  readonly difference: number;
  readonly housedSince: number;
  readonly nextWeeks: readonly number[];
  /** Null where the workbook has no homes. */
  readonly homes: CorporationHomes | null;
}

/** Homes of this half-year, as of the day of the figures. */
export interface CorporationHomes {
  /** Null where no number was agreed. */
  readonly agreed: number | null;
  readonly offered: number;
  /** How many of those offered were let. */
  readonly let: number;
  /** How many homes were agreed and are not offered yet. */
  readonly toGo: number;
}

/** Homes let by each line, which cannot be more than those offered. */
export function divisionOfLets({ lines }: Pick<CorporationsFigures, 'lines'>): Division {
  return {
    counts: lines.map(({ homes }) => homes?.let ?? 0),
    most: lines.map(({ homes }) => homes?.offered ?? 0),
  };
}

const WEEKS_AHEAD = 4;

/** Null where the day of the figures is in no half-year of Taakstelling. */
export function corporationsFigures(situation: Situation): CorporationsFigures | null {
  const { current, corporations, closedDays, ledger, asOf, isExact } = situation;
  if (!current) return null;
  const plan = planOf(current, corporationShares(current, corporations), closedDays);
  const names = [...corporations.map(({ name }) => name), null];
  const weekEnd = current.lastWeekEnd ?? addDays(current.firstDay, -1);
  const planned = plan.plannedBy(weekEnd);
  const shown = situation.housedBy(weekEnd);
  const housed = names.map((name) => shown?.get(name) ?? 0);
  const housedNow = housedUpToNow(
    situation,
    current,
    names,
    sum(housed) > 0 ? housed : plan.shares,
  );
  const weeks = nextWeeksOf(plan.whole, housedNow, asOf);
  const { lines: homes, total: allHomes } = homesOf(situation, current);

  const lines = names.map((name, i) => ({
    name,
    share: plan.shares[i] ?? 0,
    planned: planned[i] ?? 0,
    housed: housed[i] ?? 0,
    difference: (planned[i] ?? 0) - (housed[i] ?? 0),
    housedSince: (housedNow[i] ?? 0) - (housed[i] ?? 0),
    nextWeeks: weeks.map((week) => week.people[i] ?? 0),
    homes: homes[i] ?? null,
  }));
  const isStartRounded = !isExact(addDays(current.firstDay, -1));
  const housedByWeek = placedBetween(ledger, current.firstDay, weekEnd);
  return {
    lastWeekEnd: current.lastWeekEnd,
    hasOwnOpenings: hasOwnOpenings(corporations),
    lines,
    total: {
      ...totalOf(lines, weeks.length),
      housed: housedByWeek,
      difference: sum(planned) - housedByWeek,
      housedSince: current.housed - housedByWeek,
      homes: allHomes,
    },
    isHidden: shown === null,
    isRounded: isStartRounded || !isExact(weekEnd),
    isRestRounded: !isExact(asOf),
    nextWeeks: weeks.map((week) => week.firstDay),
    shiftedOn: weeks.length > 0 ? null : Math.max(0, plan.whole.total - sum(housedNow)),
  };
}

interface CorporationsPlan {
  /** One per corporation, and one for what they lack (or are too many) to add up to the total. */
  readonly shares: readonly number[];
  /** The plan of the adjusted quota over all of these. */
  readonly whole: WeeklyPlanInput;
  /** People planned in the weeks ended by a day, one number per share. */
  readonly plannedBy: (day: SerialDay) => readonly number[];
}

function planOf(
  current: CurrentHalfYear,
  shares: readonly number[],
  closedDays: ReadonlySet<SerialDay>,
): CorporationsPlan {
  const { firstDay: start, lastDay: end } = current;
  const hasWorkingDays = workingDays(start, end, closedDays) > 0;
  const input = (total: number, weights: readonly number[]): WeeklyPlanInput => ({
    total,
    weights: sum(weights) > 0 ? weights : weights.map(() => 1),
    start,
    end,
    closedDays: hasWorkingDays ? closedDays : new Set(),
  });
  const total = Math.max(0, current.adjustedQuota);
  const rest = total - sum(shares);
  const whole = input(total, [...shares, Math.max(0, rest)]);
  const plannedBy = (day: SerialDay) => {
    if (rest >= 0) return plannedToDate(whole, day);
    // Shares that add up to too much hold as agreed; the last line takes back what is too many.
    const planned = plannedToDate(input(sum(shares), shares), day);
    return [...planned, sum(plannedToDate(whole, day)) - sum(planned)];
  };
  return { shares: [...shares, rest], whole, plannedBy };
}

/**
 * Where people housed are rounded, all of them in proportion to the week's end: what each corporation
 * did in the days since is not to be told.
 */
function housedUpToNow(
  { isPublic, housedBy, asOf }: Situation,
  { housed: total }: CurrentHalfYear,
  names: readonly (string | null)[],
  proportions: readonly number[],
): readonly People[] {
  if (!isPublic) return names.map((name) => (housedBy(asOf)?.get(name) ?? 0) as People);
  return shareByWeight(
    total,
    proportions.map((part) => Math.max(0, part)),
  ) as People[];
}

/** No weeks where no working day is left: the people left then shift to the next half-year. */
function nextWeeksOf(
  plan: WeeklyPlanInput,
  housed: readonly People[],
  asOf: SerialDay,
): readonly PlannedWeek[] {
  const isWeekLeft = weeksOverlapping(plan.start, plan.end).some((week) => week.firstDay > asOf);
  if (!isWeekLeft) return [];
  const weeks = orNull(() => replan(plan, housed, asOf), 'noWorkingDays');
  return weeks?.slice(0, WEEKS_AHEAD) ?? [];
}

interface AllHomes {
  /** Per corporation, and last for homes of none. */
  readonly lines: readonly CorporationHomes[];
  readonly total: CorporationHomes | null;
}

/** Nothing where there is neither a table of homes nor an agreed number. */
function homesOf({ asOf, corporations, homes }: Situation, current: CurrentHalfYear): AllHomes {
  const isAgreed = corporations.some(({ agreedHomes }) => agreedHomes !== null);
  if (!homes && !isAgreed) return { lines: [], total: null };
  const offered = (homes ?? []).filter(
    ({ isWithdrawn, offeredOn }) =>
      !isWithdrawn && offeredOn >= current.firstDay && offeredOn <= asOf,
  );
  const ownerOf = ({ home }: HomeAsOf) =>
    corporations.findIndex(({ name }) => idKey(name) === idKey(home.corporation));
  const lines = [...corporations, null].map((terms, i) => {
    const own = offered.filter((one) => ownerOf(one) === (terms ? i : -1));
    const units = sum(own.map(({ home }) => home.units));
    const agreed = terms?.agreedHomes ?? null;
    const toGo = Math.max(0, (agreed ?? 0) - units);
    return { agreed, offered: units, let: sum(own.map((one) => one.let)), toGo };
  });
  const agreed = lines.flatMap((line) => line.agreed ?? []);
  return {
    lines,
    total: {
      agreed: agreed.length > 0 ? sum(agreed) : null,
      offered: sum(lines.map((line) => line.offered)),
      let: sum(lines.map((line) => line.let)),
      toGo: sum(lines.map((line) => line.toGo)),
    },
  };
}

function totalOf(lines: readonly CorporationFigures[], weeks: number) {
  const total = (figure: (line: CorporationFigures) => number) => sum(lines.map(figure));
  return {
    name: null,
    share: total((line) => line.share),
    planned: total((line) => line.planned),
    nextWeeks: Array.from({ length: weeks }, (_, i) => total((line) => line.nextWeeks[i] ?? 0)),
  };
}

/** Whether any corporation states a backlog of its own. Otherwise all carry it together. */
function hasOwnOpenings(corporations: readonly CorporationTerms[]): boolean {
  return corporations.some(({ ownOpening }) => ownOpening !== null);
}

/**
 * Whole people per corporation in this half-year, with the backlog carried in: the people it agreed
 * to, or its share of the rest of the quota by weight; plus its own backlog, or its share of the
 * common one. The shares need not add up to the adjusted quota. They are 0 where that is 0 or less.
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

/** All zero where every weight is 0. */
function shareByWeight(total: number, weights: readonly number[]): number[] {
  const isShared = weights.some((weight) => weight > 0);
  return isShared ? apportion(total as People, weights, 'LR') : weights.map(() => 0);
}
