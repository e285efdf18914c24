/**
 * Computes where households lived and until when. A household that moves on to a next home counts
 * only once.
 */
import type { SerialDay } from '../domain/units';
import { firstById, groupById } from './by-id';
import { idKey } from './cell';
import type { RowOf } from './table';
import { isTemporary, type homes } from './tables/homes';
import type { placements } from './tables/placements';

type PlacementRow = RowOf<typeof placements>;
type HomeRow = Pick<RowOf<typeof homes>, 'home' | 'kind' | 'availableUntil'>;

/** A household in a home of its own, from a placement on. */
export interface Stay<Row extends PlacementRow = PlacementRow> {
  readonly placement: Row;
  readonly from: SerialDay;
  /** The first day on which the household no longer lived in the home, or null. */
  readonly until: SerialDay | null;
  /** The placement in the home before, or null. */
  readonly movedFrom: Row | null;
  /**
   * True if the household counts with this placement, according to *Telt mee*. If that is blank, a
   * household that moves on counts only the first time.
   */
  readonly counts: boolean;
}

/**
 * Returns the stays in the order of the placements. Placements without a date are left out, and so
 * are family members who join.
 */
export function staysOf<Row extends PlacementRow>(
  placements: readonly Row[],
  homes: readonly HomeRow[],
): readonly Stay<Row>[] {
  const homesById = firstById(homes, 'home');
  const isInTemporary = ({ home }: Row): boolean => {
    const found = home === null ? undefined : homesById.get(idKey(home));
    return found !== undefined && isTemporary(found);
  };
  const own = placements.filter(({ isFamilyJoining, date }) => !isFamilyJoining && date !== null);
  const known = new Map<Row, Stay<Row>>();
  for (const rows of groupById(own, 'household').values()) {
    for (const stay of staysOfHousehold(rows, isInTemporary)) known.set(stay.placement, stay);
  }
  return own.flatMap((row) => known.get(row) ?? staysOfHousehold([row], isInTemporary));
}

function staysOfHousehold<Row extends PlacementRow>(
  rows: readonly Row[],
  isInTemporary: (row: Row) => boolean,
): readonly Stay<Row>[] {
  const inOrder = [...rows].sort((a, b) => dayOf(a) - dayOf(b) || a.row - b.row);
  let isCounted = false;
  return inOrder.map((placement, i) => {
    const [before, next] = [inOrder[i - 1], inOrder[i + 1]];
    const movedFrom = before && isMovingOn(before, placement, isInTemporary) ? before : null;
    const movesOn = next !== undefined && isMovingOn(placement, next, isInTemporary);
    const counts = placement.counts ?? !(movedFrom && isCounted);
    isCounted ||= counts;
    const left = placement.leftOn ?? (movesOn ? next.date : null);
    const from = dayOf(placement);
    return {
      placement,
      from,
      until: left === null ? null : (Math.max(from, left) as SerialDay),
      movedFrom,
      counts,
    };
  });
}

function isMovingOn<Row extends PlacementRow>(
  before: Row,
  after: Row,
  isInTemporary: (row: Row) => boolean,
): boolean {
  return dayOf(before) < dayOf(after) && (before.leftOn !== null || isInTemporary(before));
}

/** Returns the day of a placement. Rows without a date were left out earlier. */
function dayOf({ date }: PlacementRow): SerialDay {
  return date ?? (0 as SerialDay);
}

export function livesThere({ from, until }: Pick<Stay, 'from' | 'until'>, on: SerialDay): boolean {
  return from <= on && (until === null || until > on);
}

/**
 * A move to a next home is taken to be arranged this many days before. No table says when it was
 * arranged: Kandidaten gives only the day on which a household accepted its first home.
 */
const ARRANGED_DAYS = 14;

/** Returns true for a move to a next home that was still to come on a day, but already arranged. */
export function isArrangedMove(
  { from, movedFrom }: Pick<Stay, 'from' | 'movedFrom'>,
  asOf: SerialDay,
): boolean {
  return movedFrom !== null && from > asOf && from <= asOf + ARRANGED_DAYS;
}

/** Returns the stays in each home, by `idKey` of the home's id. */
export function staysByHome<Row extends PlacementRow>(
  stays: readonly Stay<Row>[],
): ReadonlyMap<string, readonly Stay<Row>[]> {
  return groupById(
    stays.map((stay) => ({ ...stay, home: stay.placement.home })),
    'home',
  );
}

/** Returns the placements. In each, `counts` says whether the people count towards the quota. */
export function withCounts<Row extends PlacementRow>(
  placements: readonly Row[],
  homes: readonly HomeRow[],
): readonly (Row & { readonly counts: boolean })[] {
  const counts = new Map(staysOf(placements, homes).map((stay) => [stay.placement, stay.counts]));
  return placements.map((row) => ({ ...row, counts: counts.get(row) ?? row.counts ?? true }));
}
