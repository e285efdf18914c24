import { lastDayOf } from '../../../src/domain/calendar';
import { DEFAULT_CRITERIA } from '../../../src/domain/match/criteria';
import { scoringFor } from '../../../src/domain/match/score';
import type { OutlookInput } from '../../../src/domain/outlook/input';
import type { People } from '../../../src/domain/units';
import { homeOf, householdOf, JULY } from '../match/arbitraries';

const NEVER = { events: 0, exposure: 1 };

/**
 * Two households of two people wait, and three equal homes are on offer. Nothing else ever happens:
 * all paces are `NEVER`.
 */
export function smallOutlook(): OutlookInput {
  return {
    asOf: JULY,
    ends: [{ day: lastDayOf({ year: 2016, half: 2 }), toHouse: 5 }],
    scoring: scoringFor(DEFAULT_CRITERIA),
    homes: {
      kinds: [{ home: homeOf(), counts: true }],
      corporations: [{ name: 'Noord', pace: NEVER, agreed: [0], absences: [], mix: [0] }],
      offered: [{ kind: 0, corporation: 0, units: 3, offeredOn: JULY, availableFrom: JULY }],
      locations: [],
    },
    households: {
      kinds: [{ household: householdOf({ persons: 2 as People }), counts: true }],
      waiting: [
        { kind: 0, linkedOn: JULY, acceptedOn: null },
        { kind: 0, linkedOn: JULY, acceptedOn: null },
      ],
      promised: [],
      movingOn: [],
      mix: [],
      linking: { pace: NEVER, asked: [], perWeek: 0 },
      families: [],
    },
    parameters: {
      movingDays: [14, 28],
      acceptedDays: [14],
      deliveryDelays: [0],
      fillDays: 56,
      lost: NEVER,
      unlinked: NEVER,
      familyJoins: [{ fromWeek: 0, perWeek: NEVER }],
      tempo: 1,
      unrest: { offers: 0, linking: 0, families: 0 },
    },
  };
}
