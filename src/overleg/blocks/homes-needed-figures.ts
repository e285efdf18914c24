import { civilOf, firstDayOf, halfYearOf, serialOf } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import type { Location } from '../../workbook/tables/locations';
import type { Placement } from '../../workbook/tables/placements';
import type { HomeAsOf } from '../../workbook/homes-as-of';
import type { HouseholdAsOf } from '../../workbook/households-as-of';
import type { CurrentHalfYear, Situation } from '../situation';
import { sum } from '../sum';
import type { CorporationsFigures } from './corporations-figures';
import { deliveriesBetween } from './locations-figures';

/** Part of block 2: from people still to house to homes still needed. */
export interface HomesNeeded {
  /** People still to house in this half-year; null where Taakstelling has no row for it. */
  readonly toHouse: number | null;
  /** People linked by COA who wait for a home; null without a table of households. */
  readonly waiting: number | null;
  /** Of the people still to house, those whom COA has yet to link; null where either is. */
  readonly toLink: number | null;
  /** Family members still expected in homes their family already lives in. */
  readonly familyExpected: number | null;
  /** Mean people per household that moved in during the last 12 months; null where none did. */
  readonly householdSize: number | null;
  /** Whole homes for those who do not join their family. */
  readonly homes: number | null;
  /** Homes agreed for this half-year into which nobody moved yet; null where none were agreed. */
  readonly agreedNotLet: { readonly homes: number; readonly agreed: number } | null;
  /** Households joined in their own home: so many homes were not needed. */
  readonly saved: { readonly inHalfYear: number; readonly inAll: number };
}

/** Part of block 2: what the homes and family members that are known of would make of the backlog. */
export interface SupplyOutlook {
  readonly on: SerialDay;
  /** People; positive is a backlog. */
  readonly backlog: number;
  /** Homes on offer and not let that come free by then. */
  readonly offeredHomes: number;
  /** Homes agreed and not yet offered. */
  readonly agreedHomes: number;
  /** Homes to be delivered by then. */
  readonly plannedHomes: number;
  /** All of these that can be let, one that is both agreed and to be delivered counted once. */
  readonly homes: number;
  readonly family: number;
}

export function homesNeeded(
  situation: Situation,
  placements: readonly Placement[],
  households: readonly HouseholdAsOf[] | null,
  corporations: CorporationsFigures | null,
): HomesNeeded {
  const { current, asOf } = situation;
  const toHouse = current && peopleToHouse(current);
  const waiting = households && peopleWaiting(households);
  const familyExpected =
    households &&
    sum(
      households
        .filter(({ state }) => state === 'housed')
        .map((household) => household.familyExpected),
    );
  const householdSize = meanHouseholdSize(asOf, placements);
  return {
    toHouse,
    waiting,
    toLink: waiting === null || toHouse === null ? null : Math.max(0, toHouse - waiting),
    familyExpected,
    householdSize,
    homes:
      householdSize === null || toHouse === null
        ? null
        : Math.ceil(Math.max(0, toHouse - (familyExpected ?? 0)) / householdSize),
    agreedNotLet: agreedNotLet(corporations),
    saved: {
      inHalfYear: householdsJoined(placements, firstDayOf(halfYearOf(asOf)), asOf),
      inAll: householdsJoined(placements, -Infinity, asOf),
    },
  };
}

/** What tells of homes to come; each null where the workbook has no table for it. */
interface KnownSupply {
  readonly corporations: CorporationsFigures | null;
  readonly homes: readonly HomeAsOf[] | null;
  readonly locations: readonly Location[] | null;
}

/**
 * At the half-year's end at best: when each home that can be let by then has let in a household of
 * mean size and all family expected has come. Those are the homes on offer that come free by then,
 * and those still to be offered or delivered: a home to be delivered may be one of those agreed, so
 * the larger number of the two counts. Null where no supply is known, and on the last day, by which
 * all that could come has come.
 */
export function supplyOutlook(
  current: CurrentHalfYear,
  asOf: SerialDay,
  needed: HomesNeeded,
  { corporations, homes, locations }: KnownSupply,
): SupplyOutlook | null {
  const { agreedNotLet, householdSize, familyExpected } = needed;
  if (asOf >= current.lastDay || householdSize === null) return null;
  if (!agreedNotLet && !homes && !locations) return null;
  const offeredHomes = lettableBy(current.lastDay, homes ?? []);
  const agreedHomes = corporations?.total.homes?.toGo ?? 0;
  const plannedHomes = deliveriesBetween(locations ?? [], asOf, current.lastDay);
  const family = familyExpected ?? 0;
  const allHomes = offeredHomes + Math.max(agreedHomes, plannedHomes);
  const toCome = Math.round(allHomes * householdSize) + family;
  return {
    on: current.lastDay,
    backlog: current.adjustedQuota - current.housed - toCome,
    offeredHomes,
    agreedHomes,
    plannedHomes,
    homes: allHomes,
    family,
  };
}

/** Units on offer, neither let nor taken back, that come free by a day. */
function lettableBy(upTo: SerialDay, homes: readonly HomeAsOf[]): number {
  const lettable = homes.filter(
    ({ home, isWithdrawn }) => !isWithdrawn && home.availableFrom <= upTo,
  );
  return sum(lettable.map(({ notLet }) => notLet));
}

function peopleToHouse({ adjustedQuota, housed }: CurrentHalfYear): number {
  return Math.max(0, adjustedQuota - housed);
}

function peopleWaiting(households: readonly HouseholdAsOf[]): number {
  const waiting = households.filter(({ state }) => state === 'waiting');
  return sum(waiting.map(({ household }) => household.persons));
}

function meanHouseholdSize(asOf: SerialDay, placements: readonly Placement[]): number | null {
  const { year, month, day } = civilOf(asOf);
  const yearBefore = serialOf(year - 1, month, day);
  const moves = placements.filter(
    ({ date, household, counts, isFamilyJoining, persons }) =>
      household !== null &&
      counts &&
      !isFamilyJoining &&
      persons > 0 &&
      date > yearBefore &&
      date <= asOf,
  );
  return moves.length === 0 ? null : sum(moves.map(({ persons }) => persons)) / moves.length;
}

function agreedNotLet(corporations: CorporationsFigures | null): HomesNeeded['agreedNotLet'] {
  const agreed = corporations?.total.homes?.agreed ?? null;
  if (!corporations || agreed === null) return null;
  const homes = corporations.lines.map((line) =>
    Math.max(0, (line.homes?.agreed ?? 0) - (line.homes?.let ?? 0)),
  );
  return { homes: sum(homes), agreed };
}

function householdsJoined(placements: readonly Placement[], from: number, upTo: SerialDay): number {
  const joined = placements.filter(
    ({ date, isFamilyJoining }) => isFamilyJoining && date >= from && date <= upTo,
  );
  return new Set(joined.flatMap(({ household }) => (household === null ? [] : idKey(household))))
    .size;
}
