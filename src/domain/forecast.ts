/** What the backlog becomes if people are housed at the pace of the last weeks. */
import { addDays, isoWeekday, mondayOf, sundayOf } from './calendar';
import { backlogAt, ledgerOf } from './backlog';
import type { BacklogInput, Ledger, PlacedPeople } from './backlog';
import { DomainError } from './domain-error';
import { standardNormalQuantile } from './normal';
import type { SerialDay } from './units';

/** People; low ≤ expected ≤ high; not rounded. */
export interface Forecast {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** How many people were housed per week in the last weeks. */
export interface Pace {
  readonly weeks: number;
  readonly mean: number;
  /** Sample variance (n − 1). */
  readonly variance: number;
}

/**
 * The probability of the interval unless somebody asks for another. Four in five is a usual width
 * to show forecasts with (R. J. Hyndman and G. Athanasopoulos, "Forecasting: Principles and
 * Practice", 3rd edition, section 5.5).
 */
export const FORECAST_LEVEL = 0.8;

const LOOK_BACK_WEEKS = 26;
const LEAST_WEEKS = 8;

/** What every forecast as of a day rests on, whatever the date that it is for. */
export interface Outlook {
  readonly asOf: SerialDay;
  /** Without the placements after `asOf`. */
  readonly ledger: Ledger;
  readonly pace: Pace;
  /** Half the interval's width in standard deviations. */
  readonly z: number;
}

/**
 * The outlook from the last 26 full ISO weeks that ended on or before `asOf`; `level` (between 0
 * and 1) is the probability of the interval around each forecast. Placements after `asOf` are left
 * out.
 *
 * Throws `tooFewWeeks` (under 8), and what `ledgerOf` throws.
 *
 * @example
 * const periods = [{ halfYear: { year: 2016, half: 1 }, quota: 179 }];
 * const mondays = Array.from({ length: 9 }, (_, week) => serialOf(2016, 1, 4 + 7 * week));
 * const placements = mondays.map((on) => ({ on, persons: 5 }));
 * const { pace } = outlookOf(serialOf(2016, 3, 6), { periods, placements, opening: 0 }, 0.8);
 * pace // { weeks: 8, mean: 5, variance: 0 }
 */
export function outlookOf(asOf: SerialDay, input: BacklogInput, level: number): Outlook {
  const placements = input.placements.filter(({ on }) => on <= asOf);
  const ledger = ledgerOf({ ...input, placements });
  const pace = paceOf(ledger, placements, asOf);
  return { asOf, ledger, pace, z: standardNormalQuantile((1 + level) / 2) };
}

/**
 * The backlog (method `end`) at `date` if the pace goes on. With weekly mean m and sample variance
 * s² over n weeks and h weeks ahead: future people m·h, their variance h·s²·(1 + h ÷ n), and an
 * interval by the normal distribution.
 *
 * Throws `dateBeforeAsOf`, and `halfYearMissing` as `backlogAt` does.
 *
 * @example
 * const periods = [{ halfYear: { year: 2016, half: 1 }, quota: 179 }];
 * const mondays = Array.from({ length: 9 }, (_, week) => serialOf(2016, 1, 4 + 7 * week));
 * const placements = mondays.map((on) => ({ on, persons: 5 }));
 * const outlook = outlookOf(serialOf(2016, 3, 6), { periods, placements, opening: 0 }, 0.8);
 * forecastAt(outlook, serialOf(2016, 3, 20)) // { expected: -55, low: -55, high: -55 }
 */
export function forecastAt({ asOf, ledger, pace, z }: Outlook, date: SerialDay): Forecast {
  checkAhead(asOf, date);
  const ahead = (date - asOf) / 7;
  const expected = backlogAt(ledger, date, 'end') - pace.mean * ahead;
  const spread = z * Math.sqrt(ahead * pace.variance * (1 + ahead / pace.weeks));
  return { expected, low: expected - spread, high: expected + spread };
}

/**
 * A forecast at each of `dates`; see `outlookOf` and `forecastAt`, whose errors it throws.
 *
 * @example
 * const periods = [{ halfYear: { year: 2016, half: 1 }, quota: 179 }];
 * const mondays = Array.from({ length: 9 }, (_, week) => serialOf(2016, 1, 4 + 7 * week));
 * const placements = mondays.map((on) => ({ on, persons: 5 }));
 * const input = { periods, placements, opening: 0 };
 * const dates = [serialOf(2016, 3, 13), serialOf(2016, 6, 30)];
 * const forecasts = backlogForecast(dates, serialOf(2016, 3, 6), input, 0.8);
 * forecasts.map(({ expected }) => Math.round(expected)) // [-50, 51]
 */
export function backlogForecast(
  dates: readonly SerialDay[],
  asOf: SerialDay,
  input: BacklogInput,
  level: number,
): Forecast[] {
  for (const date of dates) checkAhead(asOf, date);
  const outlook = outlookOf(asOf, input, level);
  return dates.map((date) => forecastAt(outlook, date));
}

/**
 * Throws `dateBeforeAsOf`: the past has no forecast.
 *
 * @example
 * checkAhead(serialOf(2016, 3, 6), serialOf(2016, 3, 6)) // undefined
 */
export function checkAhead(asOf: SerialDay, date: SerialDay): void {
  if (date < asOf) throw new DomainError({ code: 'dateBeforeAsOf', date, asOf });
}

function paceOf(ledger: Ledger, placements: readonly PlacedPeople[], asOf: SerialDay): Pace {
  const lastSunday = isoWeekday(asOf) === 7 ? asOf : addDays(mondayOf(asOf), -1);
  const weeks = Math.min(LOOK_BACK_WEEKS, fullWeeksSince(ledger, placements, lastSunday));
  if (weeks < LEAST_WEEKS) {
    throw new DomainError({ code: 'tooFewWeeks', found: weeks, least: LEAST_WEEKS });
  }
  const firstMonday = addDays(lastSunday, 1 - 7 * weeks);
  const perWeek = new Array<number>(weeks).fill(0);
  for (const { on, persons } of placements) {
    const week = Math.floor((on - firstMonday) / 7);
    if (week >= 0 && week < weeks) perWeek[week] = (perWeek[week] ?? 0) + persons;
  }
  const mean = perWeek.reduce((sum, people) => sum + people, 0) / weeks;
  const squares = perWeek.reduce((sum, people) => sum + (people - mean) ** 2, 0);
  return { weeks, mean, variance: squares / (weeks - 1) };
}

/**
 * How many full weeks up to `lastSunday` begin after the first placement and after the first
 * period's first day. The week of the first placement does not count: it has a placement by
 * definition, which would raise the mean.
 */
function fullWeeksSince(
  ledger: Ledger,
  placements: readonly PlacedPeople[],
  lastSunday: SerialDay,
): number {
  const firstPlacement = placements.reduce(
    (first, { on, persons }) => (persons > 0 ? Math.min(first, on) : first),
    Infinity,
  );
  if (firstPlacement === Infinity) return 0;
  const periodStart = ledger.periods[0]?.firstDay ?? firstPlacement;
  const begin = sundayOf(Math.max(firstPlacement, periodStart) as SerialDay);
  return Math.max(0, (lastSunday - begin) / 7);
}
