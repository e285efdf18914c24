/** Tests a Taakstelling that lacks the half-year of the day of the figures, or one before it. */
import { planTab } from '../../../src/overleg/plan-tab';
import { tabWords } from '../../../src/overleg/words';
import type { Language } from '../../../src/i18n/language';
import type { HalfYear } from '../../../src/domain/calendar';
import type { inputWith } from '../records';
import {
  corporation,
  day,
  FIRST_HALF,
  home,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
} from '../records';

const MAKING = { madeAt: 42_700.5, version: '1.0.0' };
const NEXT: HalfYear = { year: 2017, half: 1 };
const placements = [
  placement(day(3, 1), 'K-1', 200, { home: 'W-1' }),
  placement(day(9, 1), 'K-2', 276),
];
const tables = {
  quotas: [quota(FIRST_HALF, 179, 50), quota(SECOND_HALF, 206)],
  placements,
  corporations: [corporation('Brugstede', 1)],
  homes: [home('W-1', 'Brugstede', day(2, 1))],
};
const KINDS = ['ambtelijk', 'bestuurlijk'] as const;
const CASES = KINDS.flatMap((kind) =>
  (['nl', 'en'] as const).map((language) => ({ kind, language })),
);

describe.each(CASES)('the tab of $kind in $language', ({ kind, language }) => {
  const shown = (report: ReturnType<typeof reportWith>) => {
    const { lines } = planTab(report, MAKING, language);
    return (key: string) =>
      (lines.find((line) => line.key === key)?.cells ?? []).map(({ value }) => value);
  };
  const missing = (halfYear: string) => tabWords(language as Language).head.periodMissing(halfYear);

  test('has a dash and names the missing row after the last half-year', () => {
    const at = shown(reportWith(day(1, 11, 2017), tables, { kind }));
    for (const key of ['quota', 'carriedIn', 'toHouse', 'backlog']) {
      expect(at(`standing.${key}`).slice(1, 3)).toEqual(['–', missing('2017-I')]);
    }
    for (const key of ['outlook.pace', 'outlook.supply', 'outlook.chance', 'outlook.next']) {
      expect(at(key).slice(1, 3)).toEqual(['–', missing('2017-I')]);
    }
    expect(at('corporations.missing').join('')).toContain('2017-I');
  });

  test('names the missing row if a half-year in between is missing', () => {
    const gap = [quota(FIRST_HALF, 179, 50), quota(NEXT, 117)];
    const at = shown(reportWith(day(1, 11, 2017), { ...tables, quotas: gap }, { kind }));
    expect(at('standing.backlog').slice(1, 3)).toEqual(['–', missing('2016-II')]);
    expect(at('standing.adjustedQuota').slice(1, 3)).toEqual(['–', missing('2016-II')]);
    expect(at('outlook.pace').slice(1, 3)).toEqual(['–', missing('2016-II')]);
  });

  test('has the opening as the backlog before the first half-year', () => {
    const at = shown(reportWith(day(12, 31, 2015), tables, { kind }));
    expect(at('standing.backlog')[1]).toBe(50);
    expect(at('standing.quota').slice(1, 3)).toEqual(['–', missing('2015-II')]);
  });
});

test('the report has no backlog for days after the last half-year', () => {
  const previous = { meeting: day(1, 4, 2017), asOf: day(1, 4, 2017), reported: -41 };
  const { standing, course } = reportWith(day(1, 11, 2017), tables, { previous });
  expect(standing).toMatchObject({ current: null, missing: '2017-I', backlog: null });
  expect(standing.previous).toMatchObject({ reported: -41, recomputed: null, change: null });
  // The line of the chart ends on the last day with a known quota.
  const drawn = course.points.filter(({ backlog }) => backlog !== null);
  expect(drawn.at(-1)?.day).toBeLessThanOrEqual(day(12, 31));
  expect(drawn.length).toBeGreaterThan(50);
});

test('the report has the backlog of a day before the missing half-year', () => {
  const gap = { ...tables, quotas: [quota(FIRST_HALF, 179, 50), quota(NEXT, 117)] };
  const { standing } = reportWith(day(6, 30), gap);
  expect(standing).toMatchObject({ missing: null, backlog: 50 + 179 - 200 });
});

describe('the reason why there is no projection', () => {
  const known = { ...tables, households: [] };
  const why = (...asked: Parameters<typeof inputWith>) => reportWith(...asked).outlook.notProjected;

  test('is the last day, a missing half-year or a missing table', () => {
    expect(why(day(10, 12), known)).toBeNull();
    expect(why(day(12, 31), known)).toBe('lastDay');
    expect(why(day(1, 1, 2017), known)).toBe('noHalfYear');
    expect(why(day(10, 12), { ...known, placements: [] })).toBeNull();
    expect(why(day(10, 12), { ...known, homes: null })).toBe('homesMissing');
    expect(why(day(10, 12), { ...known, households: null })).toBe('householdsMissing');
  });
});
