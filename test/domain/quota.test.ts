import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { apportion } from '../../src/domain/apportionment';
import {
  addDays,
  isoWeekday,
  serialOf,
  weeksOverlapping,
  workingDays,
} from '../../src/domain/calendar';
import { DomainError } from '../../src/domain/domain-error';
import {
  municipalQuota,
  plannedBefore,
  plannedToDate,
  replan,
  weeklyPlan,
} from '../../src/domain/quota';
import type { PlannedWeek, WeeklyPlanInput } from '../../src/domain/quota';
import type { People, SerialDay } from '../../src/domain/units';
import { people, planInput, sum } from './arbitraries';

const columnTotals = (weeks: readonly PlannedWeek[], width: number): number[] =>
  Array.from({ length: width }, (_, i) => sum(weeks.map((week) => week.people[i] ?? 0)));

const throwing = (code: string) => new DomainError({ code } as never);

const problemOf = (reckon: () => unknown): unknown => {
  try {
    return reckon();
  } catch (error) {
    if (error instanceof DomainError) return error.problem;
    throw error;
  }
};

describe('municipalQuota', () => {
  const persons = (n: number) => n as People;

  it('is the exact share rounded up', () => {
    fc.assert(
      fc.property(
        people(0, Number.MAX_SAFE_INTEGER),
        people(0, Number.MAX_SAFE_INTEGER),
        people(1, Number.MAX_SAFE_INTEGER),
        (national, inhabitants, all) => {
          fc.pre(inhabitants <= all);
          const quota = BigInt(municipalQuota(national, inhabitants, all));
          const product = BigInt(national) * BigInt(inhabitants);
          expect(quota * BigInt(all) >= product).toBe(true);
          expect((quota - 1n) * BigInt(all) < product).toBe(true);
        },
      ),
    );
  });

  it('is exact even where floats are not', () => {
    // The product is beyond 2⁵³.
    const national = persons(9_007_199_254_740_990);
    expect(municipalQuota(national, persons(1), persons(3))).toBe(3_002_399_751_580_330);
    // In floats, 7 / 25 × 25 is a bit more than 7, so it rounds up to 8.
    expect(Math.ceil((7 / 25) * 25)).toBe(8);
    expect(municipalQuota(persons(25), persons(7), persons(25))).toBe(7);
    expect(municipalQuota(persons(13000), persons(11), persons(20))).toBe(7150);
  });

  it('refuses a municipality larger than the country', () => {
    expect(() => municipalQuota(persons(1), persons(5), persons(4))).toThrow(
      throwing('inhabitantsExceedNational'),
    );
  });

  describe('over the 390 municipalities of 1 January 2016', () => {
    const file = join(__dirname, 'data', 'population-2016-01-01.csv');
    const inhabitants = new Map(
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => {
          const comma = line.lastIndexOf(',');
          return [line.slice(0, comma), persons(Number(line.slice(comma + 1)))] as const;
        }),
    );
    const all = persons(sum([...inhabitants.values()]));
    const quotas = [...inhabitants.values()].map((n) => municipalQuota(persons(13000), n, all));

    it("gives 's-Hertogenbosch 117 of 13,000", () => {
      expect(inhabitants.size).toBe(390);
      expect(all).toBe(16979120);
      const municipality = inhabitants.get("'s-Hertogenbosch") ?? persons(NaN);
      expect(municipality).toBe(151608);
      expect(municipalQuota(persons(13000), municipality, all)).toBe(117);
    });

    it('adds up to more than the national quota, by less than one person per municipality', () => {
      expect(sum(quotas)).toBeGreaterThan(13000);
      expect(sum(quotas)).toBeLessThan(13000 + 390);
    });
  });
});

