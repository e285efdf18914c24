/** The plan of the weeks to come if a corporation takes on nobody for a time. */
import { apportion } from './apportionment';
import type { Week } from './calendar';
import { type PlannedWeek, replan, sharesOf, spreadOverWeeks, type WeeklyPlanInput } from './quota';
import { sum } from './sum';
import type { People, SerialDay } from './units';

/** A period in which a corporation takes on nobody. Both days are included. */
export interface CorporationAbsence {
  /** The index of its weight. */
  readonly corporation: number;
  readonly from: SerialDay;
  readonly until: SerialDay;
}

/**
 * The plan of `replan`, changed where corporations are absent. An absence counts in the weeks that
 * begin during it. In those weeks the others get the people, and one that is further short of its
 * share gets more. The weeks after it are divided in the same way among all. Weeks before the first
 * absence stay as they are. While every corporation with a share is absent, nobody is planned.
 *
 * Throws what `replan` throws.
 *
 * @example
 * const july = { start: serialOf(2016, 7, 1), end: serialOf(2016, 7, 24), closedDays: new Set() };
 * const absence = { corporation: 0, from: serialOf(2016, 7, 18), until: serialOf(2016, 7, 31) };
 * const input = { total: 16, weights: [3, 1], ...july };
 * const plan = replanWithout(input, [3, 3], serialOf(2016, 7, 10), [absence]);
 * plan.map(({ people }) => people) // [[5, 0], [0, 5]]
 */
export function replanWithout(
  input: WeeklyPlanInput,
  housed: readonly People[],
  asOf: SerialDay,
  absences: readonly CorporationAbsence[],
): PlannedWeek[] {
  const planned = replan(input, housed, asOf);
  const shares = sharesOf(input.total, input.weights);
  const absentIn = ({ firstDay }: Week): readonly boolean[] =>
    shares.map((_, i) =>
      absences.some(
        ({ corporation, from, until }) =>
          corporation === i && from <= firstDay && firstDay <= until,
      ),
    );
  let before: readonly boolean[] = shares.map(() => false);
  let plan = planned;
  return planned.map((week, k) => {
    const absent = absentIn(week);
    if (absent.some((isAbsent, i) => isAbsent !== before[i])) {
      const done = shares.map(
        (_, i) => (housed[i] ?? 0) + sum(plan.slice(0, k).map(({ people }) => people[i] ?? 0)),
      );
      const left = sharesOfPresent(input.total, shares, done, absent);
      plan = [...plan.slice(0, k), ...spreadOverWeeks(left, planned.slice(k), input.closedDays)];
      before = absent;
    }
    return plan[k] ?? week;
  });
}

/** Divides the people still to be planned among the corporations that are not absent. */
function sharesOfPresent(
  total: number,
  shares: readonly People[],
  done: readonly number[],
  absent: readonly boolean[],
): People[] {
  const left = Math.max(0, total - sum(done)) as People;
  const present = shares.map((share, i) => (absent[i] ? 0 : share));
  const short = present.map((share, i) => Math.max(0, share - (done[i] ?? 0)));
  const weights = sum(short) > 0 ? short : present;
  return sum(weights) > 0 ? apportion(left, weights, 'LR') : shares.map(() => 0 as People);
}
