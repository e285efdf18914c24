import { idKey } from './cell';

/** With fewer households, nobody can tell a list from a few wrong ids. */
const LEAST = 3;

/**
 * Whether a list only holds what is left, Kandidaten who still waits or Woningen what is vacant: it
 * lacks most of the households or homes that were placed. What it says about those is then
 * incomplete.
 *
 * @param listed ids in the list
 * @param placed ids in Plaatsingen; null where a row has none
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
