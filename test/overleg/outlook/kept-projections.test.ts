import fc from 'fast-check';
import { projectionOf } from '../../../src/domain/outlook/projection';
import { keptProjectionOf } from '../../../src/overleg/outlook/kept-projections';
import { isSameValue } from '../../../src/overleg/outlook/same-value';
import { straightThrough, type Steps } from '../../../src/workbook/steps';
import { smallOutlook } from '../../domain/outlook/small-outlook';

const DRAWS = 10;

/** Returns the result of the steps, and the number of pauses between them. */
function worked<Result>(steps: Steps<Result>): { pauses: number; result: Result } {
  for (let pauses = 0; ; pauses++) {
    const step = steps.next();
    if (step.done) return { pauses, result: step.value };
  }
}

test('an equal input gives the same projection again without computing', () => {
  const first = worked(keptProjectionOf(smallOutlook(), DRAWS));
  const again = worked(keptProjectionOf(smallOutlook(), DRAWS));
  expect(first.pauses).toBeGreaterThan(0);
  expect(again.pauses).toBe(0);
  expect(again.result).toBe(first.result);
});

test('each input and number of draws gives its own projection', () => {
  const input = smallOutlook();
  const others = Array.from({ length: 20 }, (_, more) => ({
    ...input,
    ends: input.ends.map((end) => ({ ...end, toHouse: end.toHouse + more })),
  }));
  for (const one of [...others, ...others.toReversed()]) {
    for (const draws of [DRAWS, 2 * DRAWS]) {
      const expected = straightThrough(projectionOf(one, draws));
      expect(straightThrough(keptProjectionOf(one, draws))).toEqual(expected);
    }
  }
});

test('isSameValue compares all parts of two values', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(isSameValue(one, structuredClone(one))).toBe(true);
      expect(isSameValue(one, other)).toBe(isSameValue(other, one));
      expect(isSameValue({ one }, { one, other })).toBe(false);
      expect(isSameValue([one], { 0: one })).toBe(false);
      expect(isSameValue({ one: undefined, two: 2 }, { one: undefined, three: 2 })).toBe(false);
    }),
  );
});

test('isSameValue does not compare the entries of a Map', () => {
  const map = new Map([['asOf', 1]]);
  expect(isSameValue({ map }, { map })).toBe(true);
  expect(isSameValue({ map }, { map: new Map([['asOf', 2]]) })).toBe(false);
  expect(isSameValue([], {})).toBe(false);
});
