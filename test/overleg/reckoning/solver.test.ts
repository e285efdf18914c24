import fc from 'fast-check';
import { solverOf, untrue, type Constraint, type Term } from './solver';

/** Returns all worlds: lists of counts from 0 up to `most` that satisfy the constraints. */
function worlds(most: readonly number[], constraints: readonly Constraint[]): number[][] {
  const all = most.reduce<number[][]>(
    (found, high) =>
      found.flatMap((world) => Array.from({ length: high + 1 }, (_, value) => [...world, value])),
    [[]],
  );
  return all.filter((world) =>
    constraints.every(({ terms, least, most: high }) => {
      const sum = terms.reduce(
        (total, [name, factor]) => total + factor * (world[Number(name)] ?? 0),
        0,
      );
      return sum >= least && sum <= high;
    }),
  );
}

const factors = fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 4, maxLength: 4 });
const termsOf = (list: readonly number[]): Term[] =>
  list.flatMap((factor, i): Term[] => (factor === 0 ? [] : [[String(i), factor]]));

test('the solver finds a sum determined exactly if it is the same in all possible worlds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
      fc.array(fc.tuple(factors, fc.nat(2), fc.nat(2)), { maxLength: 4 }),
      factors,
      (real, given, asked) => {
        const most = real.map((value) => Math.max(4, value));
        const truth = new Map(real.map((value, i) => [String(i), value]));
        const constraints = given.map(([list, below, above]) => {
          const value = list.reduce((sum, factor, i) => sum + factor * (real[i] ?? 0), 0);
          return { terms: termsOf(list), least: value - below, most: value + above };
        });
        const counts = new Map(most.map((high, i) => [String(i), { least: 0, most: high }]));
        const system = { counts, constraints };
        expect(untrue(system, truth)).toEqual([]);
        const sums = worlds(most, constraints).map((world) =>
          asked.reduce((sum, factor, i) => sum + factor * (world[i] ?? 0), 0),
        );
        const { isDetermined } = solverOf(system, truth);
        expect(isDetermined(termsOf(asked))).toBe(new Set(sums).size === 1);
      },
    ),
    { numRuns: 500 },
  );
});
