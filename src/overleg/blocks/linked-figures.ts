/** How many people COA linked in time for the half-year. */
import { backlogAt } from '../../domain/backlog';
import { lastDayOfMonth, serialOf, type HalfYear } from '../../domain/calendar';
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import { firstById } from '../../workbook/by-id';
import { idKey } from '../../workbook/cell';
import { firstMoves, householdsAsOf } from '../../workbook/households-as-of';
import type { Settings } from '../../workbook/settings';
import { wholePeople } from '../rounding';
import type { CurrentHalfYear, Situation } from '../situation';

/**
 * How many people were linked by the half-year's reference day, compared with its adjusted quota.
 * If COA linked too few, the province accepts that as an excuse (COA, on the quota of
 * municipalities).
 */
export interface LinkedFigures {
  readonly referenceDay: SerialDay;
  /** Whether that day is still to come, so that more people may be linked. */
  readonly isSofar: boolean;
  /** People to house in the half-year who were linked by that day. */
  readonly linked: number;
  /** The adjusted quota. */
  readonly needed: number;
  readonly tooFew: number;
  /**
   * In whole people: the part of the backlog that is explained by too few linked people, and the
   * rest. Null before the reference day has passed, and if there is no backlog.
   */
  readonly backlog: { readonly byLinking: number; readonly otherwise: number } | null;
}

/** Null without households, and if Taakstelling lacks the half-year. */
export function linkedFigures(situation: Situation): LinkedFigures | null {
  const { current, asOf, settings, ledger } = situation;
  if (!current || !situation.tables.households) return null;
  const referenceDay = linkingDayOf(current.halfYear, settings);
  const isSofar = asOf < referenceDay;
  const needed = Math.max(0, wholePeople(current.adjustedQuota));
  const linked = peopleLinked(situation, current, isSofar ? asOf : referenceDay);
  const tooFew = Math.max(0, needed - linked);
  const backlog = wholePeople(backlogAt(ledger, asOf, 'day'));
  const byLinking = Math.min(tooFew, backlog);
  return {
    referenceDay,
    isSofar,
    linked,
    needed,
    tooFew,
    backlog: isSofar || backlog <= 0 ? null : { byLinking, otherwise: backlog - byLinking },
  };
}

/** In a year without a 29 February, this is 28 February. */
function linkingDayOf({ year, half }: HalfYear, { linkingDays }: Settings): SerialDay {
  const { month, day } = linkingDays[half];
  const last = lastDayOfMonth(serialOf(year, month, 1));
  return Math.min(serialOf(year, month, day), last) as SerialDay;
}

/**
 * People linked by a day who needed a home in the half-year: households that were not housed before
 * it, and family members whom housed households still expected when it began.
 */
function peopleLinked({ tables }: Situation, { firstDay }: CurrentHalfYear, by: SerialDay): number {
  const placements = tables.placements ?? [];
  const households = [...firstById(tables.households ?? [], 'household').values()];
  const movedIn = firstMoves(by, placements);
  const known = new Set(households.map(({ household }) => idKey(household)));
  const pool = householdsAsOf(by, households, placements).map(
    ({ household, state, familyExpected }) => {
      const movedOn = movedIn.get(idKey(household.household));
      const isOfThisHalfYear = movedOn === undefined || movedOn >= firstDay;
      if (state === 'waiting') return household.persons;
      if (state !== 'housed') return 0;
      return familyExpected + (isOfThisHalfYear ? household.persons : 0);
    },
  );
  const joined = placements.filter(
    ({ date, household, isFamilyJoining }) =>
      isFamilyJoining &&
      household !== null &&
      known.has(idKey(household)) &&
      date >= firstDay &&
      date <= by,
  );
  return sum(pool) + sum(joined.map(({ persons }) => persons));
}
