import type { SerialDay } from '../../domain/units';
import { wholePeople } from '../rounding';
import type { StandingFigures } from './standing-figures';

/**
 * Whether the quota of the half-year will be met. It is never more certain than the figures:
 *
 * - `met`: everybody is housed. `ended`: the half-year is over and not everybody is housed.
 * - `likely`, `unlikely`: the whole range ends without, or with, a backlog. `open`: only a part.
 * - `unknown`: there are no figures for it. `noHalfYear`: Taakstelling lacks a half-year.
 */
export type Outcome =
  | { readonly kind: 'noHalfYear' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'met' | 'ended' }
  | ({ readonly kind: 'likely' | 'unlikely' | 'open' } & ExpectedBacklog);

/** The expected backlog: by the projection or, without one, if the pace continues. */
export interface ExpectedBacklog {
  readonly by: 'projection' | 'pace';
  readonly on: SerialDay;
  readonly low: number;
  readonly high: number;
  /** How far `low` and `high` may be off because of rounding, in people. */
  readonly margin: number;
  /** Whether fewer than one of twenty courses end without a backlog. */
  readonly isCertain: boolean;
}

/**
 * Judges by the people housed and, if that does not decide, by the expected backlog.
 *
 * @param isRounded whether the number of people housed is rounded
 */
export function outcomeOf(
  { current }: Pick<StandingFigures, 'current'>,
  ahead: ExpectedBacklog | null,
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

/** By how many people a backlog may be wrong if the number of people housed is rounded. */
export const HOUSED_MARGIN = 4;