describe('weeklyPlan', () => {
  it('has whole numbers that are not negative, and rows and columns that add up', () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const weeks = weeklyPlan(input);
        const total = Math.max(0, input.total) as People;
        for (const week of weeks) {
          expect(week.people).toHaveLength(input.weights.length);
          for (const n of week.people) expect(Number.isInteger(n) && n >= 0).toBe(true);
        }
        const columns = columnTotals(weeks, input.weights.length);
        expect(columns).toEqual(apportion(total, input.weights, 'LR'));
        expect(sum(weeks.map((week) => sum(week.people)))).toBe(total);
      }),
    );
  });

  it('follows the share of working days passed after each week, rounded half up', () => {
    fc.assert(
      fc.property(planInput, (input) => {
        fc.pre(input.total > 0);
        const all = workingDays(input.start, input.end, input.closedDays);
        let planned = 0;
        for (const week of weeklyPlan(input)) {
          planned += sum(week.people);
          const days = workingDays(input.start, week.lastDay, input.closedDays);
          // planned − ½ ≤ total · days ÷ all < planned + ½, without fractions
          expect((2 * planned - 1) * all).toBeLessThanOrEqual(2 * input.total * days);
          expect(2 * input.total * days).toBeLessThan((2 * planned + 1) * all);
        }
      }),
    );
  });

  it('keeps each corporation within one person of its share so far, after each week', () => {
    fc.assert(
      fc.property(planInput, (input) => {
        fc.pre(input.total > 0);
        const shares = apportion(input.total as People, input.weights, 'LR');
        const received = shares.map(() => 0);
        for (const week of weeklyPlan(input)) {
          week.people.forEach((n, i) => (received[i] = (received[i] ?? 0) + n));
          const planned = sum(received);
          shares.forEach((share, i) => {
            const deviation = Math.abs((received[i] ?? 0) * input.total - share * planned);
            expect(deviation).toBeLessThanOrEqual(input.total);
          });
        }
      }),
    );
  });

  it('has a row for each week of the period; the first and the last may be shorter', () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const rows = weeklyPlan(input).map(({ label, firstDay, lastDay }) => ({
          label,
          firstDay,
          lastDay,
        }));
        expect(rows).toEqual(weeksOverlapping(input.start, input.end));
      }),
    );
  });

  it('plans no one in a week of closed days', () => {
    fc.assert(
      fc.property(planInput, fc.nat(5), (input, chosen) => {
        const week = weeksOverlapping(input.start, input.end)[chosen];
        const closed = Array.from({ length: 7 }, (_, n) =>
          addDays(week?.firstDay ?? input.start, n),
        );
        const plan = weeklyPlan({ ...input, closedDays: new Set(closed) });
        expect(sum(plan[chosen]?.people ?? [1])).toBe(0);
      }),
    );
  });

  const secondHalf: WeeklyPlanInput = {
    total: 206,
    weights: [6, 3, 1],
    start: serialOf(2016, 7, 1),
    end: serialOf(2016, 12, 31),
    closedDays: new Set([serialOf(2016, 12, 26)]),
  };

  it('begins 2016-II on Friday 1 July and ends it on Saturday 31 December', () => {
    const weeks = weeklyPlan(secondHalf);
    expect(weeks).toHaveLength(27);
    expect(weeks[0]).toMatchObject({
      label: '2016-W26',
      firstDay: serialOf(2016, 7, 1),
      lastDay: serialOf(2016, 7, 3),
    });
    expect(weeks.at(-1)).toMatchObject({ label: '2016-W52', lastDay: serialOf(2016, 12, 31) });
    // 2016-II has 131 working days, of which one is closed. The first week has one working day, the
    // last week four.
    expect(sum(weeks[0]?.people ?? [])).toBe(2);
    expect(sum(weeks.at(-1)?.people ?? [])).toBe(6);
    expect(columnTotals(weeks, 3)).toEqual([124, 62, 20]);
  });

  it.each([0, -41])('plans no one for a total of %i', (total) => {
    const weeks = weeklyPlan({ ...secondHalf, total });
    expect(weeks).toHaveLength(27);
    expect(columnTotals(weeks, 3)).toEqual([0, 0, 0]);
  });

  it('covers a change of year and the first days of 1900', () => {
    const turn = weeklyPlan({
      ...secondHalf,
      start: serialOf(2020, 12, 21),
      end: serialOf(2021, 1, 10),
    });
    expect(turn.map(({ label }) => label)).toEqual(['2020-W52', '2020-W53', '2021-W01']);
    const early = weeklyPlan({ ...secondHalf, start: 1 as SerialDay, end: 62 as SerialDay });
    expect(early[0]).toMatchObject({ label: '1899-W52', lastDay: 1 });
    expect(
      early.every(({ lastDay }, k) => k === early.length - 1 || isoWeekday(lastDay) === 7),
    ).toBe(true);
    expect(columnTotals(early, 3)).toEqual([124, 62, 20]);
  });

  it.each([
    [{ total: 2.5 }, 'totalNotWhole'],
    [{ end: serialOf(2016, 6, 30) }, 'rangeReversed'],
    [{ start: serialOf(2016, 7, 2), end: serialOf(2016, 7, 3) }, 'noWorkingDays'],
    [{ weights: [0, 0] }, 'weightsSumToZero'],
    [{ weights: [1, -1] }, 'weightNegative'],
    [{ weights: [] }, 'weightsEmpty'],
    [{ total: 10_000_001 }, 'tooManyPeople'],
  ])('%j is refused: %s', (change, code) => {
    expect(() => weeklyPlan({ ...secondHalf, ...change })).toThrow(throwing(code));
  });

  it('plans at most 1,060 weeks, partial weeks included', () => {
    const sunday = serialOf(2016, 7, 3);
    const longest = { ...secondHalf, start: sunday, end: addDays(sunday, 1059 * 7) };
    expect(weeklyPlan(longest)).toHaveLength(1060);
    const longer = { ...longest, end: addDays(longest.end, 1) };
    const nobody = longer.weights.map(() => 0 as People);
    for (const plan of [
      () => weeklyPlan(longer),
      () => plannedToDate(longer, sunday),
      () => plannedBefore(longer, addDays(sunday, 1)),
      () => replan(longer, nobody, sunday),
    ]) {
      expect(problemOf(plan)).toEqual({
        ...{ code: 'tooManyWeeks', found: 1061, most: 1060 },
        ...{ start: longer.start, end: longer.end },
      });
    }
  });
});

