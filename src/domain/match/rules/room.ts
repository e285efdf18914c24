import type { Home } from '../home';
import { eventualPersons, type Household } from '../household';
import type { HardRule } from '../rule';

/** Everyone fits, the family still to follow included. */
export const room = {
  name: 'ruimte',
  holds: (household: Household, home: Home) => eventualPersons(household) <= home.maximumPersons,
  tell: (household: Household, { maximumPersons }: Home) => {
    const persons = eventualPersons(household);
    return {
      code: persons <= maximumPersons ? 'roomEnough' : 'roomTooLittle',
      persons,
      maximumPersons,
    } as const;
  },
} as const satisfies HardRule;
