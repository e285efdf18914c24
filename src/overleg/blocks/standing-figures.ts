import type { Band } from '../../domain/backlog';
import { backlogAt, bandOf, standingAt } from '../../domain/backlog';
import type { Forecast } from '../../domain/forecast';
import { FORECAST_LEVEL, backlogForecast } from '../../domain/forecast';
import type { SerialDay } from '../../domain/units';
import { orNull } from '../../domain/or-null';
import type { Situation } from '../situation';
import { situationAt } from '../situation';
import { wholePeople } from '../whole-people';
import type { CorporationsFigures } from './corporations-figures';

/** Block 2: how the partners stand against the quota. People; positive is a backlog. */
export interface StandingFigures {
  /** By the day method, not rounded. */
  readonly backlog: number;
  readonly previous: PreviousBacklog | null;
  readonly progress: Progress | null;
  readonly bridge: Bridge | null;
  readonly forecast: (Forecast & { readonly on: SerialDay }) | null;
}

/** The backlog at the previous meeting of the same kind. */
export interface PreviousBacklog {
  readonly meeting: SerialDay;
  readonly asOf: SerialDay;
  /** As that meeting's tab says; null where there is no such tab. */
  readonly reported: number | null;
  /** With today's data. */
  readonly recomputed: number;
}

/** People housed by the last month's end against one sixth of the adjusted quota per month. */
export interface Progress {
  readonly monthEnd: SerialDay;
  /** Part of the adjusted quota (0–1 and beyond); null where there is nothing to house. */
  readonly share: number | null;
  readonly norm: number;
  readonly band: Band;
  /** Part of the norm from which it is slightly rather than wholly behind. */
  readonly threshold: number;
}

/**
 * From the backlog against the weekly plan to the backlog by the day: whole people that add up,
 * because two figures that look alike would be disputed.
 */
export interface Bridge {
  /** Block 4's total: planned minus housed, both up to the last ended week. */
  readonly behindSchedule: number;
  /** The part of the backlog carried in that the weekly plan leaves for the days to come. */
  readonly notYetDue: number;
  /** Days and placements after that week, and the rounding to whole people. */
  readonly weekBoundary: number;
  readonly backlog: number;
}

export interface PreviousMeeting {
  readonly meeting: SerialDay;
  /** The day its figures were taken: as its tab says, else the meeting's own day. */
  readonly asOf: SerialDay;
  readonly reported: number | null;
}

export function standingFigures(
  situation: Situation,
  corporations: CorporationsFigures | null,
  previous: PreviousMeeting | null,
  threshold: number,
): StandingFigures {
  return {
    backlog: backlogAt(situation.ledger, situation.asOf, 'day'),
    previous: previous && recompute(situation, previous),
    progress: progressOf(situation, threshold),
    bridge: corporations && bridgeOf(situation, corporations.total.difference),
    forecast: forecastOf(situation),
  };
}

function recompute(situation: Situation, previous: PreviousMeeting): PreviousBacklog {
  const then = situationAt({ ...situation, asOf: previous.asOf });
  return { ...previous, recomputed: backlogAt(then.ledger, previous.asOf, 'day') };
}

function progressOf(situation: Situation, threshold: number): Progress | null {
  const standing = orNull(
    () => standingAt(situation.ledger, situation.asOf),
    'dateInNoPeriod',
    'noMonthEnded',
  );
  if (!standing) return null;
  return {
    monthEnd: standing.monthEnd,
    share: standing.adjustedQuota > 0 ? standing.housed / standing.adjustedQuota : null,
    norm: standing.monthsEnded / 6,
    band: bandOf(standing, threshold),
    threshold,
  };
}

function bridgeOf(situation: Situation, behindSchedule: number): Bridge | null {
  const { current, ledger, asOf } = situation;
  if (!current) return null;
  const days = current.lastDay - current.firstDay + 1;
  const daysToCome = current.lastDay - asOf;
  const backlog = wholePeople(backlogAt(ledger, asOf, 'day'));
  const notYetDue = wholePeople((current.carriedIn * daysToCome) / days);
  return {
    behindSchedule,
    notYetDue,
    weekBoundary: backlog - behindSchedule - notYetDue,
    backlog,
  };
}

/** At the end of the half-year, if the pace of the last weeks goes on. */
function forecastOf(situation: Situation): StandingFigures['forecast'] {
  const { current, asOf, periods, placements, opening } = situation;
  if (!current) return null;
  const on = current.lastDay;
  const forecasts = orNull(
    () => backlogForecast([on], asOf, { periods, placements, opening }, FORECAST_LEVEL),
    'tooFewWeeks',
  );
  const forecast = forecasts?.[0];
  return forecast ? { ...forecast, on } : null;
}
