import type { MatchHome } from '../home';
import type { MatchHousehold } from '../household';
import type { HardRule } from '../rule';

/** The home has no stairs, if the household needs a home without stairs. */
export const stairs = {
  name: 'gelijkvloers',
  looksAt: { household: ['needsStairFree'], home: ['isStairFree'] },
  holds: (household: MatchHousehold, home: MatchHome) =>
    !household.needsStairFree || home.isStairFree,
  tell: (household: MatchHousehold, home: MatchHome) => ({ code: stairsCode(household, home) }),
} as const satisfies HardRule;

function stairsCode({ needsStairFree }: MatchHousehold, { isStairFree }: MatchHome) {
  if (!needsStairFree) return 'stairsNoMatter' as const;
  return isStairFree ? ('stairFree' as const) : ('stairsInTheWay' as const);
}
