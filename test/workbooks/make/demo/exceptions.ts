/** Exceptions to what the partners agreed, made on purpose so that the checks find something. */
import type { SerialDay } from '../../../../src/domain/units';
import { nth } from '../random';
import type { Letting } from './letting';
import type { Corporation } from './partners';
import { day } from './partners';
import type { Placement } from './records';

/**
 * Puts one family in each of two locations, and a single person in the regular home of that family.
 * That is against the taskforce's agreement.
 */
export function withExceptions(lettings: readonly Letting[]): Letting[] {
  return ['Populierenhof', 'De Kade'].reduce(
    (all, location) => exchange(all, location),
    [...lettings],
  );
}

function exchange(lettings: Letting[], location: string): Letting[] {
  const here = lettings.filter(({ supply }) => supply?.location === location);
  const single = nth(here, Math.floor(here.length * 0.6));
  const family = lettings.find(
    (one) => one.supply === null && one.occupants.persons === 2 && one.placedOn >= single.placedOn,
  );
  if (!family) throw new Error(`No family of two moves in after ${single.placedOn}.`);
  return lettings.map((one) => {
    if (one === single) return { ...one, occupants: family.occupants };
    if (one === family) return { ...one, occupants: single.occupants };
    return one;
  });
}

interface RentTooHigh {
  /** The first letting that fits, from this day on. */
  readonly from: SerialDay;
  readonly persons: number;
  readonly corporation: Corporation;
  readonly rent: number;
}

const RENTS_TOO_HIGH: readonly RentTooHigh[] = [
  { from: day(3, 1), persons: 2, corporation: 'Brugstede', rent: 598_40 },
  { from: day(8, 1), persons: 3, corporation: 'Diezehof', rent: 645_15 },
  { from: day(10, 1), persons: 2, corporation: 'Brugstede', rent: 603_75 },
];

/** Gives three lettings a rent above the limit. */
export function withRentTooHigh(placements: readonly Placement[]): Placement[] {
  const rents = new Map(
    RENTS_TOO_HIGH.map(({ from, persons, corporation, rent }) => {
      const placement = placements.find(
        (one) =>
          one.placedOn >= from &&
          one.home.form === 'regulier' &&
          one.home.agreedRent === null &&
          one.household.familyToFollow === 0 &&
          one.persons === persons &&
          one.home.corporation === corporation,
      );
      if (!placement) throw new Error(`No letting of ${corporation} for ${persons} people.`);
      return [placement, rent] as const;
    }),
  );
  return placements.map((one) => {
    const bareRent = rents.get(one);
    return bareRent === undefined ? one : { ...one, home: { ...one.home, bareRent } };
  });
}
