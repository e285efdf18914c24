import { placedBetween } from '../../domain/backlog';
import { addDays, weeksOverlapping } from '../../domain/calendar';
import type { Absence } from '../../domain/outlook/input';
import type { PlannedWeek, WeeklyPlanInput } from '../../domain/quota';
import { type CorporationAbsence, replanWithout } from '../../domain/replan-without';
import type { People, SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { HomeAsOf } from '../../workbook/homes-as-of';
import { orNull } from '../../domain/or-null';
import { sum } from '../../domain/sum';
import type { Division } from '../rounding';
import type { CurrentHalfYear, Situation } from '../situation';
import { corporationsPlan, hasOwnOpenings, shareByWeight } from './corporations-plan';

/**
 * How many people each corporation had to house, and how many it housed. Both count up to the last
 * week that has ended. People housed since then are a separate figure.
 */
export interface CorporationsFigures {
  /** Null in the half-year's first week. */
  readonly lastWeekEnd: SerialDay | null;
  /** Whether each corporation carries its own backlog. If not, they share one, by weight. */
  readonly hasOwnOpenings: boolean;
  /** Days of the half-year on which agreements changed, and with which corporations. */
  readonly changes: readonly AgreementChange[];
  /**
   * The last line is for people housed without a named corporation. Its share is what the other
   * shares lack to add up to the adjusted quota, or, negative, have too much.
   */
  readonly lines: readonly CorporationFigures[];
  readonly total: CorporationFigures;
  /** Whether the last line contains corrections and nothing else. */
  readonly isRestCorrections: boolean;
  /** Whether the shares and the plan depend on a rounded backlog that is carried in. */
  readonly isShareRounded: boolean;
  /** Whether the number of people housed in the total is rounded. */
  readonly isRounded: boolean;
  /** Whether the number of people housed on each line must be hidden. */
  readonly isHidden: boolean;
  /** Whether the people housed so far are rounded. The plan of the coming weeks depends on them. */
  readonly isRestRounded: boolean;
  /** The first days of the next weeks. Each `nextWeeks` of a line has one number per week. */
  readonly nextWeeks: readonly SerialDay[];
  /** People to house for whom no week of this half-year is left. Null while there is one. */
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
  /** Planned minus housed. A positive number is behind. */
  readonly difference: number;
  readonly housedSince: number;
  readonly nextWeeks: readonly number[];
  /** Null if the workbook has no homes. */
  readonly homes: CorporationHomes | null;
}

/** Homes of this half-year, as of the day of the figures. */
export interface CorporationHomes {
  /** Null if no number was agreed. */
  readonly agreed: number | null;
  readonly offered: number;
  /** How many of those offered were let. */
  readonly let: number;
  /** How many of the agreed homes are not offered yet. */
  readonly toGo: number;
}

/** The number of homes let on each line. It is at most the number offered. */
export function divisionOfLets({ lines }: Pick<CorporationsFigures, 'lines'>): Division {
  return {
    counts: lines.map(({ homes }) => homes?.let ?? 0),
    most: lines.map(({ homes }) => homes?.offered ?? 0),
  };
}

const WEEKS_AHEAD = 4;

/** Null if Taakstelling lacks the half-year of the day of the figures, or one before it. */
export function corporationsFigures(situation: Situation): CorporationsFigures | null {
  const { current, corporations, terms, ledger, asOf, isExact } = situation;
  if (!current) return null;
  const { plan, names, weekEnd, shown, housed, housedNow } = planNow(situation, current);
  const planned = plan.plannedBy(weekEnd);
  const weeks = nextWeeksOf(plan.whole, housedNow, asOf, []);
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
    isRestCorrections: isOnlyCorrections(situation, current, lines.at(-1)),
    isHidden: shown === null,
    isShareRounded: isStartRounded,
    isRounded: isStartRounded || !isExact(weekEnd),
    isRestRounded: !isExact(asOf),
    nextWeeks: weeks.map((week) => week.firstDay),
    shiftedOn: weeks.length > 0 ? null : Math.max(0, plan.whole.total - sum(housedNow)),
  };
}

