/** The homes among which a person chooses for one household, with what the rules say of each. */
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
  /** 0–100, one decimal; null where the home may not be chosen. */
  readonly score: number | null;
  /** A line per rule, the hard ones first. */
  readonly rules: readonly ExplainedRule[];
  /** Its complex, where that may take no more households. */
  readonly fullComplex: string | null;
}

type BrokenRule = Extract<ExplainedRule, { readonly kind: 'hard' }>;

/** Keeps every household out: no key of a household is empty. */
const NOBODY = '';

/**
 * Every home with a unit into which nobody had moved that day. The ones that may be chosen come
 * first, the best before the others; then the ones that break the fewest rules. Empty where the
 * household does not wait, null where no score can be reckoned.
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

/** The hard rules that do not hold, in the order in which they are explained. */
export function brokenBy({ rules }: HomeChoice): readonly BrokenRule[] {
  return rules.filter((rule): rule is BrokenRule => rule.kind === 'hard' && !rule.holds);
}

/** The soft rules that give less than they could. */
export function weakIn({ rules }: HomeChoice): readonly ExplainedRule[] {
  return rules.filter((rule) => rule.kind === 'soft' && rule.points < rule.possible);
}

function obstaclesOf(choice: HomeChoice): number {
  return brokenBy(choice).length + (choice.fullComplex === null ? 0 : 1);
}
