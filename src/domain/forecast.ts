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

const LOOK_BACK_WEEKS = 26;
const LEAST_WEEKS = 8;

/**
 * The backlog (method `end`) at each of `dates`, if the pace of the last 26 full ISO weeks that ended
 * on or before `asOf` goes on; `level` (between 0 and 1) is the probability of the interval
 * [low, high]. Placements after `asOf` are left out.
 *
 * With weekly mean m and sample variance s² over n weeks and h weeks ahead: future people m·h, their
 * variance h·s²·(1 + h ÷ n), an interval by the normal distribution.
 *
 * Throws `dateBeforeAsOf`, `tooFewWeeks` (under 8), and what `ledgerOf` throws.
 */
export function backlogForecast(
  dates: readonly SerialDay[],
  asOf: SerialDay,
  input: BacklogInput,
  level: number,
): Forecast[] {
  const early = dates.find((date) => date < asOf);
  if (early !== undefined) throw new DomainError({ code: 'dateBeforeAsOf', date: early, asOf });
  const placements = input.placements.filter(({ on }) => on <= asOf);
  const ledger = ledgerOf({ ...input, placements });
  const pace = paceOf(ledger, placements, asOf);
  const z = standardNormalQuantile((1 + level) / 2);
  return dates.map((date) => {
    const ahead = (date - asOf) / 7;
    const expected = backlogAt(ledger, date, 'end') - pace.mean * ahead;
    const spread = z * Math.sqrt(ahead * pace.variance * (1 + ahead / pace.weeks));
    return { expected, low: expected - spread, high: expected + spread };
  });
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
