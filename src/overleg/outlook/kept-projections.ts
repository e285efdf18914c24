/**
 * Keeps the most recent projections, so that a tab that is made again does not compute hundreds of
 * courses (possible futures) again. The same input gives the same projection.
 */
import type { OutlookInput } from '../../domain/outlook/input';
import { projectionOf, type Projection } from '../../domain/outlook/projection';
import type { Steps } from '../../workbook/steps';
import { isSameValue } from './same-value';

interface Kept {
  readonly input: OutlookInput;
  readonly draws: number;
  readonly projection: Projection;
}

/** Enough for a meeting that compares a few days or scenarios. Each takes some tens of KB. */
const MOST_KEPT = 8;

/** The most recent one comes first. */
let kept: readonly Kept[] = [];

/** Gives the same result as `projectionOf`, but only calls it if the input is new. */
export function* keptProjectionOf(input: OutlookInput, draws: number): Steps<Projection> {
  const known = kept.find((one) => one.draws === draws && isSameValue(one.input, input));
  const projection = known?.projection ?? (yield* projectionOf(input, draws));
  const others = kept.filter((one) => one !== known);
  kept = [{ input, draws, projection }, ...others].slice(0, MOST_KEPT);
  return projection;
}
