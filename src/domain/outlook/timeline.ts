/** The steps of the outlook: the weeks ahead, cut at the ends of half-years. */
import { addDays, weeksOverlapping } from '../calendar';
import type { SerialDay } from '../units';
import type { OutlookEnd } from './input';

/** Looked up once, because these functions run millions of times. */
const { ceil } = Math;

export interface Timeline {
  readonly asOf: SerialDay;
  /** The last day of each step, ascending. */
  readonly stepEnds: readonly SerialDay[];
  /** For each day after `asOf`, the step that contains it. */
  readonly stepOfDay: Int32Array;
  /** For each end of a half-year, the step that ends with it. */
  readonly stepOfEnd: readonly number[];
  /** The last day of the last step. */
  readonly horizon: SerialDay;
}

/**
 * The steps from the day after `asOf` up to the last end. `ends` ascend.
 *
 * @example
 * const { stepEnds, stepOfEnd } = timelineOf(serialOf(2016, 6, 22), [
 *   { day: serialOf(2016, 6, 30), toHouse: 4 },
 *   { day: serialOf(2016, 7, 10), toHouse: 9 },
 * ]);
 * stepEnds.map(isoDay) // ['2016-06-26', '2016-06-30', '2016-07-03', '2016-07-10']
 * stepOfEnd // [1, 3]
 */
export function timelineOf(asOf: SerialDay, ends: readonly OutlookEnd[]): Timeline {
  const stepEnds: SerialDay[] = [];
  let first = addDays(asOf, 1);
  for (const { day } of ends) {
    for (const { lastDay } of weeksOverlapping(first, day)) stepEnds.push(lastDay);
    first = addDays(day, 1);
  }
  const horizon = stepEnds[stepEnds.length - 1] ?? asOf;
  const stepOfDay = new Int32Array(horizon - asOf);
  let step = 0;
  stepOfDay.forEach((_, index) => {
    if (asOf + 1 + index > (stepEnds[step] ?? Infinity)) step += 1;
    stepOfDay[index] = step;
  });
  const stepOfEnd = ends.map(({ day }) => stepEnds.indexOf(day));
  return { asOf, stepEnds, stepOfDay, stepOfEnd, horizon };
}

/**
 * The step that contains a day. For a day that has passed, the first step. For a day after the last
 * step, −1.
 *
 * @example
 * const timeline = timelineOf(serialOf(2016, 6, 22), [{ day: serialOf(2016, 6, 30), toHouse: 4 }]);
 * stepOf(timeline, serialOf(2016, 6, 27)) // 1
 * stepOf(timeline, serialOf(2016, 1, 1)) // 0
 * stepOf(timeline, serialOf(2016, 7, 1)) // -1
 */
export function stepOf({ asOf, stepOfDay, horizon }: Timeline, day: number): number {
  if (day > horizon) return -1;
  const index = ceil(day) - asOf - 1;
  return index <= 0 ? (stepOfDay[0] ?? -1) : (stepOfDay[index] ?? -1);
}
