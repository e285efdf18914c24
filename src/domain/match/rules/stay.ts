import type { Home } from '../home';
import type { Household } from '../household';
import type { HardRule } from '../rule';

/** The household can stay once its family has come: the home has no end date. */
export const stay = {
  name: 'blijven',
  looksAt: { household: ['familyToFollow'], home: ['availableUntil'] },
  holds: (household: Household, home: Home) =>
    household.familyToFollow === 0 || home.availableUntil === null,
  tell: ({ familyToFollow }: Household, { availableUntil: until }: Home) => {
    if (familyToFollow === 0) return { code: 'stayNoMatter' } as const;
    return until === null
      ? ({ code: 'canStay', familyToFollow } as const)
      : ({ code: 'cannotStay', familyToFollow, until } as const);
  },
} as const satisfies HardRule;
