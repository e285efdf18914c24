/** The ways to look ahead that are judged, each from the tables as they were known on a day. */
import {
  firstDayOf,
  halfYearOf,
  lastDayOf,
  nextHalfYear,
  type HalfYear,
} from '../../src/domain/calendar';
import { backlogForecast, FORECAST_LEVEL } from '../../src/domain/forecast';
import { orNull } from '../../src/domain/or-null';
import { outlookOf } from '../../src/domain/outlook/outlook';
import type { SerialDay } from '../../src/domain/units';
import { corporationTerms } from '../../src/overleg/blocks/corporation-shares';
import { corporationsFigures } from '../../src/overleg/blocks/corporations-figures';
import { homesNeeded, supplyOutlook } from '../../src/overleg/blocks/homes-needed-figures';
import { outlookInputOf } from '../../src/overleg/outlook/outlook-input';
import { situationOf } from '../../src/overleg/report-of';
import type { Situation } from '../../src/overleg/situation';
import type { TableRows } from '../../src/overleg/table-rows';
import { homesAsOf } from '../../src/workbook/homes-as-of';
import { householdsAsOf } from '../../src/workbook/households-as-of';
import type { Settings } from '../../src/workbook/settings';
import { straightThrough } from '../../src/workbook/steps';

/** A backlog to come; `low` and `high` where the method gives a range of four in five. */
export interface Estimate {
  readonly expected: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Judged {
  readonly asOf: SerialDay;
  readonly halfYear: HalfYear;
  /** The half-year of the day, or the next one. */
  readonly isNext: boolean;
  /** As it came to be. */
  readonly truth: number;
  readonly tempo: Estimate | null;
  readonly supply: Estimate | null;
  readonly projection: Estimate;
}

/** @param truthOf the backlog at the end of a half-year; null where it is not known */
export function judgeOn(
  asOf: SerialDay,
  tables: TableRows,
  settings: Settings,
  truthOf: (halfYear: HalfYear) => number | null,
  draws: number,
): Judged[] {
  const terms = corporationTerms(
    halfYearOf(asOf),
    tables.corporations ?? [],
    tables.division ?? [],
  );
  const situation = situationOf({ asOf, tables }, terms);
  const input = outlookInputOf(situation, tables, settings);
  if (!input) return [];
  const { ends } = straightThrough(outlookOf(input, draws));
  const halfYear = halfYearOf(asOf);
  return [halfYear, nextHalfYear(halfYear)].flatMap((one, end) => {
    const truth = truthOf(one);
    const backlog = ends[end]?.backlog;
    if (truth === null || !backlog) return [];
    const isNext = end === 1;
    return [
      {
        asOf,
        halfYear: one,
        isNext,
        truth,
        tempo: tempo(situation, one),
        supply: isNext ? null : knownSupply(situation, tables, settings),
        projection: { expected: backlog.median, low: backlog.low, high: backlog.high },
      },
    ];
  });
}

/** A half-year of which the quota is not known is taken to ask what this one does. */
function tempo(situation: Situation, halfYear: HalfYear): Estimate | null {
  const { asOf, periods, placements, opening, current } = situation;
  const isKnown = periods.some((one) => firstDayOf(one.halfYear) === firstDayOf(halfYear));
  const all = isKnown || !current ? periods : [...periods, { halfYear, quota: current.quota }];
  const input = { periods: all, placements, opening };
  const forecast = orNull(
    () => backlogForecast([lastDayOf(halfYear)], asOf, input, FORECAST_LEVEL)[0],
    'tooFewWeeks',
  );
  return forecast ?? null;
}

function knownSupply(situation: Situation, tables: TableRows, settings: Settings): Estimate | null {
  const { asOf, current } = situation;
  if (!current) return null;
  const placements = tables.placements ?? [];
  const terms = corporationTerms(
    current.halfYear,
    tables.corporations ?? [],
    tables.division ?? [],
  );
  const homes = tables.homes && homesAsOf(asOf, tables.homes, tables.households ?? [], placements);
  const households = tables.households && householdsAsOf(asOf, tables.households, placements);
  const closedDays = new Set(settings.closedDays);
  const corporations = corporationsFigures(situation, terms, homes, closedDays);
  const needed = homesNeeded(situation, placements, households, corporations);
  const known = { corporations, homes, locations: tables.locations };
  const outlook = supplyOutlook(current, asOf, needed, known);
  return outlook && { expected: outlook.backlog, low: null, high: null };
}
