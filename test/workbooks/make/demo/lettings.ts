/**
 * Who was housed, where and when: built letting by letting, so that every placement has its
 * household and its home, and the totals of 2016 are those of the story.
 *
 * | | households | people | of whom joining a household in its own home |
 * | --- | --- | --- | --- |
 * | 2016-I | 105 | 205 | 38 |
 * | 2016-II | 130 | 271 | 66 |
 */
import { addDays } from '../../../../src/domain/calendar';
import type { SerialDay } from '../../../../src/domain/units';
import type { Random } from '../random';
import { nth } from '../random';
import type { Occupants, OfferPeriod, Supply, Window } from './homes';
import { alternativeDwelling, offerDates, regularDwelling } from './homes';
import type { Corporation, PerCorporation } from './partners';
import { CORPORATIONS, RECEPTION_CENTRES, day, locationNamed } from './partners';
import type { Home, Household, Placement } from './records';
import { spreadOver, workingDayFrom, workingDayUpTo } from './working-days';

export interface Lettings {
  readonly households: readonly Household[];
  readonly homes: readonly Home[];
  readonly placements: readonly Placement[];
}

const OFFER_WINDOWS: Readonly<Record<OfferPeriod, Window>> = {
  '2015': [day(8, 24, 2015), day(12, 22, 2015)],
  '2016-I': [day(1, 4), day(6, 28)],
  '2016-II': [day(7, 1), day(12, 23)],
};

/** Homes that are in no batch of one corporation, by whose they are and when they were offered. */
const OTHER_HOMES: Readonly<Record<OfferPeriod, PerCorporation>> = {
  '2015': { Brugstede: 10, Diezehof: 8, Lindewaarde: 5, Stadsvlinder: 2 },
  '2016-I': { Brugstede: 28, Diezehof: 25, Lindewaarde: 12, Stadsvlinder: 3 },
  '2016-II': { Brugstede: 28, Diezehof: 18, Lindewaarde: 5, Stadsvlinder: 3 },
};

interface Period {
  readonly first: SerialDay;
  readonly last: SerialDay;
  /** Below 1: ever faster through the period. */
  readonly pace: number;
  /** Single people whose family follows later. */
  readonly awaitingFamily: number;
  /** Numbers of families by size. */
  readonly families: Readonly<Record<number, number>>;
  readonly supplies: readonly Supply[];
  readonly offered: OfferPeriod;
  /** The first so many regular lettings were offered in the period before this one. */
  readonly offeredBefore: { readonly lettings: number; readonly period: OfferPeriod };
  /** Which of the regular lettings went to households linked long ago, counted from 0. */
  readonly longWaiters: readonly number[];
}

const SCATTERED = {
  location: null,
  corporation: null,
  unitsPerRow: 1,
  selfContained: true,
  maxPersons: 2,
} as const;

// Homes of one location that the corporations let between them.

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

