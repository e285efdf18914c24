/**
 * What the partners have to decide at the end of 2016: who gets which home on offer. Some homes fit
 * nobody. Offers that failed during the year are here as well.
 */
import { addDays } from '../../../../src/domain/calendar';
import type { SerialDay } from '../../../../src/domain/units';
import type { Random } from '../random';
import { nth } from '../random';
import {
  FAILED,
  REGULAR_OFFERS,
  UNIT_OFFERS,
  type Failed,
  type Offer,
  type UnitOffer,
} from './offers';
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

/**
 * The first three have waited too long: for a home, or for moving in after they accepted a home.
 */
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
