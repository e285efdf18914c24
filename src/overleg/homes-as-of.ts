import type { SerialDay } from '../domain/units';
import { idKey } from '../workbook/cell';
import { headerKey } from '../workbook/header';
import type { Home } from '../workbook/tables/homes';
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
  /** Units offered by then, still on offer, and kept for nobody. */
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
    const isKept = letUnits === 0 && isKeptFor(asOf, home, keeper ?? null, moves);
    const isOnOffer = offeredOn <= asOf && !isOffTheMarket(asOf, home);
    return {
      home,
      offeredOn,
      isWithdrawn: isWithdrawn(home),
      let: letUnits,
      unassigned: isOnOffer ? home.units - letUnits - (isKept ? 1 : 0) : 0,
      restsOnStatus: isLetByStatus || (isOnOffer && home.status === 'gereserveerd'),
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

/** Kept for a household by then: the household had accepted it; without a date, as it says now. */
function isKeptFor(
  asOf: SerialDay,
  home: Home,
  household: Household | null,
  moves: readonly SerialDay[],
): boolean {
  if (home.household === null) return home.status === 'gereserveerd';
  const acceptedOn = household?.acceptedOn ?? moves[0] ?? null;
  return acceptedOn === null || acceptedOn <= asOf;
}

function isOffTheMarket(asOf: SerialDay, home: Home): boolean {
  const isOver = home.availableUntil !== null && home.availableUntil < asOf;
  return isOver || home.status === 'geweigerd' || home.status === 'ingetrokken';
}

const BY_THE_CORPORATION = headerKey('ingetrokken door corporatie');

/** Withdrawn for another reason, such as no candidate, it was offered all the same. */
function isWithdrawn({ status, reason }: Home): boolean {
  if (reason === null) return status === 'ingetrokken';
  return headerKey(reason).startsWith(BY_THE_CORPORATION);
}
