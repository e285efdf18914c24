import type { People, SerialDay } from '../units';

/** What matching needs to know of a household. Names are compared by their keys. */
export interface MatchHousehold {
  /** As the workbook writes it. */
  readonly id: string;
  readonly key: string;
  /** How many people move in at once, 1 or more. */
  readonly persons: People;
  /** How many family members are still expected. */
  readonly familyToFollow: People;
  readonly linkedOn: SerialDay;
  /**
   * Whether all occupants are under the youth age of the rent limits and no child lives with them.
   */
  readonly young: boolean;
  readonly needsStairFree: boolean;
  /** The keys of what the household wishes for: reasons, districts and complexes. */
  readonly wishKeys: readonly string[];
  /** Whether it still waits: it is neither housed nor unlinked. */
  readonly isWaiting: boolean;
  /** Whether it is housed. A household that neither waits nor is housed was unlinked. */
  readonly isHoused: boolean;
}

/**
 * How many people will live in the home once the family has come.
 *
 * @example
 * eventualPersons({ persons: 1, familyToFollow: 3 }) // 4
 */
export function eventualPersons({ persons, familyToFollow }: MatchHousehold): number {
  return persons + familyToFollow;
}
