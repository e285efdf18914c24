import type { Home } from '../home';
import { eventualPersons, type Household } from '../household';
import type { SoftRule } from '../rule';

/** The guiding agreement: families to regular housing, single people to alternative housing. */
export const kind = {
  name: 'soort',
  englishName: 'kind',
  defaultWeight: 35,
  parts: 5,
  earned: (household: Household, { isRegular }: Home) => {
    if (isFamily(household)) return isRegular ? 5 : 0;
    return isRegular ? 2 : 5;
  },
  tell: (household: Household, { isRegular }: Home) => {
    if (isFamily(household)) {
      return { code: isRegular ? 'familyInRegular' : 'familyInAlternative' } as const;
    }
    return { code: isRegular ? 'singleInRegular' : 'singleInAlternative' } as const;
  },
} as const satisfies SoftRule;

function isFamily(household: Household): boolean {
  return eventualPersons(household) >= 2;
}
