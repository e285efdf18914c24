/**
 * What the partners have to decide at the end of 2016: households that wait, homes on offer (some
 * fit nobody), and offers that failed during the year.
 */
import { addDays } from '../../../../src/domain/calendar';
import type { SerialDay } from '../../../../src/domain/units';
import type { Random } from '../random';
import { nth } from '../random';
import type { Corporation } from './partners';
import { DISTRICTS, RECEPTION_CENTRES, day } from './partners';
import type { Home, Household, HouseholdStatus } from './records';
import { workingDayFrom } from './working-days';

interface Waiting {
  readonly linkedOn: SerialDay;
  readonly persons: number;
  readonly familyToFollow?: number;
  readonly status: HouseholdStatus;
  readonly acceptedOn?: SerialDay;
  readonly needsGroundFloor?: boolean;
  readonly young?: boolean;
  readonly wish?: string;
}

/** The first three have waited past a term: without a home, or accepted but not yet moved in. */
const WAITING: readonly Waiting[] = [
  { linkedOn: day(9, 28), persons: 7, status: 'gekoppeld' },
  { linkedOn: day(10, 5), persons: 4, status: 'geaccepteerd', acceptedOn: day(12, 6) },
  { linkedOn: day(10, 17), persons: 2, status: 'woning geweigerd', wish: 'zorg' },
  { linkedOn: day(10, 31), persons: 1, status: 'voorgedragen' },
  { linkedOn: day(11, 3), persons: 3, status: 'geaccepteerd', acceptedOn: day(12, 14) },
  { linkedOn: day(11, 7), persons: 1, familyToFollow: 3, status: 'voorgedragen' },
  { linkedOn: day(11, 10), persons: 5, status: 'gekoppeld', wish: 'familie; Molenbeemd' },
  { linkedOn: day(11, 16), persons: 1, status: 'geaccepteerd', acceptedOn: day(12, 19) },
  { linkedOn: day(11, 21), persons: 2, familyToFollow: 1, status: 'voorgedragen' },
  { linkedOn: day(11, 24), persons: 1, status: 'aangehouden' },
  { linkedOn: day(11, 28), persons: 1, status: 'geaccepteerd', acceptedOn: day(12, 20) },
  { linkedOn: day(12, 1), persons: 4, status: 'voorgedragen', wish: 'werk' },
  { linkedOn: day(12, 5), persons: 1, familyToFollow: 4, status: 'gekoppeld' },
  { linkedOn: day(12, 7), persons: 2, status: 'gekoppeld', needsGroundFloor: true },
  { linkedOn: day(12, 12), persons: 1, status: 'gekoppeld', young: true },
  { linkedOn: day(12, 13), persons: 3, status: 'gekoppeld' },
  { linkedOn: day(12, 15), persons: 1, familyToFollow: 2, status: 'gekoppeld', wish: 'studie' },
  { linkedOn: day(12, 19), persons: 1, status: 'gekoppeld' },
  { linkedOn: day(12, 20), persons: 1, status: 'gekoppeld', wish: 'Havenkwartier' },
  { linkedOn: day(12, 22), persons: 2, status: 'gekoppeld' },
  { linkedOn: day(12, 28), persons: 1, familyToFollow: 3, status: 'gekoppeld' },
];

interface Unlinked {
  readonly linkedOn: SerialDay;
  readonly unlinkedOn: SerialDay;
  readonly persons: number;
}

const UNLINKED: readonly Unlinked[] = [
  { linkedOn: day(1, 14), unlinkedOn: day(2, 19), persons: 1 },
  { linkedOn: day(3, 17), unlinkedOn: day(4, 8), persons: 3 },
  { linkedOn: day(6, 2), unlinkedOn: day(7, 15), persons: 1 },
  { linkedOn: day(8, 18), unlinkedOn: day(9, 12), persons: 2 },
  { linkedOn: day(10, 13), unlinkedOn: day(11, 21), persons: 1 },
];

