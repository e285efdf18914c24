import type { MatchHome } from '../home';
import { eventualPersons, type MatchHousehold } from '../household';
import type { Agreed, SoftRule } from '../rule';

/**
 * The agreement on the kind of housing: families go to regular housing, single people to
 * alternative housing. Before the day from which that was agreed, any home earns all points.
 */
export const kind = {
  name: 'soort',
  englishName: 'kind',
  defaultWeight: 35,
  looksAt: { household: ['persons', 'familyToFollow'], home: ['isRegular', 'availableFrom'] },
  parts: 5,
  earned: (household: MatchHousehold, home: MatchHome, agreed: Pick<Agreed, 'agreement'>) => {
    if (!isAgreed(household, home, agreed)) return 5;
    if (isFamily(household, agreed)) return home.isRegular ? 5 : 0;
    return home.isRegular ? 2 : 5;
  },
  tell: (household: MatchHousehold, home: MatchHome, agreed: Pick<Agreed, 'agreement'>) => {
    if (!isAgreed(household, home, agreed)) return { code: 'kindNotAgreed' } as const;
    if (isFamily(household, agreed)) {
      return { code: home.isRegular ? 'familyInRegular' : 'familyInAlternative' } as const;
    }
    return { code: home.isRegular ? 'singleInRegular' : 'singleInAlternative' } as const;
  },
} as const satisfies SoftRule;

function isFamily(household: MatchHousehold, { agreement }: Pick<Agreed, 'agreement'>): boolean {
  return eventualPersons(household) >= agreement.familyFrom;
}

function isAgreed(
  household: MatchHousehold,
  { availableFrom }: MatchHome,
  agreed: Pick<Agreed, 'agreement'>,
): boolean {
  const { familiesRegularFrom, singlesAlternativeFrom } = agreed.agreement;
  const from = isFamily(household, agreed) ? familiesRegularFrom : singlesAlternativeFrom;
  return availableFrom >= from;
}
