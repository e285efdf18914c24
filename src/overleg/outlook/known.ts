/** The data of the outlook: the tables as they were on a day, without anything dated later. */
import { firstDayOf } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import { firstById } from '../../workbook/by-id';
import { idKey } from '../../workbook/cell';
import { homesAsOf, type HomeAsOf } from '../../workbook/homes-as-of';
import { householdsAsOf, type HouseholdAsOf } from '../../workbook/households-as-of';
import { lettingsUpTo, type Letting } from '../../workbook/lettings';
import { staysOf } from '../../workbook/stays';
import type { Home } from '../../workbook/tables/homes';
import type { Household } from '../../workbook/tables/households';
import { deliveredBy, type Location } from '../../workbook/tables/locations';
import type { Placement } from '../../workbook/tables/placements';
import type { Steps } from '../../workbook/steps';
import type { Situation } from '../situation';

export interface Known {
  readonly asOf: SerialDay;
  readonly situation: Situation;
  /** Homes that were offered by `asOf`. */
  readonly homes: readonly HomeAsOf[];
  readonly homeOf: ReadonlyMap<string, HomeAsOf>;
  /** Households that were linked by `asOf`. */
  readonly households: readonly HouseholdAsOf[];
  readonly householdOf: ReadonlyMap<string, HouseholdAsOf>;
  readonly placements: readonly Placement[];
  /** The first day of the first half-year. Before it, the tables are incomplete. */
  readonly begin: SerialDay;
  /** Households that moved into a home of their own. */
  readonly lettings: readonly Letting[];
  /** `lettings` without households that moved on from an earlier home. */
  readonly firstLettings: readonly Letting[];
  /** With `deliveredOn` as it was on `asOf`. */
  readonly locations: readonly Location[];
}

/** In days. A year of history is used for slow changes, and `OF_LATE` for quick ones. */
export const YEAR = 365;
export const HALF_A_YEAR = 182;
export const OF_LATE = 182;

export function* knownOn(situation: Situation): Steps<Known> {
  const { asOf, tables } = situation;
  const homeRows = firstOfEach<Home>(tables.homes ?? [], 'home');
  const householdRows = firstOfEach<Household>(tables.households ?? [], 'household');
  const allPlacements = tables.placements ?? [];
  const homes = homesAsOf(asOf, homeRows, householdRows, allPlacements).filter(
    ({ offeredOn }) => offeredOn <= asOf,
  );
  yield;
  const households = householdsAsOf(asOf, householdRows, allPlacements).filter(
    ({ household }) => household.linkedOn <= asOf,
  );
  yield;
  const firsts = situation.periods.map(({ halfYear }) => firstDayOf(halfYear));
  const lettings = lettingsUpTo(asOf, {
    placements: allPlacements,
    homes: homeRows,
    households: householdRows,
  });
  yield;
  const movesOn = new Set<Letting['placement']>(
    staysOf(allPlacements, homeRows).flatMap(({ placement, movedFrom }) =>
      movedFrom ? [placement] : [],
    ),
  );
  yield;
  return {
    asOf,
    situation,
    begin: Math.min(...firsts) as SerialDay,
    homes,
    homeOf: new Map(homes.map((one) => [idKey(one.home.home), one])),
    households,
    householdOf: new Map(households.map((one) => [idKey(one.household.household), one])),
    placements: allPlacements.filter(({ date }) => date <= asOf),
    lettings,
    firstLettings: lettings.filter(({ placement }) => !movesOn.has(placement)),
    locations: (tables.locations ?? []).map((location) => ({
      ...location,
      deliveredOn: deliveredBy(asOf, location),
    })),
  };
}

function firstOfEach<Row extends object>(rows: readonly Row[], id: keyof Row): readonly Row[] {
  return [...firstById(rows, id).values()];
}
