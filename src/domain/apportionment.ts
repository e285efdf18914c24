/**
 * Whole people divided in proportion. All in whole numbers: no rounding error decides about a person.
 */
import { onCommonScale } from './decimal';
import { DomainError } from './domain-error';
import type { People } from './units';

/** `LR`: largest remainder (Hamilton); `SL`: Sainte-Laguë (Webster). */
export type ApportionmentMethod = 'LR' | 'SL';

/**
 * `total` people divided in proportion to `weights`: whole numbers, one per weight, that add up to
 * `total`. Of two with equal claims the earlier one goes first.
 *
 * Throws `totalNotWhole` (negative, too), `weightsEmpty`, `weightNegative`, `weightsSumToZero`.
 */
export function apportion(
  total: People,
  weights: readonly number[],
  method: ApportionmentMethod,
): People[] {
  if (!Number.isSafeInteger(total) || total < 0) {
    throw new DomainError({ code: 'totalNotWhole', found: total });
  }
  const exact = exactWeights(weights);
  return method === 'LR'
    ? largestRemainder(BigInt(total), exact)
    : sainteLague(BigInt(total), exact);
}

/** The weights in whole numbers; refuses those by which nothing can be divided. */
function exactWeights(weights: readonly number[]): bigint[] {
  if (weights.length === 0) throw new DomainError({ code: 'weightsEmpty' });
  const index = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (index >= 0) {
    throw new DomainError({ code: 'weightNegative', index, found: weights[index] ?? NaN });
  }
  if (weights.every((weight) => weight === 0)) throw new DomainError({ code: 'weightsSumToZero' });
  return onCommonScale(weights);
}

function sumOf(numbers: readonly bigint[]): bigint {
  return numbers.reduce((sum, n) => sum + n, 0n);
}

function largestRemainder(total: bigint, weights: readonly bigint[]): People[] {
  const sum = sumOf(weights);
  const shares = weights.map((weight) => Number((total * weight) / sum));
  const left = Number(total) - shares.reduce((given, share) => given + share, 0);
  // The sort is stable, so equal remainders keep the order in which they were given.
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((a, b) => compare(b.remainder, a.remainder));
  const oneMore = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return shares.map((share, index) => (share + (oneMore.has(index) ? 1 : 0)) as People);
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Hands out seats to the highest claim, weight ÷ (2 · seats + 1). Each starts with the seats that are
 * surely theirs, so that only a seat or so per weight is left to hand out, however large the total.
 */
function sainteLague(total: bigint, weights: readonly bigint[]): People[] {
  const seats = sureSeats(total, weights);
  handOut(total - sumOf(seats), seats, weights);
  return seats.map((seat) => Number(seat) as People);
}

/**
 * The parts of `total` less half a seat per weight, rounded (a half down): together at most `total`,
 * and all of them handed out before the last claim is met.
 */
function sureSeats(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = sumOf(weights);
  const halves = 2n * total - BigInt(weights.length);
  return weights.map((weight) => {
    const numerator = halves * weight - sum;
    return numerator <= 0n ? 0n : (numerator + 2n * sum - 1n) / (2n * sum);
  });
}
/** Adds seats one by one, each to the highest claim, of equals to the earlier one. */
function handOut(seatsLeft: bigint, seats: bigint[], weights: readonly bigint[]): void {
  const oddOf = (i: number) => 2n * (seats[i] ?? 0n) + 1n;
  const precedes = (a: number, b: number): boolean => {
    const difference = (weights[a] ?? 0n) * oddOf(b) - (weights[b] ?? 0n) * oddOf(a);
    return difference > 0n || (difference === 0n && a < b);
  };
  // A heap with the highest claim on top: searching for it anew would cost a pass for every seat.
  const queue = weights.map((_, i) => i);
  for (let at = (queue.length >> 1) - 1; at >= 0; at -= 1) sink(queue, at, precedes);
  for (let left = seatsLeft; left > 0n; left -= 1n) {
    const first = queue[0] ?? 0;
    seats[first] = (seats[first] ?? 0n) + 1n;
    sink(queue, 0, precedes);
  }
}

/** Lets the entry at `from` sink in a heap until none below it precedes it. */
function sink(heap: number[], from: number, precedes: (a: number, b: number) => boolean): void {
  const sinking = heap[from] ?? 0;
  let at = from;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    if (left === undefined) break;
    const rightFirst = right !== undefined && precedes(right, left);
    const child = rightFirst ? right : left;
    if (!precedes(child, sinking)) break;
    heap[at] = child;
    at = 2 * at + (rightFirst ? 2 : 1);
  }
  heap[at] = sinking;
}

/** Beyond any national quota; a longer order would only take up memory. */
const LONGEST_ORDER = 10_000_000;

/**
 * An order of people over parties by Tijdeman's chairman assignment: entry k is the index of the
 * party the (k+1)th person goes to. `totals`: whole people per party; the order is as long as their
 * sum N. After k people each party has received within one of (its total ÷ N) · k.
 *
 * Source: R. Tijdeman, "The chairman assignment problem", Discrete Mathematics 32 (1980); the
 * deviation is at most 1 − 1/(2n − 2) for n parties.
 *
 * Throws `tooManyPeople` where the comparisons would leave the exact whole numbers.
 */
export function chairmanOrder(totals: readonly People[]): Int32Array {
  const parties = totals.flatMap((total, index) => (total > 0 ? [{ index, total }] : []));
  const people = parties.reduce((sum, { total }) => sum + total, 0);
  const bound = Math.max(2 * parties.length - 2, 1);
  const exact = Math.floor(Math.sqrt(Number.MAX_SAFE_INTEGER / bound));
  const most = Math.min(LONGEST_ORDER, exact);
  if (people > most) throw new DomainError({ code: 'tooManyPeople', found: people, most });

  const order = new Int32Array(people);
  const received = new Float64Array(parties.length);
  for (let k = 1; k <= people; k += 1) {
    const chosen = nextParty(parties, received, people, bound, k);
    received[chosen] = (received[chosen] ?? 0) + 1;
    order[k - 1] = parties[chosen]?.index ?? 0;
  }
  return order;
}

/**
 * Of the parties that may receive person k without getting too far ahead, the one that would
 * soonest be too far behind; both with the fractions multiplied out.
 */
function nextParty(
  parties: readonly { readonly total: number }[],
  received: Float64Array,
  people: number,
  bound: number,
  k: number,
): number {
  let chosen = 0;
  let chosenTotal = 0;
  let chosenDeadline = 1;
  for (let i = 0; i < parties.length; i += 1) {
    const total = parties[i]?.total ?? 0;
    const has = received[i] ?? 0;
    if (parties.length > 1 && bound * (total * k - people * has) < people) continue;
    const deadline = bound * has + bound - 1;
    if (deadline * chosenTotal < chosenDeadline * total) {
      chosen = i;
      chosenTotal = total;
      chosenDeadline = deadline;
    }
  }
  return chosen;
}
