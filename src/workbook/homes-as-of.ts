import type { SerialDay } from '../domain/units';
import { firstById } from './by-id';
import { idKey } from './cell';
import { livesThere, staysByHome, staysOf, type Stay } from './stays';
import type { RowOf } from './table';
import { isWithdrawnByCorporation, offeredOnOf, type Home, type homes } from './tables/homes';
import type { Household } from './tables/households';
import type { Placement } from './tables/placements';

type HomeRow = RowOf<typeof homes>;

/** A home (or so many equal units) as it stood on a day. */
export interface HomeAsOf {
  readonly home: Home;
  /** The day it was offered; the day it comes free where that is not filled in. */
  readonly offeredOn: SerialDay;
  /** The corporation took it back: it does not count as offered. */
  readonly isWithdrawn: boolean;
  /** Units in which a household lived. */
  readonly let: number;
  /**
   * A unit was kept for a household: one that had accepted it by then, or, where no date says so,
   * one for which it is kept now.
   */
  readonly isKept: boolean;
  /** The household of the unit that was kept, or of a home that only its status calls let. */
  readonly promisedTo: string | null;
  /** Units on offer by then in which nobody lived, with the units that were kept. */
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
  const stays = staysByHome(staysOf(placements, homes));
  const byId = firstById(households, 'household');
  return homes.map((home) => {
    const keeper = home.household === null ? null : byId.get(idKey(home.household));
    return homeAsOf(asOf, home, stays.get(idKey(home.home)) ?? [], keeper?.acceptedOn ?? null);
  });
}

/** @param acceptedOn the day on which the household for which it is kept accepted it */
function homeAsOf(
  asOf: SerialDay,
  home: Home,
  stays: readonly Stay[],
  acceptedOn: SerialDay | null,
): HomeAsOf {
  const offeredOn = offeredOnOf(home);
  const isLetByStatus = stays.length === 0 && home.status === 'verhuurd';
  const letUnits = isLetByStatus ? home.units : livedInUnits(asOf, home, stays);
  // Whoever left keeps nothing.
  const notLeft = stays.filter(({ until }) => until === null || until > asOf);
  const keeperMovedInOn = notLeft.find((stay) => isOfKeeper(home, stay.placement))?.from ?? null;
  const keptSince = acceptedOn ?? keeperMovedInOn;
  const isLetAgain = isLetToSomebodyElse(asOf, home, stays);
  const isOffMarket = isOffTheMarket(asOf, home) || isLetAgain;
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
    restsOnStatus: isLetByStatus || isLetAgain || (isOnOffer && isKept && keptSince === null),
  };
}

function livedInUnits(asOf: SerialDay, { units }: Pick<Home, 'units'>, stays: readonly Stay[]) {
  return Math.min(units, stays.filter((stay) => livesThere(stay, asOf)).length);
}

/**
 * Whether a home whose household left by a day is let all the same, by its status: to somebody who is
 * not in Plaatsingen.
 */
export function isLetToSomebodyElse(
  asOf: SerialDay,
  home: Pick<HomeRow, 'units' | 'status'>,
  stays: readonly Stay[],
): boolean {
  if (home.status !== 'verhuurd' || livedInUnits(asOf, home, stays) >= home.units) return false;
  // Whoever has moved in since explains the status of today.
  if (stays.filter(({ until }) => until === null).length >= home.units) return false;
  return stays.some(({ until }) => until !== null && until <= asOf);
}

/** Where no household is named, whoever moved in first. */
function isOfKeeper({ household }: Home, move: Pick<Placement, 'household'>): boolean {
  if (household === null) return true;
  return move.household !== null && idKey(move.household) === idKey(household);
}

function isOffTheMarket(asOf: SerialDay, home: Home): boolean {
  const isOver = home.availableUntil !== null && home.availableUntil < asOf;
  return isOver || home.status === 'geweigerd' || home.status === 'ingetrokken';
}
