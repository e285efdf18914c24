import type { SerialDay } from '../domain/units';
import { firstById } from './by-id';
import { idKey } from './cell';
import { isArrangedMove, livesThere, staysByHome, staysOf, type Stay } from './stays';
import type { RowOf } from './table';
import { isWithdrawnByCorporation, offeredOnOf, type Home, type homes } from './tables/homes';
import type { Household } from './tables/households';
import type { Placement } from './tables/placements';

type HomeRow = RowOf<typeof homes>;

/** A home as it was on a day. A home may have several equal units. */
export interface HomeAsOf {
  readonly home: Home;
  /**
   * The day on which the home was offered. If that is blank, the day on which the home becomes
   * available.
   */
  readonly offeredOn: SerialDay;
  /** True if the corporation withdrew the home. It then does not count as offered. */
  readonly isWithdrawn: boolean;
  /**
   * The number of units in which a household lived. If only the status says that the home is let,
   * this is all units.
   */
  readonly let: number;
  /**
   * True if a unit was kept for a household that had accepted the home by then. If no day of
   * acceptance is known, true if a unit is kept now.
   */
  readonly isKept: boolean;
  /** The number of units that were kept. */
  readonly kept: number;
  /**
   * The household for which a unit was kept. If only the status says that the home is let, the
   * household in Woningen. Otherwise null.
   */
  readonly promisedTo: string | null;
  /** The number of empty units on offer, including the units that were kept. */
  readonly notLet: number;
  /** The number of empty units on offer that were not kept. */
  readonly unassigned: number;
  /** True if a date is missing. Today's status then decides whether the home was let or kept. */
  readonly restsOnStatus: boolean;
}

/** Returns each home as it was on a day. The time grows linearly with the rows. */
export function homesAsOf(
  asOf: SerialDay,
  homes: readonly Home[],
  households: readonly Household[],
  placements: readonly Placement[],
): HomeAsOf[] {
  const stays = staysByHome(staysOf(placements, homes));
  const byId = firstById(households, 'household');
  const acceptedOn = (household: string | null) =>
    household === null ? null : (byId.get(idKey(household))?.acceptedOn ?? null);
  return homes.map((home) => homeAsOf(asOf, home, stays.get(idKey(home.home)) ?? [], acceptedOn));
}

type AcceptedOn = (household: string | null) => SerialDay | null;

function homeAsOf(
  asOf: SerialDay,
  home: Home,
  stays: readonly Stay[],
  acceptedOn: AcceptedOn,
): HomeAsOf {
  const offeredOn = offeredOnOf(home);
  const isLetByStatus = stays.length === 0 && home.status === 'verhuurd';
  const letUnits = isLetByStatus ? home.units : livedInUnits(asOf, home, stays);
  // No unit is kept for a household that left.
  const notLeft = stays.filter(({ until }) => until === null || until > asOf);
  const keeperMovedInOn = notLeft.find((stay) => isOfKeeper(home, stay.placement))?.from ?? null;
  const keptSince = acceptedOn(home.household) ?? keeperMovedInOn;
  const isLetAgain = isLetToSomebodyElse(asOf, home, stays);
  const isOffMarket = isOffTheMarket(asOf, home) || isLetAgain;
  const isKeptByRow =
    (home.household !== null || home.status === 'gereserveerd') &&
    (keptSince === null || keptSince <= asOf) &&
    (keeperMovedInOn === null || keeperMovedInOn > asOf);
  const comers = acceptedBefore(asOf, stays, acceptedOn).filter((household) => {
    return home.household === null || idKey(household) !== idKey(home.household);
  });
  const free = isOffMarket ? 0 : home.units - letUnits;
  const byRow = isKeptByRow ? 1 : 0;
  // If the row names no household, its unit is kept for a household that moved in later.
  const kept = Math.min(
    free,
    home.household === null ? Math.max(byRow, comers.length) : byRow + comers.length,
  );
  const isKept = kept > 0;
  const isOnOffer = offeredOn <= asOf && !isOffMarket;
  const named = isKeptByRow || isLetByStatus ? home.household : null;
  const notLet = isOnOffer ? home.units - letUnits : 0;
  return {
    home,
    offeredOn,
    isWithdrawn: isWithdrawnByCorporation(home),
    let: letUnits,
    isKept,
    kept,
    promisedTo: isKept || isLetByStatus ? (named ?? comers[0] ?? null) : null,
    notLet,
    unassigned: isOnOffer ? notLet - kept : notLet,
    restsOnStatus: isLetByStatus || isLetAgain || (isOnOffer && isKept && keptSince === null),
  };
}

/**
 * Returns the households that moved in later and had accepted this home by that day. The day of
 * acceptance in Kandidaten is of a household's first home. For a later home, the move must be near
 * instead. In many workbooks, Woningen no longer names these households.
 */
function acceptedBefore(
  asOf: SerialDay,
  stays: readonly Stay[],
  acceptedOn: AcceptedOn,
): readonly string[] {
  return stays
    .filter(({ from }) => from > asOf)
    .flatMap((stay) => {
      const { household } = stay.placement;
      const accepted = stay.movedFrom === null ? acceptedOn(household) : null;
      const hasAccepted = accepted === null ? isArrangedMove(stay, asOf) : accepted <= asOf;
      return household !== null && hasAccepted ? [household] : [];
    });
}

function livedInUnits(asOf: SerialDay, { units }: Pick<Home, 'units'>, stays: readonly Stay[]) {
  return Math.min(units, stays.filter((stay) => livesThere(stay, asOf)).length);
}

/**
 * Returns true if a home was let to somebody who is not in Plaatsingen. Its status then is
 * `verhuurd`, although its household left.
 */
export function isLetToSomebodyElse(
  asOf: SerialDay,
  home: Pick<HomeRow, 'units' | 'status'>,
  stays: readonly Stay[],
): boolean {
  if (home.status !== 'verhuurd' || livedInUnits(asOf, home, stays) >= home.units) return false;
  // If a household moved in later, today's status is about that household.
  if (stays.filter(({ until }) => until === null).length >= home.units) return false;
  return stays.some(({ until }) => until !== null && until <= asOf);
}

/**
 * Returns true if a placement is of the household that Woningen names. If Woningen names no
 * household, every placement passes.
 */
function isOfKeeper({ household }: Home, move: Pick<Placement, 'household'>): boolean {
  if (household === null) return true;
  return move.household !== null && idKey(move.household) === idKey(household);
}

function isOffTheMarket(asOf: SerialDay, home: Home): boolean {
  const isOver = home.availableUntil !== null && home.availableUntil < asOf;
  return isOver || home.status === 'geweigerd' || home.status === 'ingetrokken';
}
