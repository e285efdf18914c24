import type { SerialDay } from '../../domain/units';
import { wholePeople } from '../rounding';
import type { StandingFigures } from './standing-figures';

/**
 * Whether the quota of the half-year will be met, never more certain than the figures are:
 *
 * - `met`: everybody is housed; `ended`: the half-year is over and they are not.
 * - `likely`, `unlikely`, `open`: what the whole range says, only one end of it, or both ends.
 * - `unknown`: nothing to go on; `noHalfYear`: Taakstelling lacks a half-year.
 */
export type Outcome =
  | { readonly kind: 'noHalfYear' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'met' | 'ended' }
  | ({ readonly kind: 'likely' | 'unlikely' | 'open' } & Ahead);

/** The backlog to be expected, by the projection or, where there is none, if the pace goes on. */
export interface Ahead {
  readonly by: 'projection' | 'pace';
  readonly on: SerialDay;
  readonly low: number;
  readonly high: number;
  /** By how many people its ends may be off because they are rounded; a range that ends within that says nothing. */
  readonly margin: number;
}

/** @param isRounded people housed are rounded */
export function outcomeOf(
  { current }: Pick<StandingFigures, 'current'>,
  ahead: Ahead | null,
  asOf: SerialDay,
  isRounded: boolean,
): Outcome {
  if (!current) return { kind: 'noHalfYear' };
  if (current.adjustedQuota - current.housed <= (isRounded ? -HOUSED_MARGIN : 0))
    return { kind: 'met' };
  if (asOf >= current.lastDay && !isRounded) return { kind: 'ended' };
  if (!ahead) return { kind: 'unknown' };
  const { low, high, margin } = ahead;
  if (wholePeople(high) + margin <= 0) return { kind: 'likely', ...ahead };
  if (wholePeople(low) - margin > 0) return { kind: 'unlikely', ...ahead };
  return { kind: 'open', ...ahead };
}

/** By how many people a backlog may be off where people housed are rounded. */
export const HOUSED_MARGIN = 4;
