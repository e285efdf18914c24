/** The forecasts that are judged. Each is made on one day, from the tables. */
import {
  firstDayOf,
  halfYearOf,
  lastDayOf,
  nextHalfYear,
  type HalfYear,
} from '../../src/domain/calendar';
import { backlogForecast, FORECAST_LEVEL } from '../../src/domain/forecast';
import { orNull } from '../../src/domain/or-null';
import { projectionOf } from '../../src/domain/outlook/projection';
import type { SerialDay } from '../../src/domain/units';
import type { Ask } from '../../src/overleg/block';
import { NO_ROWS } from '../../src/overleg/not-read';
import { outlookBasisOf } from '../../src/overleg/outlook/outlook-input';
import { situationOf, type Situation, type TableRows } from '../../src/overleg/situation';
import type { Settings } from '../../src/workbook/settings';
import { straightThrough } from '../../src/workbook/steps';
import type { Estimate } from './estimate';
import { formerSupply, formerTempo } from './former';

export const METHODS = ['formerTempo', 'tempo', 'formerSupply', 'projection'] as const;

export type Method = (typeof METHODS)[number];

export interface Judged extends Readonly<Record<Method, Estimate | null>> {
  readonly asOf: SerialDay;
  readonly halfYear: HalfYear;
  /** True for the half-year after the one in which `asOf` lies. */
  readonly isNext: boolean;
  /** The true backlog at the end of the half-year. */
  readonly truth: number;
  /** The share (0–1) of the simulated futures that end without a backlog. */
  readonly chance: number;
}

/**
 * Returns the estimates and the truth for this half-year and the next. Leaves out a half-year of
 * which the truth is not known.
 *
 * @param truthOf the backlog at the end of a half-year; null if it is not known
 */
export function judgeOn(
  asOf: SerialDay,
  tables: TableRows,
  settings: Settings,
  truthOf: (halfYear: HalfYear) => number | null,
  draws: number,
): Judged[] {
  const situation = situationAt(asOf, tables, settings);
  if (!situation.current) return [];
  const { input } = straightThrough(outlookBasisOf(situation, situation.current));
  const { ends } = straightThrough(projectionOf(input, draws));
  const halfYear = halfYearOf(asOf);
  return [halfYear, nextHalfYear(halfYear)].flatMap((one, end) => {
    const truth = truthOf(one);
    const projected = ends[end];
    if (truth === null || !projected) return [];
    const isNext = end === 1;
    const { median, low, high } = projected.backlog;
    return [
      {
        asOf,
        halfYear: one,
        isNext,
        truth,
        chance: projected.chance,
        tempo: tempo(situation, one),
        formerTempo: formerTempo(asOf, withQuota(situation, one), lastDayOf(one)),
        formerSupply: isNext ? null : formerSupply(situation, askOf(situation)),
        projection: { expected: median, low, high },
      },
    ];
  });
}

export function situationAt(asOf: SerialDay, tables: TableRows, settings: Settings): Situation {
  return straightThrough(
    situationOf({
      meeting: asOf,
      kind: 'ambtelijk',
      asOf,
      previous: null,
      earlier: [],
      tables,
      settings,
      draws: 0,
      scenarios: { all: [], problems: [], nameless: 0 },
      guidanceSteps: [],
      findings: { faults: 0, warnings: 0 },
      doubtful: { placements: 0, people: 0 },
      notRead: { blocks: 0, sheets: [], columns: 0, rows: NO_ROWS, isOpeningAssumed: false },
    }),
  );
}

function askOf(known: Situation): Ask {
  const situation = {
    ...known,
    projected: 'tablesMissing',
    scenariosAhead: [],
    proposed: null,
  } as const;
  const reckoned = new Map<string, unknown>();
  const ask: Ask = (block) => {
    if (!reckoned.has(block.key)) reckoned.set(block.key, block.figures(situation, ask));
    return reckoned.get(block.key) as ReturnType<typeof block.figures>;
  };
  return ask;
}

/** Adds the half-year to the periods if it is missing, with the quota of the current half-year. */
function withQuota({ periods, placements, opening, current }: Situation, halfYear: HalfYear) {
  const isKnown = periods.some((one) => firstDayOf(one.halfYear) === firstDayOf(halfYear));
  const all = isKnown || !current ? periods : [...periods, { halfYear, quota: current.quota }];
  return { periods: all, placements, opening };
}

function tempo(situation: Situation, halfYear: HalfYear): Estimate | null {
  const { asOf } = situation;
  const asked = withQuota(situation, halfYear);
  const forecast = orNull(
    () => backlogForecast([lastDayOf(halfYear)], asOf, asked, FORECAST_LEVEL)[0],
    'tooFewWeeks',
  );
  return forecast ?? null;
}
