import type { MatchHome } from './home';
import type { MatchHousehold } from './household';
import { scoreOf, type Scoring, type Tenths } from './score';

export interface ScoredHome {
  readonly home: MatchHome;
  readonly score: Tenths;
}

/**
 * At most `count` homes that break no hard rule, the best first. If scores are equal, the home that
 * is available earlier comes first, and then the one that is first in the list.
 *
 * @example
 * const large = homeOf({ id: 'large', maximumPersons: 4 });
 * const homes = [large, homeOf({ id: 'right', maximumPersons: 2 })];
 * const best = bestHomes(scoringFor(DEFAULT_CRITERIA), householdOf({ persons: 2 }), homes, 1);
 * best.map(({ home, score }) => [home.id, score]) // [['right', 1000]]
 */
export function bestHomes(
  scoring: Scoring,
  household: MatchHousehold,
  homes: readonly MatchHome[],
  count: number,
): readonly ScoredHome[] {
  const scored = homes.flatMap((home) => {
    const score = scoreOf(scoring, household, home);
    return score === null ? [] : [{ home, score }];
  });
  scored.sort((a, b) => b.score - a.score || a.home.availableFrom - b.home.availableFrom);
  return scored.slice(0, count);
}
