import { civilOf } from '../../calendar';
import { rentLimit } from '../../rent';
import { RENT_LIMITS } from '../../rent-limits';
import type { Cents } from '../../units';
import type { Home } from '../home';
import type { Household } from '../household';
import type { HardRule } from '../rule';

/**
 * Passend toewijzen on the day the home becomes available. The household counts as it is that day:
 * family still to follow does not raise the limit. A year without known limits does not pass.
 */
export const rent = {
  name: 'huur',
  holds: (household: Household, home: Home) => {
    if (!home.isSelfContained) return true;
    const limit = limitOf(household, home);
    return limit !== null && home.bareRent <= limit;
  },
  tell: (household: Household, home: Home) => {
    if (!home.isSelfContained) return { code: 'rentOfRoom' } as const;
    const limit = limitOf(household, home);
    const { bareRent } = home;
    if (limit === null) {
      return { code: 'rentLimitUnknown', year: civilOf(home.availableFrom).year } as const;
    }
    return { code: bareRent <= limit ? 'rentFits' : 'rentTooHigh', bareRent, limit } as const;
  },
} as const satisfies HardRule;

function limitOf({ persons, young }: Household, { availableFrom }: Home): Cents | null {
  if (!RENT_LIMITS.has(civilOf(availableFrom).year)) return null;
  return rentLimit(availableFrom, persons, young);
}
