/**
 * Counts of people and households as administrators see them: below five not at all, else rounded
 * to fives. The steps are the same on every tab, so that the difference of two tabs, or of a part
 * and its whole, leaves more than one value for any count from one to four.
 */
import { sum } from '../domain/sum';

export const STEP = 5;

/** 0 stands for a count below five. */
export function roundedCount(count: number): number {
  return count < STEP ? 0 : nearest(count, STEP);
}

/** The nearest multiple of a step; never the negative zero. */
export function nearest(figure: number, step: number): number {
  return step * Math.round(figure / step) + 0;
}

/** Which counts a reader can think of. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** @param leastSmall the least that a count below five can be: 1 where only what is there is listed */
function boundsOf(rounded: number, leastSmall: 0 | 1 = 0): Bounds {
  if (rounded < STEP) return { least: leastSmall, most: STEP - 1 };
  return { least: Math.max(STEP, rounded - 2), most: rounded + 2 };
}

/** The bounds of a figure that is rounded to the nearest five, small ones too. */
function boundsOfNearest(rounded: number): Bounds {
  const least = rounded < 0 ? rounded - 2 : Math.max(0, rounded - 2);
  return { least, most: rounded + 2 };
}

/**
 * What a reader knows of the parts of a whole: their own bounds, and what the whole leaves them.
 *
 * @param whole of which the parts are all
 */
function knownOf(parts: readonly Bounds[], whole: Bounds): readonly Bounds[] {
  const least = sum(parts.map((part) => part.least));
  const most = sum(parts.map((part) => part.most));
  return parts.map((part) => ({
    least: Math.max(part.least, whole.least - (most - part.most)),
    most: Math.min(part.most, whole.most - (least - part.least)),
  }));
}

/** Whether one value is left, and it is of one to four people or households. */
function tells({ least, most }: Bounds): boolean {
  return least >= most && least >= 1 && least < STEP;
}

/** Parts of one whole. */
export interface Division {
  readonly counts: readonly number[];
  /** The least that a count below five can be. */
  readonly leastSmall?: 0 | 1;
  /** The most that each count can be, where everybody knows that. */
  readonly most?: readonly number[];
}

export interface RoundedDivisions {
  /** Per division; null where it has to be left out. */
  readonly parts: readonly (readonly number[] | null)[];
  /** Null where it has to be left out. */
  readonly total: number | null;
}

/**
 * Several divisions of the same whole, each count rounded. Where the parts together would leave one
 * value for a small one, the total is left out; where they still would, all divisions but the first.
 */
export function roundedDivisions(divisions: readonly Division[]): RoundedDivisions {
  const total = roundedCount(sum(divisions[0]?.counts ?? []));
  const parts = divisions.map(({ counts }) => counts.map(roundedCount));
  const bounds = divisions.map(({ leastSmall, most }, i) =>
    (parts[i] ?? []).map((rounded, j) => capped(boundsOf(rounded, leastSmall), most?.[j])),
  );
  if (!isTelling(bounds, boundsOf(total))) return { parts, total };
  if (!isTelling(bounds, ANY)) return { parts, total: null };
  return { parts: parts.map((one, i) => (i === 0 ? one : null)), total: null };
}

function capped({ least, most }: Bounds, cap = Infinity): Bounds {
  return { least: Math.min(least, cap), most: Math.min(most, cap) };
}

const ANY: Bounds = { least: 0, most: Infinity };

function isTelling(divisions: readonly (readonly Bounds[])[], whole: Bounds): boolean {
  const known = divisions.reduce<Bounds>(
    ({ least, most }, parts) => ({
      least: Math.max(least, sum(parts.map((part) => part.least))),
      most: Math.min(most, sum(parts.map((part) => part.most))),
    }),
    whole,
  );
  return tells(known) || divisions.some((parts) => knownOf(parts, known).some(tells));
}

/** Rounded parts, and what a reader knows of each and of their whole. */
export interface RoundedParts {
  readonly parts: readonly number[];
  readonly bounds: readonly Bounds[];
  readonly whole: Bounds;
}

/**
 * Parts rounded to fives, small ones too. Null where what is known of the whole would leave one value
 * for a small part, or for what a part has grown by: they have to be left out then.
 *
 * @param earlier the same parts as they were shown before they grew
 */
export function roundedParts(
  counts: readonly number[],
  whole: Bounds,
  earlier: RoundedParts | null,
): RoundedParts | null {
  const parts = counts.map((count) => nearest(count, STEP));
  const bounds = parts.map(boundsOfNearest);
  const rounded = { parts, bounds, whole };
  const isTelling =
    knownOf(bounds, whole).some(tells) ||
    isWholeTold(bounds, whole) ||
    isGrowthTelling(rounded, earlier);
  return isTelling ? null : rounded;
}

/** Whether the parts leave one value for a whole that is not told: what it lacks would follow. */
function isWholeTold(parts: readonly Bounds[], whole: Bounds): boolean {
  const least = Math.max(whole.least, sum(parts.map((part) => part.least)));
  const most = Math.min(whole.most, sum(parts.map((part) => part.most)));
  return whole.least < whole.most && least >= most;
}

/** Whether what was shown before, what is shown now and that no part shrinks leave one value. */
function isGrowthTelling(shownNow: RoundedParts, shownBefore: RoundedParts | null): boolean {
  if (!shownBefore) return false;
  const grownBy = (now: Bounds, before: Bounds): Bounds => ({
    least: Math.max(0, now.least - before.most),
    most: now.most - before.least,
  });
  const wholeGrowth = grownBy(shownNow.whole, shownBefore.whole);
  let before = shownBefore.bounds;
  let now = shownNow.bounds;
  for (;;) {
    const [knownBefore, knownNow] = [
      knownOf(before, shownBefore.whole),
      knownOf(now, shownNow.whole),
    ];
    const growth = knownOf(
      knownNow.map((part, i) => grownBy(part, knownBefore[i] ?? ANY)),
      wholeGrowth,
    );
    const all = [...knownBefore, ...knownNow, ...growth];
    // Corrections made fewer of what otherwise only grows: nothing is shown rather than too much.
    if (all.some(({ least, most }) => least > most) || all.some(tells)) return true;
    const nextBefore = knownBefore.map(({ least, most }, i) => ({
      least: Math.max(least, (knownNow[i]?.least ?? 0) - (growth[i]?.most ?? Infinity)),
      most: Math.min(most, (knownNow[i]?.most ?? Infinity) - (growth[i]?.least ?? 0)),
    }));
    const nextNow = knownNow.map(({ least, most }, i) => ({
      least: Math.max(least, (nextBefore[i]?.least ?? 0) + (growth[i]?.least ?? 0)),
      most: Math.min(most, (nextBefore[i]?.most ?? Infinity) + (growth[i]?.most ?? Infinity)),
    }));
    if (areSame(nextBefore, before) && areSame(nextNow, now)) return false;
    [before, now] = [nextBefore, nextNow];
  }
}

function areSame(some: readonly Bounds[], others: readonly Bounds[]): boolean {
  return some.every(({ least, most }, i) => least === others[i]?.least && most === others[i]?.most);
}

/** Rounded as everywhere on the tab; never the negative zero. */
export function wholePeople<Count extends number>(people: Count): Count {
  return (Math.round(people) + 0) as Count;
}
