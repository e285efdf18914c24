import { limitFor } from '../../rent';
import type { MatchHome } from '../home';
import type { MatchHousehold } from '../household';
import type { HardRule } from '../rule';

/**
 * Passend toewijzen on the day on which the home is let. Family still to follow does not raise the
 * limit. Before the limits of a year are published (in November), the last known ones are used. A
 * home from before the first known year does not fit. A home that is not self-contained always
 * fits.
 */
export const rent = {
  name: 'huur',
  looksAt: { household: ['persons', 'young'], home: ['isSelfContained', 'bareRent', 'rentLimits'] },
  holds: ({ persons, young }: MatchHousehold, home: MatchHome) => {
    if (!home.isSelfContained) return true;
    const inForce = home.rentLimits;
    return inForce !== null && home.bareRent <= limitFor(inForce.limits, persons, young);
  },
  tell: ({ persons, young }: MatchHousehold, home: MatchHome) => {
    if (!home.isSelfContained) return { code: 'rentOfRoom' } as const;
    const inForce = home.rentLimits;
    const { bareRent, letInYear: year } = home;
    if (inForce === null) return { code: 'rentLimitUnknown', year } as const;
    const limit = limitFor(inForce.limits, persons, young);
    const under = young ? inForce.limits.youthAge : null;
    const found = { bareRent, limit, under, year, limitsOf: inForce.year } as const;
    return bareRent <= limit
      ? ({ code: 'rentFits', ...found } as const)
      : ({ code: 'rentTooHigh', ...found } as const);
  },
} as const satisfies HardRule;
