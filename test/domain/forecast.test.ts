import fc from 'fast-check';
import { backlogAt, ledgerOf } from '../../src/domain/backlog';
import type { BacklogInput, PlacedPeople } from '../../src/domain/backlog';
import { addDays, isoWeekday, serialOf } from '../../src/domain/calendar';
import { DomainError } from '../../src/domain/domain-error';
import { backlogForecast, forecastAt, outlookOf } from '../../src/domain/forecast';
import { standardNormalQuantile } from '../../src/domain/normal';
import type { People, SerialDay } from '../../src/domain/units';
import { dayBetween, people } from './arbitraries';

const throwing = (code: string) => new DomainError({ code } as never);
const Z = 1.2815515655446004;
const start = serialOf(2016, 1, 1);
const monday = serialOf(2016, 1, 4);

const withPlacements = (placements: readonly PlacedPeople[], opening = 0): BacklogInput => ({
  periods: [
    { halfYear: { year: 2016, half: 1 }, quota: 179 as People },
    { halfYear: { year: 2016, half: 2 }, quota: 206 as People },
  ],
  placements,
  opening,
});

/**
 * One person on 1 January, then one placement of `counts` people in each week from 4 January on.
 */
const weekly = (counts: readonly number[]): PlacedPeople[] => [
  { on: start, persons: 1 as People },
  ...counts.map((n, week) => ({ on: addDays(monday, 7 * week + (n % 7)), persons: n as People })),
];

describe('the standard normal quantile', () => {
  it.each([
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.9995, 3.2905267314918945],
  ])('of %d is %d', (p, z) => {
    expect(standardNormalQuantile(p)).toBeCloseTo(z, 9);
  });
});

