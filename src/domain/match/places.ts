import type { Home } from './home';

/** A complex takes at most so many households from one proposal; keys as complexes are compared. */
export type MixLimits = ReadonlyMap<string, number>;

/** A place for one household, by the home that has it. */
export interface Places {
  /** Per place the index of its home. */
  readonly homeOf: Int32Array;
  /**
   * Per place that a complex must leave empty, the index of that complex in `complexKeys`: as many
   * as it has places beyond its limit.
   */
  readonly emptyOf: Int32Array;
  /** Complexes with a limit. */
  readonly complexKeys: readonly string[];
  /** Per home the index of its complex in `complexKeys`, −1 where no limit holds. */
  readonly complexOf: Int32Array;
}

/**
 * The places in homes. A home gives no more of them than it has units, than there are households
 * that could live in it, or than one beyond what its complex may take: that one tells that the limit, and
 * nothing else, stood in the way.
 */
export function placesIn(
  homes: readonly Home[],
  candidatesOf: Int32Array,
  limits: MixLimits,
): Places {
  const complexKeys = [...limits.keys()];
  const complexOf = Int32Array.from(homes, ({ complexKey }) =>
    complexKey === null ? -1 : complexKeys.indexOf(complexKey),
  );
  const homeOf: number[] = [];
  const placesPerComplex = new Int32Array(complexKeys.length);
  homes.forEach(({ units, complexKey }, home) => {
    const limit = complexKey === null ? Infinity : (limits.get(complexKey) ?? Infinity);
    const places = Math.min(units, candidatesOf[home]!, limit + 1);
    for (let place = 0; place < places; place++) homeOf.push(home);
    if (complexOf[home]! >= 0) placesPerComplex[complexOf[home]!]! += places;
  });
  const emptyOf = complexKeys.flatMap((key, complex) => {
    const empty = Math.max(0, placesPerComplex[complex]! - (limits.get(key) ?? 0));
    return Array.from({ length: empty }, () => complex);
  });
  return {
    homeOf: Int32Array.from(homeOf),
    emptyOf: Int32Array.from(emptyOf),
    complexKeys,
    complexOf,
  };
}
