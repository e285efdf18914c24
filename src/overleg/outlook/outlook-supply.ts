/**
 * Makes the homes of the outlook: those on offer, those that corporations will offer, and those
 * that will be delivered.
 */
import { apportion } from '../../domain/apportionment';
import { civilOf, firstDayOf, type HalfYear } from '../../domain/calendar';
import type { MatchHome } from '../../domain/match/home';
import type {
  CorporationAhead,
  ExpectedHome,
  LocationAhead,
  OfferedHomes,
  Rate,
} from '../../domain/outlook/input';
import type { RentYears } from '../../domain/rent-limits';
import type { Cents, People, SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { HomeAsOf } from '../../workbook/homes-as-of';
import { matchHome } from '../../workbook/match-records';
import { isRegular, type Home } from '../../workbook/tables/homes';
import { homesForPermitHolders, type Location } from '../../workbook/tables/locations';
import type { CorporationTerms } from '../corporation-terms';
import type { homeKinds } from './kinds';
import { HALF_A_YEAR, OF_LATE, YEAR, type Known } from './known';
import { basisOf, settled, type Assumed } from './assumed';
import { together } from './outlook-history';

type Kinds = ReturnType<typeof homeKinds>;

/** The corporations of the outlook. The last entry is for homes without a known corporation. */
export interface Names {
  readonly names: readonly (string | null)[];
  readonly indexOf: (name: string | null) => number;
}

export function corporationNamesOf(corporations: readonly { readonly name: string }[]): Names {
  const names = [...corporations.map(({ name }) => name), null];
  const indexes = new Map(corporations.map(({ name }, index) => [idKey(name), index]));
  const indexOf = (name: string | null) =>
    (name === null ? undefined : indexes.get(idKey(name))) ?? corporations.length;
  return { names, indexOf };
}

/** Whether people who move into a home count, as they did in homes of its kind; true if unknown. */
export function countingHomes({ lettings }: Known): (home: Pick<Home, 'kind'>) => boolean {
  const counted = new Map<string, boolean>();
  for (const { home, placement } of lettings) {
    const kind = home?.kind ?? null;
    if (kind !== null)
      counted.set(kind, placement.counts !== false || (counted.get(kind) ?? false));
  }
  return ({ kind }) => counted.get(kind) ?? true;
}

export function offeredHomes(
  { homes }: Known,
  kindOf: (home: Home) => number | null,
  { indexOf }: Names,
): OfferedHomes[] {
  return homes.flatMap((one) => {
    const { home, offeredOn } = one;
    const units = freeUnits(one);
    const kind = units > 0 ? kindOf(home) : null;
    if (kind === null) return [];
    const { availableFrom } = home;
    return [{ kind, corporation: indexOf(home.corporation), units, offeredOn, availableFrom }];
  });
}

/** Returns the units that anybody can get: all but the one promised to a known household. */
function freeUnits({ unassigned, kept, promisedTo, isWithdrawn }: HomeAsOf): number {
  if (isWithdrawn) return 0;
  return unassigned + Math.max(0, promisedTo === null ? kept : kept - 1);
}

/** A home that was offered or let. `kind` is its kind for matching, `form` its kind in Woningen. */
interface SeenHome {
  readonly kind: number;
  readonly corporation: number;
  readonly on: SerialDay;
  readonly complex: string | null;
  readonly form: Home['kind'] | null;
  readonly units: number;
}

/**
 * The homes that were offered or let in the last year, including those in no table of homes.
 * Withdrawn homes are among them, because the share that lapses (`lost`) is subtracted later.
 */
export function seenHomes(
  known: Known,
  kinds: Kinds,
  kindOf: (home: Home) => number | null,
  { indexOf }: Names,
): SeenHome[] {
  const offered = known.homes.flatMap(({ home, offeredOn }): SeenHome[] => {
    if (offeredOn <= known.asOf - YEAR) return [];
    const kind = kindOf(home);
    if (kind === null) return [];
    const { complex, units, corporation, kind: form } = home;
    const of = indexOf(corporation);
    const key = complex === null ? null : idKey(complex);
    return [{ kind, corporation: of, on: offeredOn, complex: key, form, units }];
  });
  const unlisted = known.lettings.flatMap(
    ({ placement, home, date, persons, inTime }): SeenHome[] => {
      if (home !== null || date <= known.asOf - YEAR || persons === 0) return [];
      const kind = kinds.kindOf({
        home: homeFor(inTime, date),
        counts: placement.counts !== false,
      });
      const corporation = indexOf(placement.corporation);
      return [{ kind, corporation, on: date, complex: null, form: null, units: 1 }];
    },
  );
  return [...offered, ...unlisted];
}

/** A home that is only known because somebody moved in. Its rent is not checked. */
export function homeFor(persons: number, date: SerialDay): MatchHome {
  return {
    id: '',
    complex: null,
    complexKey: null,
    placeKeys: [],
    isRegular: persons > 1,
    isSelfContained: false,
    maximumPersons: persons,
    bareRent: 0 as Cents,
    availableFrom: date,
    letInYear: civilOf(date).year,
    rentLimits: null,
    availableUntil: null,
    isStairFree: false,
    units: 1,
    reservedForKey: null,
    isOnOffer: true,
  };
}

export interface HalfYearAhead {
  readonly halfYear: HalfYear;
  readonly lastDay: SerialDay;
  readonly terms: readonly CorporationTerms[];
}

/**
 * The pace also uses this many assumed weeks before the half-year. In each of them, a corporation
 * offers the agreed number per week, times the part of earlier agreements that it kept.
 */
const WEEKS_BEFOREHAND = 8;

/** The corporation with the pace at which it offers homes, and the basis of that pace. */
export interface AssumedCorporation {
  readonly ahead: CorporationAhead;
  readonly pace: Assumed<Rate>;
}

export function corporationsAhead(
  known: Known,
  seen: readonly SeenHome[],
  locations: readonly LocationAhead[],
  { names }: Names,
  halfYears: readonly HalfYearAhead[],
  before: readonly HalfYearAhead[],
): AssumedCorporation[] {
  const inLocation = new Set(known.locations.map(({ location }) => idKey(location)));
  const scattered = seen.filter(({ complex }) => complex === null || !inLocation.has(complex));
  const all = scattered.length > 0 ? scattered : seen;
  const firstSeen =
    known.asOf - known.begin < 56
      ? Math.min(...seen.map(({ on }) => on), known.asOf - 28)
      : known.begin;
  return names.map((name, index) => {
    const own = scattered.filter(({ corporation }) => corporation === index);
    const kept = keptOf(known, before, name);
    const agreed = halfYears.map((one) => agreedToGo(known, one, locations, index, name, kept));
    const pace = paceOf(known, own, firstSeen, halfYears[0], name, kept);
    const ahead = {
      name,
      pace: pace.value,
      // A setting applies regardless of the agreements.
      agreed: pace.basis === 'setting' ? agreed.map(() => null) : agreed,
      absences: [],
      mix: (own.length >= 8 ? own : all).flatMap(({ kind, units: times }) =>
        Array.from({ length: Math.min(times, 20) }, () => kind),
      ),
    };
    return { ahead, pace };
  });
}

const NOTHING: Rate = { events: 0, exposure: 0 };

/**
 * The pace of the recent offers. If a number was agreed: the offers since the half-year began,
 * together with those assumed for `WEEKS_BEFOREHAND`.
 */
function paceOf(
  { asOf, situation }: Known,
  own: readonly SeenHome[],
  firstSeen: number,
  current: HalfYearAhead | undefined,
  name: string | null,
  kept: number,
): Assumed<Rate> {
  const set = name === null ? undefined : situation.settings.outlook.offersPerWeek.get(idKey(name));
  if (set !== undefined) return { value: settled(set), basis: 'setting', observations: 0 };
  const agreed = (current && termsOf(current, name)?.agreedHomes) ?? null;
  const begin = current && agreed !== null ? firstDayOf(current.halfYear) - 1 : firstSeen - 1;
  const since = Math.max(asOf - OF_LATE, begin);
  const events = own.filter(({ on }) => on > since).reduce((sum, { units }) => sum + units, 0);
  const seenOf = { events, exposure: Math.max(0, asOf - since) / 7 };
  const beforehand =
    agreed === null
      ? NOTHING
      : { events: ((kept * agreed) / 26) * WEEKS_BEFOREHAND, exposure: WEEKS_BEFOREHAND };
  const value = together(seenOf, beforehand);
  return { value, basis: basisOf(events), observations: events };
}

function termsOf({ terms }: HalfYearAhead, name: string | null): CorporationTerms | undefined {
  return terms.find((one) => name !== null && idKey(one.name) === idKey(name));
}

/** Assumed homes, as if they had been agreed and offered before the workbook began. */
const KEPT_BEFOREHAND = { agreed: 15, offered: 15 };

/**
 * The part of the agreed homes that a corporation offered, over the half-years that have ended. At
 * most 1.25.
 */
function keptOf(known: Known, before: readonly HalfYearAhead[], name: string | null): number {
  let { agreed, offered } = KEPT_BEFOREHAND;
  for (const one of before) {
    const { halfYear, lastDay } = one;
    const own = termsOf(one, name);
    if (!own || own.agreedHomes === null) continue;
    agreed += own.agreedHomes;
    offered += unitsOffered(known, own.name, firstDayOf(halfYear), lastDay);
  }
  return Math.min(1.25, offered / agreed);
}

/** Withdrawn homes are counted too, as in `seenHomes`. */
function unitsOffered(
  { homes, lettings }: Known,
  corporation: string,
  first: SerialDay,
  last: SerialDay,
): number {
  const name = idKey(corporation);
  const listed = homes.filter(
    ({ home, offeredOn }) =>
      idKey(home.corporation) === name && offeredOn >= first && offeredOn <= last,
  );
  const unlisted = lettings.filter(
    ({ home, placement, date }) =>
      home === null &&
      date >= first &&
      date <= last &&
      placement.corporation !== null &&
      idKey(placement.corporation) === name,
  );
  return listed.reduce((sum, { home }) => sum + home.units, 0) + unlisted.length;
}

/**
 * How many homes agreed for a half-year are still to be expected: `kept` times the agreed number,
 * minus homes already offered and homes in locations to be delivered in it. Null if none agreed.
 */
function agreedToGo(
  known: Known,
  ahead: HalfYearAhead,
  locations: readonly LocationAhead[],
  index: number,
  name: string | null,
  kept: number,
): number | null {
  const { halfYear, lastDay } = ahead;
  const own = termsOf(ahead, name);
  if (!own || own.agreedHomes === null) return null;
  const first = firstDayOf(halfYear);
  const offered = unitsOffered(known, own.name, first, known.asOf);
  const day = ({ plannedOn, deliveredOn }: LocationAhead) =>
    Math.max(deliveredOn ?? plannedOn, known.asOf);
  const inLocations = locations
    .filter((location) => day(location) >= first && day(location) <= lastDay)
    .flatMap(({ homes }) => homes.filter(({ corporation }) => corporation === index))
    .reduce((sum, { count }) => sum + count, 0);
  return Math.max(0, kept * own.agreedHomes - offered - inLocations);
}

/** A location that was delivered at least so long ago gets no more homes. */
const FILLED_AFTER = HALF_A_YEAR;

export function locationsAhead(
  known: Known,
  seen: readonly SeenHome[],
  kinds: Kinds,
  counts: (home: Pick<Home, 'kind'>) => boolean,
  names: Names,
  agreed: readonly (number | null)[],
): LocationAhead[] {
  const { asOf, homes } = known;
  return known.locations.flatMap((location): LocationAhead[] => {
    const { plannedOn, deliveredOn } = location;
    const key = idKey(location.location);
    const own = homes.filter(
      ({ home, isWithdrawn }) =>
        home.complex !== null && idKey(home.complex) === key && !isWithdrawn,
    );
    const offered = own.reduce((sum, { home }) => sum + home.units, 0);
    const left = homesForPermitHolders(location) - offered;
    if (left <= 0 || (deliveredOn !== null && deliveredOn < asOf - FILLED_AFTER)) return [];
    const ownKinds = seen.filter(({ complex }) => complex === key).map(({ kind }) => kind);
    const alike = seen.filter(({ form }) => form === location.kind).map(({ kind }) => kind);
    const unseen = [1, 2].map((persons) =>
      kinds.kindOf({ home: homeIn(location, persons, asOf), counts: counts(location) }),
    );
    return [
      {
        name: location.location,
        plannedOn,
        laterBy: 0,
        deliveredOn,
        homes: sharesOf(left, own, names, agreed),
        mix: ownKinds.length > 0 ? ownKinds : alike.length > 0 ? alike : unseen,
      },
    ];
  });
}

/** Divides a location's homes in proportion to those that were offered, or else as agreed. */
function sharesOf(
  homes: number,
  own: readonly HomeAsOf[],
  { names, indexOf }: Names,
  agreed: readonly (number | null)[],
): LocationAhead['homes'] {
  const seen = names.map((_, index) =>
    own.reduce((sum, { home }) => sum + (indexOf(home.corporation) === index ? home.units : 0), 0),
  );
  const weights = own.length > 0 ? seen : names.map((_, index) => agreed[index] ?? 0);
  const isShared = weights.some((weight) => weight > 0);
  const shares = isShared
    ? apportion(homes as People, weights, 'LR')
    : names.map((_, index) => (index === names.length - 1 ? homes : 0));
  return shares.flatMap((count, corporation) => (count > 0 ? [{ corporation, count }] : []));
}

function homeIn({ kind }: Location, persons: number, date: SerialDay): MatchHome {
  return {
    ...homeFor(persons, date),
    isRegular: isRegular(kind),
  };
}

export function kindOfHome(
  { kindOf }: Kinds,
  counts: (home: Pick<Home, 'kind'>) => boolean,
  years: RentYears,
  asOf: SerialDay,
): (home: Home) => number | null {
  const known = new Map<Home, number | null>();
  return (home) => {
    const before = known.get(home);
    if (before !== undefined) return before;
    const matched = matchHome(home, years, asOf);
    const kind: ExpectedHome | null = matched && { home: matched, counts: counts(home) };
    const number = kind && kindOf(kind);
    known.set(home, number);
    return number;
  };
}
