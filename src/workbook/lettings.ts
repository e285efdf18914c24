/**
 * Lists the lettings: households that moved into a home of their own, with the facts for the
 * agreements and the law.
 */
import { civilOf, serialOf } from '../domain/calendar';
import type { HousingAgreement } from '../domain/match/agreement';
import { limitFor, limitsInForce } from '../domain/rent';
import type { RentYears } from '../domain/rent-limits';
import type { Cents, People, SerialDay } from '../domain/units';
import { firstById, groupById } from './by-id';
import { idKey } from './cell';
import { familyExpectedOn } from './family-expected';
import type { RowOf } from './table';
import { isSelfContained, type homes } from './tables/homes';
import type { households } from './tables/households';
import type { placements } from './tables/placements';

type PlacementRow = RowOf<typeof placements>;
type HomeRow = RowOf<typeof homes>;
type HouseholdRow = RowOf<typeof households>;

export interface Letting {
  readonly placement: PlacementRow;
  readonly date: SerialDay;
  readonly persons: People;
  /** The people of the household, including family members who were still expected on that day. */
  readonly inTime: number;
  /** Null if the placement names no home of Woningen. */
  readonly home: HomeRow | null;
  /** Null if the household is not in Kandidaten. */
  readonly household: HouseholdRow | null;
}

export interface LettingTables {
  readonly placements: readonly PlacementRow[];
  readonly homes: readonly HomeRow[];
  readonly households: readonly HouseholdRow[];
}

/** Returns the lettings up to and including a day. The time grows linearly with the rows. */
export function lettingsUpTo(asOf: SerialDay, tables: LettingTables): readonly Letting[] {
  const homes = firstById(tables.homes, 'home');
  const households = firstById(tables.households, 'household');
  const placementsOf = groupById(tables.placements, 'household');
  return tables.placements.flatMap((placement): Letting[] => {
    const { date, persons, isFamilyJoining } = placement;
    if (isFamilyJoining || date === null || persons === null || date > asOf) return [];
    const home = placement.home === null ? null : (homes.get(idKey(placement.home)) ?? null);
    const key = placement.household === null ? '' : idKey(placement.household);
    const household = households.get(key) ?? null;
    const inTime = persons + familyExpectedOn(date, household, placementsOf.get(key) ?? []);
    return [{ placement, date, persons, inTime, home, household }];
  });
}

/**
 * Returns true if a household is a family by the partners' agreement. Family members who are still
 * expected count too.
 */
export function isFamily(
  { inTime }: Pick<Letting, 'inTime'>,
  { familyFrom }: Pick<HousingAgreement, 'familyFrom'>,
): boolean {
  return inTime >= familyFrom;
}

/** The part (0–1) of a corporation's lettings whose rent must fit (Woningwet, art. 46). */
export const FITTING_PART = 0.95;
/** The day from which the law requires that part. */
const FITTING_FROM = serialOf(2016, 1, 1);

export interface RentAndLimit {
  /** Both per month, without service costs. */
  readonly rent: Cents;
  readonly limit: Cents;
}

/**
 * Returns the rent of a letting and its limit. Returns null if passend toewijzen does not apply to
 * the letting.
 */
export function rentAndLimit(
  { date, persons, home, household }: Letting,
  years: RentYears,
): RentAndLimit | null {
  const rent = home?.agreedRent ?? home?.bareRent ?? null;
  if (home === null || rent === null || !isSelfContained(home) || persons < 1) return null;
  if (date < FITTING_FROM) return null;
  const inForce = limitsInForce(date, years);
  if (inForce === null) return null;
  return { rent, limit: limitFor(inForce.limits, persons, household?.young ?? false) };
}

export interface FitCount {
  readonly corporation: string;
  readonly lettings: number;
  readonly fitting: number;
}

/**
 * Counts the lettings of a calendar year to which passend toewijzen applies, by `idKey` of the
 * corporation's name.
 */
export function fitCounts(
  year: number,
  lettings: readonly Letting[],
  years: RentYears,
): ReadonlyMap<string, FitCount> {
  const counts = new Map<string, FitCount>();
  for (const letting of lettings) {
    const rent = civilOf(letting.date).year === year ? rentAndLimit(letting, years) : null;
    const corporation = letting.home?.corporation ?? null;
    if (rent === null || corporation === null) continue;
    const key = idKey(corporation);
    const known = counts.get(key) ?? { corporation, lettings: 0, fitting: 0 };
    counts.set(key, {
      corporation: known.corporation,
      lettings: known.lettings + 1,
      fitting: known.fitting + (rent.rent <= rent.limit ? 1 : 0),
    });
  }
  return counts;
}
