/**
 * What a rule of matching is. Every rule can tell what it found: a code with data, of which a
 * sentence is made in the reader's language.
 */
import type { HousingAgreement } from './agreement';
import type { MatchHome } from './home';
import type { MatchHousehold } from './household';

interface RuleSentence {
  readonly code: string;
}

/** The fields on which a rule's answer depends. Pairs with equal fields get the same answer. */
export interface LooksAt {
  readonly household: readonly (keyof MatchHousehold)[];
  readonly home: readonly (keyof MatchHome)[];
}

/** A pair that breaks a hard rule is never proposed. */
export interface HardRule {
  /** The partners' name for the rule. */
  readonly name: string;
  readonly looksAt: LooksAt;
  readonly holds: (household: MatchHousehold, home: MatchHome) => boolean;
  readonly tell: (household: MatchHousehold, home: MatchHome) => RuleSentence;
}

/** The part of the partners' agreements that rules depend on. */
export interface Agreed {
  /** The number of days after linking within which a home should be found. */
  readonly term: number;
  readonly agreement: HousingAgreement;
}

export interface SoftRule {
  /** The partners' name for the rule. */
  readonly name: string;
  readonly englishName: string;
  readonly defaultWeight: number;
  /** The number of parts into which its points are divided. All parts together give all points. */
  readonly parts: number;
  readonly looksAt: LooksAt;
  /** How many of the parts a pair earns: a whole number from 0 to `parts`. */
  readonly earned: (household: MatchHousehold, home: MatchHome, agreed: Agreed) => number;
  readonly tell: (household: MatchHousehold, home: MatchHome, agreed: Agreed) => RuleSentence;
}
