/** Homes on offer at the end of 2016, and offers that failed during the year. */
import type { SerialDay } from '../../../../src/domain/units';
import type { Corporation } from './partners';
import { day } from './partners';

export interface Offer {
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

/** Most of these homes become available in 2017, when the rent limits are € 592.55 and € 635.05. */
export const REGULAR_OFFERS: readonly Offer[] = [
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
  // Free homes. Some rents are exactly at a limit, a cent above it, or above every limit. Some
  // homes are too small for the households whose limit the rent fits.
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

export interface UnitOffer {
  readonly units: number;
  readonly offeredOn: SerialDay;
  readonly availableFrom: SerialDay;
  readonly bareRent: number;
  readonly reservedFor?: number;
}

/**
 * Units of De Kade. The last three have been empty since November because there is no candidate.
 */
export const UNIT_OFFERS: readonly UnitOffer[] = [
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

export interface Failed {
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

/** Refused homes count as offered; withdrawn homes do not. */
export const FAILED: readonly Failed[] = [
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
