/**
 * Computes one possible course of the future, which is called a draw: week by week, which household
 * gets which home, and who moves in when. A step is a week, or a part of a week in which a
 * half-year ends.
 */
import { addArrival, newArrivals, orderBySteps, type Arrivals } from './arrivals';
import { exponentialAt, streamOf, uniformAt, valueAtPart } from './chance';
import { fitTableOf } from './fit-table';
import { drawHomes } from './homes-to-come';
import { drawHouseholds } from './households-to-come';
import type { OutlookInput } from './input';
import type { Levels } from './levels';
import {
  beginWeek,
  dequeue,
  emptyQueues,
  enqueue,
  newMatcher,
  newQueues,
  NONE,
  takeIn,
  type Matcher,
  type Queues,
} from './matching';
import { about } from './streams';
import { stepOf, timelineOf, type Timeline } from './timeline';

/** Looked up once, because these functions run millions of times. */
const { max } = Math;
const NEVER = Infinity;

/** What is needed to compute one draw after another, and the results of the last draw. */
export interface Courses {
  readonly input: OutlookInput;
  readonly timeline: Timeline;
  readonly homes: Arrivals;
  readonly households: Arrivals;
  readonly matcher: Matcher;
  readonly freeHomes: Queues;
  readonly waiting: Queues;
  /** For each step, how many people were housed in it, including family members who followed. */
  readonly housed: Int32Array;
  /** The same for each step and corporation. */
  readonly housedOf: Int32Array;
  /** For each step, the homes that become free in it because a household moves on. */
  readonly leftHomes: number[][];
  /** For each end of a half-year and kind of household: how many had no home at `lastChance`. */
  readonly withoutHome: Int32Array;
  /** For each end and kind of home: how many were on offer in that step and had no household. */
  readonly withoutTaker: Int32Array;
  /** For each end, the last step in which it usually is not too late to get a home and move in. */
  readonly lastChance: readonly number[];
}

export function coursesOf(input: OutlookInput): Courses {
  const timeline = timelineOf(input.asOf, input.ends);
  const { homes, households, ends, parameters } = input;
  const steps = timeline.stepEnds.length;
  const usualDays = valueAtPart(parameters.movingDays, 0.5, -Infinity) ?? 0;
  return {
    input,
    timeline,
    homes: newArrivals(timeline),
    households: newArrivals(timeline),
    matcher: newMatcher(fitTableOf(input), homes.kinds.length),
    freeHomes: newQueues(homes.kinds.length),
    waiting: newQueues(households.kinds.length),
    housed: new Int32Array(steps),
    housedOf: new Int32Array(steps * homes.corporations.length),
    leftHomes: Array.from({ length: steps }, () => []),
    withoutHome: new Int32Array(ends.length * households.kinds.length),
    withoutTaker: new Int32Array(ends.length * homes.kinds.length),
    lastChance: ends.map(({ day }) => max(0, stepOf(timeline, day - usualDays))),
  };
}

/** Computes the course of one draw, with the rates and paces of that draw. */
export function followCourse(courses: Courses, levels: Levels, draw: number): void {
  const { input, timeline, homes, households, freeHomes, waiting } = courses;
  courses.housed.fill(0);
  courses.housedOf.fill(0);
  for (const left of courses.leftHomes) left.length = 0;
  drawHomes(homes, input, levels, draw);
  drawHouseholds(households, input, levels, draw, timeline.horizon);
  orderBySteps(homes, timeline);
  orderBySteps(households, timeline);
  emptyQueues(freeHomes, homes.count + input.households.movingOn.length);
  emptyQueues(waiting, households.count);
  movePromised(courses, levels, draw);
  joinFamilies(courses, levels, draw);
  timeline.stepEnds.forEach((_, step) => followWeek(courses, levels, draw, step));
}

function followWeek(courses: Courses, levels: Levels, draw: number, step: number): void {
  const { homes, households, freeHomes, waiting, leftHomes } = courses;
  for (let at = homes.startOfStep[step]!; at < homes.startOfStep[step + 1]!; at++) {
    const home = homes.order[at]!;
    enqueue(freeHomes, homes.kind[home]!, home);
  }
  for (const home of leftHomes[step]!) enqueue(freeHomes, homes.kind[home]!, home);
  for (let at = households.startOfStep[step]!; at < households.startOfStep[step + 1]!; at++) {
    const household = households.order[at]!;
    enqueue(waiting, households.kind[household]!, household);
  }
  matchWeek(courses, levels, draw, step);
  if (step === 0) moveAccepted(courses, levels, draw);
  countWithout(courses, step);
}

