import { idKey } from './cell';

/** If fewer are absent, it may be a list with a few wrong ids. */
const LEAST = 3;

/**
 * Whether a list has only what is left: Kandidaten only the households that still wait, or Woningen
 * only the vacant homes. It lacks most of the households or homes in Plaatsingen.
 *
 * @param listed the ids in the list
 * @param placed the ids in Plaatsingen; null for a row without one
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
