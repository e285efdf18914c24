import type { MatchHome } from '../src/domain/match/home';
import type { MatchHousehold } from '../src/domain/match/household';
import type { MixLimits } from '../src/domain/match/places';
import { scoreOf, type Scoring, type Tenths } from '../src/domain/match/score';

export interface GreedyPair {
  readonly household: MatchHousehold;
  readonly home: MatchHome;
  readonly score: Tenths;
}

/**
 * A proposal made down the list: the household that was linked first gets the home with the best
 * score, then the next household.
 */
export function greedyProposal(
  scoring: Scoring,
  households: readonly MatchHousehold[],
  homes: readonly MatchHome[],
  limits: MixLimits,
): readonly GreedyPair[] {
  const unitsLeft = new Map(homes.map((home) => [home, home.units]));
  const roomLeft = new Map(limits);
  const waiting = households.filter(({ isWaiting }) => isWaiting);
  const inOrder = waiting.sort((a, b) => a.linkedOn - b.linkedOn);
  return inOrder.flatMap((household) => {
    const free = homes.filter(
      (home) =>
        unitsLeft.get(home)! > 0 &&
        (home.complexKey === null || (roomLeft.get(home.complexKey) ?? Infinity) > 0),
    );
    const [best] = free
      .flatMap((home) => {
        const score = scoreOf(scoring, household, home);
        return score === null ? [] : [{ household, home, score }];
      })
      .sort((a, b) => b.score - a.score);
    if (!best) return [];
    const { complexKey } = best.home;
    unitsLeft.set(best.home, unitsLeft.get(best.home)! - 1);
    const room = complexKey === null ? undefined : roomLeft.get(complexKey);
    if (complexKey !== null && room !== undefined) roomLeft.set(complexKey, room - 1);
    return [best];
  });
}
