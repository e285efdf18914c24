/** The list for COA: which candidates are asked whether they accept which homes on offer. */
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
  /** The number of family members who were still expected on that day. */
  readonly familyToFollow: number;
  readonly home: string;
  readonly corporation: string | null;
  /** Null if Woningen gives neither this number nor the bedrooms. */
  readonly maximumPersons: number | null;
  readonly availableFrom: SerialDay;
}

/** The names of sheets with the list: a day, and a number if the name was taken. */
const SHEET_NAME = /^COA-lijst \d{4}-\d{2}-\d{2}( \d+)?$/i;

/** The name of the sheet for the list of a day. `isoDate` is `YYYY-MM-DD`. */
export function coaSheetName(isoDate: string): string {
  return `COA-lijst ${isoDate}`;
}

/** Whether the program made this sheet from the tables. Such a sheet is not read as a table. */
export function isCoaSheet(name: string): boolean {
  return SHEET_NAME.test(name);
}

/**
 * Returns the homes that were kept on a day for a candidate who still waited and had not accepted a
 * home, in the order of Woningen. If rows have the same id, the first one is used.
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
