import { type Band, backlogAt, type Ledger, bandOf, standingAt } from '../../domain/backlog';
import { addDays, firstDayOf, halfYearOf, monthEndsOf } from '../../domain/calendar';
import { type Forecast, FORECAST_LEVEL, backlogForecast } from '../../domain/forecast';
import { orNull } from '../../domain/or-null';
import type { SerialDay } from '../../domain/units';
import type { Ask } from '../block';
import { wholePeople } from '../rounding';
import {
  type Corrected,
  correctedIn,
  type CurrentHalfYear,
  paceInput,
  type Situation,
} from '../situation';
import { corporations } from './corporations';
import { type PreviousBacklog, previousBacklog } from './standing-previous';
import { type Revision, revisionOf } from './standing-revision';

/** How the partners' results compare with the quota, in people. A positive number is a backlog. */
export interface StandingFigures {
  /** Null if Taakstelling lacks the half-year of the day of the figures, or one before it. */
  readonly current: CurrentHalfYear | null;
  readonly revision: Revision | null;
  /** That missing half-year, such as `2017-I`. Null if none is missing. */
  readonly missing: string | null;
  /** The people housed in the half-year by corrections. Null if `current` is. */
  readonly corrected: Corrected | null;
  /** By the day method, not rounded; before the first half-year, the opening. Null if unknown. */
  readonly backlog: number | null;
  readonly previous: PreviousBacklog | null;
  readonly progress: Progress | null;
  readonly bridge: Bridge | null;
  readonly forecast: (Forecast & { readonly on: SerialDay }) | null;
  /** Which of these figures depend on rounded numbers of people housed. */
  readonly isRounded: Readonly<Record<RoundedFigure, boolean>>;
}

type RoundedFigure = 'carriedIn' | 'housed' | 'backlog' | 'previous' | 'progress' | 'week';

/**
 * People housed by the end of last month, compared with one sixth of the adjusted quota per month.
 */
export interface Progress {
  readonly monthEnd: SerialDay;
  /** People housed as a part of the adjusted quota: 1 is all. Null if there is nobody to house. */
  readonly share: number | null;
  readonly norm: number;
  /** On schedule, slightly behind or behind. Null if that depends on rounding. */
  readonly band: Band | null;
  /** The worst and the best answer that rounding leaves open. */
  readonly bands: readonly [Band, Band];
  /** The part of the norm below which the municipality is behind; `boundary`: of the quota. */
  readonly threshold: number;
  readonly boundary: number;
}

/**
 * The steps from the backlog by the weekly plan to the backlog by the day, in whole people that add
 * up. They explain why two figures that seem the same differ.
 */
export interface Bridge {
  /** The total of the corporations: planned minus housed, both up to the last ended week. */
  readonly behindSchedule: number;
  /** The part of the backlog carried in that the weekly plan assigns to the days to come. */
  readonly notYetDue: number;
  /** The days and placements after the last ended week, and the rounding to whole people. */
  readonly weekBoundary: number;
  readonly backlog: number;
}

export function standingFigures(situation: Situation, ask: Ask): StandingFigures {
  const { current, missing, ledger, asOf, previous } = situation;
  const division = ask(corporations);
  return {
    current,
    revision: revisionOf(situation),
    missing,
    corrected: current && correctedIn(situation, current.firstDay, asOf),
    backlog: backlogByDay(ledger, asOf),
    previous: previous && previousBacklog(situation, previous),
    progress: progressOf(situation),
    bridge: current && division && bridgeOf(situation, current, division.total.difference),
    forecast: current && forecastOf(situation, current.lastDay),
    isRounded: roundedFigures(situation, current),
  };
}

function roundedFigures(
  { asOf, previous, isExact }: Situation,
  current: CurrentHalfYear | null,
): StandingFigures['isRounded'] {
  const start = current && addDays(current.firstDay, -1);
  const monthEnd = monthEndsOf(halfYearOf(asOf)).findLast((end) => end <= asOf);
  const isRounded = (...days: readonly (SerialDay | null | undefined)[]) =>
    days.some((day) => day !== null && day !== undefined && !isExact(day));
  return {
    carriedIn: isRounded(start),
    housed: isRounded(start, asOf),
    backlog: isRounded(asOf),
    previous: isRounded(previous?.asOf),
    progress: isRounded(start, monthEnd),
    week: isRounded(start, current?.lastWeekEnd),
  };
}

/** The backlog at the end of a day, by the day method. Null if Taakstelling lacks a half-year. */
export function backlogByDay(ledger: Ledger, day: SerialDay): number | null {
  return orNull(() => backlogAt(ledger, day, 'day'), 'halfYearMissing');
}

function progressOf({ ledger, asOf, settings, isExact }: Situation): Progress | null {
  const standing = orNull(
    () => standingAt(ledger, asOf),
    'dateInNoPeriod',
    'halfYearMissing',
    'noMonthEnded',
  );
  if (!standing) return null;
  const { monthEnd, monthsEnded, housed, adjustedQuota } = standing;
  const threshold = settings.slightlyBehindFrom;
  const norm = monthsEnded / 6;
  const margin = isExact(monthEnd) && isExact(addDays(firstDayOf(standing.halfYear), -1)) ? 0 : 2;
  const bandWith = (people: number) => bandOf({ ...standing, housed: housed + people }, threshold);
  const [least, most] = [bandWith(-margin), bandWith(margin)];
  return {
    monthEnd,
    share: adjustedQuota > 0 ? housed / adjustedQuota : null,
    norm,
    band: least === most ? least : null,
    bands: [least, most],
    threshold,
    boundary: threshold * norm,
  };
}

function bridgeOf(
  { ledger, asOf }: Situation,
  { firstDay, lastDay, carriedIn }: CurrentHalfYear,
  behindSchedule: number,
): Bridge {
  const backlog = wholePeople(backlogAt(ledger, asOf, 'day'));
  const notYetDue = wholePeople((carriedIn * (lastDay - asOf)) / (lastDay - firstDay + 1));
  const weekBoundary = backlog - behindSchedule - notYetDue;
  return { behindSchedule, notYetDue, weekBoundary, backlog };
}

/** The forecast for the end of the half-year, if the pace of the last weeks continues. */
function forecastOf(situation: Situation, on: SerialDay): StandingFigures['forecast'] {
  const [forecast] =
    orNull(
      () => backlogForecast([on], situation.asOf, paceInput(situation), FORECAST_LEVEL),
      'tooFewWeeks',
    ) ?? [];
  return forecast ? { ...forecast, on } : null;
}
