/** A parameter of the outlook, with what it rests on. */
import type { Rate } from '../../domain/outlook/input';

export interface Assumed<Value> {
  readonly value: Value;
  readonly basis: Basis;
  /** Cases in the workbook's own history that it is reckoned from. */
  readonly observations: number;
}

/**
 * A setting; the workbook's own history; while that is short, the same together with what was assumed
 * beforehand; or that alone.
 */
export type Basis = 'setting' | 'history' | 'mixed' | 'default';

/** With so many cases of its own, what was assumed beforehand hardly counts any more. */
export const ENOUGH = 12;

export function basisOf(observations: number): Basis {
  if (observations === 0) return 'default';
  return observations < ENOUGH ? 'mixed' : 'history';
}

/** The setting where there is one. */
export function orSet<Value>(
  setting: number | null,
  otherwise: Assumed<Value>,
  valueOf: (setting: number) => Value,
): Assumed<Value> {
  return setting === null
    ? otherwise
    : { value: valueOf(setting), basis: 'setting', observations: 0 };
}

/** A rate as sure as one that was seen for thousands of years. */
const FOR_SURE = 1e12;

/** A rate that is the same in every draw. */
export function settled(rate: number): Rate {
  return { events: rate * FOR_SURE, exposure: FOR_SURE };
}

/** Of a list in ascending order, of which there is at least one. */
export function medianOf(ascending: readonly number[]): number {
  const middle = (ascending.length - 1) / 2;
  const [below = 0, above = 0] = [ascending[Math.floor(middle)], ascending[Math.ceil(middle)]];
  return (below + above) / 2;
}
