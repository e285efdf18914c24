/**
 * Splits a half-year in Verdeling into parts. A new part begins when a later row replaces an
 * agreement.
 */
import { firstDayOf, halfYearLabel, lastDayOf, type HalfYear } from '../domain/calendar';
import type { SerialDay } from '../domain/units';
import { idKey } from './cell';
import type { RowOf } from './table';
import type { division } from './tables/division';

type DivisionFields = RowOf<typeof division>;

/**
 * The rows that apply to a corporation, one for each kind of agreement. Null if no row has the
 * agreement.
 */
export interface RowsInForce<Row> {
  /**
   * The row with a weight or with an agreed number of people. A later row with one of the two
   * replaces this row.
   */
  readonly share: Row | null;
  readonly homes: Row | null;
  /** The row with the number of all lettings of the corporation in the half-year. */
  readonly lettings: Row | null;
  /** The first row with the corporation's backlog just before the half-year. */
  readonly opening: Row | null;
}

/** A part of a half-year in which the agreements stay the same. */
export interface DivisionPart<Row> {
  readonly from: SerialDay;
  /** The rows that begin on this day, in the order of the table. */
  readonly rows: readonly Row[];
  /** All rows that apply in this part, by `idKey` of the corporation. */
  readonly inForce: ReadonlyMap<string, RowsInForce<Row>>;
}

/** Returns the day from which a row applies, or null if its day and half-year are blank. */
export function holdsFrom({
  period,
  from,
}: Pick<DivisionFields, 'period' | 'from'>): SerialDay | null {
  return from ?? (period && firstDayOf(period));
}

/** Returns true if a row begins outside its half-year. It then never applies. */
export function isFromOutside({ period, from }: Pick<DivisionFields, 'period' | 'from'>): boolean {
  return (
    period !== null && from !== null && (from < firstDayOf(period) || from > lastDayOf(period))
  );
}

/**
 * Returns the parts of a half-year, ascending. The first part begins with the half-year. If a
 * corporation has two rows for one day, the first row is used. A blank in a later row keeps the
 * earlier agreement.
 */
export function divisionParts<Row extends DivisionFields>(
  halfYear: HalfYear,
  division: readonly Row[],
): readonly DivisionPart<Row>[] {
  const label = halfYearLabel(halfYear);
  const rowsFrom = new Map<number, Row[]>([[firstDayOf(halfYear), []]]);
  for (const row of division) {
    if (row.period === null || halfYearLabel(row.period) !== label || isFromOutside(row)) continue;
    const from = row.from ?? firstDayOf(halfYear);
    rowsFrom.set(from, [...(rowsFrom.get(from) ?? []), row]);
  }
  let inForce: DivisionPart<Row>['inForce'] = new Map();
  return [...rowsFrom]
    .sort(([a], [b]) => a - b)
    .map(([from, rows]) => {
      inForce = withRows(inForce, rows);
      return { from: from as SerialDay, rows, inForce };
    });
}

function withRows<Row extends DivisionFields>(
  before: DivisionPart<Row>['inForce'],
  rows: readonly Row[],
): DivisionPart<Row>['inForce'] {
  const inForce = new Map(before);
  const seen = new Set<string>();
  for (const row of rows) {
    const key = row.corporation === null ? null : idKey(row.corporation);
    if (key === null || seen.has(key)) continue;
    seen.add(key);
    const known = inForce.get(key);
    const { share = null, homes = null, lettings = null, opening = null } = known ?? {};
    inForce.set(key, {
      share: row.weight !== null || row.persons !== null ? row : share,
      homes: row.homes !== null ? row : homes,
      lettings: row.allLettings !== null ? row : lettings,
      opening: opening ?? (row.opening !== null ? row : null),
    });
  }
  return inForce;
}

/** Returns every half-year in the rows, with its parts. */
export function halfYearsOf<Row extends DivisionFields>(
  division: readonly Row[],
): readonly { readonly period: HalfYear; readonly parts: readonly DivisionPart<Row>[] }[] {
  const periods = new Map<string, HalfYear>();
  for (const { period } of division) if (period) periods.set(halfYearLabel(period), period);
  return [...periods.values()].map((period) => ({
    period,
    parts: divisionParts(period, division),
  }));
}
