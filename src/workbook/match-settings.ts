/** Turns the partners' settings into the criteria and limits of the matching rules. */
import { DEFAULT_CRITERIA, type Criteria } from '../domain/match/criteria';
import type { MixLimits } from '../domain/match/places';
import { sum } from '../domain/sum';
import { firstById, groupById } from './by-id';
import type { HomeAsOf } from './homes-as-of';
import type { Settings } from './settings';
import { homesForPermitHolders, type Location } from './tables/locations';

export function criteriaOf({
  weights,
  homeTerm,
  rentFitIsHard,
  agreement,
}: Pick<Settings, 'weights' | 'homeTerm' | 'rentFitIsHard' | 'agreement'>): Criteria {
  return {
    weights: { ...DEFAULT_CRITERIA.weights, ...weights },
    term: homeTerm,
    rentFitIsHard,
    agreement,
  };
}

/** A home as it was on a day, and the households that moved in later. */
export interface HomeLivedIn extends Pick<HomeAsOf, 'home' | 'let' | 'kept'> {
  /** The number of units in which a household lived on that day, or moved in later. */
  readonly letEver: number;
}

type LocationShare = Pick<
  Location,
  'location' | 'capacity' | 'forPermitHolders' | 'occupiedByPermitHolders'
>;

/** How many homes of a complex permit holders may have, and how many they have. */
export interface ComplexLimit {
  /** The maximum in Instellingen, or null. */
  readonly maximum: number | null;
  /** The agreed number in Locaties, or null. */
  readonly agreed: number | null;
  /**
   * The number of homes in which permit holders lived on that day. It is the larger of two numbers:
   * - the homes with a placement
   * - the number in Locaties, minus the households that moved in after that day
   */
  readonly lived: number;
  /** The number of homes that are kept for a household. */
  readonly kept: number;
}

/** Returns the limits of each complex in Instellingen or Locaties, by `idKey`. */
export function complexLimits(
  { complexMaximums }: Pick<Settings, 'complexMaximums'>,
  locations: readonly LocationShare[],
  homes: readonly HomeLivedIn[],
): ReadonlyMap<string, ComplexLimit> {
  const byLocation = firstById(locations, 'location');
  const homesIn = groupById(
    homes.map((one) => ({ ...one, complex: one.home.complex })),
    'complex',
  );
  const keys = new Set([...complexMaximums.keys(), ...byLocation.keys()]);
  return new Map(
    [...keys].map((key): [string, ComplexLimit] => {
      const location = byLocation.get(key);
      const own = homesIn.get(key) ?? [];
      const now = sum(own.map((one) => one.let));
      const later = sum(own.map(({ letEver }) => letEver)) - now;
      return [
        key,
        {
          maximum: complexMaximums.get(key) ?? null,
          agreed: location ? homesForPermitHolders(location) : null,
          lived: Math.max(now, (location?.occupiedByPermitHolders ?? 0) - later),
          kept: sum(own.map((one) => one.kept)),
        },
      ];
    }),
  );
}

/**
 * Returns how many more households each complex may take. The lower of the two limits applies.
 * Homes in which permit holders live, and homes that are kept, are subtracted.
 */
export function mixLimitsLeft(limits: ReadonlyMap<string, ComplexLimit>): MixLimits {
  return new Map(
    [...limits].map(([key, { maximum, agreed, lived, kept }]) => {
      const most = Math.min(maximum ?? Infinity, agreed ?? Infinity);
      return [key, Math.max(0, most - lived - kept)];
    }),
  );
}