const PERIODS: readonly Period[] = [
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
    // Part of the backlog with which the year began.
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

/** In a form of housing that did not count that year: people housed on top of the 476. */
const NOT_COUNTED: Supply = {
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

/** Family members who follow, by household in order of its own placement: joined by 30 June, by 31 December, not yet. */
const FOLLOWED_FIRST = [3, 4, 2, 3, 4, 3, 2, 4, 3, 3, 4, 3];
const FOLLOWED_SECOND = [4, 3, 3, 2, 4, 5, 3, 3, 4, 2, 3, 4, 3, 5, 3, 2, 4, 3, 3, 3];
const STILL_TO_FOLLOW = [3, 2, 4, 3, 3, 5, 2, 3, 4, 3, 2, 3, 4];

interface Letting {
  readonly placedOn: SerialDay;
  readonly supply: Supply | null;
  readonly offered: OfferPeriod;
  readonly occupants: Occupants;
  readonly waitsLong: boolean;
}

type Decks = Readonly<Record<OfferPeriod, Corporation[]>>;

/** A corporation for each home, in a shuffled order with exact numbers. */
function corporationDecks(random: Random): Decks {
  const deck = (numbers: PerCorporation): Corporation[] =>
    random.shuffled(
      CORPORATIONS.flatMap((name) => Array.from({ length: numbers[name] }, () => name)),
    );
  return {
    '2015': deck(OTHER_HOMES['2015']),
    '2016-I': deck(OTHER_HOMES['2016-I']),
    '2016-II': deck(OTHER_HOMES['2016-II']),
  };
}

function draw<T>(deck: T[]): T {
  const next = deck.shift();
  if (next === undefined) throw new Error('The story gives out more than it has.');
  return next;
}

function singlesOf(supplies: readonly Supply[]): Letting[] {
  return supplies.flatMap((supply) =>
    spreadOver(supply.units, supply.firstPlacedOn, supply.lastPlacedOn).map((placedOn) => ({
      placedOn,
      supply,
      offered: supply.offered,
      occupants: { persons: 1, familyToFollow: 0 },
      waitsLong: false,
    })),
  );
}

function regularOf(random: Random, period: Period, followers: number[]): Letting[] {
  const families = Object.entries(period.families).flatMap(([size, count]) =>
    Array.from({ length: count }, () => Number(size)),
  );
  const alone = Array.from({ length: period.awaitingFamily }, () => 1);
  const sizes = random.shuffled([...families, ...alone]);
  const days = spreadOver(sizes.length, period.first, period.last, period.pace);
  const { lettings, period: before } = period.offeredBefore;
  return sizes.map((persons, index) => ({
    placedOn: nth(days, index),
    supply: null,
    offered: index < lettings ? before : period.offered,
    occupants: { persons, familyToFollow: persons === 1 ? draw(followers) : 0 },
    waitsLong: period.longWaiters.includes(index),
  }));
}

/**
 * The taskforce's agreement has exceptions: one family in each of two locations, and a single
 * person in the regular home that would have been theirs.
 */
function withExceptions(lettings: readonly Letting[]): Letting[] {
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

/** Three lettings above the limit, in the order of letting: which size, whose home, at what rent. */
const RENT_TOO_HIGH: readonly { persons: number; corporation: Corporation; rent: number }[] = [
  { persons: 2, corporation: 'Brugstede', rent: 598_40 },
  { persons: 3, corporation: 'Diezehof', rent: 645_15 },
  { persons: 2, corporation: 'Brugstede', rent: 603_75 },
];

/** Lettings this far into the list are looked at for a rent above the limit: one early, two late. */
const RENT_TOO_HIGH_FROM = [day(3, 1), day(8, 1), day(10, 1)];

function withRentTooHigh(placements: readonly Placement[]): Placement[] {
  const rents = new Map(
    RENT_TOO_HIGH.map(({ persons, corporation, rent }, index) => {
      const placement = placements.find(
        (one) =>
          one.placedOn >= nth(RENT_TOO_HIGH_FROM, index) &&
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

const WISHES = [
  'werk',
  'studie',
  'zorg',
  'familie',
  'Havenkwartier',
  'studie; Oosterhof',
  'Molenbeemd',
];

function householdFor(random: Random, key: number, letting: Letting, home: Home): Household {
  const { placedOn, occupants } = letting;
  const waited = letting.waitsLong ? random.between(88, 104) : random.between(30, 80);
  const linkedOn = workingDayFrom(addDays(placedOn, -waited));
  const firstAnswer = Math.max(linkedOn, home.offeredOn) + 1;
  const lastAnswer = Math.max(firstAnswer, Math.min(placedOn - 4, linkedOn + 70));
  const alone = occupants.persons === 1 && occupants.familyToFollow === 0;
  return {
    key,
    linkedOn,
    ...occupants,
    familyStillToFollow: occupants.familyToFollow,
    acceptedOn: workingDayFrom(random.between(firstAnswer, lastAnswer) as SerialDay),
    unlinkedOn: null,
    young: alone && home.bareRent <= 409_92 && random.next() < 0.5,
    needsGroundFloor: home.groundFloor && random.next() < 0.3,
    wish: random.next() < 0.22 ? random.pick(WISHES) : null,
    receptionCentre: random.pick(RECEPTION_CENTRES),
    status: 'gehuisvest',
  };
}

/** Units of a batch that share a row of the table come free on one day. */
function rowsOf(lettings: readonly Letting[]): Letting[][] {
  const rows: Letting[][] = [];
  for (const letting of lettings) {
    const row = rows.at(-1);
    const unitsPerRow = letting.supply?.unitsPerRow ?? 1;
    const fits = row && row[0]?.supply === letting.supply && row.length < unitsPerRow;
    if (fits) row.push(letting);
    else rows.push([letting]);
  }
  return rows;
}

function homeFor(random: Random, key: number, row: readonly Letting[], decks: Decks): Home {
  const { supply, placedOn, offered, occupants } = nth(row, 0);
  const delivered = supply?.location ? locationNamed(supply.location).deliveredOn : null;
  const dwelling = supply
    ? alternativeDwelling(random, supply)
    : regularDwelling(random, occupants);
  return {
    key,
    ...dwelling,
    ...offerDates(random, placedOn, delivered, OFFER_WINDOWS[offered]),
    corporation: supply?.corporation ?? draw(decks[offered]),
    units: row.length,
    householdKey: null,
    status: 'verhuurd',
    reason: null,
  };
}

function placementsOf(random: Random, lettings: readonly Letting[], decks: Decks): Placement[] {
  let households = 0;
  return rowsOf(lettings).flatMap((row, homeKey) => {
    const home = homeFor(random, homeKey, row, decks);
    return row.map((letting) => {
      const household = householdFor(random, households, letting, home);
      households += 1;
      return {
        placedOn: letting.placedOn,
        household,
        home: row.length === 1 ? { ...home, householdKey: household.key } : home,
        persons: household.persons,
        joinsFamily: false,
        counts: letting.supply !== NOT_COUNTED,
        reportedOn: null,
      };
    });
  });
}

/** The households whose family joined them get a placement for those who came. */
function withFamilies(random: Random, placements: readonly Placement[]): Placement[] {
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

const FIRST_FAMILIES: Window = [day(3, 7), day(6, 29)];
const SECOND_FAMILIES: Window = [day(7, 6), day(12, 22)];

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

const REPORTS_END = day(12, 27);

/** COA hears of a placement within some weeks; before a half-year ends the partners catch up. */
function reportedOn(random: Random, placement: Placement, forgotten: boolean): SerialDay | null {
  if (!placement.counts || forgotten) return null;
  const reported = workingDayUpTo(addDays(placement.placedOn, random.between(3, 20)));
  const later = Math.max(reported, placement.placedOn);
  if (placement.placedOn < day(1, 1)) return Math.min(later, day(12, 31, 2015)) as SerialDay;
  if (placement.placedOn < day(7, 1)) return Math.min(later, day(6, 30)) as SerialDay;
  return later <= REPORTS_END ? (later as SerialDay) : null;
}

/** Placements of the autumn that nobody reported: every so many-th one. */
function isForgotten(placement: Placement, index: number): boolean {
  return placement.placedOn >= day(10, 1) && placement.placedOn < day(12, 1) && index % 23 === 0;
}

function byKey<T extends { readonly key: number }>(records: readonly T[]): T[] {
  return [...new Map(records.map((record) => [record.key, record])).values()];
}

/** All homes that were let from October 2015 to the end of 2016, and who lives there. */
export function buildLettings(random: Random): Lettings {
  const followers = [...FOLLOWED_FIRST, ...FOLLOWED_SECOND, ...STILL_TO_FOLLOW];
  const lettings = PERIODS.flatMap((period) => [
    ...singlesOf(period.supplies),
    ...regularOf(random, period, followers),
  ]);
  const decks = corporationDecks(random);
  const all = [...withExceptions(lettings), ...singlesOf([NOT_COUNTED])];
  const own = withRentTooHigh(placementsOf(random, all, decks));
  const placements = withFamilies(random, own)
    .sort((a, b) => a.placedOn - b.placedOn)
    .map((one, index) => ({
      ...one,
      reportedOn: reportedOn(random, one, isForgotten(one, index)),
    }));
  return {
    placements,
    households: byKey(placements.map(({ household }) => household)),
    homes: byKey(placements.map(({ home }) => home)),
  };
}