describe('the forecast', () => {
  const placements = fc.array(
    fc.record({ on: dayBetween(start, serialOf(2016, 12, 31)), persons: people(1, 8) }),
    { minLength: 1, maxLength: 150 },
  );
  const asOf = dayBetween(serialOf(2016, 6, 1), serialOf(2016, 10, 31));
  const early = { on: start, persons: 2 as People };

  it('lies halfway between low and high', () => {
    fc.assert(
      fc.property(placements, asOf, fc.nat(61), (rows, day, ahead) => {
        const outlook = outlookOf(day, withPlacements([early, ...rows]), 0.8);
        const { low, expected, high } = forecastAt(outlook, addDays(day, ahead));
        expect(low).toBeLessThanOrEqual(expected);
        expect(expected).toBeLessThanOrEqual(high);
        expect(high - expected).toBeCloseTo(expected - low, 9);
      }),
    );
  });

  it('is the current backlog on the day of the figures', () => {
    fc.assert(
      fc.property(placements, asOf, (rows, day) => {
        const input = withPlacements([early, ...rows], 12);
        const now = backlogAt(ledgerOf(input), day, 'end');
        const [forecast] = backlogForecast([day], day, input, 0.8);
        expect(forecast).toEqual({ expected: now, low: now, high: now });
      }),
    );
  });

  it('ignores placements after the day of the figures, rows of 0 people, and the order of rows', () => {
    fc.assert(
      fc.property(placements, asOf, fc.nat(61), (rows, day, ahead) => {
        const known = [early, ...rows].filter(({ on }) => on <= day);
        const noOne = { on: addDays(start, 3), persons: 0 as People };
        const dates = [addDays(day, ahead)];
        const all = backlogForecast(dates, day, withPlacements([early, ...rows]), 0.8);
        const other = [noOne, ...known].reverse();
        expect(backlogForecast(dates, day, withPlacements(other), 0.8)).toEqual(all);
      }),
    );
  });

  it('is wider with a higher probability', () => {
    fc.assert(
      fc.property(placements, asOf, fc.integer({ min: 1, max: 98 }), (rows, day, percent) => {
        const input = withPlacements([early, ...rows]);
        const dates = [addDays(day, 60)];
        const [narrow] = backlogForecast(dates, day, input, percent / 100);
        const [wide] = backlogForecast(dates, day, input, (percent + 1) / 100);
        expect(wide?.high).toBeGreaterThanOrEqual(narrow?.high ?? NaN);
      }),
    );
  });

  it('expects the pace to stay the same, and is wider because the pace may change', () => {
    const input = withPlacements(weekly([2, 2, 2, 2, 2, 2, 2, 2]));
    const asOfSunday = addDays(monday, 55);
    expect(isoWeekday(asOfSunday)).toBe(7);
    const in10Weeks = addDays(asOfSunday, 70);
    const [forecast] = backlogForecast([in10Weeks], asOfSunday, input, 0.8);
    // 1 + 16 placed, 20 more to come, nothing due before 30 June.
    expect(forecast?.expected).toBe(-37);
    const spread = Z * 10 * 0.3 * 2 * Math.sqrt(1 + 13 / 8);
    expect(forecast?.high).toBeCloseTo(-37 + spread, 9);
  });

  it('gets its width from the spread between weeks and from the change of pace', () => {
    const counts = [0, 4, 0, 4, 0, 4, 0, 4];
    const day = addDays(monday, 55);
    const [forecast] = backlogForecast(
      [addDays(day, 28)],
      day,
      withPlacements(weekly(counts)),
      0.8,
    );
    const variance = (8 * 4) / 7;
    const ofWeeks = 4 * variance * (1 + 4 / 8);
    const ofLevel = 4 ** 2 * (0.3 * 2) ** 2 * (1 + 13 / 8);
    const spread = Z * Math.sqrt(ofWeeks + ofLevel);
    expect(forecast?.expected).toBeCloseTo(-17 - 8, 9);
    expect(forecast?.high).toBeCloseTo(-25 + spread, 9);
    expect(forecast?.low).toBeCloseTo(-25 - spread, 9);
  });

  it('learns from past quarters how much the pace changes', () => {
    const quarters = (levels: readonly number[]) => {
      const counts = levels.flatMap((level) => new Array<number>(13).fill(level));
      const day = addDays(monday, 7 * counts.length - 1);
      return outlookOf(day, withPlacements(weekly(counts)), 0.8).pace;
    };
    // The quarters 2, 4 and 6 have variance 4, with two degrees of freedom. The assumed variance is
    // (0.3 × 5)², also with two. The 5 is the mean of the last 26 weeks.
    expect(quarters([2, 4, 6]).levelVariance).toBeCloseTo((2 * 4 + 2 * 1.5 ** 2) / 4, 9);
    // Equal quarters have variance 0, with three degrees of freedom. The assumption has two.
    expect(quarters([5, 5, 5, 5]).levelVariance).toBeCloseTo((2 * 1.5 ** 2) / 5, 9);
  });

  it('is wider if earlier quarters differ more, even if the last weeks are equal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 8 }), (level, more) => {
        const recent = new Array<number>(26).fill(level);
        const after = (before: number) => {
          const counts = [...new Array<number>(13).fill(before), ...recent];
          const day = addDays(monday, 7 * counts.length - 1);
          const outlook = outlookOf(day, withPlacements(weekly(counts)), 0.8);
          const { low, high } = forecastAt(outlook, addDays(day, 70));
          return high - low;
        };
        expect(after(level + more)).toBeGreaterThanOrEqual(after(level));
      }),
    );
  });

  it('does not mistake differences between weeks for a change of pace', () => {
    const counts = Array.from({ length: 52 }, (_, week) => (week % 2) * 6);
    const day = addDays(monday, 7 * counts.length - 1);
    const { pace } = outlookOf(day, withPlacements(weekly(counts)), 0.8);
    expect(pace.levelVariance).toBeCloseTo((2 * (0.3 * 3) ** 2) / 5, 9);
  });

  it('looks back on the last 26 full weeks', () => {
    const counts = [...new Array<number>(10).fill(5), ...new Array<number>(26).fill(1)];
    const day = addDays(monday, 7 * 36 - 1);
    const { pace } = outlookOf(day, withPlacements(weekly(counts)), 0.8);
    expect(pace).toMatchObject({ weeks: 26, mean: 1, variance: 0 });
    expect(outlookOf(addDays(day, 6), withPlacements(weekly(counts)), 0.8).pace.weeks).toBe(26);
  });

  it('counts weeks from the first Monday after both the first placement and the start of the periods', () => {
    const { pace } = outlookOf(
      addDays(monday, 62),
      withPlacements([
        { on: serialOf(2015, 3, 2), persons: 4 as People },
        { on: addDays(monday, 8), persons: 9 as People },
      ]),
      0.8,
    );
    // From Monday 4 January: nine full weeks.
    expect(pace).toMatchObject({ weeks: 9, mean: 1 });
    const later = outlookOf(
      addDays(monday, 69),
      withPlacements([{ on: monday, persons: 4 as People }]),
      0.8,
    );
    expect(later.pace).toMatchObject({ weeks: 9, mean: 0 });
    const noOneYet = { on: start, persons: 0 as People };
    const first = { on: addDays(monday, 8), persons: 9 as People };
    const counted = outlookOf(addDays(monday, 83), withPlacements([noOneYet, first]), 0.8);
    expect(counted.pace.weeks).toBe(10);
  });

  it('needs eight full weeks, and a date on or after the day of the figures', () => {
    const input = withPlacements(weekly([2, 2, 2, 2, 2, 2, 2, 2]));
    const saturday = addDays(monday, 54);
    const late = addDays(saturday, 9);
    expect(() => backlogForecast([late], saturday, input, 0.8)).toThrow(throwing('tooFewWeeks'));
    expect(() => backlogForecast([late], saturday, withPlacements([]), 0.8)).toThrow(
      throwing('tooFewWeeks'),
    );
    const before: readonly SerialDay[] = [late, addDays(saturday, -1)];
    expect(() => backlogForecast(before, saturday, input, 0.8)).toThrow(throwing('dateBeforeAsOf'));
  });
});
