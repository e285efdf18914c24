import { sum } from '../domain/sum';

/**
 * A count as people may see it who must not recognise anybody by it: the count itself, `small` for
 * a count below five, or `hidden` for a count from which a small one could be derived.
 */
export type ShownCount = number | 'small' | 'hidden';

/** Counts of the parts of a whole, and of the whole. */
export interface ShownCounts {
  readonly counts: readonly ShownCount[];
  readonly total: ShownCount;
}

const LEAST_SHOWN = 5;

/** A count that stands by itself. */
export function shownCount(count: number): ShownCount {
  return count < LEAST_SHOWN ? 'small' : count;
}

/**
 * Counts (whole, not negative) that add up to a whole, which is shown too. Counts below five are
 * hidden, and so is whatever would reveal one. That is so where the shown counts leave fewer than
 * five of the whole, or nothing, or where a hidden count could have one value only: then the
 * greatest count is hidden as well. If it were the smallest, a reader who knows the rule could
 * exclude values.
 */
export function withoutSmallCounts(counts: readonly number[]): ShownCounts {
  return { counts: shownOf(counts, sum(counts), []), total: shownCount(sum(counts)) };
}

/**
 * The same for parts of a whole of five or more. The whole is shown, and the rest beside the parts
 * is not: nobody may derive the rest, or the total of the parts, where it is small.
 */
export function partsWithoutSmallCounts(counts: readonly number[], whole: number): ShownCounts {
  return { counts: shownOf(counts, whole, [BOUNDS.unnamed]), total: 'hidden' };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** @param unnamed what a reader knows about the parts of the whole without a count */
function shownOf(
  counts: readonly number[],
  whole: number,
  unnamed: readonly Bounds[],
): readonly ShownCount[] {
  if (whole < LEAST_SHOWN) return counts.map(() => 'small');
  let shown = counts.map(shownCount);
  while (isDerivable(shown, whole, unnamed)) {
    const greatest = Math.max(...shown.filter((count) => typeof count === 'number'));
    const next = shown.indexOf(greatest);
    if (next < 0) return allHidden(counts);
    shown = shown.map((count, i) => (i === next ? 'hidden' : count));
  }
  const isNoneShown = shown.every((count) => typeof count !== 'number');
  // Where all counts are small and as high as can be, other counts with this whole must look the
  // same.
  const canAllBeHighest = unnamed.length === 0 && whole === counts.length * BOUNDS.small.most;
  return isNoneShown && canAllBeHighest ? allHidden(counts) : shown;
}

/** Shows only the whole. */
function allHidden(counts: readonly number[]): readonly ShownCount[] {
  return counts.map(() => 'hidden');
}

/**
 * Whether the whole minus what is shown reveals a small count, or leaves one value only for a
 * hidden one.
 */
function isDerivable(
  shown: readonly ShownCount[],
  whole: number,
  unnamed: readonly Bounds[],
): boolean {
  const numbers = shown.filter((count) => typeof count === 'number');
  const left = whole - sum(numbers);
  const keptBack = [
    ...shown.flatMap((count) => (typeof count === 'number' ? [] : [BOUNDS[count]])),
    ...unnamed,
  ];
  if (keptBack.length === 0) return false;
  if (left < LEAST_SHOWN) return true;
  return keptBack.some((own, i) => {
    const others = keptBack.filter((_, j) => j !== i);
    const least = Math.max(own.least, left - sum(others.map(({ most }) => most)));
    const most = Math.min(own.most, left - sum(others.map(({ least }) => least)));
    return least >= most;
  });
}

/** What a reader knows about a count that is not shown. */
const BOUNDS = {
  small: { least: 0, most: LEAST_SHOWN - 1 },
  hidden: { least: LEAST_SHOWN, most: Infinity },
  unnamed: { least: 0, most: Infinity },
} as const satisfies Record<string, Bounds>;
