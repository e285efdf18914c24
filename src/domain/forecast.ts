/** What the backlog becomes if people are housed at the pace of the last weeks. */
import { addDays, isoWeekday, mondayOf, sundayOf } from './calendar';
import { backlogAt, ledgerOf } from './backlog';
import type { BacklogInput, Ledger, PlacedPeople } from './backlog';
import { DomainError } from './domain-error';
import { standardNormalQuantile } from './normal';
import type { SerialDay } from './units';

/**
 * An expected backlog with an interval around it, in people: low ≤ expected ≤ high. Not rounded.
 */
export interface Forecast {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** How many people were housed per week in the last weeks, which is called the pace. */
export interface Pace {
  /** The number of weeks on which `mean` and `variance` are based. */
  readonly weeks: number;
  readonly mean: number;
  /** Sample variance (n − 1). */
  readonly variance: number;
  /**
   * How much the pace varies between quarters of a year, beyond the spread between weeks. It is
   * averaged with an assumption, so it is above 0 even for equal weeks.
   */
  readonly levelVariance: number;
}

/**
 * The default probability of the interval. Four in five is usual for forecasts (R. J. Hyndman and
 * G. Athanasopoulos, "Forecasting: Principles and Practice", 3rd edition, section 5.5).
 */
export const FORECAST_LEVEL = 0.8;

const LOOK_BACK_WEEKS = 26;
const LEAST_WEEKS = 8;
const QUARTER_WEEKS = 13;
/** Two years. Older quarters say little about how the pace changes now. */
const MOST_QUARTERS = 8;
/**
 * The assumed standard deviation of the pace between quarters: three tenths of the mean. It weighs
 * as much as three quarters of the workbook. Without this assumption, two quarters that happen to
 * be alike would suggest that the pace never changes.
 */
const ASSUMED_SHIFT = 0.3;
const ASSUMED_DEGREES = 2;

/** The data for forecasts at any date, as of one day. */
export interface Outlook {
  readonly asOf: SerialDay;
  /** Without the placements after `asOf`. */
  readonly ledger: Ledger;
  readonly pace: Pace;
  /** Half the width of the interval, in standard deviations. */
  readonly z: number;
}

/**
 * The data for forecasts, from at most the last 26 full ISO weeks that ended on or before `asOf`.
 * Earlier weeks, up to two years, only count in `levelVariance`. Placements after `asOf` are left
 * out. `level` (between 0 and 1) is the probability of the interval around each forecast.
 *
 * Throws `tooFewWeeks` if there are fewer than 8 weeks, and what `ledgerOf` throws.
 *
 * @example
 * const periods = [{ halfYear: { year: 2016, half: 1 }, quota: 179 }];
 * const mondays = Array.from({ length: 9 }, (_, week) => serialOf(2016, 1, 4 + 7 * week));
 * const placements = mondays.map((on) => ({ on, persons: 5 }));
 * const { pace } = outlookOf(serialOf(2016, 3, 6), { periods, placements, opening: 0 }, 0.8);
 * pace // { weeks: 8, mean: 5, variance: 0, levelVariance: 2.25 }
 */
export function outlookOf(asOf: SerialDay, input: BacklogInput, level: number): Outlook {
  const placements = input.placements.filter(({ on }) => on <= asOf);
  const ledger = ledgerOf({ ...input, placements });
  const pace = paceOf(ledger, placements, asOf);
  return { asOf, ledger, pace, z: standardNormalQuantile((1 + level) / 2) };
}

/**
 * The backlog (method `end`) at `date` if the pace goes on. With weekly mean m and sample variance
 * s² over n weeks, m·h people are expected to be housed in the h weeks ahead.
 *
 * The interval follows from the normal distribution. Its variance has two parts: h·s²·(1 + h ÷ n)
 * for the weeks, and h²·τ²·(1 + 13 ÷ n) for the pace itself. τ² is the variance of the pace between
 * quarters of a year. It comes from the workbook's quarters (one-way analysis of variance), and is
 * averaged with (0.3·m)², which weighs as much as three quarters.
 *
 * Throws `dateBeforeAsOf`, and `halfYearMissing` as `backlogAt` does.
 *
 * @example
 * const periods = [{ halfYear: { year: 2016, half: 1 }, quota: 179 }];
 * const mondays = Array.from({ length: 9 }, (_, week) => serialOf(2016, 1, 4 + 7 * week));
 * const placements = mondays.map((on) => ({ on, persons: 5 }));
 * const outlook = outlookOf(serialOf(2016, 3, 6), { periods, placements, opening: 0 }, 0.8);
 * const { expected, low, high } = forecastAt(outlook, serialOf(2016, 3, 20));
 * [expected, Math.round(low), Math.round(high)] // [-55, -61, -49]
 */
export function forecastAt({ asOf, ledger, pace, z }: Outlook, date: SerialDay): Forecast {
  checkAhead(asOf, date);
  const ahead = (date - asOf) / 7;
  const expected = backlogAt(ledger, date, 'end') - pace.mean * ahead;
  const ofWeeks = ahead * pace.variance * (1 + ahead / pace.weeks);
  const ofLevel = ahead ** 2 * pace.levelVariance * (1 + QUARTER_WEEKS / pace.weeks);
  const spread = z * Math.sqrt(ofWeeks + ofLevel);
  return { expected, low: expected - spread, high: expected + spread };
}

/**
 * A forecast at each of `dates`. Throws what `outlookOf` and `forecastAt` throw.
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
 * Throws `dateBeforeAsOf` if `date` is before `asOf`, because the past has no forecast.
 *
 * @example
 * checkAhead(serialOf(2016, 3, 6), serialOf(2016, 3, 6)) // undefined
 */
export function checkAhead(asOf: SerialDay, date: SerialDay): void {
  if (date < asOf) throw new DomainError({ code: 'dateBeforeAsOf', date, asOf });
}

function paceOf(ledger: Ledger, placements: readonly PlacedPeople[], asOf: SerialDay): Pace {
  const lastSunday = isoWeekday(asOf) === 7 ? asOf : addDays(mondayOf(asOf), -1);
  const all = fullWeeksSince(ledger, placements, lastSunday);
  const weeks = Math.min(LOOK_BACK_WEEKS, all);
  if (weeks < LEAST_WEEKS) {
    throw new DomainError({ code: 'tooFewWeeks', found: weeks, least: LEAST_WEEKS });
  }
  const known = Math.min(MOST_QUARTERS * QUARTER_WEEKS, all);
  const perWeek = peoplePerWeek(placements, lastSunday, known);
  const recent = perWeek.slice(known - weeks);
  const mean = meanOf(recent);
  const variance = squaresOf(recent) / (weeks - 1);
  return { weeks, mean, variance, levelVariance: levelVarianceOf(perWeek, mean) };
}

/** How many people were placed in each of the last weeks, the earliest week first. */
function peoplePerWeek(
  placements: readonly PlacedPeople[],
  lastSunday: SerialDay,
  weeks: number,
): number[] {
  const firstMonday = addDays(lastSunday, 1 - 7 * weeks);
  const perWeek = new Array<number>(weeks).fill(0);
  for (const { on, persons } of placements) {
    const week = Math.floor((on - firstMonday) / 7);
    if (week >= 0 && week < weeks) perWeek[week] = (perWeek[week] ?? 0) + persons;
  }
  return perWeek;
}

/** The `levelVariance` of a pace. It uses whole quarters, counted back from the last week. */
function levelVarianceOf(perWeek: readonly number[], mean: number): number {
  const count = Math.floor(perWeek.length / QUARTER_WEEKS);
  const first = perWeek.length - count * QUARTER_WEEKS;
  const quarters = Array.from({ length: count }, (_, i) =>
    perWeek.slice(first + i * QUARTER_WEEKS, first + (i + 1) * QUARTER_WEEKS),
  );
  const degrees = Math.max(0, count - 1);
  const assumed = ASSUMED_DEGREES * (ASSUMED_SHIFT * mean) ** 2;
  if (degrees === 0) return assumed / ASSUMED_DEGREES;
  const between = squaresOf(quarters.map(meanOf)) / degrees;
  const within = meanOf(quarters.map(squaresOf)) / (QUARTER_WEEKS - 1);
  const own = Math.max(0, between - within / QUARTER_WEEKS);
  return (degrees * own + assumed) / (degrees + ASSUMED_DEGREES);
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The sum of the squared differences between numbers and their mean. */
function squaresOf(numbers: readonly number[]): number {
  const mean = meanOf(numbers);
  return numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
}

/**
 * How many full weeks up to `lastSunday` begin after the first placement and after the first day of
 * the first period. The week of the first placement does not count: it always has a placement,
 * which would raise the mean.
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
