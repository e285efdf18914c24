/** Measures how good a forecast was. */
import type { Estimate } from './estimate';
import type { Judged } from './methods';

export interface Measure {
  readonly cases: number;
  /** The share (0–1) of the cases with the true backlog in the range. Null without a range. */
  readonly held: number | null;
  /** In people. An error is the distance between the true and the expected backlog. */
  readonly medianError: number;
}

/** Returns null if the method gives no estimate in any case. */
export function measureOf(
  judged: readonly Judged[],
  estimateOf: (one: Judged) => Estimate | null,
): Measure | null {
  const cases = judged.flatMap((one) => {
    const estimate = estimateOf(one);
    return estimate ? [{ truth: one.truth, estimate }] : [];
  });
  if (cases.length === 0) return null;
  const errors = cases.map(({ truth, estimate }) => Math.abs(truth - estimate.expected));
  const ranged = cases.flatMap(({ truth, estimate: { low, high } }) =>
    low === null || high === null ? [] : [truth >= low && truth <= high],
  );
  return {
    cases: cases.length,
    held: ranged.length === 0 ? null : ranged.filter(Boolean).length / ranged.length,
    medianError: median(errors),
  };
}

/** The middle of a list, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const ascending = [...numbers].sort((a, b) => a - b);
  const middle = ascending.length >> 1;
  const upper = ascending[middle] ?? NaN;
  return ascending.length % 2 === 1 ? upper : (upper + (ascending[middle - 1] ?? NaN)) / 2;
}
