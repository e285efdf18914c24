/**
 * What a rule of matching is. A score proposes and a person decides, so every rule can tell what it
 * found: a code with data, from which the reader's language makes a sentence.
 */
import type { HousingAgreement } from './agreement';
import type { Home } from './home';
import type { Household } from './household';

interface RuleSentence {
  readonly code: string;
}

/** The fields on which a rule's answer depends. Pairs with equal fields get the same answer. */
export interface LooksAt {
  readonly household: readonly (keyof Household)[];
  readonly home: readonly (keyof Home)[];
}

/** A pair that breaks a hard rule is never proposed. */
export interface HardRule {
  /** The partners' name for it. */
  readonly name: string;
  readonly looksAt: LooksAt;
  readonly holds: (household: Household, home: Home) => boolean;
  readonly tell: (household: Household, home: Home) => RuleSentence;
}

/** The part of the partners' agreements that rules depend on. */
export interface Agreed {
  /** The number of days after linking within which a home should be found. */
  readonly term: number;
  readonly agreement: HousingAgreement;
}

export interface SoftRule {
  /** The partners' name for it. */
  readonly name: string;
  readonly englishName: string;
  readonly defaultWeight: number;
  /** The number of parts into which its points are divided. All parts together give all points. */
  readonly parts: number;
  readonly looksAt: LooksAt;
  /** Whole, from 0 to `parts`. */
  readonly earned: (household: Household, home: Home, agreed: Agreed) => number;
  readonly tell: (household: Household, home: Home, agreed: Agreed) => RuleSentence;
}
