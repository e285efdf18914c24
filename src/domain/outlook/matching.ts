/**
 * The matching of one week. Like MATCH.ASSIGN, it houses as many households as possible, the
 * longest linked first. But it works with kinds of homes and households, and does not search for
 * the best total score. A household is accepted if all households accepted before keep a home (an
 * augmenting path over the kinds). It gets the best home, by score, that was taken for its kind.
 */
import type { FitTable } from './fit-table';

/** Queues of numbered things, one for each kind. */
export interface Queues {
  /** For each kind, its first thing and its last one. `NONE` if its queue is empty. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** For each thing, the next one of its kind. */
  next: Int32Array;
  readonly length: Int32Array;
}

export const NONE = -1;

export function newQueues(kinds: number): Queues {
  return {
    first: new Int32Array(kinds).fill(NONE),
    last: new Int32Array(kinds).fill(NONE),
    next: new Int32Array(0),
    length: new Int32Array(kinds),
  };
}

/**
 * Empties all queues.
 *
 * @param things how many there will be at most
 */
export function emptyQueues(queues: Queues, things: number): void {
  queues.first.fill(NONE);
  queues.last.fill(NONE);
  queues.length.fill(0);
  if (queues.next.length < things) queues.next = new Int32Array(2 * things);
}

export function enqueue({ first, last, next, length }: Queues, kind: number, thing: number): void {
  next[thing] = NONE;
  if (last[kind] === NONE) first[kind] = thing;
  else next[last[kind]!] = thing;
  last[kind] = thing;
  length[kind]!++;
}

/** Takes out the first thing of a kind. NONE if no thing of that kind waits. */
export function dequeue({ first, last, next, length }: Queues, kind: number): number {
  const thing = first[kind]!;
  if (thing === NONE) return NONE;
  first[kind] = next[thing]!;
  if (first[kind] === NONE) last[kind] = NONE;
  length[kind]!--;
  return thing;
}

/** The data of a week's matching. They are kept from week to week, to allocate nothing again. */
export interface Matcher {
  readonly fits: FitTable;
  readonly homeKinds: number;
  /** For each kind of home, how many are still free this week. */
  readonly free: Int32Array;
  /** For each kind of household and of home, how many pairs of this week are not taken out yet. */
  readonly pairs: Int32Array;
  /** For each kind of household, whether no more of them can get a home this week. */
  readonly isServed: Uint8Array;
  /** For each kind of home, the last search that reached it. The same for households. */
  readonly reachedHome: Int32Array;
  readonly reachedHousehold: Int32Array;
  /** For each kind of home, the kind of household from which the search reached it. */
  readonly fromHousehold: Int32Array;
  /** For each kind of household, the kind of home from which the search reached it. */
  readonly fromHome: Int32Array;
  /** The kinds of households that the search reached, in order. */
  readonly route: Int32Array;
  /** How many homes, of all kinds, are still free this week. */
  left: number;
  /** Households that got a home this week, in order. */
  readonly chosen: number[];
  /** The number of searches so far. */
  search: number;
}

export function newMatcher(fits: FitTable, homeKinds: number): Matcher {
  const householdKinds = fits.homesFor.length;
  return {
    fits,
    homeKinds,
    free: new Int32Array(homeKinds),
    pairs: new Int32Array(householdKinds * homeKinds),
    isServed: new Uint8Array(householdKinds),
    reachedHome: new Int32Array(homeKinds),
    reachedHousehold: new Int32Array(householdKinds),
    fromHousehold: new Int32Array(homeKinds),
    fromHome: new Int32Array(householdKinds),
    route: new Int32Array(householdKinds),
    left: 0,
    chosen: [],
    search: 0,
  };
}

export function beginWeek(matcher: Matcher, homes: Queues): void {
  matcher.free.set(homes.length);
  matcher.isServed.fill(0);
  matcher.left = homes.length.reduce((sum, free) => sum + free, 0);
}

/**
 * Gives a home to one more household of a kind. If needed, other households change homes. Returns
 * false if that is impossible.
 */
export function takeIn(matcher: Matcher, kind: number): boolean {
  const { fits, homeKinds, free, pairs, route, fromHome, fromHousehold } = matcher;
  const { reachedHome, reachedHousehold } = matcher;
  const search = ++matcher.search;
  route[0] = kind;
  reachedHousehold[kind] = search;
  let reached = 1;
  for (let at = 0; at < reached; at++) {
    const household = route[at]!;
    for (const home of fits.homesFor[household]!) {
      if (reachedHome[home] === search) continue;
      reachedHome[home] = search;
      fromHousehold[home] = household;
      if (free[home]! > 0) {
        moveAlong(matcher, home, kind);
        return true;
      }
      for (let other = 0; other < reachedHousehold.length; other++) {
        if (pairs[other * homeKinds + home] === 0 || reachedHousehold[other] === search) continue;
        reachedHousehold[other] = search;
        fromHome[other] = home;
        route[reached++] = other;
      }
    }
  }
  matcher.isServed[kind] = 1;
  return false;
}

function moveAlong(matcher: Matcher, free: number, newcomer: number): void {
  const { homeKinds, pairs, fromHome, fromHousehold } = matcher;
  matcher.free[free]!--;
  matcher.left--;
  let home = free;
  for (;;) {
    const household = fromHousehold[home]!;
    pairs[household * homeKinds + home]!++;
    if (household === newcomer) return;
    home = fromHome[household]!;
    pairs[household * homeKinds + home]!--;
  }
}
