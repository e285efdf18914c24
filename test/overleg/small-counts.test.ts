import fc from 'fast-check';
import type { ShownCount } from '../../src/overleg/small-counts';
import { withoutSmallCounts } from '../../src/overleg/small-counts';

const counts = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 5 });

/** Whether a reader who sees `shown` must reckon with this value. */
function agrees(shown: ShownCount, value: number): boolean {
  switch (shown) {
    case 'small':
      return value < 5;
    case 'hidden':
      return value >= 5;
    default:
      return value === shown;
  }
}

/** Every way in which the counts may be filled in, given what is shown of each and of the whole. */
function possibilities(shown: readonly ShownCount[], total: number): number[][] {
  const [first, ...rest] = shown;
  if (first === undefined) return total === 0 ? [[]] : [];
  return Array.from({ length: total + 1 }, (_, value) => value)
    .filter((value) => agrees(first, value))
    .flatMap((value) => possibilities(rest, total - value).map((others) => [value, ...others]));
}

describe('counts without small ones', () => {
  test('none below five is shown, and what is shown is true', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const { counts: shown, total } = withoutSmallCounts(list);
        const sum = list.reduce((a, b) => a + b, 0);
        expect(total).toBe(sum < 5 ? 'small' : sum);
        shown.forEach((count, i) => {
          if (typeof count === 'number') expect(count >= 5 && count === list[i]).toBe(true);
        });
      }),
    );
  });

  test('no count that is kept back follows from the others and the whole', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const { counts: shown, total } = withoutSmallCounts(list);
        if (typeof total !== 'number') return;
        // All small at their highest is told by no mark at all: every value is possible then.
        const isWithheld = shown.every((count) => count === 'hidden') && list.some((n) => n < 5);
        const marks = isWithheld ? [] : shown;
        const ways = possibilities(marks, total);
        marks.forEach((count, i) => {
          if (typeof count === 'number') return;
          expect(new Set(ways.map((way) => way[i])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('keeps back the smallest others that it needs', () => {
    expect(withoutSmallCounts([12, 3, 7])).toEqual({ counts: [12, 'small', 'hidden'], total: 22 });
    expect(withoutSmallCounts([12, 3, 2])).toEqual({ counts: [12, 'small', 'small'], total: 17 });
    expect(withoutSmallCounts([12, 0, 0])).toEqual({
      counts: ['hidden', 'small', 'small'],
      total: 12,
    });
    expect(withoutSmallCounts([5, 6])).toEqual({ counts: [5, 6], total: 11 });
    expect(withoutSmallCounts([4, 0])).toEqual({ counts: ['small', 'small'], total: 'small' });
    expect(withoutSmallCounts([4, 4])).toEqual({ counts: ['hidden', 'hidden'], total: 8 });
    expect(withoutSmallCounts([])).toEqual({ counts: [], total: 'small' });
  });
});
