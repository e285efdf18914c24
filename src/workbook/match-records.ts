/** Turns the rows of Kandidaten and Woningen into the households and homes for matching. */
import { civilOf } from '../domain/calendar';
import type { MatchHome } from '../domain/match/home';
import type { MatchHousehold } from '../domain/match/household';
import { limitsInForce } from '../domain/rent';
import type { RentYears } from '../domain/rent-limits';
import type { SerialDay } from '../domain/units';
import { idKey } from './cell';
import type { RowOf } from './table';
import { isRegular, isSelfContained, maximumPersonsOf, type homes } from './tables/homes';
import type { households } from './tables/households';

/** Returns null if a cell that matching needs is blank or could not be read. */
export function matchHousehold(row: RowOf<typeof households>): MatchHousehold | null {
  const { household: id, persons, linkedOn, status } = row;
  if (id === null || persons === null || linkedOn === null) return null;
  return {
    id,
    key: idKey(id),
    persons,
    familyToFollow: row.familyToFollow,
    linkedOn,
    young: row.young,
    needsStairFree: row.stairFree,
    wishKeys: (row.wishes ?? []).map(idKey),
    isHoused: status === 'gehuisvest',
    isWaiting: status !== 'gehuisvest' && status !== 'ontkoppeld',
  };
}

/**
 * Returns the first day on which an empty home can be let: `asOf`, or the day on which the home
 * becomes available if that is later.
 */
export function dayOfLetting(availableFrom: SerialDay, asOf: SerialDay | null): SerialDay {
  return asOf !== null && asOf > availableFrom ? asOf : availableFrom;
}

/**
 * Returns null if a cell that matching needs is blank or could not be read.
 *
 * @param years the known rent limits
 * @param asOf the day of the figures, because an empty home cannot be let before that day. If null,
 * the home is let on the day on which it becomes available.
 */
export function matchHome(
  row: RowOf<typeof homes>,
  years: RentYears,
  asOf: SerialDay | null,
): MatchHome | null {
  const { home: id, complex, district, kind, bareRent, availableFrom, status } = row;
  const maximumPersons = maximumPersonsOf(row);
  if (id === null || kind === null || bareRent === null) return null;
  if (availableFrom === null || maximumPersons === null) return null;
  const letOn = dayOfLetting(availableFrom, asOf);
  return {
    id,
    complex,
    complexKey: complex === null ? null : idKey(complex),
    placeKeys: [district, complex].filter((place) => place !== null).map(idKey),
    isRegular: isRegular(kind),
    isSelfContained: isSelfContained(row),
    maximumPersons,
    bareRent: row.agreedRent ?? bareRent,
    availableFrom,
    letInYear: civilOf(letOn).year,
    rentLimits: limitsInForce(letOn, years),
    availableUntil: row.availableUntil,
    isStairFree: row.stairFree,
    units: row.units,
    reservedForKey: row.household === null ? null : idKey(row.household),
    isOnOffer: status !== 'verhuurd' && status !== 'geweigerd' && status !== 'ingetrokken',
  };
}
