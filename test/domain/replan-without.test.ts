import fc from 'fast-check';
import { apportion } from '../../src/domain/apportionment';
import { addDays, serialOf, weeksOverlapping, workingDays } from '../../src/domain/calendar';
import { replan } from '../../src/domain/quota';
import { replanWithout } from '../../src/domain/replan-without';
import type { PlannedWeek, WeeklyPlanInput } from '../../src/domain/quota';
import type { People, SerialDay } from '../../src/domain/units';
import { people, planInput, sum } from './arbitraries';

const columnTotals = (weeks: readonly PlannedWeek[], width: number): number[] =>
  Array.from({ length: width }, (_, i) => sum(weeks.map((week) => week.people[i] ?? 0)));

describe('replanWithout', () => {
  const absenceOf = (input: WeeklyPlanInput) =>
    fc
      .tuple(fc.nat(input.weights.length - 1), fc.nat(400), fc.nat(400))
      .map(([corporation, from, days]) => ({
        corporation,
        from: addDays(input.start, from),
        until: addDays(input.start, from + days),
      }));
  const planned = planInput.chain((input) =>
    fc.tuple(
      fc.constant(input),
      fc.array(people(0, 90), {
        minLength: input.weights.length,
        maxLength: input.weights.length,
      }),
      fc.nat(60).map((days) => addDays(input.start, days)),
      fc.array(absenceOf(input), { maxLength: 3 }),
    ),
  );
  type Planned = Parameters<typeof replanWithout>;
  const canPlan = ([input, housed, asOf]: Planned): boolean => {
    const weeks = weeksOverlapping(input.start, input.end).filter((w) => w.firstDay > asOf);
    const days = sum(weeks.map((w) => workingDays(w.firstDay, w.lastDay, input.closedDays)));
    return weeks.length > 0 && (input.total <= sum(housed) || days > 0);
  };

  it('equals replan in the weeks before the first absence', () => {
    fc.assert(
      fc.property(planned, (given) => {
        fc.pre(canPlan(given));
        const [input, housed, asOf, absences] = given;
        const usual = replan(input, housed, asOf);
        expect(replanWithout(input, housed, asOf, [])).toEqual(usual);
        const first = Math.min(...absences.map(({ from }) => from));
        const without = replanWithout(...given);
        without.forEach((week, k) => {
          if (week.firstDay < first) expect(week).toEqual(usual[k]);
        });
      }),
    );
  });

  it('gives absent corporations nobody, and still plans everybody if one corporation is always there', () => {
    fc.assert(
      fc.property(planned, (given) => {
        fc.pre(canPlan(given));
        const [input, housed, asOf, absences] = given;
        const plan = replanWithout(...given);
        const isAbsent = (corporation: number, day: SerialDay) =>
          absences.some(
            (one) => one.corporation === corporation && one.from <= day && day <= one.until,
          );
        for (const { firstDay, people: inWeek } of plan) {
          inWeek.forEach((n, i) => {
            if (isAbsent(i, firstDay)) expect(n).toBe(0);
          });
        }
        const left = Math.max(0, input.total - sum(housed));
        const columns = columnTotals(plan, input.weights.length);
        expect(sum(columns)).toBeLessThanOrEqual(left);
        const shares = apportion(Math.max(0, input.total) as People, input.weights, 'LR');
        const isAlwaysThere = shares.some(
          (share, i) => share > 0 && absences.every(({ corporation }) => corporation !== i),
        );
        if (isAlwaysThere) expect(sum(columns)).toBe(left);
        expect(plan.map(({ label }) => label)).toEqual(
          replan(input, housed, asOf).map(({ label }) => label),
        );
      }),
    );
  });

  it('divides again when a corporation returns', () => {
    const input: WeeklyPlanInput = {
      total: 30,
      weights: [1, 1],
      start: serialOf(2016, 7, 4),
      end: serialOf(2016, 7, 24),
      closedDays: new Set(),
    };
    const absence = {
      corporation: 0,
      from: serialOf(2016, 7, 11),
      until: serialOf(2016, 7, 17),
    };
    const plan = replanWithout(input, [0, 0] as People[], serialOf(2016, 7, 3), [absence]);
    expect(plan.map(({ people: inWeek }) => inWeek)).toEqual([
      [5, 5],
      [0, 10],
      [10, 0],
    ]);
  });
});
