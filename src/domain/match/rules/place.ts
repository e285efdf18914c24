import type { MatchHome } from '../home';
import type { MatchHousehold } from '../household';
import type { SoftRule } from '../rule';

/**
 * The home is in a district or complex that the household asked for. A household without wishes
 * gets all points. The default weight is 0, so the rule only counts if the partners give it a
 * weight.
 */
export const place = {
  name: 'plaats',
  englishName: 'place',
  defaultWeight: 0,
  looksAt: { household: ['wishKeys'], home: ['placeKeys'] },
  parts: 1,
  earned: (household: MatchHousehold, home: MatchHome) => {
    const { wishKeys } = household;
    return wishKeys.length === 0 || isNamed(household, home) ? 1 : 0;
  },
  tell: (household: MatchHousehold, home: MatchHome) => {
    if (household.wishKeys.length === 0) return { code: 'noWish' } as const;
    return { code: isNamed(household, home) ? 'wishMet' : 'wishNotMet' } as const;
  },
} as const satisfies SoftRule;

function isNamed({ wishKeys }: MatchHousehold, { placeKeys }: MatchHome): boolean {
  return placeKeys.some((key) => wishKeys.includes(key));
}
