import type { Home } from '../home';
import type { Household } from '../household';
import type { SoftRule } from '../rule';

/**
 * The home is in a district or complex that the household named. The rule counts only where the
 * partners give it a weight: without one, a preferred district earns nothing.
 */
export const place = {
  name: 'plaats',
  englishName: 'place',
  defaultWeight: 0,
  looksAt: { household: ['wishKeys'], home: ['placeKeys'] },
  parts: 1,
  earned: (household: Household, home: Home) => {
    const { wishKeys } = household;
    return wishKeys.length === 0 || isNamed(household, home) ? 1 : 0;
  },
  tell: (household: Household, home: Home) => {
    if (household.wishKeys.length === 0) return { code: 'noWish' } as const;
    return { code: isNamed(household, home) ? 'wishMet' : 'wishNotMet' } as const;
  },
} as const satisfies SoftRule;

function isNamed({ wishKeys }: Household, { placeKeys }: Home): boolean {
  return placeKeys.some((key) => wishKeys.includes(key));
}
