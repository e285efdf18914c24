import { addDays, firstDayOf, halfYearOf } from '../domain/calendar';
import type { SerialDay } from '../domain/units';
import { lastDayCounted } from '../workbook/tables/coa-positions';
import { dueOn } from './reported';
import { wholePeople } from './rounding';
import type { Situation } from './situation';

/** A row of COA-stand. COA publishes it, so administrators may know it. */
export interface CountedByCoa {
  /** The day before the half-year. */
  readonly from: SerialDay;
  /** The last day that the row counts. */
  readonly on: SerialDay;
  /** People housed after `from` up to and including `on`. */
  readonly people: number;
  /**
   * People housed since the first half-year of Taakstelling, computed from the backlog in the row.
   * Null if it gives none.
   */
  readonly peopleInAll: number | null;
}

export function countedByCoa({
  tables,
  settings,
  opening,
  periodsKnownOn,
}: Situation): readonly CountedByCoa[] {
  return (tables.coaPositions ?? []).map((row) => {
    const on = lastDayCounted(row, settings);
    const due = dueOn(on, { periods: periodsKnownOn(on), opening });
    return {
      from: addDays(firstDayOf(halfYearOf(on)), -1),
      on,
      people: row.housed,
      peopleInAll: due === null || row.backlog === null ? null : wholePeople(due) - row.backlog,
    };
  });
}
