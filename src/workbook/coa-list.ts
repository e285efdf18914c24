/**
 * Makes the list for COA: the homes that are kept for candidates. COA asks the candidates whether
 * they accept.
 */
import type { SerialDay } from '../domain/units';
import { idKey } from './cell';
import { firstById } from './by-id';
import { homesAsOf } from './homes-as-of';
import { householdsAsOf } from './households-as-of';
import type { Records } from './reading';
import { maximumPersonsOf } from './tables/homes';

export interface CoaLine {
  /** The case number. */
  readonly household: string;
  readonly persons: number;
  /** The number of family members who were still expected. */
  readonly familyToFollow: number;
  readonly home: string;
  readonly corporation: string | null;
  /** Null if Woningen gives no maximum and no number of bedrooms. */
  readonly maximumPersons: number | null;
  readonly availableFrom: SerialDay;
}

/**
 * The names of sheets with the list, such as `COA-lijst 2016-03-01` and `COA-lijst 2016-03-01 2`.
 */
const SHEET_NAME = /^COA-lijst \d{4}-\d{2}-\d{2}( \d+)?$/i;

/** The name of the sheet for the list of a day. `isoDate` is `YYYY-MM-DD`. */
export function coaSheetName(isoDate: string): string {
  return `COA-lijst ${isoDate}`;
}

/** Returns true for a sheet that the program made. It is not read as a table. */
export function isCoaSheet(name: string): boolean {
  return SHEET_NAME.test(name);
}

/**
 * Returns the homes that were kept on a day for a candidate, in the order of Woningen. The
 * candidate must still wait, and must not have accepted a home. If an id occurs twice, its first
 * row is used.
 */
export function coaList(
  { homes, households, placements }: Pick<Records, 'homes' | 'households' | 'placements'>,
  asOf: SerialDay,
): readonly CoaLine[] {
  const asked = new Map(
    householdsAsOf(asOf, [...firstById(households, 'household').values()], placements)
      .filter(({ state, hasHome, isHousedByStatusAlone }) => {
        return state === 'waiting' && !hasHome && !isHousedByStatusAlone;
      })
      .map((one) => [idKey(one.household.household), one]),
  );
  return homesAsOf(asOf, [...firstById(homes, 'home').values()], households, placements)
    .filter(({ isKept }) => isKept)
    .flatMap(({ home, promisedTo }) => {
      const found = promisedTo === null ? undefined : asked.get(idKey(promisedTo));
      if (found === undefined) return [];
      return {
        household: found.household.household,
        persons: found.household.persons,
        familyToFollow: found.familyExpected,
        home: home.home,
        corporation: home.corporation,
        maximumPersons: maximumPersonsOf(home),
        availableFrom: home.availableFrom,
      };
    });
}
