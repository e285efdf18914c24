/** Lists the homes for one household, with the result of each rule. */
import { explainScore, scoreOf, scoringFor, type ExplainedRule } from '../domain/match/score';
import { orNull } from '../domain/or-null';
import type { RentYears } from '../domain/rent-limits';
import type { SerialDay } from '../domain/units';
import { idKey } from './cell';
import type { HomeAsOf } from './homes-as-of';
import { matchHome } from './match-records';
import { rentYearsOf } from './rent-years';
import { criteriaOf } from './match-settings';
import { situationFor, type MatchedRecords } from './propose-homes';
import type { Home } from './tables/homes';
import type { Household } from './tables/households';

/** A home for a household, whether the rules allow it or not. */
export interface HomeChoice {
  readonly household: Household;
  readonly home: Home;
  /** The score from 0 to 100, with one decimal. Null if the home may not be chosen. */
  readonly score: number | null;
  /** One line for each rule. The hard rules come first. */
  readonly rules: readonly ExplainedRule[];
  /** The complex of the home, if it may not take any more households. Otherwise null. */
  readonly fullComplex: string | null;
}

type BrokenRule = Extract<ExplainedRule, { readonly kind: 'hard' }>;

/** The key of no household: the key of a household is never empty. */
const NOBODY = '';

/**
 * Returns every home with an empty unit on that day. Homes that may be chosen come first, ordered
 * by score. The other homes are ordered by the number of rules that they break. Returns an empty
 * list if the household does not wait. Returns null if all criteria have weight 0.
 */
export function homeChoices(
  records: MatchedRecords,
  asOf: SerialDay,
  household: string,
): readonly HomeChoice[] | null {
  const { homes, waiting, limits } = situationFor(records, asOf);
  const found = [...waiting].find(([{ key }]) => key === idKey(household));
  if (found === undefined) return [];
  const [matched, row] = found;
  const scoring = orNull(() => scoringFor(criteriaOf(records.settings)), 'criteriaAllZero');
  if (scoring === null) return null;
  const years = rentYearsOf(records.settings);
  const choices = homes.flatMap((one): HomeChoice[] => {
    const home = one.notLet > 0 ? matchedAsOf(one, years, asOf) : null;
    if (home === null) return [];
    const isFull = home.complexKey !== null && limits.get(home.complexKey) === 0;
    const score = isFull ? null : scoreOf(scoring, matched, home);
    return [
      {
        household: row,
        home: one.home,
        score: score === null ? null : score / 10,
        rules: explainScore(scoring, matched, home),
        fullComplex: isFull ? home.complex : null,
      },
    ];
  });
  return choices.sort((a, b) => {
    const byScore = (b.score ?? -1) - (a.score ?? -1);
    return byScore === 0 ? obstaclesOf(a) - obstaclesOf(b) : byScore;
  });
}

function matchedAsOf(
  { home, unassigned, promisedTo }: HomeAsOf,
  years: RentYears,
  asOf: SerialDay,
) {
  const matched = matchHome(home, years, asOf);
  if (matched === null) return null;
  const reservedForKey = unassigned > 0 ? null : promisedTo === null ? NOBODY : idKey(promisedTo);
  return { ...matched, reservedForKey, isOnOffer: true };
}

export function brokenBy({ rules }: HomeChoice): readonly BrokenRule[] {
  return rules.filter((rule): rule is BrokenRule => rule.kind === 'hard' && !rule.holds);
}

/** Returns the soft rules with fewer points than possible. */
export function weakIn({ rules }: HomeChoice): readonly ExplainedRule[] {
  return rules.filter((rule) => rule.kind === 'soft' && rule.points < rule.possible);
}

function obstaclesOf(choice: HomeChoice): number {
  return brokenBy(choice).length + (choice.fullComplex === null ? 0 : 1);
}