function matchWeek(courses: Courses, levels: Levels, draw: number, step: number): void {
  const { timeline, households, matcher, freeHomes, waiting } = courses;
  beginWeek(matcher, freeHomes);
  const chosen = matcher.chosen;
  chosen.length = 0;
  while (matcher.left > 0) {
    const kind = nextKind(courses, timeline.stepEnds[step]!);
    if (kind === NONE) break;
    if (takeIn(matcher, kind)) chosen.push(dequeue(waiting, kind));
  }
  for (const household of chosen) {
    const kind = households.kind[household]!;
    const home = dequeue(freeHomes, takePair(matcher, kind));
    moveIn(courses, levels, draw, household, home);
  }
}

/**
 * Chooses the kind of household that is next, by the lowest `turn` of the first household in each
 * queue. `NONE` if no kind can get more homes this week. A household that gave up before `day`
 * leaves the queue once it is the first in it.
 */
function nextKind({ households, matcher, waiting }: Courses, day: number): number {
  let chosen = NONE;
  let turn = NEVER;
  for (let kind = 0; kind < waiting.first.length; kind++) {
    if (matcher.isServed[kind] === 1) continue;
    let first = waiting.first[kind]!;
    while (first !== NONE && households.until[first]! < day) {
      dequeue(waiting, kind);
      first = waiting.first[kind]!;
    }
    if (first === NONE || households.turn[first]! >= turn) continue;
    chosen = kind;
    turn = households.turn[first]!;
  }
  return chosen;
}

/** Takes this week's best pair out for a kind of household, and returns its kind of home. */
function takePair({ fits, homeKinds, pairs }: Matcher, kind: number): number {
  for (const home of fits.homesFor[kind]!) {
    const pair = kind * homeKinds + home;
    if (pairs[pair]! > 0) {
      pairs[pair]!--;
      return home;
    }
  }
  throw new Error('A household was taken in without a home.');
}

function moveIn(
  courses: Courses,
  levels: Levels,
  draw: number,
  household: number,
  home: number,
): void {
  const { input, homes, households } = courses;
  const { asOf, parameters } = input;
  const { waiting, movingOn } = input.households;
  const isNew = household >= waiting.length + movingOn.length;
  const acceptedOn = acceptedOnOf(courses, household);
  const luck = homes.turn[home]!;
  const since = max(homes.from[home]!, households.from[household]!);
  const moved =
    acceptedOn === null
      ? dayAfter(since, parameters.movingDays, luck, asOf)
      : dayAfter(acceptedOn, parameters.acceptedDays, luck, asOf);
  const day = max(moved, homes.until[home]!);
  const { counts } = input.homes.kinds[homes.kind[home]!]!;
  const family = isNew ? 'familyOfLinked' : 'familyOfWaiting';
  const chance = exponentialAt(streamOf(draw, about(family)), households.of[household]!);
  settle(courses, levels, households.kind[household]!, homes.of[home]!, day, counts, chance);
  if (isNew || household < waiting.length) return;
  leaveHome(courses, household - waiting.length, day);
}

/** The day on which a household that waits accepted a home. Null for any other household. */
function acceptedOnOf({ input, households }: Courses, household: number): number | null {
  const { waiting } = input.households;
  if (household >= waiting.length) return null;
  return waiting[households.of[household]!]?.acceptedOn ?? null;
}

/**
 * The day on which a household moves in. The number of days after `since` is drawn from earlier
 * cases; `luck` (0–1) chooses one of them. Cases that took less time than has already passed are
 * left out.
 */
function dayAfter(since: number, days: readonly number[], luck: number, asOf: number): number {
  const sofar = asOf - since;
  const taken = valueAtPart(days, luck, sofar < 0 ? -NEVER : sofar);
  // No earlier case took longer than the time so far. At most three more weeks are assumed.
  return taken === null ? asOf + 1 + 20 * luck : since + taken;
}

/**
 * Counts the people of a household that moves in, and later its family. Counts nobody if the
 * household or the home does not count towards the quota.
 */
function settle(
  courses: Courses,
  levels: Levels,
  kind: number,
  corporation: number,
  day: number,
  homeCounts: boolean,
  chance: number,
): void {
  const { household, counts } = courses.input.households.kinds[kind]!;
  if (!counts || !homeCounts) return;
  house(courses, household.persons, corporation, day);
  if (household.familyToFollow === 0) return;
  const weeks = weeksToJoin(courses.input.parameters.familyJoins, levels.familyPerWeek, 0, chance);
  house(courses, household.familyToFollow, corporation, day + 7 * weeks);
}

