import type { Home } from '../home';
import { eventualPersons, type Household } from '../household';
import type { HardRule } from '../rule';

/** There is room for everyone, including the family still to follow. */
export const room = {
  name: 'ruimte',
  looksAt: { household: ['persons', 'familyToFollow'], home: ['maximumPersons'] },
  holds: (household: Household, home: Home) => eventualPersons(household) <= home.maximumPersons,
  tell: (household: Household, { maximumPersons }: Home) => {
    const { familyToFollow } = household;
    const found = { persons: eventualPersons(household), familyToFollow, maximumPersons };
    return found.persons <= maximumPersons
      ? ({ code: 'roomEnough', ...found } as const)
      : ({ code: 'roomTooLittle', ...found } as const);
  },
} as const satisfies HardRule;
