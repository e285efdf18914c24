/**
 * How many items of a list, ascending by `dayOf`, have a day on or before `day`: a binary search, so
 * that a course over many years is looked up in a few steps.
 */
export function countUpTo<Item>(
  items: ArrayLike<Item>,
  day: number,
  dayOf: (item: Item) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && dayOf(item) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
