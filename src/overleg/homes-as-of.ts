import type { SerialDay } from '../domain/units';
import { idKey } from '../workbook/cell';
import { isWithdrawnByCorporation, type Home } from '../workbook/tables/homes';
import type { Household } from '../workbook/tables/households';
import type { Placement } from '../workbook/tables/placements';

/** A home (or so many equal units) as it stood on a day. */
export interface HomeAsOf {
  readonly home: Home;
  /** The day it was offered; the day it comes free where that is not filled in. */
  readonly offeredOn: SerialDay;
  /** The corporation took it back: it does not count as offered. */
  readonly isWithdrawn: boolean;
  /** Units into which a household had moved. */
  readonly let: number;
  /**
   * Units offered by then, still on offer, and kept for nobody. Kept is a home that its household had
   * accepted by then; where no date says so, one that is kept now.
   */
  readonly unassigned: number;
  /** What it says rests on a status that only knows today, for want of a date. */
  readonly restsOnStatus: boolean;
}

/** Cost grows linearly with the rows. */
export function homesAsOf(
  asOf: SerialDay,
  homes: readonly Home[],
  households: readonly Household[],
  placements: readonly Placement[],
): HomeAsOf[] {
  const movedIn = movesPerHome(placements);
  const byId = new Map(households.map((household) => [idKey(household.household), household]));
  return homes.map((home) => {
    const moves = movedIn.get(idKey(home.home)) ?? [];
    const offeredOn = home.offeredOn ?? home.availableFrom;
    const isLetByStatus = moves.length === 0 && home.status === 'verhuurd';
    const letUnits = isLetByStatus
      ? home.units
      : Math.min(home.units, moves.filter((date) => date <= asOf).length);
    const keeper = home.household === null ? null : byId.get(idKey(home.household));
    const keptSince = keeper?.acceptedOn ?? moves[0] ?? null;
    const isKeptNow = home.household !== null || home.status === 'gereserveerd';
    const isKept = letUnits === 0 && isKeptNow && (keptSince === null || keptSince <= asOf);
    const isOnOffer = offeredOn <= asOf && !isOffTheMarket(asOf, home);
    return {
      home,
      offeredOn,
      isWithdrawn: isWithdrawnByCorporation(home),
      let: letUnits,
      unassigned: isOnOffer ? home.units - letUnits - (isKept ? 1 : 0) : 0,
      restsOnStatus: isLetByStatus || (isOnOffer && isKept && keptSince === null),
    };
  });
}

function movesPerHome(placements: readonly Placement[]): ReadonlyMap<string, readonly SerialDay[]> {
  const moves = new Map<string, SerialDay[]>();
  for (const { home, date, isFamilyJoining } of placements) {
    if (home === null || isFamilyJoining) continue;
    const key = idKey(home);
    const known = moves.get(key);
    if (known) known.push(date);
    else moves.set(key, [date]);
  }
  return moves;
}

function isOffTheMarket(asOf: SerialDay, home: Home): boolean {
  const isOver = home.availableUntil !== null && home.availableUntil < asOf;
  return isOver || home.status === 'geweigerd' || home.status === 'ingetrokken';
}
