import { idKey } from './cell';

/** Returns the first row of each id, by `idKey`. Rows without an id are left out. */
export function firstById<Item extends object>(
  rows: readonly Item[],
  field: keyof Item,
): ReadonlyMap<string, Item> {
  const map = new Map<string, Item>();
  for (const row of rows) {
    const id = row[field];
    if (typeof id !== 'string') continue;
    const key = idKey(id);
    if (!map.has(key)) map.set(key, row);
  }
  return map;
}

/**
 * Returns all rows of each id, by `idKey`, in the order of the rows. Rows without an id are left
 * out.
 */
export function groupById<Item extends object>(
  rows: readonly Item[],
  field: keyof Item,
): ReadonlyMap<string, readonly Item[]> {
  const map = new Map<string, Item[]>();
  for (const row of rows) {
    const id = row[field];
    if (typeof id !== 'string') continue;
    const key = idKey(id);
    const group = map.get(key);
    if (group) group.push(row);
    else map.set(key, [row]);
  }
  return map;
}
