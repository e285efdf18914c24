import type { SerialDay } from '../domain/units';
import { groupById } from './by-id';
import { idKey } from './cell';
import { familyExpectedOn } from './family-expected';
import type { Household } from './tables/households';
import type { Placement } from './tables/placements';

/** A household as it was on a day. */
export interface HouseholdAsOf {
  readonly household: Household;
  readonly state: 'toCome' | 'waiting' | 'housed' | 'unlinked';
  /** The number of days since COA linked the household. */
  readonly daysLinked: number;
  /** True if the household had accepted a home by then. */
  readonly hasHome: boolean;
  /** True if the status is `gehuisvest`, but the household has no placement on any day. */
  readonly isHousedByStatusAlone: boolean;
  /** How many family members were still expected then. */
  readonly familyExpected: number;
  /** True if a date is missing. Today's status then decides. */
  readonly restsOnStatus: boolean;
}

/**
 * Returns every household as it was on a day. A household waits from its day of linking until it is
 * placed or unlinked. The time grows linearly with the rows.
 */
export function householdsAsOf(
  asOf: SerialDay,
  households: readonly Household[],
  placements: readonly Placement[],
): HouseholdAsOf[] {
  const placed = groupById(placements, 'household');
  const movedIn = firstMoves(asOf, placements);
  return households.map((household) => {
    const key = idKey(household.household);
    return householdAsOf(asOf, household, movedIn.get(key) ?? null, placed.get(key) ?? []);
  });
}

/** Returns the day of each household's first placement up to `asOf`, by `idKey`. */
export function firstMoves(
  asOf: SerialDay,
  placements: readonly Placement[],
): ReadonlyMap<string, SerialDay> {
  const first = new Map<string, SerialDay>();
  for (const { household, date } of placements) {
    if (household === null) continue;
    const key = idKey(household);
    const known = first.get(key);
    if (date <= asOf && (known === undefined || date < known)) first.set(key, date);
  }
  return first;
}

function householdAsOf(
  asOf: SerialDay,
  household: Household,
  movedInOn: SerialDay | null,
  placements: readonly Placement[],
): HouseholdAsOf {
  const { linkedOn, acceptedOn, unlinkedOn, status } = household;
  const isUnlinkedNow = unlinkedOn === null && status === 'ontkoppeld';
  const hasAcceptedNow = acceptedOn === null && status === 'geaccepteerd';
  const isUnlinked = isUnlinkedNow || (unlinkedOn !== null && unlinkedOn <= asOf);
  return {
    household,
    state: stateOf(asOf, linkedOn, movedInOn !== null, isUnlinked),
    daysLinked: asOf - linkedOn,
    hasHome: hasAcceptedNow || (acceptedOn !== null && acceptedOn <= asOf),
    isHousedByStatusAlone: status === 'gehuisvest' && placements.length === 0,
    familyExpected: familyExpectedOn(asOf, household, placements),
    restsOnStatus: isUnlinkedNow || hasAcceptedNow,
  };
}

function stateOf(
  asOf: SerialDay,
  linkedOn: SerialDay,
  isHoused: boolean,
  isUnlinked: boolean,
): HouseholdAsOf['state'] {
  if (isHoused) return 'housed';
  if (isUnlinked) return 'unlinked';
  return linkedOn <= asOf ? 'waiting' : 'toCome';
}
