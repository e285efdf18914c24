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

/** @param areNoughtsShown whether a nought is shown as such, so that a small count is one of one to four */
function boundsOf(count: number, areNoughtsShown: boolean): Bounds {
  const rounded = roundedCount(count);
  if (rounded >= STEP) return { least: Math.max(STEP, rounded - 2), most: rounded + 2 };
  if (!areNoughtsShown) return { least: 0, most: STEP - 1 };
  return count === 0 ? { least: 0, most: 0 } : { least: 1, most: STEP - 1 };
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
  /** The most that each count can be, where everybody knows that. */
  readonly most?: readonly number[];
  /** People, where the counts are households from one person on; the last has as many or more. */
  readonly people?: number;
}

export interface RoundedDivisions {
  /**
   * Per division whether noughts are shown. Otherwise they stand for any count below five, as small
   * ones do.
   */
  readonly areNoughtsShown: readonly boolean[];
  /** Per division; null where it has to be left out. */
  readonly parts: readonly (readonly number[] | null)[];
  /** Null where it has to be left out. */
  readonly total: number | null;
}

/**
 * Several divisions of the same whole, each count rounded. Where the parts together would leave one
 * value for a small one, noughts are hidden among the small counts: first in all divisions but the
 * first, then in all. Where they still would, the total is left out as well; and at last all divisions
 * but the first.
 */
export function roundedDivisions(divisions: readonly Division[]): RoundedDivisions {
  const whole = sum(divisions[0]?.counts ?? []);
  const total = roundedCount(whole);
  const parts = divisions.map(({ counts }) => counts.map(roundedCount));
  const ways = [
    divisions.map(() => true),
    divisions.map((_, i) => i === 0),
    divisions.map(() => false),
  ];
  for (const isTotalShown of [true, false]) {
    const safe = ways.find((noughts) => isSafe(divisions, noughts, isTotalShown ? whole : null));
    if (safe) return { areNoughtsShown: safe, parts, total: isTotalShown ? total : null };
  }
  const first = parts.map((one, i) => (i === 0 ? one : null));
  return { areNoughtsShown: divisions.map(() => false), parts: first, total: null };
}

/** @param whole null where it is not shown */
function isSafe(
  divisions: readonly Division[],
  areNoughtsShown: readonly boolean[],
  whole: number | null,
): boolean {
  const wholeKnown = whole === null ? ANY : boundsOf(whole, areNoughtsShown[0] ?? false);
  const bounds = divisions.map(({ counts, most }, i) =>
    counts.map((count, j) => capped(boundsOf(count, areNoughtsShown[i] ?? false), most?.[j])),
  );
  if (isTelling(bounds, wholeKnown)) return false;
  const known = wholeOf(bounds, wholeKnown);
  return divisions.every(
    ({ people }, i) =>
      people === undefined ||
      !areNoughtsShown.includes(true) ||
      !arePeopleTelling(bounds[i] ?? [], known, boundsOf(people, true)),
  );
}

/** Whether people and households by size leave one value for a small count of households. */
function arePeopleTelling(sizes: readonly Bounds[], whole: Bounds, people: Bounds): boolean {
  const found = sizes.map(() => new Set<number>());
  const world: number[] = [];
  const goOn = (households: number, persons: number): void => {
    const size = world.length;
    if (persons > people.most || households > whole.most) return;
    if (size < sizes.length) {
      const { least, most } = sizes[size] ?? ANY;
      for (let count = least; count <= most; count++) {
        world.push(count);
        goOn(households + count, persons + count * (size + 1));
        world.pop();
      }
      return;
    }
    const isLargeNone = world.at(-1) === 0;
    if (households < whole.least || (isLargeNone && persons < people.least)) return;
    world.forEach((count, i) => found[i]?.add(count));
  };
  goOn(0, 0);
  return found.some((counts) => {
    const [one = 0] = counts;
    return counts.size === 1 && one >= 1 && one < STEP;
  });
}

function capped({ least, most }: Bounds, cap = Infinity): Bounds {
  return { least: Math.min(least, cap), most: Math.min(most, cap) };
}

const ANY: Bounds = { least: 0, most: Infinity };

/** What is known of a whole by its own bounds and by those of its parts, in each division. */
function wholeOf(divisions: readonly (readonly Bounds[])[], whole: Bounds): Bounds {
  return divisions.reduce<Bounds>(
    ({ least, most }, parts) => ({
      least: Math.max(least, sum(parts.map((part) => part.least))),
      most: Math.min(most, sum(parts.map((part) => part.most))),
    }),
    whole,
  );
}

function isTelling(divisions: readonly (readonly Bounds[])[], whole: Bounds): boolean {
  const known = wholeOf(divisions, whole);
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
