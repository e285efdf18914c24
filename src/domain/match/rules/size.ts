import type { MatchHome } from '../home';
import { eventualPersons, type MatchHousehold } from '../household';
import type { SoftRule } from '../rule';

/**
 * The home is no larger than needed. For each person more who could live there, a quarter of the
 * points is lost.
 */
export const size = {
  name: 'grootte',
  englishName: 'size',
  defaultWeight: 35,
  looksAt: { household: ['persons', 'familyToFollow'], home: ['maximumPersons'] },
  parts: 4,
  earned: (household: MatchHousehold, home: MatchHome) => {
    const spare = home.maximumPersons - eventualPersons(household);
    return Math.min(4, Math.max(0, 4 - spare));
  },
  tell: (household: MatchHousehold, { maximumPersons }: MatchHome) => {
    const { familyToFollow } = household;
    const persons = eventualPersons(household);
    return { code: 'sizeFound', persons, familyToFollow, maximumPersons } as const;
  },
} as const satisfies SoftRule;
