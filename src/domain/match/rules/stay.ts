import type { MatchHome } from '../home';
import type { MatchHousehold } from '../household';
import type { HardRule } from '../rule';

/** The household can stay once its family has come: the home has no end date. */
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
