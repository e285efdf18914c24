/**
 * Passend toewijzen: the highest bare rent that fits a household, by the limits of the year.
 *
 * Source: Woningwet art. 46, second paragraph, and Wet op de huurtoeslag art. 20; the amounts
 * are those in force on 1 January of each year, as published yearly in the Staatscourant.
 */
import { civilOf } from './calendar';
import { DomainError } from './domain-error';
import { RENT_LIMITS } from './rent-limits';
import type { Cents, People, SerialDay } from './units';

/**
 * Euros as whole cents.
 *
 * @example
 * centsOf(586.68) // 58668
 */
export function centsOf(euros: number): Cents {
  return Math.round(euros * 100) as Cents;
}

/**
 * The highest bare rent in cents a month that fits a household on `date`. `persons`: its size that
 * day, 1 or more, without family still to follow. `young`: all occupants are under the youth age of
 * that year (23 until 2025, 21 from 2026) and no child lives with them.
 *
 * Throws `rentYearUnknown`.
 *
 * @example
 * rentLimit(serialOf(2016, 7, 1), 2, false) // 58668
 * rentLimit(serialOf(2026, 1, 1), 1, true) // 49820
 */
export function rentLimit(date: SerialDay, persons: People, young: boolean): Cents {
  const limit = knownRentLimit(date, persons, young);
  if (limit !== null) return limit;
  const years = [...RENT_LIMITS.keys()];
  throw new DomainError({
    code: 'rentYearUnknown',
    year: civilOf(date).year,
    first: Math.min(...years),
    last: Math.max(...years),
  });
}

/**
 * As `rentLimit`, but null in a year whose limits are not known.
 *
 * @example
 * knownRentLimit(serialOf(2016, 7, 1), 3, false) // 62876
 * knownRentLimit(serialOf(1999, 7, 1), 3, false) // null
 */
export function knownRentLimit(date: SerialDay, persons: People, young: boolean): Cents | null {
  const limits = RENT_LIMITS.get(civilOf(date).year);
  if (!limits) return null;
  if (young) return limits.qualityDiscount;
  return persons <= 2 ? limits.cappingLow : limits.cappingHigh;
}

/**
 * Whether the bare rent (cents a month) is at or below the household's limit on that date.
 *
 * Throws `rentYearUnknown`.
 *
 * @example
 * rentFits(58668, serialOf(2016, 7, 1), 2, false) // true
 * rentFits(58669, serialOf(2016, 7, 1), 2, false) // false
 */
export function rentFits(
  bareRent: Cents,
  date: SerialDay,
  persons: People,
  young: boolean,
): boolean {
  return bareRent <= rentLimit(date, persons, young);
}
