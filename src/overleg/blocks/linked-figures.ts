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
 * People linked by the half-year's reference day, against its adjusted quota: the province accepts it
 * as an excuse where COA linked too few (COA, on the quota of municipalities).
 */
export interface LinkedFigures {
  readonly referenceDay: SerialDay;
  /** Whether that day has not passed yet, so that more may be linked. */
  readonly isSofar: boolean;
  /** People to house in the half-year who were linked by then. */
  readonly linked: number;
  /** The adjusted quota. */
  readonly needed: number;
  readonly tooFew: number;
  /**
   * The part of the backlog that is no more than what was linked too few, and the rest, in whole
   * people. Null before the reference day has passed, and where there is no backlog.
   */
  readonly backlog: { readonly byLinking: number; readonly otherwise: number } | null;
}

/** Null without households, and where Taakstelling lacks the half-year. */
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

/** In a year without a 29 February, the 28th. */
function linkingDayOf({ year, half }: HalfYear, { linkingDays }: Settings): SerialDay {
  const { month, day } = linkingDays[half];
  const last = lastDayOfMonth(serialOf(year, month, 1));
  return Math.min(serialOf(year, month, day), last) as SerialDay;
}

/**
 * People linked by a day for whom a home was to be found in the half-year: households that were not
 * housed before it, and the family that housed households still expected when it began.
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
