import { sum } from '../domain/sum';

/**
 * A count as it may be shown to those who are not to recognise anyone by it: the count itself,
 * `small` for one below five, `hidden` for one that is kept back because a small one could be
 * derived from it.
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
 * The counts (whole, not negative) that add up to a whole that is shown too, without any below
 * five, and without any that follows from the others: where what is shown leaves fewer than five
 * of the whole, none included, or one value only for a count that is kept back, the greatest one is
 * kept back as well. Were it the smallest, a reader who knows that could tell what it cannot be.
 */
export function withoutSmallCounts(counts: readonly number[]): ShownCounts {
  return { counts: shownOf(counts, sum(counts), []), total: shownCount(sum(counts)) };
}

/**
 * The same for parts of a whole of five or more that is shown, with a rest that is not: neither the
 * rest nor the total of the parts may be derived where it is small.
 */
export function partsWithoutSmallCounts(counts: readonly number[], whole: number): ShownCounts {
  return { counts: shownOf(counts, whole, [BOUNDS.unnamed]), total: 'hidden' };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** @param unnamed what a reader knows of parts of the whole that have no count */
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
  // All small at their highest can only be kept back if others with this whole look the same.
  const canAllBeHighest = unnamed.length === 0 && whole === counts.length * BOUNDS.small.most;
  return isNoneShown && canAllBeHighest ? allHidden(counts) : shown;
}

/** Nothing but the whole can be said. */
function allHidden(counts: readonly number[]): readonly ShownCount[] {
  return counts.map(() => 'hidden');
}

/** Whether the whole, less what is shown, says a small count or leaves one value for any. */
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

/** What a reader knows of a count that is not shown. */
const BOUNDS = {
  small: { least: 0, most: LEAST_SHOWN - 1 },
  hidden: { least: LEAST_SHOWN, most: Infinity },
  unnamed: { least: 0, most: Infinity },
} as const satisfies Record<string, Bounds>;
