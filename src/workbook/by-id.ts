import { idKey } from './cell';

/** By id, as ids are compared; of rows with the same id the first. Rows without one are left out. */
export function firstById<Item extends object>(
  rows: readonly Item[],
  field: keyof Item,
): ReadonlyMap<string, Item> {
  const map = new Map<string, Item>();
  for (const row of rows) {
    const id = row[field];
    if (typeof id === 'string' && !map.has(idKey(id))) map.set(idKey(id), row);
  }
  return map;
}

/** By id, as ids are compared, in the rows' order. Rows without one are left out. */
export function groupById<Item extends object>(
  rows: readonly Item[],
  field: keyof Item,
): ReadonlyMap<string, readonly Item[]> {
  const map = new Map<string, Item[]>();
  for (const row of rows) {
    const id = row[field];
    if (typeof id !== 'string') continue;
    const group = map.get(idKey(id));
    if (group) group.push(row);
    else map.set(idKey(id), [row]);
  }
  return map;
}
