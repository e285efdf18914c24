/** COA's own count of people housed in a half-year. It counts people once they are reported. */
import { firstDayOf, halfYearOf } from '../../../../src/domain/calendar';
import type { SerialDay } from '../../../../src/domain/units';
import { DIVISIONS, OPENING_BACKLOG, day } from './partners';
import type { Placement } from './records';

export interface CoaCount {
  readonly asOf: SerialDay;
  /** People housed and reported since the half-year's first day. */
  readonly housed: number;
  /** Positive is a backlog, negative a lead. Null except at the end of a half-year. */
  readonly backlog: number | null;
}

const HALF_YEAR_END = day(6, 30);

const COUNTED_ON: readonly SerialDay[] = [
  day(2, 1),
  day(3, 1),
  day(4, 1),
  day(5, 2),
  day(6, 1),
  HALF_YEAR_END,
  day(8, 1),
  day(9, 1),
  day(10, 3),
  day(11, 1),
  day(12, 1),
  day(12, 19),
];

export function coaCounts(placements: readonly Placement[]): CoaCount[] {
  return COUNTED_ON.map((asOf) => {
    const start = firstDayOf(halfYearOf(asOf));
    const housed = placements
      .filter(({ counts, placedOn, reportedOn }) => {
        return counts && placedOn >= start && reportedOn !== null && reportedOn <= asOf;
      })
      .reduce((people, { persons }) => people + persons, 0);
    const backlog = asOf === HALF_YEAR_END ? OPENING_BACKLOG + DIVISIONS[0].quota - housed : null;
    return { asOf, housed, backlog };
  });
}
