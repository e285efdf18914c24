/**
 * The homes, or the households, that arrive in one draw of the outlook. A draw is one possible
 * course of the future. Each home or household has a number, from 0, and each field is a list by
 * that number. Hundreds of draws use the same lists again.
 */
import type { Timeline } from './timeline';
import { stepOf } from './timeline';

export interface Arrivals {
  count: number;
  kind: Int32Array;
  /** The day from which the home or household takes part in matching. */
  from: Float64Array;
  /**
   * For a home: the day from which people can live in it. For a household: the day on which it
   * gives up waiting.
   */
  until: Float64Array;
  /**
   * For a home: the index of its corporation. For a household: its index in the list from which it
   * comes.
   */
  of: Int32Array;
  /**
   * For a household: its rank in the queue; the lowest comes first. For a home: a random number
   * (0–1) for how long it takes until somebody moves in.
   */
  turn: Float64Array;
  /**
   * The numbers in the order of the steps in which they take part. A step is a week, or a part of
   * it.
   */
  order: Int32Array;
  /** For each step, where it begins in `order`. */
  readonly startOfStep: Int32Array;
}

export function newArrivals(timeline: Timeline): Arrivals {
  const size = 64;
  return {
    count: 0,
    kind: new Int32Array(size),
    from: new Float64Array(size),
    until: new Float64Array(size),
    of: new Int32Array(size),
    turn: new Float64Array(size),
    order: new Int32Array(size),
    startOfStep: new Int32Array(timeline.stepEnds.length + 1),
  };
}

/** Adds a home or household, and returns its number. */
export function addArrival(
  arrivals: Arrivals,
  kind: number,
  from: number,
  until: number,
  of: number,
  turn: number,
): number {
  const number = arrivals.count++;
  if (number === arrivals.kind.length) grow(arrivals);
  arrivals.kind[number] = kind;
  arrivals.from[number] = from;
  arrivals.until[number] = until;
  arrivals.of[number] = of;
  arrivals.turn[number] = turn;
  return number;
}

function grow(arrivals: Arrivals): void {
  const size = 2 * arrivals.kind.length;
  const ints = (old: Int32Array) => {
    const larger = new Int32Array(size);
    larger.set(old);
    return larger;
  };
  const floats = (old: Float64Array) => {
    const larger = new Float64Array(size);
    larger.set(old);
    return larger;
  };
  arrivals.kind = ints(arrivals.kind);
  arrivals.from = floats(arrivals.from);
  arrivals.until = floats(arrivals.until);
  arrivals.of = ints(arrivals.of);
  arrivals.turn = floats(arrivals.turn);
  arrivals.order = ints(arrivals.order);
}

/**
 * Sorts the numbers by the step in which they take part. Within a step, they stay in the order in
 * which they were added. Those that come after the last step are left out.
 */
export function orderBySteps(arrivals: Arrivals, timeline: Timeline): void {
  const { count, from, startOfStep, order } = arrivals;
  startOfStep.fill(0);
  for (let number = 0; number < count; number++) {
    const step = stepOf(timeline, from[number]!);
    if (step >= 0) startOfStep[step + 1]!++;
  }
  for (let step = 1; step < startOfStep.length; step++) {
    startOfStep[step]! += startOfStep[step - 1]!;
  }
  const next = Int32Array.from(startOfStep);
  for (let number = 0; number < count; number++) {
    const step = stepOf(timeline, from[number]!);
    if (step >= 0) order[next[step]!++] = number;
  }
}
