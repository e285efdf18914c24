/**
 * Random numbers by index. A draw is one of the many possible courses that the outlook computes. In
 * each draw, each home and each household has its own random number, whatever else there is. So a
 * changed input only changes the results that depend on it.
 */
import { standardNormalQuantile } from '../normal';
import type { Rate } from './input';

/** Looked up once, because these functions run millions of times. */
const { floor, imul, log, max, min, sqrt } = Math;

const SEED = 0x7a61;

/** The number of a subject of chance, as `about` in `streams.ts` gives it. */
export type Stream = number;

function mixed(bits: number): number {
  let x = bits;
  x = imul(x ^ (x >>> 16), 0x7feb352d);
  x = imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/**
 * The stream of random numbers about a subject in a draw, as a number for `uniformAt`. The bits are
 * mixed as in C. Wellons' hash prospector.
 *
 * @example
 * streamOf(0, 1) === streamOf(0, 1) // true
 * streamOf(0, 1) === streamOf(1, 1) // false
 */
export function streamOf(draw: number, about: Stream): number {
  return mixed(mixed(SEED ^ imul(draw + 1, 0x9e3779b1)) ^ imul(about + 1, 0x85ebca6b));
}

/**
 * The number at an index of a stream, between 0 and 1, neither included.
 *
 * @example
 * uniformAt(streamOf(0, 1), 0).toFixed(4) // '0.2729'
 * uniformAt(streamOf(0, 1), 1).toFixed(4) // '0.4175'
 */
export function uniformAt(stream: number, index: number): number {
  const bits = mixed(stream ^ imul(index + 1, 0xc2b2ae35));
  return ((bits >>> 0) + 0.5) / 2 ** 32;
}

/**
 * The waiting time at an index of a stream: exponentially distributed, with mean 1.
 *
 * @example
 * exponentialAt(streamOf(0, 1), 0).toFixed(4) // '1.2988'
 */
export function exponentialAt(stream: number, index: number): number {
  return -log(uniformAt(stream, index));
}

/**
 * A number between 0 and 1 for each draw, evenly spread and in random order: with 4 draws, the
 * numbers 0.125, 0.375, 0.625 and 0.875 (a Latin hypercube). So few draws already cover what may
 * come.
 *
 * @example
 * [...evenlyOver(4, 1)].sort() // [0.125, 0.375, 0.625, 0.875]
 */
export function evenlyOver(draws: number, about: Stream): Float64Array {
  const order = Array.from({ length: draws }, (_, draw) => uniformAt(streamOf(draw, about), 0));
  const inOrder = [...order.keys()].sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
  const numbers = new Float64Array(draws);
  inOrder.forEach((draw, rank) => (numbers[draw] = (rank + 0.5) / draws));
  return numbers;
}

/**
 * The value that a standard normal variable is below with probability `uniform` (0–1).
 *
 * @example
 * normalOf(0.9).toFixed(3) // '1.282'
 * normalOf(0.1).toFixed(3) // '-1.282'
 */
export function normalOf(uniform: number): number {
  const p = min(1 - 1e-9, max(1e-9, uniform));
  return p < 0.5 ? -standardNormalQuantile(1 - p) : standardNormalQuantile(p);
}

/**
 * A value that a rate may well have, given what was observed. `normal` chooses it: 0 gives about
 * the observed rate, a higher number a higher rate. 0 if no events were observed. The values are
 * gamma distributed, as approximated by E. B. Wilson and M. M. Hilferty, "The distribution of
 * chi-square" (1931).
 *
 * @example
 * rateOf({ events: 9, exposure: 3 }, 0).toFixed(2) // '2.89'
 * rateOf({ events: 9, exposure: 3 }, 1).toFixed(2) // '3.98'
 * rateOf({ events: 0, exposure: 3 }, 1) // 0
 */
export function rateOf({ events, exposure }: Rate, normal: number): number {
  if (events <= 0 || exposure <= 0) return 0;
  const root = 1 - 1 / (9 * events) + normal / (3 * sqrt(events));
  return (events * max(0, root) ** 3) / exposure;
}

/**
 * The value at `part` (0 ≤ part < 1) of the way through the values above `beyond`. Null if no value
 * is above `beyond`.
 *
 * @example
 * valueAtPart([14, 21, 28, 35], 0.5, 0) // 28
 * valueAtPart([14, 21, 28, 35], 0.5, 21) // 35
 * valueAtPart([14, 21, 28, 35], 0.5, 35) // null
 */
export function valueAtPart(
  ascending: readonly number[],
  part: number,
  beyond: number,
): number | null {
  let first = 0;
  let end = ascending.length;
  while (first < end) {
    const middle = (first + end) >>> 1;
    if ((ascending[middle] ?? Infinity) > beyond) end = middle;
    else first = middle + 1;
  }
  const left = ascending.length - first;
  return left === 0 ? null : (ascending[first + floor(part * left)] ?? null);
}
