import type { Home } from './home';
import type { Household } from './household';
import { scoreOf, type Scoring, type Tenths } from './score';

export interface ScoredHome {
  readonly home: Home;
  readonly score: Tenths;
}

/**
 * At most `count` homes that break no hard rule, the best first; among equals the one available
 * earlier, then the one that comes first in the list.
 */
export function bestHomes(
  scoring: Scoring,
  household: Household,
  homes: readonly Home[],
  count: number,
): readonly ScoredHome[] {
  const scored = homes.flatMap((home) => {
    const score = scoreOf(scoring, household, home);
    return score === null ? [] : [{ home, score }];
  });
  scored.sort((a, b) => b.score - a.score || a.home.availableFrom - b.home.availableFrom);
  return scored.slice(0, count);
}
