import fc from 'fast-check';
import {
  backlogAt,
  bandOf,
  halfYearStartOf,
  ledgerOf,
  missingHalfYear,
  standingAt,
} from '../../src/domain/backlog';
import type { BacklogInput, DueMethod, Standing } from '../../src/domain/backlog';
import {
  addDays,
  firstDayOf,
  halfYearOf,
  lastDayOf,
  monthEndsOf,
  serialOf,
} from '../../src/domain/calendar';
import { DomainError } from '../../src/domain/domain-error';
import type { People, SerialDay } from '../../src/domain/units';
import { FIRST_PERIOD_DAY, LAST_PERIOD_DAY, backlogInput, dayBetween, sum } from './arbitraries';

const METHODS: readonly DueMethod[] = ['day', 'month', 'start', 'end'];
const date = dayBetween(addDays(FIRST_PERIOD_DAY, -100), addDays(LAST_PERIOD_DAY, 100));
const method = fc.constantFrom(...METHODS);
const throwing = (code: string) => new DomainError({ code } as never);

const at = (input: BacklogInput, day: SerialDay, by: DueMethod) =>
  backlogAt(ledgerOf(input), day, by);

/** True if the input has each half-year, from its first up to the one that contains `day`. */
function isKnown({ periods }: BacklogInput, day: SerialDay): boolean {
  const given = periods.map(({ halfYear }) => firstDayOf(halfYear));
  let first = Math.min(...given) as SerialDay;
  while (first <= day) {
    if (!given.includes(first)) return false;
    first = addDays(lastDayOf(halfYearOf(first)), 1);
  }
  return true;
}

/** Half-years without a gap between them, so that the backlog is known on each of their days. */
const withoutGap = backlogInput.map((input): BacklogInput => {
  const years = input.periods.map(({ quota }, i) => ({
    halfYear: { year: 2016 + Math.floor(i / 2), half: i % 2 === 0 ? 1 : 2 } as const,
    quota,
  }));
  return { ...input, periods: years.reverse() };
});
const within = ({ periods }: BacklogInput, chosen: number): SerialDay =>
  addDays(FIRST_PERIOD_DAY, -100 + (chosen % (100 + 181 * periods.length)));

/** The backlog on `day` by its definition: adds up all periods and all placements. */
function byDefinition(
  { periods, placements, opening }: BacklogInput,
  day: SerialDay,
  by: DueMethod,
) {
  const first = Math.min(...periods.map(({ halfYear }) => firstDayOf(halfYear)));
  const due = periods.map(({ halfYear, quota }) => {
    const [start, end] = [firstDayOf(halfYear), lastDayOf(halfYear)];
    if (day < start) return 0;
    if (day >= end) return quota;
    switch (by) {
      case 'day':
        return (quota * (day - start + 1)) / (end - start + 1);
      case 'month':
        return (quota * monthEndsOf(halfYear).filter((monthEnd) => monthEnd <= day).length) / 6;
      case 'start':
        return quota;
      case 'end':
        return 0;
    }
  });
  const placed = placements.filter(({ on }) => on >= first && on <= day);
  return opening + sum(due) - sum(placed.map(({ persons }) => persons));
}

