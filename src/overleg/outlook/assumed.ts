/** A parameter of the outlook, with its basis. */
import type { Rate } from '../../domain/outlook/input';

export interface Assumed<Value> {
  readonly value: Value;
  readonly basis: Basis;
  /** How many cases in the workbook's own history it is computed from. */
  readonly observations: number;
}

/**
 * The basis of the value: a setting, the workbook's history, a general assumption (`default`), or
 * the last two together while the history is short (`mixed`).
 */
export type Basis = 'setting' | 'history' | 'mixed' | 'default';

/** From this many cases in the workbook on, the general assumption hardly matters. */
export const ENOUGH = 12;

export function basisOf(observations: number): Basis {
  if (observations === 0) return 'default';
  return observations < ENOUGH ? 'mixed' : 'history';
}

/** The value of the setting, or the other value if there is no setting. */
export function orSet<Value>(
  setting: number | null,
  otherwise: Assumed<Value>,
  valueOf: (setting: number) => Value,
): Assumed<Value> {
  return setting === null
    ? otherwise
    : { value: valueOf(setting), basis: 'setting', observations: 0 };
}

/** A rate with this exposure is as certain as after thousands of years of observation. */
const FOR_SURE = 1e12;

/** A rate that is the same in every draw, which is one possible future. */
export function settled(rate: number): Rate {
  return { events: rate * FOR_SURE, exposure: FOR_SURE };
}

/** The median of a list, which has to be in ascending order and not empty. */
export function medianOf(ascending: readonly number[]): number {
  const middle = (ascending.length - 1) / 2;
  const [below = 0, above = 0] = [ascending[Math.floor(middle)], ascending[Math.ceil(middle)]];
  return (below + above) / 2;
}
