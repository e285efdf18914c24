import type { Home } from '../home';
import type { Household } from '../household';
import type { HardRule } from '../rule';

/** The household still waits, and the home is offered to it. */
export const open = {
  name: 'open',
  looksAt: { household: ['key', 'isWaiting'], home: ['isOnOffer', 'reservedForKey'] },
  holds: (household: Household, home: Home) =>
    household.isWaiting && home.isOnOffer && isFreeFor(household, home),
  tell: (household: Household, home: Home) => ({ code: openCode(household, home) }),
} as const satisfies HardRule;

function isFreeFor({ key }: Household, { reservedForKey }: Home): boolean {
  return reservedForKey === null || reservedForKey === key;
}

function openCode(household: Household, home: Home) {
  if (!household.isWaiting) return 'notWaiting' as const;
  if (!home.isOnOffer) return 'notOnOffer' as const;
  return isFreeFor(household, home) ? ('open' as const) : ('keptForAnother' as const);
}
