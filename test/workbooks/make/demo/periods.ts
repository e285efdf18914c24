/**
 * The supply of homes and the households that came, period by period. The figures add up to those
 * of the story.
 */
import type { SerialDay } from '../../../../src/domain/units';
import type { OfferPeriod, Supply, Window } from './homes';
import type { PerCorporation } from './partners';
import { day } from './partners';

export const OFFER_WINDOWS: Readonly<Record<OfferPeriod, Window>> = {
  '2015': [day(8, 24, 2015), day(12, 22, 2015)],
  '2016-I': [day(1, 4), day(6, 28)],
  '2016-II': [day(7, 1), day(12, 23)],
};

/** How many homes each corporation offers in a period, besides the batches that are its own. */
export const OTHER_HOMES: Readonly<Record<OfferPeriod, PerCorporation>> = {
  '2015': { Brugstede: 10, Diezehof: 8, Lindewaarde: 5, Stadsvlinder: 2 },
  '2016-I': { Brugstede: 28, Diezehof: 25, Lindewaarde: 12, Stadsvlinder: 3 },
  '2016-II': { Brugstede: 28, Diezehof: 18, Lindewaarde: 5, Stadsvlinder: 3 },
};

export interface Period {
  readonly first: SerialDay;
  readonly last: SerialDay;
  /** 1 spreads the regular lettings evenly over the period. Below 1, more come towards the end. */
  readonly pace: number;
  /** Single people whose family follows later. */
  readonly awaitingFamily: number;
  /** Numbers of families by size. */
  readonly families: Readonly<Record<number, number>>;
  readonly supplies: readonly Supply[];
  readonly offered: OfferPeriod;
  /** How many of the first regular lettings were offered in the period before this one. */
  readonly offeredBefore: { readonly lettings: number; readonly period: OfferPeriod };
  /** The zero-based positions of the regular lettings to households linked long ago. */
  readonly longWaiters: readonly number[];
}

const SCATTERED = {
  location: null,
  corporation: null,
  unitsPerRow: 1,
  selfContained: true,
  maxPersons: 2,
} as const;

// Locations whose homes several corporations let.

const POPULIERENHOF = {
  form: 'slooppand',
  location: 'Populierenhof',
  unitsPerRow: 1,
  selfContained: true,
  maxPersons: 3,
  rent: [372, 468],
  firstPlacedOn: day(2, 2),
  lastPlacedOn: day(6, 10),
  until: day(1, 31, 2019),
  offered: '2016-I',
} as const;

const ZEVENSPRONG = {
  form: 'kantoorpand',
  location: 'Zevensprong',
  unitsPerRow: 1,
  selfContained: true,
  maxPersons: 1,
  rent: [385, 455],
  firstPlacedOn: day(8, 30),
  lastPlacedOn: day(11, 11),
  until: null,
  offered: '2016-II',
} as const;

const DE_KADE = {
  form: 'tijdelijke unit',
  location: 'De Kade',
  unitsPerRow: 2,
  selfContained: true,
  maxPersons: 2,
  rent: [399, 489],
  firstPlacedOn: day(10, 18),
  lastPlacedOn: day(12, 22),
  until: day(9, 30, 2026),
  offered: '2016-II',
} as const;

