import type { MatchHome } from '../home';
import type { MatchHousehold } from '../household';
import type { HardRule } from '../rule';

/** The household still waits, and the home is offered to it. */
export const open = {
  name: 'open',
  looksAt: { household: ['key', 'isWaiting'], home: ['isOnOffer', 'reservedForKey'] },
  holds: (household: MatchHousehold, home: MatchHome) =>
    household.isWaiting && home.isOnOffer && isFreeFor(household, home),
  tell: (household: MatchHousehold, home: MatchHome) => ({ code: openCode(household, home) }),
} as const satisfies HardRule;

function isFreeFor({ key }: MatchHousehold, { reservedForKey }: MatchHome): boolean {
  return reservedForKey === null || reservedForKey === key;
}

function openCode(household: MatchHousehold, home: MatchHome) {
  if (!household.isWaiting) return 'notWaiting' as const;
  if (!home.isOnOffer) return 'notOnOffer' as const;
  return isFreeFor(household, home) ? ('open' as const) : ('keptForAnother' as const);
}
