import type { LimitsInForce } from '../rent';
import type { Cents, SerialDay } from '../units';

/** What matching needs to know of a home. Names are compared by their keys. */
export interface MatchHome {
  /** As the workbook writes it. */
  readonly id: string;
  /** As the workbook writes it. Null if the home belongs to no complex. */
  readonly complex: string | null;
  readonly complexKey: string | null;
  /** The keys of the district and the complex, as far as they are known. */
  readonly placeKeys: readonly string[];
  /** Whether it is regular social housing; otherwise it is alternative, temporary housing. */
  readonly isRegular: boolean;
  readonly isSelfContained: boolean;
  readonly maximumPersons: number;
  /**
   * Cents a month, without service costs. If a lower rent was agreed for the home (maatwerkhuur),
   * that is the rent.
   */
  readonly bareRent: Cents;
  readonly availableFrom: SerialDay;
  /** The calendar year in which it is let. */
  readonly letInYear: number;
  /** The rent limits of that year, or the last ones known before it. Null if none are known. */
  readonly rentLimits: LimitsInForce | null;
  /** Null if the home has no end date. */
  readonly availableUntil: SerialDay | null;
  readonly isStairFree: boolean;
  /** How many households it can house, 1 or more. */
  readonly units: number;
  /** The key of the household for which it is kept. Null if it is kept for none. */
  readonly reservedForKey: string | null;
  /** Whether it is neither let, refused nor withdrawn. */
  readonly isOnOffer: boolean;
}
