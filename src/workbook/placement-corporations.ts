/** Computes for which corporation the people of a placement count. */
import type { SerialDay } from '../domain/units';
import { groupById } from './by-id';
import { idKey } from './cell';
import type { Home } from './tables/homes';
import type { Placement } from './tables/placements';

/**
 * Returns the corporation of each placement: the one in its own column, else that of its home.
 * Family members who join a household count for the corporation of the home that they move into,
 * else for the one in the column. Null if neither is known.
 *
 * @param placements those whose corporation is asked
 * @param all every placement, which says where a household lives
 */
export function corporationsOf(
  placements: readonly Placement[],
  all: readonly Placement[],
  homes: readonly Pick<Home, 'home' | 'corporation'>[],
): readonly (string | null)[] {
  const ofHome = new Map(homes.map(({ home, corporation }) => [idKey(home), corporation]));
  const livesIn = homeOnDay(all);
  return placements.map(({ date, corporation, home, household, isFamilyJoining }) => {
    const joined = isFamilyJoining && household !== null ? livesIn(household, date) : undefined;
    const movedInto = home === null ? joined : idKey(home);
    const byHome = movedInto === undefined ? null : (ofHome.get(movedInto) ?? null);
    return isFamilyJoining ? (byHome ?? corporation) : (corporation ?? byHome);
  });
}

/**
 * Returns a lookup of the home in which a household lived on a day. Before its first move, that is
 * the first home. Undefined if no placement names a home for it.
 */
function homeOnDay(
  placements: readonly Placement[],
): (household: string, day: SerialDay) => string | undefined {
  const own = groupById(
    placements.filter(({ home, isFamilyJoining }) => home !== null && !isFamilyJoining),
    'household',
  );
  return (household, day) => {
    const inOrder = [...(own.get(idKey(household)) ?? [])].sort((a, b) => a.date - b.date);
    const found = inOrder.findLast(({ date }) => date <= day) ?? inOrder[0];
    return found?.home ? idKey(found.home) : undefined;
  };
}
