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

/** Refuses weights by which nothing can be divided. */
function checkWeights(weights: readonly number[]): void {
  if (weights.length === 0) throw new DomainError({ code: 'weightsEmpty' });
  const index = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (index >= 0) {
    throw new DomainError({ code: 'weightNegative', index, found: weights[index] ?? NaN });
  }
  if (weights.every((weight) => weight === 0)) throw new DomainError({ code: 'weightsSumToZero' });
}

function exactWeights(weights: readonly number[]): bigint[] {
  checkWeights(weights);
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
 * Hands out seats to the highest weight ÷ (2 · seats + 1). Starting from the rounded exact shares
 * leaves at most half as many steps as there are weights, however large the total.
 */
function sainteLague(total: bigint, weights: readonly bigint[]): People[] {
  const sum = sumOf(weights);
  // A half is rounded down: what is given here comes before every tie in the order of handing out.
  const seats = weights.map((weight) => ceilDivide(2n * total * weight - sum, 2n * sum));
  let left = total - sumOf(seats);
  for (; left > 0n; left -= 1n) addTo(seats, nextToGain(seats, weights), 1n);
  for (; left < 0n; left += 1n) addTo(seats, nextToLose(seats, weights), -1n);
  return seats.map((seat) => Number(seat) as People);
}

function ceilDivide(numerator: bigint, denominator: bigint): bigint {
  return numerator <= 0n ? 0n : (numerator + denominator - 1n) / denominator;
}

function addTo(seats: bigint[], index: number, change: bigint): void {
  seats[index] = (seats[index] ?? 0n) + change;
}

function nextToGain(seats: readonly bigint[], weights: readonly bigint[]): number {
  let best = 0;
  for (let i = 1; i < weights.length; i += 1) {
    if (claimDifference(weights, seats, i, 1n, best) > 0n) best = i;
  }
  return best;
}

/** The last one to have gained is the first to lose; of equals the later one. */
function nextToLose(seats: readonly bigint[], weights: readonly bigint[]): number {
  const holders = seats.flatMap((seat, index) => (seat > 0n ? [index] : []));
  return holders.reduce((worst, i) =>
    claimDifference(weights, seats, i, -1n, worst) <= 0n ? i : worst,
  );
}

/** Sign of weight ÷ (2 · seats + step) of `a` minus that of `b`. */
function claimDifference(
  weights: readonly bigint[],
  seats: readonly bigint[],
  a: number,
  step: bigint,
  b: number,
): bigint {
  const of = (list: readonly bigint[], index: number) => list[index] ?? 0n;
  return of(weights, a) * (2n * of(seats, b) + step) - of(weights, b) * (2n * of(seats, a) + step);
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
