import type { MatchHome } from '../home';
import { eventualPersons, type MatchHousehold } from '../household';
import type { HardRule } from '../rule';

/** There is room for everyone, including the family still to follow. */
export const room = {
  name: 'ruimte',
  looksAt: { household: ['persons', 'familyToFollow'], home: ['maximumPersons'] },
  holds: (household: MatchHousehold, home: MatchHome) =>
    eventualPersons(household) <= home.maximumPersons,
  tell: (household: MatchHousehold, { maximumPersons }: MatchHome) => {
    const { familyToFollow } = household;
    const found = { persons: eventualPersons(household), familyToFollow, maximumPersons };
    return found.persons <= maximumPersons
      ? ({ code: 'roomEnough', ...found } as const)
      : ({ code: 'roomTooLittle', ...found } as const);
  },
} as const satisfies HardRule;
