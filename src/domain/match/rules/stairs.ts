import type { Home } from '../home';
import type { Household } from '../household';
import type { HardRule } from '../rule';

/** The home has no stairs, if the household needs a home without stairs. */
export const stairs = {
  name: 'gelijkvloers',
  looksAt: { household: ['needsStairFree'], home: ['isStairFree'] },
  holds: (household: Household, home: Home) => !household.needsStairFree || home.isStairFree,
  tell: (household: Household, home: Home) => ({ code: stairsCode(household, home) }),
} as const satisfies HardRule;

function stairsCode({ needsStairFree }: Household, { isStairFree }: Home) {
  if (!needsStairFree) return 'stairsNoMatter' as const;
  return isStairFree ? ('stairFree' as const) : ('stairsInTheWay' as const);
}
