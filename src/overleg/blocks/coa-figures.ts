import { firstDayOf, halfYearOf } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import type { CoaPosition } from '../../workbook/tables/coa-positions';
import type { Placement } from '../../workbook/tables/placements';
import { sum } from '../sum';

/** Part of block 2: what COA counts as housed, beside what the partners count on the same day. */
export interface CoaFigures {
  /** COA's own date: the last one on or before the day of the figures. */
  readonly on: SerialDay;
  /** First day of the half-year that the counts are of. */
  readonly since: SerialDay;
  /** People, by COA's count and by ours. */
  readonly coa: number;
  readonly ours: number;
  readonly difference: number;
  /** People housed by then whose move was not yet reported to COA by then. */
  readonly notReported: number;
  /** The rest of the difference. */
  readonly otherwise: number;
}

/** Null where COA has given no figure by then. */
export function coaFigures(
  asOf: SerialDay,
  positions: readonly CoaPosition[],
  placements: readonly Placement[],
): CoaFigures | null {
  const position = positions
    .filter((one) => one.asOf <= asOf)
    .reduce<CoaPosition | null>((last, one) => (last && last.asOf > one.asOf ? last : one), null);
  if (!position) return null;
  const on = position.asOf;
  const since = firstDayOf(halfYearOf(on));
  const housed = placements.filter(({ counts, date }) => counts && date >= since && date <= on);
  const ours = sum(housed.map(({ persons }) => persons));
  const notReported = sum(
    housed
      .filter(({ reportedOn }) => reportedOn === null || reportedOn > on)
      .map(({ persons }) => persons),
  );
  const difference = ours - position.housed;
  return {
    on,
    since,
    coa: position.housed,
    ours,
    difference,
    notReported,
    otherwise: difference - notReported,
  };
}
