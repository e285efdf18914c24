import { idKey } from './cell';

/** With fewer households, nobody can tell a list from a few wrong ids. */
const LEAST = 3;

/**
 * Whether Kandidaten only holds who still waits: it lacks most of the households that were placed.
 * What it says about households that were housed is then incomplete.
 *
 * @param listed ids in Kandidaten
 * @param placed ids in Plaatsingen; null where a row has none
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
