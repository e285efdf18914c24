import type { SerialDay } from '../domain/units';
import { firstById, groupById } from './by-id';
import { idKey } from './cell';
import { isWithdrawnByCorporation, offeredOnOf, type Home } from './tables/homes';
import type { Household } from './tables/households';
import type { Placement } from './tables/placements';

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
   * A unit was kept for a household: one that had accepted it by then, or, where no date says so,
   * one for which it is kept now.
   */
  readonly isKept: boolean;
  /** The household of the unit that was kept, or of a home that only its status calls let. */
  readonly promisedTo: string | null;
  /** Units on offer by then into which nobody had moved, with the units that were kept. */
  readonly notLet: number;
  /** How many of those units were kept for nobody. */
  readonly unassigned: number;
  /** Whether a date is missing, so that a status decides, which only knows today. */
  readonly restsOnStatus: boolean;
}

/** Cost grows linearly with the rows. */
export function homesAsOf(
  asOf: SerialDay,
  homes: readonly Home[],
  households: readonly Household[],
  placements: readonly Placement[],
): HomeAsOf[] {
  const moves = groupById(
    placements.filter(({ isFamilyJoining }) => !isFamilyJoining),
    'home',
  );
  const byId = firstById(households, 'household');
  return homes.map((home) => {
    const keeper = home.household === null ? null : byId.get(idKey(home.household));
    return homeAsOf(asOf, home, moves.get(idKey(home.home)) ?? [], keeper?.acceptedOn ?? null);
  });
}

/** @param acceptedOn the day on which the household for which it is kept accepted it */
function homeAsOf(
  asOf: SerialDay,
  home: Home,
  moves: readonly Placement[],
  acceptedOn: SerialDay | null,
): HomeAsOf {
  const offeredOn = offeredOnOf(home);
  const isLetByStatus = moves.length === 0 && home.status === 'verhuurd';
  const letUnits = isLetByStatus
    ? home.units
    : Math.min(home.units, moves.filter(({ date }) => date <= asOf).length);
  const keeperMovedInOn = moves.find((move) => isOfKeeper(home, move))?.date ?? null;
  const keptSince = acceptedOn ?? keeperMovedInOn;
  const isOffMarket = isOffTheMarket(asOf, home);
  const isKept =
    (home.household !== null || home.status === 'gereserveerd') &&
    (keptSince === null || keptSince <= asOf) &&
    (keeperMovedInOn === null || keeperMovedInOn > asOf) &&
    letUnits < home.units &&
    !isOffMarket;
  const isOnOffer = offeredOn <= asOf && !isOffMarket;
  const notLet = isOnOffer ? home.units - letUnits : 0;
  return {
    home,
    offeredOn,
    isWithdrawn: isWithdrawnByCorporation(home),
    let: letUnits,
    isKept,
    promisedTo: isKept || isLetByStatus ? home.household : null,
    notLet,
    unassigned: isOnOffer && isKept ? notLet - 1 : notLet,
    restsOnStatus: isLetByStatus || (isOnOffer && isKept && keptSince === null),
  };
}

/** Where no household is named, whoever moved in first. */
function isOfKeeper({ household }: Home, move: Placement): boolean {
  if (household === null) return true;
  return move.household !== null && idKey(move.household) === idKey(household);
}

function isOffTheMarket(asOf: SerialDay, home: Home): boolean {
  const isOver = home.availableUntil !== null && home.availableUntil < asOf;
  return isOver || home.status === 'geweigerd' || home.status === 'ingetrokken';
}
