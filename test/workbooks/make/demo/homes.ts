/** Homes with a size, a rent and a place that suit the households that will live there. */
import { addDays } from '../../../../src/domain/calendar';
import type { SerialDay } from '../../../../src/domain/units';
import type { Random } from '../random';
import type { Corporation } from './partners';
import { DISTRICTS, locationNamed } from './partners';
import type { Home } from './records';
import { workingDayUpTo } from './working-days';

/** The rent limits of 2016 in eurocents, for one or two people and for more. */
const LIMIT_SMALL = 586_68;
const LIMIT_LARGE = 628_76;

/** A batch of homes for single people that comes free together. */
export interface Supply {
  readonly form: string;
  /** A location of the taskforce. Null if the homes are spread over the districts. */
  readonly location: string | null;
  readonly corporation: Corporation | null;
  readonly units: number;
  /** How many units share a row of the table of homes. */
  readonly unitsPerRow: number;
  readonly selfContained: boolean;
  readonly maxPersons: number;
  /** Whole euros a month, lowest and highest. */
  readonly rent: readonly [number, number];
  readonly firstPlacedOn: SerialDay;
  readonly lastPlacedOn: SerialDay;
  readonly until: SerialDay | null;
  readonly offered: OfferPeriod;
}

export interface Occupants {
  readonly persons: number;
  readonly familyToFollow: number;
}

/** A home without its owner, its offer and its household. */
export type Dwelling = Pick<
  Home,
  | 'complex'
  | 'district'
  | 'form'
  | 'selfContained'
  | 'bedrooms'
  | 'maxPersons'
  | 'bareRent'
  | 'agreedRent'
  | 'availableUntil'
  | 'groundFloor'
>;

export type OfferPeriod = '2015' | '2016-I' | '2016-II';

function toFiveCents(cents: number): number {
  return Math.round(cents / 5) * 5;
}

/**
 * A regular home with room for the household and its family to follow. The rent fits the household
 * without that family.
 */
export function regularDwelling(random: Random, { persons, familyToFollow }: Occupants): Dwelling {
  const district = random.pick(DISTRICTS);
  const maxPersons = Math.max(2, persons + familyToFollow + (random.next() < 0.3 ? 1 : 0));
  const limit = persons >= 3 ? LIMIT_LARGE : LIMIT_SMALL;
  const below = familyToFollow > 0 ? random.between(0, 45_00) : random.between(0, 95_00);
  const agreed = persons >= 5 && random.next() < 0.6;
  return {
    complex: random.pick(district.complexes),
    district: district.name,
    form: 'regulier',
    selfContained: true,
    bedrooms: maxPersons - 1,
    maxPersons,
    bareRent: agreed ? toFiveCents(random.between(648_00, 689_00)) : toFiveCents(limit - below - 3),
    agreedRent: agreed ? LIMIT_LARGE : null,
    availableUntil: null,
    groundFloor: random.next() < 0.2,
  };
}

export function alternativeDwelling(random: Random, supply: Supply): Dwelling {
  const [lowest, highest] = supply.rent;
  const district =
    supply.location === null
      ? random.pick(DISTRICTS).name
      : locationNamed(supply.location).district;
  return {
    complex: supply.location,
    district,
    form: supply.form,
    selfContained: supply.selfContained,
    bedrooms: Math.max(1, supply.maxPersons - 1),
    maxPersons: supply.maxPersons,
    bareRent: toFiveCents(random.between(lowest * 100, highest * 100)),
    agreedRent: null,
    availableUntil: supply.until,
    groundFloor: random.next() < 0.3,
  };
}

/** Days on which something may happen, both included. */
export type Window = readonly [SerialDay, SerialDay];

/** A home is free up to ten days before a household moves in, and is offered some weeks earlier. */
export function offerDates(
  random: Random,
  placedOn: SerialDay,
  notBefore: SerialDay | null,
  [earliest, latest]: Window,
): { offeredOn: SerialDay; availableFrom: SerialDay } {
  const free = Math.max(placedOn - random.between(0, 10), notBefore ?? 0);
  const availableFrom = workingDayUpTo(free as SerialDay);
  const offered = Math.max(addDays(availableFrom, -random.between(16, 38)), earliest);
  // The last homes of a window are offered over two weeks, not all on one day.
  const inTime = offered > latest ? latest - random.between(0, 13) : offered;
  const offeredOn = workingDayUpTo(inTime as SerialDay);
  return { offeredOn, availableFrom };
}
