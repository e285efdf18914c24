import { sum } from './sum';

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
 * five, and without any that follows from the others: where only one value would do for a count
 * that is kept back, the next smallest one is kept back as well.
 */
export function withoutSmallCounts(counts: readonly number[]): ShownCounts {
  const total = sum(counts);
  if (total < LEAST_SHOWN) return { counts: counts.map(() => 'small'), total: 'small' };
  let shown = counts.map(shownCount);
  while (isDerivable(shown, counts)) {
    const next = smallestShown(shown);
    // All small ones, at their highest: nothing but the whole can be said.
    if (next === null) return { counts: counts.map(() => 'hidden'), total };
    shown = shown.map((count, i) => (i === next ? 'hidden' : count));
  }
  return { counts: shown, total };
}

function smallestShown(shown: readonly ShownCount[]): number | null {
  let smallest: number | null = null;
  let least = Infinity;
  shown.forEach((count, i) => {
    if (typeof count === 'number' && count < least) {
      smallest = i;
      least = count;
    }
  });
  return smallest;
}

/** Whether the whole, less what is shown, leaves one value only for one of those kept back. */
function isDerivable(shown: readonly ShownCount[], counts: readonly number[]): boolean {
  const keptBack = shown.flatMap((count) => (typeof count === 'number' ? [] : [BOUNDS[count]]));
  const left = sum(counts.filter((_, i) => typeof shown[i] !== 'number'));
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
} as const;
