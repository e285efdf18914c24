/**
 * Chooses which households can be housed together. Households are taken one by one, in order. A
 * household is chosen if it finds a place and everyone chosen before keeps one. In the end, as many
 * households as possible are chosen, because the sets that can be housed together form a matroid: a
 * transversal matroid, contracted by the places that must stay empty (J. Edmonds and D. R.
 * Fulkerson, "Transversals and matroid partition", 1965).
 */
import type { Places } from './places';

/** Why a household found no place. */
export type NoPlace =
  | { readonly code: 'noneLeft' }
  /** `complex`: the index of a complex that may take no more households. */
  | { readonly code: 'mixLimit'; readonly complex: number };

export interface Choice {
  /** In the order in which they were taken. */
  readonly chosen: readonly number[];
  /** Why each of the other households found no place. */
  readonly refused: ReadonlyMap<number, NoPlace>;
}

const NOBODY = -1;
const NO_COMPLEX = -1;

/**
 * Chooses households in order, and says why the others found no place. Pauses after every
 * household, so that other work can be done.
 *
 * @param order indexes of households, the first in line first
 * @param fits whether a household may live in a home, both by index
 * @param groupOf households of one group fit in the same homes
 *
 * @example
 * const places = placesIn([homeOf(), homeOf()], Int32Array.of(2, 1), new Map());
 * const onlyTheFirstHome = 7;
 * const fits = (household, home) => home === 0 || household !== onlyTheFirstHome;
 * const steps = chooseHouseholds([3, onlyTheFirstHome, 5], places, fits, (household) => household);
 * let step = steps.next();
 * while (!step.done) step = steps.next();
 * step.value.chosen // [3, 7]
 */
export function* chooseHouseholds(
  order: readonly number[],
  places: Places,
  fits: (household: number, home: number) => boolean,
  groupOf: (household: number) => number,
): Generator<void, Choice, void> {
  const search = newSearch(places, fits, groupOf);
  for (let empty = 0; empty < places.emptyOf.length; empty++) {
    findPlace(search, -2 - empty);
    yield;
  }
  const chosen: number[] = [];
  const others: number[] = [];
  for (const household of order) {
    (findPlace(search, household) ? chosen : others).push(household);
    yield;
  }
  const limitOf = yield* complexesInTheWay(search);
  const refused = new Map<number, NoPlace>();
  for (const household of others) {
    refused.set(household, whyNoPlace(search, household, limitOf));
    yield;
  }
  return { chosen, refused };
}

/**
 * What the searches for places know. Who has a place is its taker: a household, by its index; or
 * −2, −3, … if the place must stay empty.
 */
interface Search {
  readonly places: Places;
  readonly mayTake: (taker: number, place: number) => boolean;
  /** Takers of one group may take the same places. */
  readonly groupOf: (taker: number) => number;
  readonly takerOf: Int32Array;
  /** For each place, the taker that reached it last, and in which search. */
  readonly reachedBy: Int32Array;
  readonly reachedIn: Int32Array;
  /** For each group, the last search that looked where its takers can go. */
  readonly lookedIn: Map<number, number>;
  /** Places whose taker cannot move any more. */
  readonly isSettled: Uint8Array;
  readonly placeOf: Map<number, number>;
  count: number;
}

function newSearch(
  places: Places,
  fits: (household: number, home: number) => boolean,
  groupOf: (household: number) => number,
): Search {
  const { homeOf, emptyOf, complexOf } = places;
  const size = homeOf.length;
  return {
    places,
    mayTake: (taker, place) =>
      taker >= 0 ? fits(taker, homeOf[place]!) : complexOf[homeOf[place]!] === emptyOf[-2 - taker],
    groupOf: (taker) => (taker >= 0 ? groupOf(taker) : -2 - emptyOf[-2 - taker]!),
    takerOf: new Int32Array(size).fill(NOBODY),
    reachedBy: new Int32Array(size),
    reachedIn: new Int32Array(size),
    lookedIn: new Map(),
    isSettled: new Uint8Array(size),
    placeOf: new Map(),
    count: 0,
  };
}

/**
 * Gives the newcomer a place. Others move to another place if needed (breadth first). Returns false
 * if no place is found.
 */
function findPlace(search: Search, newcomer: number): boolean {
  const { mayTake, groupOf, takerOf, reachedBy, reachedIn, lookedIn, isSettled } = search;
  const current = ++search.count;
  const takers = [newcomer];
  const reached: number[] = [];
  for (const taker of takers) {
    const group = groupOf(taker);
    if (lookedIn.get(group) === current) continue;
    lookedIn.set(group, current);
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
  // The takers of these places cannot move any more.
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
 * For each place, the complex whose limit keeps its taker from moving. `NO_COMPLEX` if there is
 * none. The search goes backwards from the places that must stay empty.
 */
function* complexesInTheWay({
  places,
  mayTake,
  takerOf,
}: Search): Generator<void, Int32Array, void> {
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
    yield;
  }
  return limitOf;
}

function whyNoPlace({ mayTake }: Search, household: number, limitOf: Int32Array): NoPlace {
  const complex = limitOf.find((limit, place) => limit !== NO_COMPLEX && mayTake(household, place));
  return complex === undefined ? { code: 'noneLeft' } : { code: 'mixLimit', complex };
}
