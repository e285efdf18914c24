/**
 * The projections made last. The same input gives the same projection, so that a tab that is made
 * again, or for the other kind of meeting on the same day, need not wait for its hundreds of courses.
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

/** A few days or what-ifs between which a meeting goes back and forth; each is some tens of KB. */
const MOST_KEPT = 8;

/** The latest first. */
let kept: readonly Kept[] = [];

/** As `projectionOf`, which is asked only where the input is not that of one of the last few times. */
export function* keptProjectionOf(input: OutlookInput, draws: number): Steps<Projection> {
  const known = kept.find((one) => one.draws === draws && isSameValue(one.input, input));
  const projection = known?.projection ?? (yield* projectionOf(input, draws));
  const others = kept.filter((one) => one !== known);
  kept = [{ input, draws, projection }, ...others].slice(0, MOST_KEPT);
  return projection;
}
