/**
 * Counts of people and households as administrators see them: one to four are hidden, and larger
 * counts are rounded to fives. Only `roundedParts` rounds small counts too. One difference, of two
 * tabs or of a whole and one part, then gives no small count away. Several figures together can:
 * `roundedDivisions` and `roundedParts` prevent that.
 */
import { sum } from '../domain/sum';

export const STEP = 5;

/** Rounded to fives. 0 for a count below five. */
export function roundedCount(count: number): number {
  return count < STEP ? 0 : nearest(count, STEP);
}

/** The nearest multiple of a step. It is never negative zero. */
export function nearest(figure: number, step: number): number {
  return step * Math.round(figure / step) + 0;
}

/** The counts that are possible as far as a reader knows. */
export interface PossibleCounts {
  readonly least: number;
  readonly most: number;
}

/**
 * The values that a count may have for a reader who sees it rounded.
 *
 * @param areNoughtsShown whether zeros are shown as 0. A hidden count is then one to four, and
 *   otherwise zero to four.
 */
function boundsOf(count: number, areNoughtsShown: boolean): PossibleCounts {
  const rounded = roundedCount(count);
  if (rounded >= STEP) return { least: Math.max(STEP, rounded - 2), most: rounded + 2 };
  if (!areNoughtsShown) return { least: 0, most: STEP - 1 };
  return count === 0 ? { least: 0, most: 0 } : { least: 1, most: STEP - 1 };
}

/** The bounds of a figure that is rounded to the nearest five, even if it is small. */
function boundsOfNearest(rounded: number): PossibleCounts {
  const least = rounded < 0 ? rounded - 2 : Math.max(0, rounded - 2);
  return { least, most: rounded + 2 };
}

/**
 * What a reader knows about the parts of a whole: the bounds of each part, narrowed by those of the
 * whole and of the other parts.
 *
 * @param whole the total of these parts
 */
function knownOf(
  parts: readonly PossibleCounts[],
  whole: PossibleCounts,
): readonly PossibleCounts[] {
  const least = sum(parts.map((part) => part.least));
  const most = sum(parts.map((part) => part.most));
  return parts.map((part) => ({
    least: Math.max(part.least, whole.least - (most - part.most)),
    most: Math.min(part.most, whole.most - (least - part.least)),
  }));
}

/** Whether only one value is possible, and it is one to four people or households. */
function tells({ least, most }: PossibleCounts): boolean {
  return least >= most && least >= 1 && least < STEP;
}

/** Parts of one whole. */
export interface Division {
  readonly counts: readonly number[];
  /** The largest value that each count can have, if that value is public. */
  readonly most?: readonly number[];
  /**
   * Only if the counts are households by size: those of one person first, and those of the largest
   * size or more last. The number of people in all of them.
   */
  readonly people?: number;
}

export interface RoundedDivisions {
  /** For each division, whether zeros are shown. If not, zero has the sign of one to four. */
  readonly areNoughtsShown: readonly boolean[];
  /** One entry per division. Null if that division has to be left out. */
  readonly parts: readonly (readonly number[] | null)[];
  /** Null if the total has to be left out. */
  readonly total: number | null;
}

/**
 * Several divisions of the same whole, with each count rounded. If a small count could be computed
 * from them, these steps are tried in order:
 *
 * 1. Zeros get the sign of small counts in all divisions but the first.
 * 2. Zeros get that sign in all divisions.
 * 3. The total is left out. Zeros are shown everywhere, then as in step 1, then as in step 2.
 * 4. All divisions but the first are left out too.
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

/**
 * Whether rounded counts and their rounded total leave more than one possible value for each small
 * count, if zeros are not shown.
 */
export function areSafeWithoutNoughts(counts: readonly number[]): boolean {
  return isSafe([{ counts }], [false], sum(counts));
}

/**
 * Whether what is shown leaves more than one possible value for each small count.
 *
 * @param whole null if it is not shown
 */
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

/**
 * Whether the number of people, with the households by size, leaves only one value for a small
 * count of households.
 */
function arePeopleTelling(
  sizes: readonly PossibleCounts[],
  whole: PossibleCounts,
  people: PossibleCounts,
): boolean {
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

function capped({ least, most }: PossibleCounts, cap = Infinity): PossibleCounts {
  return { least: Math.min(least, cap), most: Math.min(most, cap) };
}

const ANY: PossibleCounts = { least: 0, most: Infinity };

/**
 * What is known about a whole from its own bounds and from those of its parts, in each division.
 */
function wholeOf(
  divisions: readonly (readonly PossibleCounts[])[],
  whole: PossibleCounts,
): PossibleCounts {
  return divisions.reduce<PossibleCounts>(
    ({ least, most }, parts) => ({
      least: Math.max(least, sum(parts.map((part) => part.least))),
      most: Math.min(most, sum(parts.map((part) => part.most))),
    }),
    whole,
  );
}

function isTelling(
  divisions: readonly (readonly PossibleCounts[])[],
  whole: PossibleCounts,
): boolean {
  const known = wholeOf(divisions, whole);
  return tells(known) || divisions.some((parts) => knownOf(parts, known).some(tells));
}

/** Rounded parts, and what a reader knows about each part and about the whole. */
export interface RoundedParts {
  readonly parts: readonly number[];
  readonly bounds: readonly PossibleCounts[];
  readonly whole: PossibleCounts;
}

/**
 * Parts rounded to fives, even if they are small. Null if they have to be left out, because a reader
 * could compute a part or a growth of one to four, or because the bounds contradict each other.
 *
 * @param earlier the same parts as they were shown before they grew
 */
export function roundedParts(
  counts: readonly number[],
  whole: PossibleCounts,
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

/** Whether the parts leave one value for a whole of which readers should only know the bounds. */
function isWholeTold(parts: readonly PossibleCounts[], whole: PossibleCounts): boolean {
  const least = Math.max(whole.least, sum(parts.map((part) => part.least)));
  const most = Math.min(whole.most, sum(parts.map((part) => part.most)));
  return whole.least < whole.most && least >= most;
}

/**
 * Whether a small part or a small growth follows from earlier and present figures, if no part
 * shrinks. Also true if the figures contradict that.
 */
function isGrowthTelling(shownNow: RoundedParts, shownBefore: RoundedParts | null): boolean {
  if (!shownBefore) return false;
  const grownBy = (now: PossibleCounts, before: PossibleCounts): PossibleCounts => ({
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
    // If the bounds contradict each other, a correction lowered a number. Showing nothing is then
    // safest.
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

function areSame(some: readonly PossibleCounts[], others: readonly PossibleCounts[]): boolean {
  return some.every(({ least, most }, i) => least === others[i]?.least && most === others[i]?.most);
}

/** A number of people, rounded to whole people. It is never negative zero. */
export function wholePeople<Count extends number>(people: Count): Count {
  return (Math.round(people) + 0) as Count;
}
