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

/** Euros to whole cents. */
export function centsOf(euros: number): Cents {
  return Math.round(euros * 100) as Cents;
}

/**
 * The highest bare rent that fits on `date`, a month. `persons`: the household's size that day, 1 or
 * more, without family still to follow. `young`: all occupants are under the youth age of that year
 * (23 until 2025, 21 from 2026) and no child lives in.
 *
 * Throws `rentYearUnknown`.
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

/** As `rentLimit`, but null in a year of which the limits are not known. */
export function knownRentLimit(date: SerialDay, persons: People, young: boolean): Cents | null {
  const limits = RENT_LIMITS.get(civilOf(date).year);
  if (!limits) return null;
  if (young) return limits.qualityDiscount;
  return persons <= 2 ? limits.cappingLow : limits.cappingHigh;
}

/** Whether the bare rent is at or below the household's limit on that date. Throws `rentYearUnknown`. */
export function rentFits(
  bareRent: Cents,
  date: SerialDay,
  persons: People,
  young: boolean,
): boolean {
  return bareRent <= rentLimit(date, persons, young);
}
