/** The outlook: the results of many draws, each of which is one possible course of the future. */
import { coursesOf, followCourse, type Courses } from './course';
import type { OutlookInput } from './input';
import { levelsOf } from './levels';
import type { SerialDay } from '../units';

/** The range over all draws. About a tenth is at or below `low`, and a tenth at or above `high`. */
export interface Range {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface Projection {
  /** One for each week ahead; weeks are cut at the ends of half-years. */
  readonly weeks: readonly ProjectedWeek[];
  /** One for each end in the input. */
  readonly ends: readonly ProjectedEnd[];
}

export interface ProjectedWeek {
  readonly lastDay: SerialDay;
  /** People housed after the day of the input, up to and including this day. */
  readonly housed: Range;
}

export interface ProjectedEnd {
  readonly day: SerialDay;
  /** People housed after the day of the input, up to and including this day. */
  readonly housed: Range;
  /** In people. A positive number is a backlog, a negative one a lead. */
  readonly backlog: Range;
  /** The part (0–1) of the draws that end without a backlog. */
  readonly chance: number;
  /** For each corporation in the input, the people housed in its homes. */
  readonly housedOf: readonly Range[];
  /**
   * For each kind of household in the input: the mean number without a home at the last moment.
   * Whoever gets a home at that moment usually still moves in before the end.
   */
  readonly withoutHome: readonly number[];
  /** For each kind of home in the input: the mean number without a household at that moment. */
  readonly withoutTaker: readonly number[];
}

export const DRAWS = 500;

/**
 * Computes the outlook. The same input gives the same result. Pauses after every draw, so that
 * other work can be done: with ten thousand homes, one draw takes ten milliseconds.
 *
 * @example
 * const steps = projectionOf(smallOutlook(), 20);
 * let step = steps.next();
 * while (!step.done) step = steps.next();
 * step.value.ends.map(({ backlog }) => backlog) // [{ low: 1, median: 1, high: 1 }]
 * step.value.ends.map(({ chance }) => chance) // [0]
 */
export function* projectionOf(
  input: OutlookInput,
  draws = DRAWS,
): Generator<void, Projection, void> {
  const courses = coursesOf(input);
  const levels = levelsOf(input, draws);
  const tally = newTally(courses, draws);
  yield;
  for (let draw = 0; draw < draws; draw++) {
    followCourse(courses, levels[draw]!, draw);
    count(tally, courses, draw);
    yield;
  }
  return summed(tally, courses, draws);
}

/** The results that are kept for each draw. */
interface Tally {
  /** For each step, the people housed up to and including it: one number per draw. */
  readonly housed: readonly Float64Array[];
  /** For each end and corporation, the people housed by then: one number per draw. */
  readonly housedOf: readonly (readonly Float64Array[])[];
  /** The sum over all draws, for each end and kind. The same for `withoutTaker`. */
  readonly withoutHome: Float64Array;
  readonly withoutTaker: Float64Array;
}

function newTally({ timeline, input, withoutHome, withoutTaker }: Courses, draws: number): Tally {
  const perDraw = () => new Float64Array(draws);
  return {
    housed: timeline.stepEnds.map(perDraw),
    housedOf: input.ends.map(() => input.homes.corporations.map(perDraw)),
    withoutHome: new Float64Array(withoutHome.length),
    withoutTaker: new Float64Array(withoutTaker.length),
  };
}

function count(tally: Tally, courses: Courses, draw: number): void {
  const { timeline, housed, housedOf, withoutHome, withoutTaker } = courses;
  let people = 0;
  housed.forEach((inStep, step) => {
    people += inStep;
    tally.housed[step]![draw] = people;
  });
  tally.housedOf.forEach((corporations, end) => {
    const steps = timeline.stepOfEnd[end]! + 1;
    corporations.forEach((perDraw, corporation) => {
      let own = 0;
      for (let step = 0; step < steps; step++) {
        own += housedOf[step * corporations.length + corporation]!;
      }
      perDraw[draw] = own;
    });
  });
  withoutHome.forEach((households, at) => (tally.withoutHome[at]! += households));
  withoutTaker.forEach((homes, at) => (tally.withoutTaker[at]! += homes));
}

function summed(tally: Tally, { input, timeline }: Courses, draws: number): Projection {
  const ofEnd = (numbers: Float64Array, end: number) => {
    const kinds = numbers.length / input.ends.length;
    return Array.from(numbers.subarray(end * kinds, (end + 1) * kinds), (sum) => sum / draws);
  };
  return {
    weeks: timeline.stepEnds.map((lastDay, step) => ({
      lastDay,
      housed: rangeOf(tally.housed[step]!),
    })),
    ends: input.ends.map(({ day, toHouse }, end) => {
      const housed = tally.housed[timeline.stepOfEnd[end]!]!;
      return {
        day,
        housed: rangeOf(housed),
        backlog: backlogAfter(toHouse, rangeOf(housed)),
        chance: housed.filter((people) => people >= toHouse).length / draws,
        housedOf: tally.housedOf[end]!.map(rangeOf),
        withoutHome: ofEnd(tally.withoutHome, end),
        withoutTaker: ofEnd(tally.withoutTaker, end),
      };
    }),
  };
}

/** The backlog at an end, from the range of people housed. A chart and a sentence then agree. */
function backlogAfter(toHouse: number, { low, median, high }: Range): Range {
  return { low: toHouse - high, median: toHouse - median, high: toHouse - low };
}

function rangeOf(numbers: Float64Array): Range {
  const ascending = Float64Array.from(numbers).sort();
  const at = (part: number) => ascending[Math.round(part * (ascending.length - 1))]!;
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
}