describe('backlogAt', () => {
  it('is the opening, plus what is due, minus people placed', () => {
    fc.assert(
      fc.property(withoutGap, fc.nat(), method, (input, chosen, by) => {
        const day = within(input, chosen);
        expect(at(input, day, by)).toBeCloseTo(byDefinition(input, day, by), 9);
      }),
    );
  });

  it('is known only if each half-year up to the day is given', () => {
    fc.assert(
      fc.property(backlogInput, date, method, (input, day, by) => {
        if (isKnown(input, day)) {
          expect(at(input, day, by)).toBeCloseTo(byDefinition(input, day, by), 9);
          expect(missingHalfYear(ledgerOf(input), day)).toBeNull();
        } else {
          expect(() => at(input, day, by)).toThrow(throwing('halfYearMissing'));
        }
      }),
    );
  });

  it('names the first half-year that is missing', () => {
    const quotas = (...halfYears: readonly (readonly [number, 1 | 2])[]) =>
      halfYears.map(([year, half]) => ({ halfYear: { year, half }, quota: 100 as People }));
    const missing = (periods: BacklogInput['periods'], day: SerialDay) =>
      missingHalfYear(ledgerOf({ periods, placements: [], opening: 0 }), day);
    const gap = quotas([2016, 1], [2017, 1], [2018, 1]);
    expect(missing(gap, serialOf(2015, 1, 1))).toBeNull();
    expect(missing(gap, serialOf(2016, 6, 30))).toBeNull();
    expect(missing(gap, serialOf(2016, 7, 1))).toBe('2016-II');
    expect(missing(gap, serialOf(2018, 3, 1))).toBe('2016-II');
    const last = quotas([2016, 1], [2016, 2]);
    expect(missing(last, serialOf(2016, 12, 31))).toBeNull();
    expect(missing(last, serialOf(2017, 1, 1))).toBe('2017-I');
  });

  it('does not depend on the order of rows', () => {
    const shuffled = withoutGap.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray([...input.periods], { minLength: input.periods.length }),
        fc.shuffledSubarray([...input.placements], { minLength: input.placements.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, fc.nat(), method, ([input, periods, placements], chosen, by) => {
        const day = within(input, chosen);
        expect(at({ ...input, periods, placements }, day, by)).toBe(at(input, day, by));
      }),
    );
  });

  it('is a whole number on the last day of a half-year, the same by every method', () => {
    fc.assert(
      fc.property(withoutGap, fc.nat(5), (input, chosen) => {
        const period = input.periods[chosen % input.periods.length];
        const last = lastDayOf(period?.halfYear ?? { year: 2016, half: 1 });
        const states = METHODS.map((by) => at(input, last, by));
        expect(new Set(states).size).toBe(1);
        expect(Number.isInteger(states[0])).toBe(true);
      }),
    );
  });

  it('is highest by method start, lowest by end, and between those by day and by month', () => {
    fc.assert(
      fc.property(withoutGap, fc.nat(), (input, chosen) => {
        const day = within(input, chosen);
        const [byDay, byMonth, byStart, byEnd] = METHODS.map((by) => at(input, day, by));
        expect(byStart).toBeGreaterThanOrEqual(byDay ?? NaN);
        expect(byStart).toBeGreaterThanOrEqual(byMonth ?? NaN);
        expect(byDay).toBeGreaterThanOrEqual(byEnd ?? NaN);
        expect(byMonth).toBeGreaterThanOrEqual(byEnd ?? NaN);
      }),
    );
  });

  it('is the opening before the first period, even if people were placed before', () => {
    fc.assert(
      fc.property(backlogInput, method, (input, by) => {
        const first = Math.min(...input.periods.map(({ halfYear }) => firstDayOf(halfYear)));
        expect(at(input, addDays(first as SerialDay, -1), by)).toBe(input.opening);
      }),
    );
  });

  const in2016: BacklogInput = {
    periods: [
      { halfYear: { year: 2016, half: 1 }, quota: 179 as People },
      { halfYear: { year: 2016, half: 2 }, quota: 206 as People },
    ],
    placements: [
      { on: serialOf(2016, 11, 20), persons: 276 as People },
      { on: serialOf(2016, 2, 29), persons: 200 as People },
    ],
    opening: 50,
  };

  it("turns 's-Hertogenbosch's backlog of 50 into a lead of 41", () => {
    expect(at(in2016, serialOf(2015, 12, 31), 'day')).toBe(50);
    expect(at(in2016, serialOf(2016, 6, 30), 'day')).toBe(29);
    expect(at(in2016, serialOf(2016, 12, 31), 'day')).toBe(-41);
    // The quota of 2017-I is not given, so the backlog of its first day is not known.
    expect(() => at(in2016, serialOf(2017, 1, 1), 'day')).toThrow(throwing('halfYearMissing'));
  });

  it('counts the share of the day itself as due', () => {
    // 2016-I has 182 days, so on its first day one 182nd of the quota is due.
    expect(at(in2016, serialOf(2016, 1, 1), 'day')).toBeCloseTo(50 + 179 / 182, 12);
    expect(at(in2016, serialOf(2016, 1, 31), 'month')).toBeCloseTo(50 + 179 / 6, 12);
    expect(at(in2016, serialOf(2016, 1, 30), 'month')).toBe(50);
    expect(at(in2016, serialOf(2016, 1, 1), 'start')).toBe(229);
    expect(at(in2016, serialOf(2016, 6, 29), 'end')).toBe(-150);
  });

  it('counts placements from the first period’s first day on', () => {
    const on = (day: SerialDay) =>
      at({ ...in2016, placements: [{ on: day, persons: 7 as People }] }, day, 'end');
    expect(on(serialOf(2016, 1, 1))).toBe(43);
    const before = [{ on: serialOf(2015, 12, 31), persons: 7 as People }];
    expect(at({ ...in2016, placements: before }, serialOf(2016, 1, 1), 'end')).toBe(50);
  });

  it('refuses an empty list of periods, and the same period twice', () => {
    expect(() => ledgerOf({ ...in2016, periods: [] })).toThrow(throwing('noPeriods'));
    const twice = [...in2016.periods, ...in2016.periods.slice(0, 1)];
    expect(() => ledgerOf({ ...in2016, periods: twice })).toThrow(throwing('periodTwice'));
  });
});

