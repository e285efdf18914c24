import fc from 'fast-check';
import { civilOf } from '../../../src/domain/calendar';
import type { Criteria } from '../../../src/domain/match/criteria';
import type { MatchHome } from '../../../src/domain/match/home';
import type { MatchHousehold } from '../../../src/domain/match/household';
import { limitsInForce } from '../../../src/domain/rent';
import { RENT_LIMITS } from '../../../src/domain/rent-limits';
import type { Cents, People, SerialDay } from '../../../src/domain/units';

/** 1 July 2016. */
export const JULY = 42552 as SerialDay;

export function householdOf(changes: Partial<MatchHousehold> = {}): MatchHousehold {
  return {
    id: 'K-1',
    key: 'k-1',
    persons: 1 as People,
    familyToFollow: 0 as People,
    linkedOn: JULY,
    young: false,
    needsStairFree: false,
    wishKeys: [],
    isWaiting: true,
    isHoused: false,
    ...changes,
  };
}

export function homeOf(changes: Partial<MatchHome> = {}): MatchHome {
  return {
    id: 'W-1',
    complex: null,
    complexKey: null,
    placeKeys: [],
    isRegular: true,
    isSelfContained: true,
    maximumPersons: 2,
    bareRent: 50000 as Cents,
    availableFrom: JULY,
    letInYear: 2016,
    rentLimits: limitsInForce(JULY, RENT_LIMITS),
    availableUntil: null,
    isStairFree: false,
    units: 1,
    reservedForKey: null,
    isOnOffer: true,
    ...changes,
  };
}

/** Mostly gives `usual`, so that enough pairs of household and home break no rule. */
const seldom = <Value>(usual: Value, ...others: Value[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

const day = (from: number, to: number) =>
  fc.integer({ min: JULY + from, max: JULY + to }).map((serial) => serial as SerialDay);

export const household: fc.Arbitrary<MatchHousehold> = fc.record({
  id: fc.constant(''),
  key: fc.constant(''),
  persons: fc.integer({ min: 1, max: 4 }).map((persons) => persons as People),
  familyToFollow: seldom(0, 1, 2).map((persons) => persons as People),
  linkedOn: fc.oneof(fc.constant(JULY), day(0, 60)),
  young: seldom(false, true),
  needsStairFree: seldom(false, true),
  wishKeys: fc.subarray(['noord', 'zuid', 'de meander', 'werk']),
  isWaiting: seldom(true, false),
  isHoused: fc.constant(false),
});

const place = fc.constantFrom(
  { complex: null, placeKeys: ['noord'] },
  { complex: 'De Meander', placeKeys: ['zuid', 'de meander'] },
  { complex: 'Het Veld', placeKeys: ['het veld'] },
);

export const home: fc.Arbitrary<MatchHome> = fc
  .record({
    id: fc.constant(''),
    place,
    isRegular: fc.boolean(),
    isSelfContained: seldom(true, false),
    maximumPersons: fc.integer({ min: 1, max: 6 }),
    bareRent: seldom(40000, 60000, 70000).map((rent) => rent as Cents),
    availableFrom: fc.oneof(fc.constant(JULY), day(0, 180)),
    availableUntil: seldom<SerialDay | null>(null, (JULY + 900) as SerialDay),
    isStairFree: fc.boolean(),
    units: seldom(1, 2, 3),
    reservedForKey: seldom<string | null>(null, 'k-1', 'k-9'),
    isOnOffer: seldom(true, false),
  })
  .map(({ place: { complex, placeKeys }, ...rest }) => ({
    ...rest,
    letInYear: civilOf(rest.availableFrom).year,
    rentLimits: limitsInForce(rest.availableFrom, RENT_LIMITS),
    complex,
    complexKey: complex === null ? null : complex.toLowerCase(),
    placeKeys,
  }));

/**
 * Households and homes, numbered from `K-1` and `W-1`. `limits` says how many households each
 * complex may get.
 */
export function tablesOf(mostHouseholds: number, mostHomes: number) {
  return fc.record({
    households: fc
      .array(household, { maxLength: mostHouseholds })
      .map((all) => all.map((one, i) => ({ ...one, id: `K-${i + 1}`, key: `k-${i + 1}` }))),
    homes: fc
      .array(home, { maxLength: mostHomes })
      .map((all) => all.map((one, i) => ({ ...one, id: `W-${i + 1}` }))),
    limits: fc
      .record(
        { 'de meander': fc.nat(3), 'het veld': fc.nat(3), elders: fc.nat(2) },
        { requiredKeys: [] },
      )
      .map((limits) => new Map(Object.entries(limits))),
  });
}

const weight = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 4000 }).map((quarters) => quarters / 4),
  fc.constantFrom(1 / 3, 12.25, 1e6, 0.000001),
);
/** Criteria with at least one weight above 0. */
export const criteria: fc.Arbitrary<Criteria> = fc
  .record({
    weights: fc.record({ grootte: weight, soort: weight, tijd: weight, plaats: weight }),
    term: fc.integer({ min: 0, max: 120 }),
    rentFitIsHard: fc.boolean(),
    agreement: fc.record({
      familiesRegularFrom: fc.constantFrom(-Infinity, JULY + 20, Infinity),
      singlesAlternativeFrom: fc.constantFrom(-Infinity, JULY + 20, Infinity),
      familyFrom: fc.integer({ min: 1, max: 4 }),
    }),
  })
  .filter(({ weights }) => Object.values(weights).some((one) => one > 0));
