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

/** The fields that decide what a rule answers. Pairs that agree in these get the same answer. */
export interface LooksAt {
  readonly household: readonly (keyof Household)[];
  readonly home: readonly (keyof Home)[];
}

/** A pair that breaks a hard rule is never proposed. */
export interface HardRule {
  /** As the partners call it. */
  readonly name: string;
  readonly looksAt: LooksAt;
  readonly holds: (household: Household, home: Home) => boolean;
  readonly tell: (household: Household, home: Home) => RuleSentence;
}

/** What the partners agreed on, as far as rules look at it. */
export interface Agreed {
  /** Days from linking within which a home should be found. */
  readonly term: number;
  readonly agreement: HousingAgreement;
}

export interface SoftRule {
  /** As the partners call it. */
  readonly name: string;
  readonly englishName: string;
  readonly defaultWeight: number;
  /** Into how many parts its points are divided. Whoever earns all parts has all points. */
  readonly parts: number;
  readonly looksAt: LooksAt;
  /** Whole, 0 to `parts`. */
  readonly earned: (household: Household, home: Home, agreed: Agreed) => number;
  readonly tell: (household: Household, home: Home, agreed: Agreed) => RuleSentence;
}