describe('standingAt and bandOf', () => {
  it('count from the start of the half-year to its last month end by the date', () => {
    fc.assert(
      fc.property(withoutGap, date, (input, day) => {
        const halfYear = halfYearOf(day);
        const first = firstDayOf(halfYear);
        const ends = monthEndsOf(halfYear).filter((end) => end <= day);
        fc.pre(ends.length > 0);
        fc.pre(input.periods.some(({ halfYear: known }) => firstDayOf(known) === first));
        const standing = standingAt(ledgerOf(input), day);
        const monthEnd = ends.at(-1) ?? first;
        expect(standing.monthEnd).toBe(monthEnd);
        expect(standing.monthsEnded).toBe(ends.length);
        const housed = input.placements.filter(({ on }) => on >= first && on <= monthEnd);
        expect(standing.housed).toBe(sum(housed.map(({ persons }) => persons)));
        expect(standing.adjustedQuota).toBe(at(input, first, 'start') + placedOn(input, first));
      }),
    );
  });

  const placedOn = ({ placements }: BacklogInput, day: SerialDay) =>
    sum(placements.filter(({ on }) => on === day).map(({ persons }) => persons));

  const standing = (housed: number, adjustedQuota: number, monthsEnded: number): Standing => ({
    halfYear: { year: 2016, half: 2 },
    monthEnd: serialOf(2016, 9, 30),
    monthsEnded,
    housed,
    adjustedQuota,
  });

  it.each([
    [90, 180, 3, 0.75, 'onSchedule'],
    [89, 180, 3, 0.75, 'slightlyBehind'],
    [68, 180, 3, 0.75, 'slightlyBehind'],
    [67, 180, 3, 0.75, 'behind'],
    [0, 0, 3, 0.75, 'onSchedule'],
    [0, -41, 1, 0.75, 'onSchedule'],
    [63, 180, 3, 0.7, 'slightlyBehind'],
    [62, 180, 3, 0.7, 'behind'],
    [89, 180, 3, 1, 'behind'],
    [34, 90.5, 3, 0.75, 'slightlyBehind'],
    [33, 90.5, 3, 0.75, 'behind'],
  ])(
    '%i housed of %i after %i months, threshold %d: %s',
    (housed, quota, months, threshold, band) => {
      expect(bandOf(standing(housed, quota, months), threshold)).toBe(band);
    },
  );

  it('give no worse band if more people are housed', () => {
    const rank = { onSchedule: 0, slightlyBehind: 1, behind: 2 };
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({ min: -50, max: 300 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 100 }).map((n) => n / 100),
        (housed, quota, months, threshold) => {
          const now = rank[bandOf(standing(housed, quota, months), threshold)];
          const more = rank[bandOf(standing(housed + 1, quota, months), threshold)];
          expect(more).toBeLessThanOrEqual(now);
        },
      ),
    );
  });

  it('refuse a date if an earlier half-year is missing', () => {
    const periods = [
      { halfYear: { year: 2016, half: 1 } as const, quota: 179 as People },
      { halfYear: { year: 2017, half: 1 } as const, quota: 117 as People },
    ];
    const ledger = ledgerOf({ periods, placements: [], opening: 50 });
    expect(() => standingAt(ledger, serialOf(2017, 3, 31))).toThrow(throwing('halfYearMissing'));
    expect(halfYearStartOf(ledger, serialOf(2017, 3, 31))).toBeNull();
  });

  it('refuse a date before the first month end, and a date outside all periods', () => {
    const ledger = ledgerOf({
      periods: [{ halfYear: { year: 2016, half: 2 }, quota: 206 as People }],
      placements: [],
      opening: 0,
    });
    expect(() => standingAt(ledger, serialOf(2016, 7, 30))).toThrow(throwing('noMonthEnded'));
    expect(() => standingAt(ledger, serialOf(2016, 6, 30))).toThrow(throwing('dateInNoPeriod'));
    expect(standingAt(ledger, serialOf(2016, 7, 31)).monthsEnded).toBe(1);
  });
});
