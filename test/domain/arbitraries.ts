/** Random data for the tests of src/domain. */
import fc from 'fast-check';
import { addDays, serialOf } from '../../src/domain/calendar';
import type { HalfYear } from '../../src/domain/calendar';
import type { BacklogInput } from '../../src/domain/backlog';
import type { WeeklyPlanInput } from '../../src/domain/quota';
import type { People, SerialDay } from '../../src/domain/units';

export const people = (least: number, most: number): fc.Arbitrary<People> =>
  fc.integer({ min: least, max: most }).map((n) => n as People);

export const dayBetween = (first: SerialDay, last: SerialDay): fc.Arbitrary<SerialDay> =>
  fc.integer({ min: first, max: last }).map((n) => n as SerialDay);

/** From 1 January 1900 to 31 December 2099. */
export const anyDay = dayBetween(1 as SerialDay, serialOf(2099, 12, 31));

/** Weights as people write them: whole, with decimals, or zero. Not all are zero. */
export const weights: fc.Arbitrary<number[]> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 20000 }),
      fc.integer({ min: 0, max: 9999 }).map((n) => n / 100),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .filter((list) => list.some((weight) => weight > 0));

export const halfYear: fc.Arbitrary<HalfYear> = fc.record({
  year: fc.integer({ min: 1900, max: 2099 }),
  half: fc.constantFrom(1 as const, 2 as const),
});

/** Plans for periods of 38 to 397 days, with some closed days. */
export const planInput: fc.Arbitrary<WeeklyPlanInput> = fc
  .record({
    total: fc.integer({ min: -50, max: 800 }),
    weights,
    start: anyDay,
    length: fc.integer({ min: 7, max: 366 }),
    closed: fc.array(fc.integer({ min: 0, max: 366 }), { maxLength: 20 }),
  })
  .map(({ total, weights: list, start, length, closed }) => ({
    total,
    weights: list,
    start,
    end: addDays(start, length + 30),
    closedDays: new Set(closed.map((n) => addDays(start, n))),
  }));

export const FIRST_PERIOD_DAY = serialOf(2016, 1, 1);
export const LAST_PERIOD_DAY = serialOf(2018, 12, 31);

/**
 * Some of the six half-years of 2016–2018 in any order. Placements fall before, in and after them.
 */
export const backlogInput: fc.Arbitrary<BacklogInput> = fc.record({
  periods: fc
    .uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 6 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((n) =>
          people(0, 400).map((quota) => ({
            halfYear: { year: 2016 + Math.floor(n / 2), half: n % 2 === 0 ? 1 : 2 } as HalfYear,
            quota,
          })),
        ),
      ),
    ),
  placements: fc.array(
    fc.record({
      on: dayBetween(addDays(FIRST_PERIOD_DAY, -200), addDays(LAST_PERIOD_DAY, 200)),
      persons: people(0, 9),
    }),
    { maxLength: 120 },
  ),
  opening: fc.integer({ min: -200, max: 200 }),
});

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
