/**
 * The score of a household and a home, 0 to 100 in whole tenths, and its explanation. Both use the
 * same points, so the points that a reader sees always add up to the score.
 */
import { DomainError } from '../domain-error';
import type { Criteria } from './criteria';
import type { MatchHome } from './home';
import type { MatchHousehold } from './household';
import type { Agreed, HardRule } from './rule';
import {
  HARD_RULES,
  SOFT_RULES,
  type HardRuleName,
  type Sentence,
  type SoftRuleName,
} from './rules';
import { rent } from './rules/rent';

/** Points in whole tenths: 1000 is a full score. */
export type Tenths = number;

const FULL_SCORE = 1000;

/** The rules, with the points and agreements of the given criteria. */
export interface Scoring {
  readonly hardRules: readonly (typeof HARD_RULES)[number][];
  readonly softRules: readonly WeighedRule[];
  readonly agreed: Agreed;
}

interface WeighedRule {
  readonly rule: (typeof SOFT_RULES)[number];
  readonly possible: Tenths;
  /** The points for 0, 1, 2 … parts earned. */
  readonly points: readonly Tenths[];
}

export type ExplainedRule =
  | {
      readonly kind: 'hard';
      readonly name: HardRuleName;
      readonly holds: boolean;
      readonly sentence: Sentence;
    }
  | {
      readonly kind: 'soft';
      readonly name: SoftRuleName;
      /** 0 if a hard rule is broken. */
      readonly points: Tenths;
      readonly possible: Tenths;
      readonly sentence: Sentence;
    };

/**
 * The rules with their points under the given criteria.
 *
 * Throws `criteriaAllZero` if all weights are 0.
 *
 * @example
 * scoringFor(DEFAULT_CRITERIA).softRules.map(({ possible }) => possible) // [350, 350, 300, 0]
 */
export function scoringFor({ weights, rentFitIsHard, term, agreement }: Criteria): Scoring {
  const hardRules = HARD_RULES.filter((rule) => rentFitIsHard || rule !== rent);
  const scaled = SOFT_RULES.map(({ name }) => wholeWeight(weights[name]));
  const total = scaled.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) throw new DomainError({ code: 'criteriaAllZero' });
  const possible = possiblePoints(scaled, total);
  const softRules = SOFT_RULES.map((rule, index) => {
    const points = Array.from({ length: rule.parts + 1 }, (_, earned) =>
      Math.min(
        possible[index]!,
        roundedShare(scaled[index]! * BigInt(earned), total * BigInt(rule.parts)),
      ),
    );
    return { rule, possible: possible[index]!, points };
  });
  return { hardRules, softRules, agreed: { term, agreement } };
}

/** A weight in millionths, so that the rounding of fractions never decides a point. */
function wholeWeight(weight: number): bigint {
  return BigInt(Math.round(weight * 1e6));
}

/** A part of the full score, rounded to a tenth, halves up. */
function roundedShare(part: bigint, whole: bigint): Tenths {
  return Number((2n * part * BigInt(FULL_SCORE) + whole) / (2n * whole));
}

/**
 * The most points that each rule can give. If rounding makes their sum exceed 100 points, the last
 * rules lose a tenth of a point each.
 */
function possiblePoints(weights: readonly bigint[], total: bigint): Tenths[] {
  const possible = weights.map((weight) => roundedShare(weight, total));
  let surplus = possible.reduce((sum, points) => sum + points, 0) - FULL_SCORE;
  for (let index = possible.length - 1; surplus > 0; index--) {
    if (possible[index] === 0) continue;
    possible[index]!--;
    surplus--;
  }
  return possible;
}

/**
 * The score of a pair in tenths. Null if the pair breaks a hard rule. A pair that breaks none may
 * still score 0.
 *
 * @example
 * const scoring = scoringFor(DEFAULT_CRITERIA);
 * scoreOf(scoring, householdOf({ persons: 2 }), homeOf({ maximumPersons: 3 })) // 913
 * scoreOf(scoring, householdOf({ persons: 2 }), homeOf({ maximumPersons: 1 })) // null
 */
export function scoreOf(
  scoring: Scoring,
  household: MatchHousehold,
  home: MatchHome,
): Tenths | null {
  for (const rule of scoring.hardRules) {
    if (!rule.holds(household, home)) return null;
  }
  let score = 0;
  for (const { rule, points } of scoring.softRules) {
    score += points[rule.earned(household, home, scoring.agreed)]!;
  }
  return score;
}

/**
 * A line for each rule, the hard ones first.
 *
 * @example
 * const [household, home] = [householdOf({ persons: 2 }), homeOf({ maximumPersons: 3 })];
 * const lines = explainScore(scoringFor(DEFAULT_CRITERIA), household, home);
 * lines.filter(({ kind }) => kind === 'soft').map(({ name, points }) => [name, points])
 *   // [['grootte', 263], ['soort', 350], ['tijd', 300], ['plaats', 0]]
 */
export function explainScore(
  scoring: Scoring,
  household: MatchHousehold,
  home: MatchHome,
): ExplainedRule[] {
  const hard = scoring.hardRules.map((rule) => ({
    kind: 'hard' as const,
    name: rule.name,
    holds: rule.holds(household, home),
    sentence: rule.tell(household, home),
  }));
  const isAllowed = hard.every(({ holds }) => holds);
  const soft = scoring.softRules.map(({ rule, possible, points }) => ({
    kind: 'soft' as const,
    name: rule.name,
    points: isAllowed ? points[rule.earned(household, home, scoring.agreed)]! : 0,
    possible,
    sentence: rule.tell(household, home, scoring.agreed),
  }));
  return [...hard, ...soft];
}

/**
 * The hard rules that a pair breaks.
 *
 * @example
 * const [household, home] = [householdOf({ persons: 2 }), homeOf({ maximumPersons: 1 })];
 * brokenRules(scoringFor(DEFAULT_CRITERIA), household, home) // ['ruimte']
 */
export function brokenRules(
  scoring: Scoring,
  household: MatchHousehold,
  home: MatchHome,
): HardRuleName[] {
  const isBroken = (rule: HardRule): boolean => !rule.holds(household, home);
  return scoring.hardRules.filter(isBroken).map(({ name }) => name);
}