/**
 * In how many weeks the family arrives of a household that moved in `ago` weeks ago. `Infinity` if
 * it never arrives.
 *
 * @param stretches ranges of weeks after moving in, each with its own rate
 * @param chance exponentially distributed, with mean 1
 */
function weeksToJoin(
  stretches: OutlookInput['parameters']['familyJoins'],
  perWeek: readonly number[],
  ago: number,
  chance: number,
): number {
  let left = chance;
  for (let at = 0; at < stretches.length; at++) {
    const from = max(ago, stretches[at]!.fromWeek);
    const to = stretches[at + 1]?.fromWeek ?? NEVER;
    if (to <= from || perWeek[at] === 0) continue;
    const weeks = left / perWeek[at]!;
    if (weeks <= to - from) return from + weeks - ago;
    left -= perWeek[at]! * (to - from);
  }
  return NEVER;
}

function house(courses: Courses, persons: number, corporation: number, day: number): void {
  const step = stepOf(courses.timeline, day);
  if (step < 0) return;
  courses.housed[step]! += persons;
  courses.housedOf[step * courses.input.homes.corporations.length + corporation]! += persons;
}

/** Offers again the home that a household moves out of, unless nobody can use it any more. */
function leaveHome(courses: Courses, mover: number, day: number): void {
  const { input, homes, timeline, leftHomes } = courses;
  const leaves = input.households.movingOn[mover]!.leaves;
  const step = stepOf(timeline, day + 7);
  if (leaves === null || step < 0) return;
  const home = addArrival(homes, leaves.kind, day, day, leaves.corporation, 0.5);
  // It is offered from a later week on, because the homes of this week have been given out.
  leftHomes[step]!.push(home);
}

function movePromised(courses: Courses, levels: Levels, draw: number): void {
  const { input } = courses;
  const { asOf, parameters } = input;
  const moves = streamOf(draw, about('promisedMoves'));
  const family = streamOf(draw, about('familyOfPromised'));
  input.households.promised.forEach((promised, which) => {
    const { kind, corporation, acceptedOn, availableFrom, counts } = promised;
    const luck = uniformAt(moves, which);
    const moved = dayAfter(acceptedOn ?? asOf, parameters.acceptedDays, luck, asOf);
    const day = max(moved, availableFrom, asOf + 1);
    settle(courses, levels, kind, corporation, day, counts, exponentialAt(family, which));
  });
}

/** Moves in the households that accepted a home which is in no table. */
function moveAccepted(courses: Courses, levels: Levels, draw: number): void {
  const { input, waiting, households } = courses;
  const { asOf, parameters, households: ahead } = input;
  const nobody = input.homes.corporations.findIndex(({ name }) => name === null);
  const moves = streamOf(draw, about('acceptedMoves'));
  const family = streamOf(draw, about('familyOfWaiting'));
  ahead.kinds.forEach((_, kind) => {
    for (;;) {
      const first = waiting.first[kind]!;
      const acceptedOn = first === NONE ? null : acceptedOnOf(courses, first);
      if (acceptedOn === null) return;
      dequeue(waiting, kind);
      const luck = uniformAt(moves, households.of[first]!);
      const day = dayAfter(acceptedOn, parameters.acceptedDays, luck, asOf);
      const chance = exponentialAt(family, households.of[first]!);
      settle(courses, levels, kind, max(0, nobody), day, true, chance);
    }
  });
}

function joinFamilies(courses: Courses, levels: Levels, draw: number): void {
  const { input } = courses;
  const joins = streamOf(draw, about('familyOfLived'));
  const { asOf, households, parameters } = input;
  households.families.forEach(({ persons, corporation, since }, which) => {
    const ago = (asOf - since) / 7;
    const chance = exponentialAt(joins, which);
    const weeks = weeksToJoin(parameters.familyJoins, levels.familyPerWeek, ago, chance);
    house(courses, persons, corporation, asOf + 7 * weeks);
  });
}

function countWithout(courses: Courses, step: number): void {
  const { lastChance, waiting, freeHomes, withoutHome, withoutTaker } = courses;
  lastChance.forEach((last, end) => {
    if (last !== step) return;
    withoutHome.set(waiting.length, end * waiting.length.length);
    withoutTaker.set(freeHomes.length, end * freeHomes.length.length);
  });
}
