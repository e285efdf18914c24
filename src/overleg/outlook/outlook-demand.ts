/**
 * Makes the households of the outlook: those that wait, those that have to move on, those still to
 * be linked, and the family members who follow.
 */
import { addDays, nextHalfYear, type HalfYear } from '../../domain/calendar';
import type {
  FamilyAhead,
  Linking,
  MovingHousehold,
  PromisedHousehold,
  Rate,
  WaitingHousehold,
} from '../../domain/outlook/input';
import type { SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { HouseholdAsOf } from '../../workbook/households-as-of';
import { linkingDayOf } from '../../workbook/settings';
import { basisOf, orSet, settled, type Assumed } from './assumed';
import type { householdKinds } from './kinds';
import { HALF_A_YEAR, OF_LATE, YEAR, type Known } from './known';

type Kinds = ReturnType<typeof householdKinds>;

/** Households linked more than a year ago are used until there are this many. */
const ENOUGH = 20;

export function waitingHouseholds(known: Known, { kindOf }: Kinds): WaitingHousehold[] {
  const promised = promisedIds(known);
  return known.households
    .filter(({ state, isHousedByStatusAlone }) => state === 'waiting' && !isHousedByStatusAlone)
    .filter(({ household }) => household.persons > 0)
    .filter(({ household }) => !promised.has(idKey(household.household)))
    .map((one) => ({
      kind: kindOf(traitsOf(one, one.familyExpected)),
      linkedOn: one.household.linkedOn,
      acceptedOn: one.hasHome ? (one.household.acceptedOn ?? known.asOf) : null,
    }))
    .sort((a, b) => a.linkedOn - b.linkedOn);
}

function promisedIds({ homes }: Known): ReadonlySet<string> {
  return new Set(homes.flatMap(({ promisedTo }) => promisedTo ?? []).map(idKey));
}

export function traitsOf({ household }: Pick<HouseholdAsOf, 'household'>, familyToFollow: number) {
  const { persons, young, stairFree } = household;
  return { persons, familyToFollow, young, stairFree, counts: true, isMovingOn: false };
}

/** Households for which a home is kept that they have not moved into yet. */
export function promisedHouseholds(
  { homes, householdOf }: Known,
  { kindOf }: Kinds,
  corporationOf: (name: string) => number,
  homeCounts: (home: (typeof homes)[number]['home']) => boolean,
): PromisedHousehold[] {
  return homes.flatMap(({ home, isKept, promisedTo }) => {
    const keeper = promisedTo === null ? undefined : householdOf.get(idKey(promisedTo));
    if (!isKept || keeper?.state !== 'waiting') return [];
    return [
      {
        kind: kindOf(traitsOf(keeper, keeper.familyExpected)),
        corporation: corporationOf(home.corporation),
        acceptedOn: keeper.hasHome ? keeper.household.acceptedOn : null,
        availableFrom: home.availableFrom,
        counts: homeCounts(home),
      },
    ];
  });
}

/**
 * The kind of each household linked in the last year, as on the day of linking. If those are fewer
 * than `ENOUGH`, the last `ENOUGH` are used. A household that is not in Kandidaten counts as linked
 * on the day on which it moved in.
 */
export function linkedMix(
  { households, placements, lettings, householdOf, asOf }: Known,
  { kindOf }: Kinds,
): number[] {
  const joined = new Map<string, number>();
  for (const { household, persons, isFamilyJoining } of placements) {
    if (household === null) continue;
    const key = idKey(household);
    if (isFamilyJoining) joined.set(key, (joined.get(key) ?? 0) + persons);
  }
  const linked = households
    .filter(({ household }) => household.persons > 0)
    .map((one) => ({
      on: one.household.linkedOn,
      traits: traitsOf(one, one.familyExpected + (joined.get(idKey(one.household.household)) ?? 0)),
    }));
  const strangers = lettings
    .filter(({ placement }) => !householdOf.has(idKey(placement.household ?? '')))
    .filter(({ persons }) => persons > 0)
    .map(({ date, persons }) => ({
      on: date,
      traits: {
        persons,
        familyToFollow: 0,
        young: false,
        stairFree: false,
        counts: true,
        isMovingOn: false,
      },
    }));
  const all = [...linked, ...strangers].sort((a, b) => b.on - a.on);
  const ofLastYear = all.filter(({ on }) => on > asOf - YEAR).length;
  return all.slice(0, Math.max(ENOUGH, ofLastYear)).map(({ traits }) => kindOf(traits));
}

/** How many days before the end of a temporary home its household looks for another one. */
const BEFORE_THE_END = 75;

/** Households whose home ends before the outlook does, and that have no next home. */
export function movingHouseholds(
  known: Known,
  { kindOf }: Kinds,
  horizon: SerialDay,
): MovingHousehold[] {
  const { homeOf, placements, householdOf, asOf } = known;
  const promised = promisedIds(known);
  const livesIn = new Map<string, (typeof placements)[number]>();
  const persons = new Map<string, number>();
  for (const placement of [...placements].sort((a, b) => a.date - b.date)) {
    if (placement.household === null) continue;
    const key = idKey(placement.household);
    persons.set(
      key,
      Math.max(persons.get(key) ?? 0, 0) + (placement.isFamilyJoining ? placement.persons : 0),
    );
    if (!placement.isFamilyJoining) livesIn.set(key, placement);
  }
  return [...livesIn].flatMap(([key, placement]): MovingHousehold[] => {
    const home = placement.home === null ? undefined : homeOf.get(idKey(placement.home));
    const until = home?.home.availableUntil ?? null;
    if (until === null || until < asOf || until > horizon || placement.persons === 0) return [];
    if (promised.has(key)) return [];
    const household = householdOf.get(key);
    const traits = {
      persons: placement.persons + (persons.get(key) ?? 0),
      familyToFollow: household?.familyExpected ?? 0,
      young: household?.household.young ?? false,
      stairFree: household?.household.stairFree ?? false,
      counts: false,
      isMovingOn: true,
    };
    const from = addDays(until, -BEFORE_THE_END);
    return [{ kind: kindOf(traits), from, leaves: null }];
  });
}

export function familiesAhead(
  { households, placements, homeOf, asOf }: Known,
  corporationOf: (name: string | null) => number,
): FamilyAhead[] {
  const livesIn = new Map(
    placements
      .filter(({ isFamilyJoining }) => !isFamilyJoining)
      .map(({ household, home, corporation, date }) => [
        idKey(household ?? ''),
        {
          of: (home === null ? null : homeOf.get(idKey(home))?.home.corporation) ?? corporation,
          since: date,
        },
      ]),
  );
  return households
    .filter(({ state, familyExpected }) => state === 'housed' && familyExpected > 0)
    .map(({ household, familyExpected }) => {
      const lives = livesIn.get(idKey(household.household));
      return {
        persons: familyExpected,
        since: lives?.since ?? asOf,
        corporation: corporationOf(lives?.of ?? null),
      };
    });
}

/** For this many weeks before the workbook began, people count as linked at the quota's pace. */
const WEEKS_BEFOREHAND = 6;
const PEOPLE_PER_HOUSEHOLD = 2;

/**
 * How many people were linked per week of late. `events` is the number of households, which decides
 * how certain the pace is. `exposure` is chosen so that `events` ÷ `exposure` is people per week.
 */
function linkingPace(
  { households, lettings, householdOf, asOf, begin }: Known,
  quota: number,
  people: (one: HouseholdAsOf) => number,
): Assumed<Rate> {
  const since = Math.max(asOf - OF_LATE, begin - 1);
  const linked = households.filter(({ household }) => household.linkedOn > since);
  const strangers = lettings.filter(
    ({ date, placement }) => date > since && !householdOf.has(idKey(placement.household ?? '')),
  );
  const beforehand = (quota / 26) * WEEKS_BEFOREHAND;
  const observations = linked.length + strangers.length;
  const count = observations + beforehand / PEOPLE_PER_HOUSEHOLD;
  const total =
    linked.reduce((sum, one) => sum + people(one), 0) +
    strangers.reduce((sum, { persons }) => sum + persons, 0) +
    beforehand;
  const weeks = (asOf - since) / 7 + WEEKS_BEFOREHAND;
  const value =
    total === 0
      ? { events: 0, exposure: weeks }
      : { events: count, exposure: (weeks * count) / total };
  return { value, basis: basisOf(observations), observations };
}

export interface QuotaAhead {
  readonly halfYear: HalfYear;
  /** People still to be linked towards this half-year's quota. */
  readonly toLink: number;
  readonly quota: number;
  readonly nextQuota: number;
}

/** If the reference day is nearer than this, or past, that of the next half-year is used. */
const LEAST_DAYS = 28;

export function linkingAhead(
  known: Known,
  { halfYear, toLink, quota, nextQuota }: QuotaAhead,
  people: (one: HouseholdAsOf) => number,
): { readonly linking: Linking; readonly pace: Assumed<Rate> } {
  const { asOf } = known;
  const next = nextHalfYear(halfYear);
  const { settings } = known.situation;
  const linkedBy = (one: HalfYear): SerialDay => linkingDayOf(one, settings);
  const [first, second] = [linkedBy(halfYear), linkedBy(next)];
  const third = linkedBy(nextHalfYear(next));
  const asked =
    asOf <= first - LEAST_DAYS
      ? [
          { until: first, people: toLink },
          { until: second, people: nextQuota },
        ]
      : [
          {
            until: second,
            people: toLink + nextQuota * Math.min(1, (second - asOf) / HALF_A_YEAR),
          },
        ];
  const perWeek = settings.outlook.linkedPerWeek;
  const pace = orSet(perWeek, linkingPace(known, quota, people), settled);
  const linking = {
    pace: pace.value,
    asked: [...asked, { until: third, people: nextQuota }],
    perWeek,
  };
  return { linking, pace };
}
