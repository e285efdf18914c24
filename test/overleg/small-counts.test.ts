import fc from 'fast-check';
import type { ShownCount } from '../../src/overleg/small-counts';
import { partsWithoutSmallCounts, withoutSmallCounts } from '../../src/overleg/small-counts';

const counts = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 });
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

/** All ways to divide a whole into so many counts. */
function divisions(whole: number, parts: number): number[][] {
  if (parts === 1) return [[whole]];
  return Array.from({ length: whole + 1 }, (_, first) => first).flatMap((first) =>
    divisions(whole - first, parts - 1).map((rest) => [first, ...rest]),
  );
}

/** Single counts, and sums of some of them, that are small and the same in all these divisions. */
function derivable(alike: readonly (readonly number[])[], parts: number): number[] {
  const choices = Array.from({ length: 2 ** parts - 2 }, (_, i) => i + 1);
  return choices.flatMap((choice) => {
    const sums = alike.map((one) => sum(one.filter((_, i) => (choice >> i) % 2 === 1)));
    const [value = 0, ...others] = [...new Set(sums)];
    return others.length === 0 && value >= 1 && value <= 4 ? [value] : [];
  });
}

/**
 * What somebody can derive who knows the rule by which counts are hidden, for every division of the
 * whole.
 */
function told(
  whole: number,
  parts: number,
  shown: (division: readonly number[]) => readonly ShownCount[],
): unknown[] {
  const bySight = new Map<string, number[][]>();
  for (const division of divisions(whole, parts)) {
    const sight = JSON.stringify(shown(division));
    bySight.set(sight, [...(bySight.get(sight) ?? []), division]);
  }
  return [...bySight].filter(([, alike]) => derivable(alike, parts).length > 0);
}

describe('counts without small ones', () => {
  test('none below five is shown, and what is shown is true', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const { counts: shown, total } = withoutSmallCounts(list);
        expect(total).toBe(sum(list) < 5 ? 'small' : sum(list));
        shown.forEach((count, i) => {
          if (typeof count === 'number') expect(count >= 5 && count === list[i]).toBe(true);
        });
      }),
    );
  });

  test('what is shown never leaves less than five of the whole, none included', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const { counts: shown, total } = withoutSmallCounts(list);
        if (typeof total !== 'number') return;
        const numbers = shown.filter((count) => typeof count === 'number');
        if (numbers.length < shown.length) expect(total - sum(numbers)).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  test.each([2, 3, 4])(
    'none of %i that is small follows, not even from how it is done',
    (parts) => {
      for (let whole = 5; whole <= 20; whole++) {
        expect(told(whole, parts, (division) => withoutSmallCounts(division).counts)).toEqual([]);
      }
    },
  );

  test('keeps back the greatest others that it needs', () => {
    expect(withoutSmallCounts([12, 3, 7])).toEqual({ counts: ['hidden', 'small', 7], total: 22 });
    expect(withoutSmallCounts([12, 3, 2])).toEqual({ counts: [12, 'small', 'small'], total: 17 });
    expect(withoutSmallCounts([12, 3, 1])).toEqual({
      counts: ['hidden', 'small', 'small'],
      total: 16,
    });
    expect(withoutSmallCounts([13, 0, 0])).toEqual({
      counts: ['hidden', 'small', 'small'],
      total: 13,
    });
    expect(withoutSmallCounts([5, 6])).toEqual({ counts: [5, 6], total: 11 });
    expect(withoutSmallCounts([4, 0])).toEqual({ counts: ['small', 'small'], total: 'small' });
    expect(withoutSmallCounts([4, 4])).toEqual({ counts: ['hidden', 'hidden'], total: 8 });
    expect(withoutSmallCounts([])).toEqual({ counts: [], total: 'small' });
  });
});

describe('counts of a whole with a rest that is not shown', () => {
  test('what is shown never leaves less than five of the whole, none included', () => {
    fc.assert(
      fc.property(counts, fc.nat(12), (list, rest) => {
        const whole = sum(list) + rest;
        if (whole < 5) return;
        const { counts: shown, total } = partsWithoutSmallCounts(list, whole);
        const numbers = shown.filter((count) => typeof count === 'number');
        expect(total).toBe('hidden');
        expect(whole - sum(numbers)).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  test('none that is small follows, the rest included, not even from how it is done', () => {
    for (let whole = 5; whole <= 22; whole++) {
      const shown = (division: readonly number[]) =>
        partsWithoutSmallCounts(division.slice(0, 3), whole).counts;
      expect(told(whole, 4, shown)).toEqual([]);
    }
  });

  test('a step that is done for all looks as one that is done for all but a few', () => {
    const almost = ['hidden', 'small', 'small'];
    for (const left of [0, 1, 2, 3, 4]) {
      expect(partsWithoutSmallCounts([241 - left, left, 0], 241).counts).toEqual(almost);
    }
    expect(partsWithoutSmallCounts([236, 3, 2], 241).counts).toEqual([236, 'small', 'small']);
    expect(partsWithoutSmallCounts([38, 0, 0], 241).counts).toEqual([38, 'small', 'small']);
  });
});
