import fc from 'fast-check';
import { sum } from '../../src/domain/sum';
import { type Division, roundedCount, roundedDivisions } from '../../src/overleg/rounding';

/** Returns all lists of counts that are possible for a reader who knows the rules. */
function thinkable(
  { counts: real, most = [] }: Division,
  { areNoughtsShown, total }: ReturnType<typeof roundedDivisions>,
  parts: readonly number[],
) {
  const [isShown = false] = areNoughtsShown;
  const isNought = (i: number) => isShown && real[i] === 0;
  const valuesOf = (shown: number, i: number) => {
    const values = Array.from({ length: shown + 5 }, (_, value) => value);
    const isPossible = (value: number) =>
      roundedCount(value) === shown &&
      value <= (most[i] ?? Infinity) &&
      (!isShown || shown > 0 || (value === 0) === isNought(i));
    return values.filter(isPossible);
  };
  const worlds = parts.reduce<number[][]>(
    (known, shown, i) => known.flatMap((world) => valuesOf(shown, i).map((one) => [...world, one])),
    [[]],
  );
  const isNobody = sum(real) === 0;
  return worlds.filter((world) => {
    if (total === null) return true;
    return roundedCount(sum(world)) === total && (!isNobody || sum(world) === 0);
  });
}

const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 });
const room = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 });

test('a reader can never find a count from 1 to 4, whatever upper bounds are known', () => {
  fc.assert(
    fc.property(counts, room, (real, free) => {
      const most = real.map((count, i) => count + (free[i] ?? 0));
      const division = { counts: real, most };
      const rounded = roundedDivisions([division]);
      const [shown] = rounded.parts;
      if (!shown) return;
      const worlds = thinkable(division, rounded, shown);
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
  ['one part that is there', { counts: [3] }, 0],
])('the total shown for %s', (_, division, total) => {
  expect(roundedDivisions([division]).total).toBe(total);
});

describe('zeros in a division', () => {
  const noughtsOf = (...divisions: readonly Division[]) =>
    roundedDivisions(divisions).areNoughtsShown;

  test('are shown if each small count keeps several possible values', () => {
    expect(noughtsOf({ counts: [12, 3, 0, 0] })).toEqual([true]);
  });

  test('are hidden per size if the number of people would reveal a size', () => {
    // Twenty people in households of five are four households.
    const days = { counts: [4, 0] };
    expect(noughtsOf(days, { counts: [0, 4, 0, 0, 0, 0] })).toEqual([true, true]);
    expect(noughtsOf(days, { counts: [0, 0, 0, 0, 4, 0], people: 20 })).toEqual([true, false]);
  });
});
