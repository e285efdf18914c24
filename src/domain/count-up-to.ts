/**
 * How many items have a day on or before `day`, by binary search. `items` must ascend by `dayOf`.
 *
 * @example
 * countUpTo([3, 5, 5, 9], 5, (day) => day) // 3
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
