/**
 * Makes who was housed, where and when, one letting at a time. The totals of 2016 are those of the
 * story that the demo tells:
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
import { withExceptions, withRentTooHigh } from './exceptions';
import { FOLLOWERS, withFamilies } from './families';
import { alternativeDwelling, offerDates, regularDwelling } from './homes';
import type { OfferPeriod } from './homes';
import { draw, regularOf, singlesOf } from './letting';
import type { Letting } from './letting';
import type { Corporation, PerCorporation } from './partners';
import { CORPORATIONS, RECEPTION_CENTRES, day, locationNamed } from './partners';
import { NOT_COUNTED, OFFER_WINDOWS, OTHER_HOMES, PERIODS } from './periods';
import type { Home, Household, Placement } from './records';
import { workingDayFrom, workingDayUpTo } from './working-days';

export interface Lettings {
  readonly households: readonly Household[];
  readonly homes: readonly Home[];
  readonly placements: readonly Placement[];
}

type Decks = Readonly<Record<OfferPeriod, Corporation[]>>;

/**
 * The corporations of homes that have none yet, in random order, each as often as the story says.
 */
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

/** Groups lettings by row of the table of homes. The units of a row come free on the same day. */
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

const REPORTS_END = day(12, 27);

/**
 * Returns when COA hears of a placement, some weeks later. In the first half-year, that is on 30
 * June at the latest. Null if COA does not hear of it in 2016.
 */
function reportedOn(random: Random, placement: Placement, forgotten: boolean): SerialDay | null {
  if (!placement.counts || forgotten) return null;
  const reported = workingDayUpTo(addDays(placement.placedOn, random.between(3, 20)));
  const later = Math.max(reported, placement.placedOn);
  if (placement.placedOn < day(1, 1)) return Math.min(later, day(12, 31, 2015)) as SerialDay;
  if (placement.placedOn < day(7, 1)) return Math.min(later, day(6, 30)) as SerialDay;
  return later <= REPORTS_END ? (later as SerialDay) : null;
}

/** One in 23 placements of October and November was not reported. */
function isForgotten(placement: Placement, index: number): boolean {
  return placement.placedOn >= day(10, 1) && placement.placedOn < day(12, 1) && index % 23 === 0;
}

function byKey<T extends { readonly key: number }>(records: readonly T[]): T[] {
  return [...new Map(records.map((record) => [record.key, record])).values()];
}

/** All homes that were let from October 2015 to the end of 2016, and who lives there. */
export function buildLettings(random: Random): Lettings {
  const followers = [...FOLLOWERS];
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
