import { civilOf, LAST_SERIAL_DAY } from '../../calendar';
import { knownRentLimit } from '../../rent';
import type { Cents } from '../../units';
import type { Home } from '../home';
import type { Household } from '../household';
import type { HardRule } from '../rule';

/**
 * Passend toewijzen on the day when the home becomes available. The household counts as it is that
 * day: family still to follow does not raise the limit. A home from a year without known limits
 * does not fit.
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

/**
 * Limits found before. A million pairs share few days and sizes, and finding a day's year is slow.
 */
const knownLimits = new Map<number, Cents | null>();

function limitOf({ persons, young }: Household, { availableFrom }: Home): Cents | null {
  const key = (persons * (LAST_SERIAL_DAY + 1) + availableFrom) * 2 + (young ? 1 : 0);
  const known = knownLimits.get(key);
  if (known !== undefined) return known;
  const limit = knownRentLimit(availableFrom, persons, young);
  knownLimits.set(key, limit);
  return limit;
}
