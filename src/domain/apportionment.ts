/**
 * Divides whole people in proportion to weights. All arithmetic is in whole numbers, so that no
 * rounding error decides about a person.
 */
import { onCommonScale } from './decimal';
import { DomainError } from './domain-error';
import type { People } from './units';

/** `LR`: largest remainder (Hamilton); `SL`: Sainte-Laguë (Webster). */
export type ApportionmentMethod = 'LR' | 'SL';

/**
 * Divides `total` people in proportion to `weights`: whole numbers, one per weight, that add up to
 * `total`. If two weights have the same claim to a person, the earlier one gets that person.
 *
 * Throws `totalNotWhole` (also if the total is negative), `weightsEmpty`, `weightNegative`,
 * `weightsSumToZero`.
 *
 * @example
 * apportion(10, [6, 3, 1], 'LR') // [6, 3, 1]
 * apportion(7, [1, 1, 1], 'LR') // [3, 2, 2]
 * apportion(10, [47, 16, 15.8, 12, 6.1, 3.1], 'SL') // [4, 2, 2, 1, 1, 0]
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

/** The weights as whole numbers on one scale. Throws if they cannot divide anything. */
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
 * Gives one seat (a person) at a time to the weight with the highest claim: weight ÷ (2 · seats +
 * 1). Each weight starts with the seats that it is certain to get, so few seats are left to give.
 */
function sainteLague(total: bigint, weights: readonly bigint[]): People[] {
  const seats = sureSeats(total, weights);
  handOut(total - sumOf(seats), seats, weights);
  return seats.map((seat) => Number(seat) as People);
}

/**
 * The seats that each weight is certain to get: its part of (`total` − half a seat per weight),
 * rounded to a whole number, halves down. Together they are at most `total`.
 */
function sureSeats(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = sumOf(weights);
  const halves = 2n * total - BigInt(weights.length);
  return weights.map((weight) => {
    const numerator = halves * weight - sum;
    return numerator <= 0n ? 0n : (numerator + 2n * sum - 1n) / (2n * sum);
  });
}

/**
 * Adds the seats that are left to `seats`, each to the highest claim. Of equal claims, the earlier
 * one goes first.
 */
function handOut(seatsLeft: bigint, seats: bigint[], weights: readonly bigint[]): void {
  const oddOf = (i: number) => 2n * (seats[i] ?? 0n) + 1n;
  const precedes = (a: number, b: number): boolean => {
    const difference = (weights[a] ?? 0n) * oddOf(b) - (weights[b] ?? 0n) * oddOf(a);
    return difference > 0n || (difference === 0n && a < b);
  };
  // The weight with the highest claim is on top of the heap. Without a heap, each seat would need a
  // search through all weights.
  const queue = weights.map((_, i) => i);
  for (let at = (queue.length >> 1) - 1; at >= 0; at -= 1) sink(queue, at, precedes);
  for (let left = seatsLeft; left > 0n; left -= 1n) {
    const first = queue[0] ?? 0;
    seats[first] = (seats[first] ?? 0n) + 1n;
    sink(queue, 0, precedes);
  }
}

/** Moves the entry at `from` down until no entry below it in the heap precedes it. */
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

/** More people than any national quota has. A longer order would only use memory. */
const LONGEST_ORDER = 10_000_000;

/**
 * The order in which people go to parties, by Tijdeman's chairman assignment. Entry k is the index
 * of the party that gets person k + 1. `totals` are whole people per party; the order has an entry
 * for each person. At any point, each party has its part of the people so far, give or take one.
 *
 * Source: R. Tijdeman, "The chairman assignment problem", Discrete Mathematics 32 (1980); the
 * deviation is at most 1 − 1/(2n − 2) for n parties.
 *
 * Throws `tooManyPeople` if a comparison could exceed 2^53, above which whole numbers are not
 * exact, or if the order would be longer than `LONGEST_ORDER`.
 *
 * @example
 * [...chairmanOrder([4, 2])] // [0, 1, 0, 0, 1, 0]
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
 * Chooses the party that receives person k, and returns its index in `parties`. Parties that would
 * get too far ahead are left out. Of the others, it takes the party that would be the first to fall
 * too far behind. Both comparisons multiply the fractions out.
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