export const PERIODS: readonly Period[] = [
  {
    first: day(10, 5, 2015),
    last: day(12, 22, 2015),
    pace: 1,
    awaitingFamily: 6,
    families: { 2: 1, 3: 1, 4: 1 },
    supplies: [
      {
        ...SCATTERED,
        form: 'slooppand',
        units: 5,
        rent: [380, 470],
        firstPlacedOn: day(10, 12, 2015),
        lastPlacedOn: day(12, 18, 2015),
        until: day(10, 1, 2018),
        offered: '2015',
      },
    ],
    offered: '2015',
    offeredBefore: { lettings: 0, period: '2015' },
    longWaiters: [],
  },
  {
    first: day(1, 5),
    last: day(6, 30),
    pace: 0.8,
    awaitingFamily: 17,
    families: { 2: 19, 3: 10, 4: 5, 5: 2 },
    supplies: [
      {
        ...SCATTERED,
        form: 'slooppand',
        units: 3,
        rent: [365, 455],
        firstPlacedOn: day(1, 5),
        lastPlacedOn: day(1, 29),
        until: day(12, 31, 2018),
        offered: '2015',
      },
      { ...POPULIERENHOF, corporation: 'Diezehof', units: 12 },
      { ...POPULIERENHOF, corporation: 'Lindewaarde', units: 8 },
      {
        form: 'kamer',
        location: 'Vlonder',
        corporation: 'Brugstede',
        units: 12,
        unitsPerRow: 6,
        selfContained: false,
        maxPersons: 1,
        rent: [285, 335],
        firstPlacedOn: day(3, 15),
        lastPlacedOn: day(4, 29),
        until: null,
        offered: '2016-I',
      },
      {
        form: 'verkooppand',
        location: 'Veldzicht',
        corporation: 'Stadsvlinder',
        units: 8,
        unitsPerRow: 1,
        selfContained: true,
        maxPersons: 2,
        rent: [410, 489],
        firstPlacedOn: day(4, 6),
        lastPlacedOn: day(6, 24),
        until: day(4, 30, 2018),
        offered: '2016-I',
      },
      {
        ...SCATTERED,
        form: 'particulier',
        units: 9,
        rent: [390, 520],
        firstPlacedOn: day(2, 22),
        lastPlacedOn: day(6, 30),
        until: null,
        offered: '2016-I',
      },
    ],
    offered: '2016-I',
    offeredBefore: { lettings: 8, period: '2015' },
    // These households were part of the backlog at the start of the year.
    longWaiters: [2, 4, 6],
  },
  {
    first: day(7, 4),
    last: day(12, 23),
    pace: 0.95,
    awaitingFamily: 22,
    families: { 2: 20, 3: 13, 4: 7, 5: 2 },
    supplies: [
      {
        ...SCATTERED,
        form: 'slooppand',
        units: 4,
        rent: [370, 460],
        firstPlacedOn: day(7, 4),
        lastPlacedOn: day(7, 22),
        until: day(6, 30, 2018),
        offered: '2016-I',
      },
      {
        ...SCATTERED,
        form: 'flexwoning',
        corporation: 'Lindewaarde',
        units: 2,
        rent: [420, 480],
        firstPlacedOn: day(8, 8),
        lastPlacedOn: day(8, 24),
        until: null,
        offered: '2016-II',
      },
      {
        ...SCATTERED,
        form: 'particulier',
        corporation: 'Stadsvlinder',
        units: 2,
        rent: [430, 510],
        firstPlacedOn: day(8, 11),
        lastPlacedOn: day(8, 26),
        until: null,
        offered: '2016-II',
      },
      { ...ZEVENSPRONG, corporation: 'Brugstede', units: 22 },
      { ...ZEVENSPRONG, corporation: 'Lindewaarde', units: 9 },
      { ...ZEVENSPRONG, corporation: 'Stadsvlinder', units: 5 },
      { ...DE_KADE, corporation: 'Diezehof', units: 18 },
      { ...DE_KADE, corporation: 'Lindewaarde', units: 4 },
    ],
    offered: '2016-II',
    offeredBefore: { lettings: 10, period: '2016-I' },
    longWaiters: [],
  },
];

/** People housed besides the 476, in a form of housing that did not count that year. */
export const NOT_COUNTED: Supply = {
  form: 'doorstroomlocatie',
  location: 'Wachterhof',
  corporation: 'Brugstede',
  units: 6,
  unitsPerRow: 1,
  selfContained: false,
  maxPersons: 2,
  rent: [290, 340],
  firstPlacedOn: day(4, 19),
  lastPlacedOn: day(6, 22),
  until: day(4, 30, 2019),
  offered: '2016-I',
};