function isOnlyCorrections(
  { placements, tables, asOf }: Situation,
  { firstDay }: CurrentHalfYear,
  rest: CorporationFigures | undefined,
): boolean {
  if (!rest || rest.share !== 0 || (rest.homes?.offered ?? 0) > 0) return false;
  const isIn = (day: SerialDay) => day >= firstDay && day <= asOf;
  const ofNone = placements.filter(({ on, corporation }) => corporation === null && isIn(on));
  const corrections = (tables.corrections ?? []).filter(({ date }) => isIn(date));
  return corrections.length > 0 && ofNone.length === corrections.length;
}

/**
 * Returns the plan of the half-year and the people housed, for each corporation. The last entry is
 * for people without a corporation.
 */
function planNow(situation: Situation, current: CurrentHalfYear) {
  const { corporations, terms, closedDays } = situation;
  const plan = corporationsPlan(current, terms, closedDays);
  const names = [...corporations.map(({ name }) => name), null];
  const weekEnd = current.lastWeekEnd ?? addDays(current.firstDay, -1);
  const shown = situation.housedBy(weekEnd);
  const housed = names.map((name) => shown?.get(name) ?? 0);
  const proportions = sum(housed) > 0 ? housed : plan.shares;
  const housedNow = housedUpToNow(situation, current, names, proportions);
  return { plan, names, weekEnd, shown, housed, housedNow };
}

export interface PlannedWeeks {
  /** First days of the next weeks, at most four. */
  readonly weeks: readonly SerialDay[];
  /**
   * The people to house in each of these weeks, for each corporation. The last entry is for people
   * without a corporation.
   */
  readonly lines: readonly { readonly name: string | null; readonly people: readonly number[] }[];
}

/** The plan of the next weeks without some corporations for some time. */
export function plannedWithout(
  situation: Situation,
  absences: readonly (Absence & { readonly name: string })[],
): PlannedWeeks {
  const { current, asOf } = situation;
  if (!current) return { weeks: [], lines: [] };
  const { plan, names, housedNow } = planNow(situation, current);
  const placeOf = (name: string) =>
    names.findIndex((one) => one !== null && idKey(one) === idKey(name));
  const away = absences.map(({ name, ...days }) => ({ ...days, corporation: placeOf(name) }));
  const weeks = nextWeeksOf(plan.whole, housedNow, asOf, away);
  return {
    weeks: weeks.map(({ firstDay }) => firstDay),
    lines: names.map((name, i) => ({ name, people: weeks.map(({ people }) => people[i] ?? 0) })),
  };
}

/**
 * People housed up to now, per corporation. If they are rounded, only the total is up to now. It is
 * divided as at the end of the last week, so nobody learns what each corporation did since.
 */
function housedUpToNow(
  { isPublic, housedBy, asOf }: Situation,
  { housed: total }: CurrentHalfYear,
  names: readonly (string | null)[],
  proportions: readonly number[],
): readonly People[] {
  if (!isPublic) return names.map((name) => (housedBy(asOf)?.get(name) ?? 0) as People);
  // Corrections subtracted more people than were housed. They belong to no corporation.
  if (total < 0) return names.map((name) => (name === null ? total : 0) as People);
  return shareByWeight(
    total,
    proportions.map((part) => Math.max(0, part)),
  ) as People[];
}

/** No weeks if no working day is left. People still to house then move to the next half-year. */
function nextWeeksOf(
  plan: WeeklyPlanInput,
  housed: readonly People[],
  asOf: SerialDay,
  absences: readonly CorporationAbsence[],
): readonly PlannedWeek[] {
  const isWeekLeft = weeksOverlapping(plan.start, plan.end).some((week) => week.firstDay > asOf);
  if (!isWeekLeft) return [];
  const weeks = orNull(() => replanWithout(plan, housed, asOf, absences), 'noWorkingDays');
  return weeks?.slice(0, WEEKS_AHEAD) ?? [];
}

interface AllHomes {
  /** One line per corporation; the last line is for homes without a corporation. */
  readonly lines: readonly CorporationHomes[];
  readonly total: CorporationHomes | null;
}

/** No lines and no total if there is neither a table of homes nor an agreed number. */
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