describe('plannedToDate', () => {
  it('is the weekly plan added up over the weeks that have ended', () => {
    fc.assert(
      fc.property(planInput, fc.integer({ min: -10, max: 450 }), (input, after) => {
        const date = addDays(input.start, after);
        const ended = weeklyPlan(input).filter(({ lastDay }) => lastDay <= date);
        expect(plannedToDate(input, date)).toEqual(columnTotals(ended, input.weights.length));
      }),
    );
  });

  it('is everything on the last day', () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const total = Math.max(0, input.total);
        expect(sum(plannedToDate(input, input.end))).toBe(total);
      }),
    );
  });
});

describe('replan', () => {
  const housedOf = (input: WeeklyPlanInput) =>
    fc.array(people(0, 90), { minLength: input.weights.length, maxLength: input.weights.length });

  it('is the weekly plan if nobody is housed on the day before the start', () => {
    fc.assert(
      fc.property(planInput, (input) => {
        const nothing = input.weights.map(() => 0 as People);
        expect(replan(input, nothing, addDays(input.start, -1))).toEqual(weeklyPlan(input));
      }),
    );
  });

  it('plans the remaining people in the remaining weeks for the corporations that are behind', () => {
    fc.assert(
      fc.property(
        planInput.chain((input) => fc.tuple(fc.constant(input), housedOf(input), fc.nat(60))),
        ([input, housed, after]) => {
          const asOf = addDays(input.start, after);
          const weeks = weeksOverlapping(input.start, input.end).filter((w) => w.firstDay > asOf);
          const left = Math.max(0, input.total - sum(housed));
          const days = sum(weeks.map((w) => workingDays(w.firstDay, w.lastDay, input.closedDays)));
          fc.pre(weeks.length > 0 && (left === 0 || days > 0));
          const plan = replan(input, housed, asOf);
          expect(plan.map(({ label }) => label)).toEqual(weeks.map(({ label }) => label));
          const columns = columnTotals(plan, input.weights.length);
          expect(sum(columns)).toBe(left);
          const shares = apportion(Math.max(0, input.total) as People, input.weights, 'LR');
          columns.forEach((n, i) => {
            expect(n).toBeLessThanOrEqual(Math.max(0, (shares[i] ?? 0) - (housed[i] ?? 0)));
          });
        },
      ),
    );
  });

  const input: WeeklyPlanInput = {
    total: 10,
    weights: [6, 3, 1],
    start: serialOf(2016, 7, 1),
    end: serialOf(2016, 7, 17),
    closedDays: new Set(),
  };
  const housed = [1, 2, 0] as People[];

  it('divides by what each corporation still has to house', () => {
    const plan = replan(input, housed, serialOf(2016, 7, 3));
    expect(plan.map(({ label }) => label)).toEqual(['2016-W27', '2016-W28']);
    expect(columnTotals(plan, 3)).toEqual([5, 1, 1]);
  });

  it('after the last week: has no rows if all people are housed, and refuses otherwise', () => {
    const late = serialOf(2016, 7, 11);
    expect(replan(input, [6, 3, 1] as People[], late)).toEqual([]);
    expect(() => replan(input, housed, late)).toThrow(throwing('noWeekLeft'));
  });

  it('refuses a list of housed people that is shorter than the list of weights', () => {
    expect(() => replan(input, [1] as People[], input.start)).toThrow(throwing('housedLength'));
  });
});
