/** Where the backlog goes if the pace of the last weeks goes on. */
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

/** People housed per week in the weeks looked back on. */
export interface Pace {
  readonly weeks: number;
  readonly mean: number;
  /** Sample variance (n − 1). */
  readonly variance: number;
}

/**
 * The probability of the interval where nobody asks for another: the wide band of four in five in
 * which forecasts are shown (R. J. Hyndman and G. Athanasopoulos, "Forecasting: Principles and
 * Practice", 3rd edition, section 5.5).
 */
export const FORECAST_LEVEL = 0.8;

const LOOK_BACK_WEEKS = 26;
const LEAST_WEEKS = 8;

/** What a forecast as of a day rests on; reckoned once for any number of dates. */
export interface Outlook {
  readonly asOf: SerialDay;
  /** Without the placements after `asOf`. */
  readonly ledger: Ledger;
  readonly pace: Pace;
  /** Half the interval's width in standard deviations. */
  readonly z: number;
}

/**
 * The outlook from the last 26 full ISO weeks that ended on or before `asOf`; `level` (between 0 and 1)
 * is the probability of the interval around each forecast. Placements after `asOf` are left out.
 *
 * Throws `tooFewWeeks` (under 8), and what `ledgerOf` throws.
 */
export function outlookOf(asOf: SerialDay, input: BacklogInput, level: number): Outlook {
  const placements = input.placements.filter(({ on }) => on <= asOf);
  const ledger = ledgerOf({ ...input, placements });
  const pace = paceOf(ledger, placements, asOf);
  return { asOf, ledger, pace, z: standardNormalQuantile((1 + level) / 2) };
}

/**
 * The backlog (method `end`) at `date` if the pace goes on. With weekly mean m and sample variance s²
 * over n weeks and h weeks ahead: future people m·h, their variance h·s²·(1 + h ÷ n), and an interval
 * by the normal distribution.
 *
 * Throws `dateBeforeAsOf`.
 */
export function forecastAt({ asOf, ledger, pace, z }: Outlook, date: SerialDay): Forecast {
  checkAhead(asOf, date);
  const ahead = (date - asOf) / 7;
  const expected = backlogAt(ledger, date, 'end') - pace.mean * ahead;
  const spread = z * Math.sqrt(ahead * pace.variance * (1 + ahead / pace.weeks));
  return { expected, low: expected - spread, high: expected + spread };
}

/** A forecast at each of `dates`; see `outlookOf` and `forecastAt`, whose errors it throws. */
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

/** Throws `dateBeforeAsOf`: what is past is not forecast. */
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
 * Full weeks up to `lastSunday` that begin after the first placement of people and after the first
 * period's first day. The week of the first placement is left out: it would never be without one.
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