/** The keys of housed households count from 0; those of the others count from here. */
const FIRST_KEY = 10_000;

function waitingHousehold(random: Random, waiting: Waiting, index: number): Household {
  const familyToFollow = waiting.familyToFollow ?? 0;
  return {
    key: FIRST_KEY + index,
    linkedOn: waiting.linkedOn,
    persons: waiting.persons,
    familyToFollow,
    familyStillToFollow: familyToFollow,
    acceptedOn: waiting.acceptedOn ?? null,
    unlinkedOn: null,
    young: waiting.young ?? false,
    needsGroundFloor: waiting.needsGroundFloor ?? false,
    wish: waiting.wish ?? null,
    receptionCentre: random.pick(RECEPTION_CENTRES),
    status: waiting.status,
  };
}

function unlinkedHousehold(random: Random, unlinked: Unlinked, index: number): Household {
  return {
    ...waitingHousehold(random, { ...unlinked, status: 'ontkoppeld' }, WAITING.length + index),
    unlinkedOn: unlinked.unlinkedOn,
  };
}

interface Offer {
  readonly corporation: Corporation;
  readonly offeredOn: SerialDay;
  readonly availableFrom: SerialDay;
  readonly maxPersons: number;
  readonly bareRent: number;
  readonly agreedRent?: number;
  readonly groundFloor?: boolean;
  /** Position in the list of those who wait, from 0. */
  readonly reservedFor?: number;
}

/** The capping limits of 2017, in force when most of these homes come free: 592.55 and 635.05. */
const REGULAR_OFFERS: readonly Offer[] = [
  // Reserved, each for a household that fits.
  {
    corporation: 'Brugstede',
    offeredOn: day(11, 28),
    availableFrom: day(1, 9, 2017),
    maxPersons: 5,
    bareRent: 612_35,
    reservedFor: 1,
  },
  {
    corporation: 'Lindewaarde',
    offeredOn: day(12, 5),
    availableFrom: day(1, 5, 2017),
    maxPersons: 4,
    bareRent: 590_20,
    reservedFor: 4,
  },
  {
    corporation: 'Diezehof',
    offeredOn: day(12, 8),
    availableFrom: day(1, 12, 2017),
    maxPersons: 4,
    bareRent: 571_40,
    reservedFor: 5,
  },
  {
    corporation: 'Lindewaarde',
    offeredOn: day(12, 12),
    availableFrom: day(1, 16, 2017),
    maxPersons: 3,
    bareRent: 579_95,
    reservedFor: 8,
  },
  {
    corporation: 'Stadsvlinder',
    offeredOn: day(12, 14),
    availableFrom: day(1, 19, 2017),
    maxPersons: 4,
    bareRent: 618_00,
    reservedFor: 11,
  },
  // Free homes: with a rent exactly at a limit, a cent above it, or above every limit; or too small
  // for the rent.
  {
    corporation: 'Brugstede',
    offeredOn: day(11, 30),
    availableFrom: day(12, 28),
    maxPersons: 3,
    bareRent: 586_68,
  },
  {
    corporation: 'Diezehof',
    offeredOn: day(12, 6),
    availableFrom: day(12, 29),
    maxPersons: 5,
    bareRent: 586_69,
  },
  {
    corporation: 'Lindewaarde',
    offeredOn: day(12, 7),
    availableFrom: day(1, 6, 2017),
    maxPersons: 2,
    bareRent: 604_10,
  },
  {
    corporation: 'Brugstede',
    offeredOn: day(12, 9),
    availableFrom: day(1, 10, 2017),
    maxPersons: 5,
    bareRent: 641_75,
  },
  {
    corporation: 'Diezehof',
    offeredOn: day(12, 13),
    availableFrom: day(1, 16, 2017),
    maxPersons: 6,
    bareRent: 655_20,
    agreedRent: 635_05,
  },
  {
    corporation: 'Lindewaarde',
    offeredOn: day(12, 15),
    availableFrom: day(1, 17, 2017),
    maxPersons: 3,
    bareRent: 548_90,
    groundFloor: true,
  },
  {
    corporation: 'Brugstede',
    offeredOn: day(12, 19),
    availableFrom: day(1, 20, 2017),
    maxPersons: 4,
    bareRent: 575_30,
  },
  {
    corporation: 'Lindewaarde',
    offeredOn: day(12, 20),
    availableFrom: day(1, 23, 2017),
    maxPersons: 4,
    bareRent: 592_55,
  },
  {
    corporation: 'Stadsvlinder',
    offeredOn: day(12, 22),
    availableFrom: day(2, 1, 2017),
    maxPersons: 2,
    bareRent: 561_25,
  },
];

