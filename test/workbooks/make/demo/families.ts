/** Family members who join a household in its own home, without a new home. */
import { addDays } from '../../../../src/domain/calendar';
import type { SerialDay } from '../../../../src/domain/units';
import type { Random } from '../random';
import type { Window } from './homes';
import { day } from './partners';
import type { Placement } from './records';
import { workingDayUpTo } from './working-days';

/**
 * Family members per household, in order of placement: those who came in the first half-year, those
 * who came in the second, and those still expected.
 */
const FOLLOWED_FIRST = [3, 4, 2, 3, 4, 3, 2, 4, 3, 3, 4, 3];
const FOLLOWED_SECOND = [4, 3, 3, 2, 4, 5, 3, 3, 4, 2, 3, 4, 3, 5, 3, 2, 4, 3, 3, 3];
const STILL_TO_FOLLOW = [3, 2, 4, 3, 3, 5, 2, 3, 4, 3, 2, 3, 4];

/** How many family members follow each household that moved in first, in order of placement. */
export const FOLLOWERS: readonly number[] = [
  ...FOLLOWED_FIRST,
  ...FOLLOWED_SECOND,
  ...STILL_TO_FOLLOW,
];

const FIRST_FAMILIES: Window = [day(3, 7), day(6, 29)];
const SECOND_FAMILIES: Window = [day(7, 6), day(12, 22)];

/** Adds a placement for each family that came. */
export function withFamilies(random: Random, placements: readonly Placement[]): Placement[] {
  const first = FOLLOWED_FIRST.length;
  const joined = placements
    .filter(({ household }) => household.familyToFollow > 0)
    .sort((a, b) => a.placedOn - b.placedOn)
    .slice(0, first + FOLLOWED_SECOND.length);
  const families = joined.map((placement, index) =>
    familyPlacement(random, placement, index < first ? FIRST_FAMILIES : SECOND_FAMILIES),
  );
  const nobodyToFollow = new Map(
    families.map(({ household }) => [household.key, household] as const),
  );
  const own = placements.map((one) => ({
    ...one,
    household: nobodyToFollow.get(one.household.key) ?? one.household,
  }));
  return [...own, ...families];
}

function familyPlacement(
  random: Random,
  placement: Placement,
  [earliest, latest]: Window,
): Placement {
  const soonest = Math.max(earliest, addDays(placement.placedOn, 60));
  const placedOn = workingDayUpTo(random.between(soonest, latest) as SerialDay);
  return {
    ...placement,
    placedOn,
    household: { ...placement.household, familyStillToFollow: 0 },
    persons: placement.household.familyToFollow,
    joinsFamily: true,
  };
}
