import fc from 'fast-check';
import { sum } from '../../src/domain/sum';
import { type Division, roundedCount, roundedDivisions } from '../../src/overleg/rounding';

/** All counts that somebody who knows the rules can think of behind what is shown. */
function thinkable(division: Division, parts: readonly number[], total: number | null) {
  const { leastSmall = 0, most = [] } = division;
  const valuesOf = (shown: number, i: number) => {
    const values = Array.from({ length: shown + 5 }, (_, value) => value);
    const isPossible = (value: number) =>
      roundedCount(value) === shown &&
      value <= (most[i] ?? Infinity) &&
      (shown > 0 || value >= leastSmall);
    return values.filter(isPossible);
  };
  const worlds = parts.reduce<number[][]>(
    (known, shown, i) => known.flatMap((world) => valuesOf(shown, i).map((one) => [...world, one])),
    [[]],
  );
  return worlds.filter((world) => total === null || roundedCount(sum(world)) === total);
}

const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 });
const room = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 });

test('no small part of a whole has one value, whatever everybody knows each can be at most', () => {
  fc.assert(
    fc.property(counts, room, (real, free) => {
      const most = real.map((count, i) => count + (free[i] ?? 0));
      const division = { counts: real, most };
      const { parts, total } = roundedDivisions([division]);
      const [shown] = parts;
      if (!shown) return;
      const worlds = thinkable(division, shown, total);
      real.forEach((count, i) => {
        if (count < 1 || count > 4) return;
        expect(new Set(worlds.map((world) => world[i])).size).toBeGreaterThan(1);
      });
    }),
    { numRuns: 2000, seed: 5 },
  );
});

test.each<[string, Division, number | null]>([
  [
    'a whole of five of which each part is all there can be',
    { counts: [3, 2], most: [3, 2] },
    null,
  ],
  ['the same with room for more', { counts: [3, 2], most: [4, 4] }, 5],
  ['two parts that are as many as can be hidden', { counts: [4, 4] }, null],
  ['two parts of which there are fewer', { counts: [4, 3] }, 5],
  ['one part that is there', { counts: [3], leastSmall: 1 }, 0],
])('%s', (_, division, total) => {
  expect(roundedDivisions([division]).total).toBe(total);
});
