/** How many people COA linked in time for the half-year. */
import { backlogAt } from '../../domain/backlog';
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import { firstById, groupById } from '../../workbook/by-id';
import { idKey } from '../../workbook/cell';
import { familyExpectedOn } from '../../workbook/family-expected';
import { firstMoves, householdsAsOf } from '../../workbook/households-as-of';
import { linkingDayOf } from '../../workbook/settings';
import type { Household } from '../../workbook/tables/households';
import type { Placement } from '../../workbook/tables/placements';
import { wholePeople } from '../rounding';
import type { Situation } from '../situation';

/**
 * How many people were linked by the half-year's reference day, compared with its adjusted quota.
 * If COA linked too few, the province accepts that as an excuse. Source: COA, on the quota of
 * municipalities.
 */
export interface LinkedFigures {
  readonly referenceDay: SerialDay;
  /** Whether that day is still to come. More people may then be linked. */
  readonly isSofar: boolean;
  /**
   * People to house in the half-year who were linked by that day. Null if `dayUnknown` is not zero.
   */
  readonly linked: number | null;
  /** People who were linked by that day and wait now. */
  readonly stillWaiting: number;
  /** People not in Kandidaten who moved in after that day. When they were linked is unknown. */
  readonly dayUnknown: number;
  /** The adjusted quota in whole people, at least 0. */
  readonly needed: number;
  /** By how many people `linked` falls short of `needed`; 0 if it does not. Null if `linked` is. */
  readonly tooFew: number | null;
  /**
   * The backlog in whole people: the part that comes from too few linked people, and the rest. Null
   * before the reference day, if `tooFew` is null, or if there is no backlog.
   */
  readonly backlog: { readonly byLinking: number; readonly otherwise: number } | null;
}

/** Null without a table of households, or if Taakstelling lacks the half-year. */
export function linkedFigures(situation: Situation): LinkedFigures | null {
  const { current, asOf, settings, ledger } = situation;
  if (!current || !situation.tables.households) return null;
  const referenceDay = linkingDayOf(current.halfYear, settings);
  const isSofar = asOf < referenceDay;
  const needed = Math.max(0, wholePeople(current.adjustedQuota));
  const listed = [...firstById(situation.tables.households, 'household').values()];
  const unlisted = unlistedMoves(situation, listed);
  const by = isSofar ? asOf : referenceDay;
  const dayUnknown = peopleIn(firstMovesBetween(unlisted, by, asOf));
  const days = { from: current.firstDay, by };
  const linked =
    dayUnknown > 0 ? null : listedPeople(situation, listed, days) + unlistedPeople(unlisted, days);
  const tooFew = linked === null ? null : Math.max(0, needed - linked);
  return {
    referenceDay,
    isSofar,
    linked,
    stillWaiting: peopleStillWaiting(situation, by),
    dayUnknown,
    needed,
    tooFew,
    backlog:
      isSofar || tooFew === null
        ? null
        : split(wholePeople(backlogAt(ledger, asOf, 'day')), tooFew),
  };
}

function peopleStillWaiting({ households }: Situation, by: SerialDay): number {
  const waiting = (households ?? []).filter(
    ({ state, household }) => state === 'waiting' && household.linkedOn <= by,
  );
  return sum(waiting.map(({ household }) => household.persons));
}

function split(backlog: number, tooFew: number): LinkedFigures['backlog'] {
  if (backlog <= 0) return null;
  const byLinking = Math.min(tooFew, backlog);
  return { byLinking, otherwise: backlog - byLinking };
}

/** The half-year's first day, and the day by which people were linked. */
interface LinkedDays {
  readonly from: SerialDay;
  readonly by: SerialDay;
}

/**
 * People in Kandidaten who were linked on or before a day, and who needed a home in the half-year.
 * That excludes people who moved in before it.
 */
function listedPeople(
  { tables }: Situation,
  listed: readonly Household[],
  { from, by }: LinkedDays,
): number {
  const placements = tables.placements ?? [];
  const movedIn = firstMoves(by, placements);
  const known = new Set(listed.map(({ household }) => idKey(household)));
  const pool = householdsAsOf(by, listed, placements).map(
    ({ household, state, familyExpected }) => {
      const movedOn = movedIn.get(idKey(household.household));
      const isOfThisHalfYear = movedOn === undefined || movedOn >= from;
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
      date >= from &&
      date <= by,
  );
  return sum(pool) + peopleIn(joined);
}

/**
 * The placements that count, of households that are not in Kandidaten. In many workbooks,
 * Kandidaten only lists households that still wait.
 */
function unlistedMoves({ tables }: Situation, listed: readonly Household[]): readonly Placement[] {
  const known = new Set(listed.map(({ household }) => idKey(household)));
  return (tables.placements ?? []).filter(
    ({ household, counts }) => household !== null && counts && !known.has(idKey(household)),
  );
}

/**
 * A household that moved in by a day was linked by then. Its family that is still expected is not
 * known, except members who have joined since: they count.
 */
function unlistedPeople(unlisted: readonly Placement[], { from, by }: LinkedDays): number {
  const movedIn = firstMoves(by, unlisted);
  const expected = [...groupById(unlisted, 'household')]
    .filter(([household]) => movedIn.has(household))
    .map(([, placements]) => familyExpectedOn(by, null, placements));
  return peopleIn(unlisted.filter(({ date }) => date >= from && date <= by)) + sum(expected);
}

/** Moves after `by` and up to `asOf`, of households without a move on or before `by`. */
function firstMovesBetween(
  placements: readonly Placement[],
  by: SerialDay,
  asOf: SerialDay,
): readonly Placement[] {
  const movedIn = firstMoves(by, placements);
  return placements.filter(
    ({ date, household, isFamilyJoining }) =>
      !isFamilyJoining && date > by && date <= asOf && !movedIn.has(idKey(household ?? '')),
  );
}

function peopleIn(placements: readonly Placement[]): number {
  return sum(placements.map(({ persons }) => persons));
}
