import type { Ledger, PlacedPeople } from '../domain/backlog';
import { backlogAt, ledgerOf, placedBy } from '../domain/backlog';
import type { HalfYear } from '../domain/calendar';
import { addDays, firstDayOf, halfYearOf, lastDayOf, weeksOverlapping } from '../domain/calendar';
import type { People, SerialDay } from '../domain/units';
import type { MeetingKind } from '../workbook/meeting-tab';

/**
 * What every block of the tab looks at, worked out once: the day the figures are taken, the
 * placements that count by then, and the half-year it falls in.
 */
export interface Situation {
  readonly asOf: SerialDay;
  /** Of the placements that count, up to and including `asOf`. */
  readonly ledger: Ledger;
  /** Null: no row of Taakstelling is about the half-year of `asOf`. */
  readonly current: CurrentHalfYear | null;
  readonly periods: readonly PublishedQuota[];
  readonly opening: number;
  /** Up to and including `asOf`. */
  readonly placements: readonly CountedPlacement[];
  /** Later ones too: what another day's figures are reckoned from. */
  readonly allPlacements: readonly CountedPlacement[];
}

export interface PublishedQuota {
  readonly halfYear: HalfYear;
  readonly quota: People;
}

/** A placement that counts, with the corporation it counts for. */
export interface CountedPlacement extends PlacedPeople {
  /** Null: none, or one that is not in Corporaties. */
  readonly corporation: string | null;
}

export interface CurrentHalfYear {
  readonly halfYear: HalfYear;
  readonly firstDay: SerialDay;
  readonly lastDay: SerialDay;
  /** People, as published. */
  readonly quota: People;
  /** People: the backlog (or, negative, the lead) at the half-year's start. */
  readonly carriedIn: number;
  readonly adjustedQuota: number;
  /** People housed in the half-year up to and including the day of the figures. */
  readonly housed: number;
  /** The last day of the last week that has ended; null in the half-year's first week. */
  readonly lastWeekEnd: SerialDay | null;
}

export interface Meeting {
  readonly date: SerialDay;
  readonly kind: MeetingKind;
}

export interface SituationInput {
  readonly asOf: SerialDay;
  readonly periods: readonly PublishedQuota[];
  readonly opening: number;
  /** All placements that count; later ones than `asOf` are left out here. */
  readonly allPlacements: readonly CountedPlacement[];
}

/** Throws what `ledgerOf` throws: no period, or a period twice. */
export function situationAt(input: SituationInput): Situation {
  const placements = input.allPlacements.filter(({ on }) => on <= input.asOf);
  const ledger = ledgerOf({ periods: input.periods, placements, opening: input.opening });
  return { ...input, placements, ledger, current: currentHalfYear(input, ledger) };
}

function currentHalfYear(input: SituationInput, ledger: Ledger): CurrentHalfYear | null {
  const halfYear = halfYearOf(input.asOf);
  const firstDay = firstDayOf(halfYear);
  const published = input.periods.find((period) => firstDayOf(period.halfYear) === firstDay);
  if (!published) return null;
  const lastDay = lastDayOf(halfYear);
  const dayBefore = addDays(firstDay, -1);
  const carriedIn = backlogAt(ledger, dayBefore, 'end');
  const endedWeeks = weeksOverlapping(firstDay, lastDay).filter(
    (week) => week.lastDay <= input.asOf,
  );
  return {
    halfYear,
    firstDay,
    lastDay,
    quota: published.quota,
    carriedIn,
    adjustedQuota: published.quota + carriedIn,
    housed: placedBy(ledger, input.asOf) - placedBy(ledger, dayBefore),
    lastWeekEnd: endedWeeks.at(-1)?.lastDay ?? null,
  };
}
