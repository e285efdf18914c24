import { placedBetween } from '../../domain/backlog';
import { addDays, weeksOverlapping } from '../../domain/calendar';
import { type PlannedWeek, type WeeklyPlanInput, replan } from '../../domain/quota';
import type { People, SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { HomeAsOf } from '../../workbook/homes-as-of';
import { orNull } from '../../domain/or-null';
import { sum } from '../../domain/sum';
import type { Division } from '../rounding';
import type { CurrentHalfYear, Situation } from '../situation';
import { corporationsPlan, hasOwnOpenings, shareByWeight } from './corporations-plan';

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
  /** Days of the half-year from which something else was agreed, and with whom. */
  readonly changes: readonly AgreementChange[];
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

interface AgreementChange {
  readonly from: SerialDay;
  readonly names: readonly string[];
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
  const { current, corporations, terms, closedDays, ledger, asOf, isExact } = situation;
  if (!current) return null;
  const plan = corporationsPlan(current, terms, closedDays);
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
    changes: terms.slice(1).map(({ from, changed }) => ({ from, names: changed })),
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
  // Corrections took off more than were housed: they are for no corporation.
  if (total < 0) return names.map((name) => (name === null ? total : 0) as People);
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
