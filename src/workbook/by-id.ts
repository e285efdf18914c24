import { idKey } from './cell';

/**
 * Returns rows by `idKey` of their id. If rows have the same id, the first one is used. Rows
 * without an id are left out.
 */
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
 * Returns groups of rows by `idKey` of their id, in the order of the rows. Rows without an id are
 * left out.
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
