import { idKey } from './cell';

/** If fewer ids are absent, these are probably typing errors. */
const LEAST = 3;

/**
 * Returns true if Kandidaten lists only households that still wait, or Woningen only vacant homes.
 * Such a list lacks most of the ids in Plaatsingen.
 *
 * @param listed the ids in the list
 * @param placed the ids in Plaatsingen; null for a row without an id
 */
export function holdsOnlyTheRest(
  listed: Iterable<string | null>,
  placed: Iterable<string | null>,
): boolean {
  const known = keysOf(listed);
  if (known.size === 0) return false;
  const all = [...keysOf(placed)];
  const absent = all.filter((key) => !known.has(key)).length;
  return absent >= LEAST && absent > all.length - absent;
}

function keysOf(ids: Iterable<string | null>): ReadonlySet<string> {
  return new Set([...ids].flatMap((id) => (id === null ? [] : idKey(id))));
}
