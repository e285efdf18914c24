import type { MatchHome } from '../home';
import type { MatchHousehold } from '../household';
import type { HardRule } from '../rule';

/** If family is still to follow, the home has no end date, so that the household can stay. */
export const stay = {
  name: 'blijven',
  looksAt: { household: ['familyToFollow'], home: ['availableUntil'] },
  holds: (household: MatchHousehold, home: MatchHome) =>
    household.familyToFollow === 0 || home.availableUntil === null,
  tell: ({ familyToFollow }: MatchHousehold, { availableUntil: until }: MatchHome) => {
    if (familyToFollow === 0) return { code: 'stayNoMatter' } as const;
    return until === null
      ? ({ code: 'canStay', familyToFollow } as const)
      : ({ code: 'cannotStay', familyToFollow, until } as const);
  },
} as const satisfies HardRule;
