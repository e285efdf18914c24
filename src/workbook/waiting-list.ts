import { idKey } from './cell';

/** With fewer households, nobody can tell a list from a few wrong ids. */
const LEAST = 3;

/**
 * Returns true if Kandidaten only contains households that still wait, so that it lacks most of the
 * placed households. Its data on housed households is then incomplete.
 *
 * @param listed the ids in Kandidaten
 * @param placed the ids in Plaatsingen; null for a row without one
 */
export function isWaitingList(
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