interface UnitOffer {
  readonly units: number;
  readonly offeredOn: SerialDay;
  readonly availableFrom: SerialDay;
  readonly bareRent: number;
  readonly reservedFor?: number;
}

/**
 * Units of De Kade. The last three have been empty since November because there is no candidate.
 */
const UNIT_OFFERS: readonly UnitOffer[] = [
  {
    units: 1,
    offeredOn: day(11, 28),
    availableFrom: day(12, 22),
    bareRent: 431_50,
    reservedFor: 7,
  },
  {
    units: 1,
    offeredOn: day(11, 28),
    availableFrom: day(12, 23),
    bareRent: 446_00,
    reservedFor: 10,
  },
  {
    units: 1,
    offeredOn: day(12, 5),
    availableFrom: day(1, 2, 2017),
    bareRent: 428_75,
    reservedFor: 3,
  },
  { units: 3, offeredOn: day(10, 31), availableFrom: day(11, 21), bareRent: 407_20 },
];

interface Failed {
  readonly corporation: Corporation;
  readonly offeredOn: SerialDay;
  readonly maxPersons: number;
  readonly bareRent: number;
  readonly status: 'geweigerd' | 'ingetrokken';
  readonly reason: string;
}

const REFUSED = { status: 'geweigerd', reason: 'geweigerd door kandidaat' } as const;
const NO_CANDIDATE = { status: 'geweigerd', reason: 'geen kandidaat van COA' } as const;
const WITHDRAWN = { status: 'ingetrokken', reason: 'ingetrokken door corporatie' } as const;

/** Refused homes count as offered; those that the corporation withdrew do not. */
const FAILED: readonly Failed[] = [
  { ...REFUSED, corporation: 'Lindewaarde', offeredOn: day(2, 8), maxPersons: 3, bareRent: 571_30 },
  { ...WITHDRAWN, corporation: 'Brugstede', offeredOn: day(3, 3), maxPersons: 4, bareRent: 560_10 },
  {
    ...NO_CANDIDATE,
    corporation: 'Diezehof',
    offeredOn: day(4, 11),
    maxPersons: 6,
    bareRent: 622_40,
  },
  {
    ...WITHDRAWN,
    corporation: 'Stadsvlinder',
    offeredOn: day(5, 19),
    maxPersons: 3,
    bareRent: 549_95,
  },
  { ...REFUSED, corporation: 'Brugstede', offeredOn: day(6, 6), maxPersons: 2, bareRent: 544_80 },
  { ...REFUSED, corporation: 'Brugstede', offeredOn: day(7, 21), maxPersons: 4, bareRent: 583_15 },
  { ...WITHDRAWN, corporation: 'Diezehof', offeredOn: day(8, 4), maxPersons: 3, bareRent: 568_20 },
  {
    ...NO_CANDIDATE,
    corporation: 'Diezehof',
    offeredOn: day(9, 1),
    maxPersons: 6,
    bareRent: 627_55,
  },
  {
    ...WITHDRAWN,
    corporation: 'Brugstede',
    offeredOn: day(9, 26),
    maxPersons: 2,
    bareRent: 577_00,
  },
  { ...REFUSED, corporation: 'Diezehof', offeredOn: day(10, 24), maxPersons: 3, bareRent: 558_60 },
  {
    ...WITHDRAWN,
    corporation: 'Lindewaarde',
    offeredOn: day(11, 8),
    maxPersons: 5,
    bareRent: 611_90,
  },
  {
    ...REFUSED,
    corporation: 'Lindewaarde',
    offeredOn: day(11, 17),
    maxPersons: 2,
    bareRent: 539_45,
  },
];

