import type { Cents, SerialDay } from '../units';

/** A home as far as matching looks at it. Keys are names in the form in which they are compared. */
export interface Home {
  /** As it is written. */
  readonly id: string;
  /** As it is written; null where the home belongs to none. */
  readonly complex: string | null;
  readonly complexKey: string | null;
  /** The district and the complex, as far as they are known. */
  readonly placeKeys: readonly string[];
  /** Regular social housing; else alternative, temporary housing. */
  readonly isRegular: boolean;
  readonly isSelfContained: boolean;
  readonly maximumPersons: number;
  /** A month, without service costs: the rent agreed for a large family where there is one. */
  readonly bareRent: Cents;
  readonly availableFrom: SerialDay;
  /** Null where the home has no end date. */
  readonly availableUntil: SerialDay | null;
  readonly isStairFree: boolean;
  /** How many households find a place in it, 1 or more. */
  readonly units: number;
  /** The household for which it is kept. */
  readonly reservedForKey: string | null;
  /** Neither let, refused nor withdrawn. */
  readonly isOnOffer: boolean;
}
