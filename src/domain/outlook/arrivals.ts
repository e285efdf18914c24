/** What comes in a draw, as columns, so that hundreds of draws make nothing anew. */
import type { Timeline } from './timeline';
import { stepOf } from './timeline';

/** Homes, or households, by number. */
export interface Arrivals {
  count: number;
  kind: Int32Array;
  /** The day from which it takes part. */
  from: Float64Array;
  /** Of a home: the day on which it can be lived in. Of a household: the day on which it gives up. */
  until: Float64Array;
  /** Of a home its corporation; of a household its place in the list it is of. */
  of: Int32Array;
  /** Of a household: its turn, the lowest first. */
  turn: Float64Array;
  /** Numbers by step, and where in them each step begins. */
  order: Int32Array;
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

/** Adds one, and returns its number. */
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

/** Puts their numbers in order of the step in which they take part; of a step in the order added. */
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
