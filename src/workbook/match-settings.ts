/** What the partners' settings say about matching. */
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

/** A home as it stood on a day, with the households that moved in since too. */
export interface HomeLivedIn extends Pick<HomeAsOf, 'home' | 'let' | 'isKept'> {
  /** Units into which a household had moved that day or moves later. */
  readonly letEver: number;
}

type LocationShare = Pick<
  Location,
  'location' | 'capacity' | 'forPermitHolders' | 'occupiedByPermitHolders'
>;

/** How many households of permit holders a complex may have, and has. */
export interface ComplexLimit {
  /** By Instellingen; null where no row names it. */
  readonly maximum: number | null;
  /** By Locaties; null where it is no location. */
  readonly agreed: number | null;
  /**
   * Homes they lived in that day: the ones with a placement, or as many as Locaties says, less those
   * that moved in later.
   */
  readonly lived: number;
  /** Homes kept for a household that has still to move in. */
  readonly kept: number;
}

/** Of each complex with a limit, by its id in the form in which ids are compared. */
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
          kept: own.filter(({ isKept }) => isKept).length,
        },
      ];
    }),
  );
}

/**
 * How many households each complex may still take: what Locaties agrees, unless Instellingen says
 * less, minus those that live there or have a home kept for them there.
 */
export function mixLimitsLeft(limits: ReadonlyMap<string, ComplexLimit>): MixLimits {
  return new Map(
    [...limits].map(([key, { maximum, agreed, lived, kept }]) => {
      const most = Math.min(maximum ?? Infinity, agreed ?? Infinity);
      return [key, Math.max(0, most - lived - kept)];
    }),
  );
}