function inSomeComplex(random: Random): Pick<Home, 'complex' | 'district'> {
  const district = random.pick(DISTRICTS);
  return { complex: random.pick(district.complexes), district: district.name };
}

function regularHome(
  maxPersons: number,
): Pick<Home, 'form' | 'selfContained' | 'bedrooms' | 'maxPersons' | 'availableUntil' | 'units'> {
  return {
    form: 'regulier',
    selfContained: true,
    bedrooms: maxPersons - 1,
    maxPersons,
    availableUntil: null,
    units: 1,
  };
}

function regularOffer(
  random: Random,
  offer: Offer,
  waiting: readonly Household[],
): Omit<Home, 'key'> {
  const { reservedFor } = offer;
  return {
    ...regularHome(offer.maxPersons),
    ...inSomeComplex(random),
    corporation: offer.corporation,
    bareRent: offer.bareRent,
    agreedRent: offer.agreedRent ?? null,
    offeredOn: offer.offeredOn,
    availableFrom: offer.availableFrom,
    groundFloor: offer.groundFloor ?? false,
    householdKey: reservedFor === undefined ? null : nth(waiting, reservedFor).key,
    status: reservedFor === undefined ? 'aangeboden' : 'gereserveerd',
    reason: null,
  };
}

function unitOffer(offer: UnitOffer, waiting: readonly Household[]): Omit<Home, 'key'> {
  const { reservedFor } = offer;
  return {
    corporation: 'Diezehof',
    complex: 'De Kade',
    district: 'Havenkwartier',
    form: 'tijdelijke unit',
    selfContained: true,
    bedrooms: 1,
    maxPersons: 2,
    bareRent: offer.bareRent,
    agreedRent: null,
    offeredOn: offer.offeredOn,
    availableFrom: offer.availableFrom,
    availableUntil: day(9, 30, 2026),
    groundFloor: false,
    units: offer.units,
    householdKey: reservedFor === undefined ? null : nth(waiting, reservedFor).key,
    status: reservedFor === undefined ? 'aangeboden' : 'gereserveerd',
    reason: null,
  };
}

function failedOffer(random: Random, failed: Failed): Omit<Home, 'key'> {
  return {
    ...regularHome(failed.maxPersons),
    ...inSomeComplex(random),
    corporation: failed.corporation,
    bareRent: failed.bareRent,
    agreedRent: null,
    offeredOn: failed.offeredOn,
    availableFrom: workingDayFrom(addDays(failed.offeredOn, random.between(20, 35))),
    groundFloor: false,
    householdKey: null,
    status: failed.status,
    reason: failed.reason,
  };
}

export interface YearEnd {
  readonly households: readonly Household[];
  readonly homes: readonly Home[];
}

export function buildYearEnd(random: Random): YearEnd {
  const waiting = WAITING.map((one, index) => waitingHousehold(random, one, index));
  const unlinked = UNLINKED.map((one, index) => unlinkedHousehold(random, one, index));
  const homes = [
    ...REGULAR_OFFERS.map((offer) => regularOffer(random, offer, waiting)),
    ...UNIT_OFFERS.map((offer) => unitOffer(offer, waiting)),
    ...FAILED.map((failed) => failedOffer(random, failed)),
  ].map((home, index) => ({ ...home, key: FIRST_KEY + index }));
  return { households: [...waiting, ...unlinked], homes };
}
