import { apportion } from '../../domain/apportionment';
import { addDays, weeksOverlapping } from '../../domain/calendar';
import type { PlannedWeek, WeeklyPlanInput } from '../../domain/quota';
import { plannedToDate, replan } from '../../domain/quota';
import type { People, SerialDay } from '../../domain/units';
import type { CountedPlacement, CurrentHalfYear, Situation } from '../situation';

/**
 * Block 4: what each corporation was to house and did. Planned and housed are both up to and
 * including the last week that has ended, so that they can be compared; what was housed since
 * stands apart.
 */
export interface CorporationsFigures {
  /** Null in the half-year's first week. */
  readonly lastWeekEnd: SerialDay | null;
  /** People housed where no corporation is named are in a line of their own, the last. */
  readonly lines: readonly CorporationFigures[];
  readonly total: CorporationFigures;
  /** First days of the next weeks, as many as `nextWeeks` of a line. */
  readonly nextWeeks: readonly SerialDay[];
  /** People for whom no week is left in this half-year; null while there is one. */
  readonly shiftedOn: number | null;
}

export interface CorporationFigures {
  /** Null: no corporation; in the total as well. */
  readonly name: string | null;
  readonly share: number;
  readonly planned: number;
  readonly housed: number;
  /** Planned − housed: positive is behind. */
  readonly difference: number;
  readonly housedSince: number;
  readonly nextWeeks: readonly number[];
}

/** A corporation and its weight, such as its stock of homes. */
export interface CorporationWeight {
  readonly name: string;
  readonly weight: number;
}

const WEEKS_AHEAD = 4;

/** Null where the day of the figures is in no half-year of Taakstelling. */
export function corporationsFigures(
  situation: Situation,
  corporations: readonly CorporationWeight[],
  closedDays: ReadonlySet<SerialDay>,
): CorporationsFigures | null {
  const { current } = situation;
  if (!current) return null;
  const shares = sharesOf(current, corporations);
  // A last column for people housed where no corporation is named; all of it where there are none.
  const shared = sum(shares);
  const weights = [...shares, Math.max(0, current.adjustedQuota) - shared];
  const plan: WeeklyPlanInput = {
    total: Math.max(0, current.adjustedQuota),
    weights: sum(weights) > 0 ? weights : weights.map(() => 1),
    start: current.firstDay,
    end: current.lastDay,
    closedDays,
  };
  const names = [...corporations.map(({ name }) => name), null];
  const housedUpTo = (day: SerialDay) => names.map((name) => housedFor(situation, name, day));
  const weekEnd = current.lastWeekEnd ?? addDays(current.firstDay, -1);
  const planned = plannedToDate(plan, weekEnd);
  const housed = housedUpTo(weekEnd);
  const housedNow = housedUpTo(situation.asOf);
  const weeks = nextWeeksOf(plan, housedNow, situation.asOf);

  const lines = names.map((name, i) => ({
    name,
    share: weights[i] ?? 0,
    planned: planned[i] ?? 0,
    housed: housed[i] ?? 0,
    difference: (planned[i] ?? 0) - (housed[i] ?? 0),
    housedSince: (housedNow[i] ?? 0) - (housed[i] ?? 0),
    nextWeeks: weeks.map((week) => week.people[i] ?? 0),
  }));
  return {
    lastWeekEnd: current.lastWeekEnd,
    lines,
    total: totalOf(lines, weeks.length),
    nextWeeks: weeks.map((week) => week.firstDay),
    shiftedOn: weeks.length > 0 ? null : Math.max(0, plan.total - sum(housedNow)),
  };
}

/** Whole people per corporation of what is left to house this half-year, backlog included. */
function sharesOf(
  current: CurrentHalfYear,
  corporations: readonly CorporationWeight[],
): readonly People[] {
  const weights = corporations.map(({ weight }) => weight);
  if (sum(weights) <= 0) return weights.map(() => 0 as People);
  return apportion(Math.max(0, current.adjustedQuota) as People, weights, 'LR');
}

function housedFor(situation: Situation, name: string | null, upTo: SerialDay): People {
  const firstDay = situation.current?.firstDay ?? Infinity;
  const counts = (placement: CountedPlacement) =>
    placement.corporation === name && placement.on >= firstDay && placement.on <= upTo;
  return sum(situation.placements.filter(counts).map(({ persons }) => persons)) as People;
}

/** None in the half-year's last week: what is left then shifts to the next half-year. */
function nextWeeksOf(
  plan: WeeklyPlanInput,
  housed: readonly People[],
  asOf: SerialDay,
): PlannedWeek[] {
  const isWeekLeft = weeksOverlapping(plan.start, plan.end).some((week) => week.firstDay > asOf);
  return isWeekLeft ? replan(plan, housed, asOf).slice(0, WEEKS_AHEAD) : [];
}

function totalOf(lines: readonly CorporationFigures[], weeks: number): CorporationFigures {
  const total = (figure: (line: CorporationFigures) => number) => sum(lines.map(figure));
  return {
    name: null,
    share: total((line) => line.share),
    planned: total((line) => line.planned),
    housed: total((line) => line.housed),
    difference: total((line) => line.difference),
    housedSince: total((line) => line.housedSince),
    nextWeeks: Array.from({ length: weeks }, (_, i) => total((line) => line.nextWeeks[i] ?? 0)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
