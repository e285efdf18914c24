import type { People, SerialDay } from '../units';

/** A household as far as matching looks at it. Keys are names in the form in which they are compared. */
export interface Household {
  /** As it is written. */
  readonly id: string;
  readonly key: string;
  /** Who moves in at once, 1 or more. */
  readonly persons: People;
  /** Family members still expected. */
  readonly familyToFollow: People;
  readonly linkedOn: SerialDay;
  /** All occupants are under the youth age of the rent limits, and no child lives in. */
  readonly young: boolean;
  readonly needsStairFree: boolean;
  /** Reasons for a place, districts and complexes named. */
  readonly wishKeys: readonly string[];
  /** Neither housed nor unlinked. */
  readonly isWaiting: boolean;
}

/** Who will live there once the family has come. */
export function eventualPersons({ persons, familyToFollow }: Household): number {
  return persons + familyToFollow;
}
