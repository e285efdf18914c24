/**
 * Who can be housed together. The sets of households that find a place at once form a matroid (a
 * transversal matroid, contracted by the places that must stay empty), so that taking each household
 * in turn, if it can be had without losing one before it, gives as many as possible as well.
 * J. Edmonds and D. R. Fulkerson, "Transversals and matroid partition" (1965).
 */
import type { Places } from './places';

/** Why a household found no place. */
export type NoPlace =
  | { readonly code: 'noneLeft' }
  /** The index of a complex that may take no more. */
  | { readonly code: 'mixLimit'; readonly complex: number };

export interface Choice {
  /** In the order in which they were taken. */
  readonly chosen: readonly number[];
  readonly refused: ReadonlyMap<number, NoPlace>;
}

const NOBODY = -1;
const NO_COMPLEX = -1;

/** `order`: households, the first in line first. `fits`: whether a household may live in a home. */
export function chooseHouseholds(
  order: readonly number[],
  places: Places,
  fits: (household: number, home: number) => boolean,
): Choice {
  const search = newSearch(places, fits);
  for (let empty = 0; empty < places.emptyOf.length; empty++) findPlace(search, -2 - empty);
  const chosen: number[] = [];
  const others: number[] = [];
  for (const household of order) (findPlace(search, household) ? chosen : others).push(household);
  const limitOf = complexesInTheWay(search);
  const refused = new Map(
    others.map((household) => [household, whyNoPlace(search, household, limitOf)]),
  );
  return { chosen, refused };
}

/** Takers of places: a household by its index, a place that must stay empty as −2, −3, … */
interface Search {
  readonly places: Places;
  readonly mayTake: (taker: number, place: number) => boolean;
  readonly takerOf: Int32Array;
  /** Per place the taker that reached it, and the search in which it did. */
  readonly reachedBy: Int32Array;
  readonly reachedIn: Int32Array;
  /** Places that no one can be moved out of any more. */
  readonly isSettled: Uint8Array;
  readonly placeOf: Map<number, number>;
  count: number;
}

function newSearch(places: Places, fits: (household: number, home: number) => boolean): Search {
  const { homeOf, emptyOf, complexOf } = places;
  const size = homeOf.length;
  return {
    places,
    mayTake: (taker, place) =>
      taker >= 0 ? fits(taker, homeOf[place]!) : complexOf[homeOf[place]!] === emptyOf[-2 - taker],
    takerOf: new Int32Array(size).fill(NOBODY),
    reachedBy: new Int32Array(size),
    reachedIn: new Int32Array(size),
    isSettled: new Uint8Array(size),
    placeOf: new Map(),
    count: 0,
  };
}

/** Gives the newcomer a place, others moving on as needed (breadth first). False where none can be had. */
function findPlace(search: Search, newcomer: number): boolean {
  const { mayTake, takerOf, reachedBy, reachedIn, isSettled } = search;
  const current = ++search.count;
  const takers = [newcomer];
  const reached: number[] = [];
  for (const taker of takers) {
    for (let place = 0; place < takerOf.length; place++) {
      if (isSettled[place] || reachedIn[place] === current || !mayTake(taker, place)) continue;
      reachedIn[place] = current;
      reachedBy[place] = taker;
      const holder = takerOf[place]!;
      if (holder === NOBODY) {
        moveAlong(search, place, newcomer);
        return true;
      }
      reached.push(place);
      takers.push(holder);
    }
  }
  // No one can be moved out of these any more, so no later search needs to look at them.
  for (const place of reached) isSettled[place] = 1;
  return false;
}

function moveAlong({ takerOf, reachedBy, placeOf }: Search, free: number, newcomer: number): void {
  let place = free;
  for (;;) {
    const taker = reachedBy[place]!;
    const left = placeOf.get(taker);
    takerOf[place] = taker;
    placeOf.set(taker, place);
    if (taker === newcomer || left === undefined) return;
    place = left;
  }
}

/**
 * Per place a complex without whose limit the place could be vacated: its holder, moving on, would
 * come to a place that must stay empty. Found backwards from those places.
 */
function complexesInTheWay({ places, mayTake, takerOf }: Search): Int32Array {
  const limitOf = Int32Array.from(takerOf, (taker) =>
    taker < NOBODY ? places.emptyOf[-2 - taker]! : NO_COMPLEX,
  );
  const waiting = [...limitOf.keys()].filter((place) => limitOf[place]! !== NO_COMPLEX);
  for (const target of waiting) {
    for (let place = 0; place < takerOf.length; place++) {
      const taker = takerOf[place]!;
      if (limitOf[place] !== NO_COMPLEX || taker === NOBODY || !mayTake(taker, target)) continue;
      limitOf[place] = limitOf[target]!;
      waiting.push(place);
    }
  }
  return limitOf;
}

function whyNoPlace({ mayTake }: Search, household: number, limitOf: Int32Array): NoPlace {
  const complex = limitOf.find((limit, place) => limit !== NO_COMPLEX && mayTake(household, place));
  return complex === undefined ? { code: 'noneLeft' } : { code: 'mixLimit', complex };
}
