import type { MatchHome } from './home';

/** The most households that each complex takes from one proposal, by the complex's key. */
export type MixLimits = ReadonlyMap<string, number>;

/** Places for one household each. A home with several units has several places. */
export interface Places {
  /** For each place, the index of its home. */
  readonly homeOf: Int32Array;
  /** The complexes of places that must stay empty, by index, one for each place over the limit. */
  readonly emptyOf: Int32Array;
  /** The keys of the complexes with a limit. */
  readonly complexKeys: readonly string[];
  /** For each home, the index of its complex in `complexKeys`; −1 if it has no limit. */
  readonly complexOf: Int32Array;
}

/**
 * The places in homes. A home gives as many places as it has units, with two limits: the number of
 * households that could live in it, and what its complex may take plus one. That extra place stays
 * empty. It tells whether a household is kept out by the limit or by a lack of homes. A home that
 * is kept for a household is outside the limits of complexes.
 *
 * @param candidatesOf for each home, how many households could live in it
 *
 * @example
 * const home = homeOf({ complexKey: 'de kade', units: 5 });
 * const places = placesIn([home], Int32Array.of(4), new Map([['de kade', 2]]));
 * [...places.homeOf] // [0, 0, 0]
 * [...places.emptyOf] // [0]
 */
export function placesIn(
  homes: readonly MatchHome[],
  candidatesOf: Int32Array,
  limits: MixLimits,
): Places {
  const complexKeys = [...limits.keys()];
  const limitedBy = ({ complexKey, reservedForKey }: MatchHome) =>
    reservedForKey === null ? complexKey : null;
  const complexOf = Int32Array.from(homes, (home) => {
    const key = limitedBy(home);
    return key === null ? -1 : complexKeys.indexOf(key);
  });
  const homeOf: number[] = [];
  const placesPerComplex = new Int32Array(complexKeys.length);
  homes.forEach((one, home) => {
    const key = limitedBy(one);
    const limit = key === null ? Infinity : (limits.get(key) ?? Infinity);
    const places = Math.min(one.units, candidatesOf[home]!, limit + 1);
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
