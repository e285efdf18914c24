/** Homes and households that are the same for matching, with an example of each kind. */
import type { ExpectedHome, HouseholdKind } from '../../domain/outlook/input';
import type { MatchHome } from '../../domain/match/home';
import type { MatchHousehold } from '../../domain/match/household';
import { scoreOf, type Scoring } from '../../domain/match/score';
import type { People, SerialDay } from '../../domain/units';

export interface KindsOf<Kind, Thing> {
  readonly kinds: readonly Kind[];
  /** The number of the kind of a thing. A new kind gets the next number. */
  readonly kindOf: (thing: Thing) => number;
}

/** The fields that distinguish households. Wishes for a place are left out. */
export interface HouseholdTraits {
  readonly persons: number;
  readonly familyToFollow: number;
  readonly young: boolean;
  readonly stairFree: boolean;
  readonly counts: boolean;
  /** Whether it has to leave its present home. Such households come first in the queue. */
  readonly isMovingOn: boolean;
}

export function householdKinds(): KindsOf<HouseholdKind, HouseholdTraits> {
  const kinds: HouseholdKind[] = [];
  const numbers = new Map<string, number>();
  const kindOf = (traits: HouseholdTraits): number => {
    const { persons, familyToFollow, young, stairFree, counts, isMovingOn } = traits;
    const key = [persons, familyToFollow, young, stairFree, counts, isMovingOn].join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, kinds.length);
    kinds.push({ household: householdLike(traits, key), counts });
    return kinds.length - 1;
  };
  return { kinds, kindOf };
}

function householdLike(traits: HouseholdTraits, key: string): MatchHousehold {
  return {
    id: key,
    key,
    persons: traits.persons as People,
    familyToFollow: traits.familyToFollow as People,
    linkedOn: 0 as SerialDay,
    young: traits.young,
    needsStairFree: traits.stairFree,
    wishKeys: [],
    isWaiting: true,
    isHoused: false,
  };
}

/** Homes are of the same kind if every kind of household has the same score with them. */
export function homeKinds(
  scoring: Scoring,
  households: readonly HouseholdKind[],
): KindsOf<ExpectedHome, ExpectedHome> {
  const kinds: ExpectedHome[] = [];
  const numbers = new Map<string, number>();
  const kindOf = ({ home, counts }: ExpectedHome): number => {
    const free: MatchHome = { ...home, isOnOffer: true, reservedForKey: null, units: 1 };
    const scores = households.map(({ household }) =>
      scoreOf(scoring, { ...household, linkedOn: free.availableFrom }, free),
    );
    const key = [free.maximumPersons, counts, ...scores].join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, kinds.length);
    kinds.push({ home: free, counts });
    return kinds.length - 1;
  };
  return { kinds, kindOf };
}
