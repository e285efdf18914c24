/**
 * Passend toewijzen: the highest bare rent that fits a household, by the limits of the year.
 *
 * Source: Woningwet art. 46, second paragraph, and Wet op de huurtoeslag art. 20; the amounts
 * are those in force on 1 January of each year, as published yearly in the Staatscourant.
 */
import { civilOf } from './calendar';
import { DomainError } from './domain-error';
import { RENT_LIMITS, type RentAmounts, type RentLimits, type RentYears } from './rent-limits';
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
 * The highest bare rent in cents a month that fits a household on `date`. `persons` is its size on
 * that day, 1 or more, without family still to follow. `young`: all occupants are under the youth
 * age of that year (23 until 2025, 21 from 2026) and no child lives with them. `years` contains the
 * known limits by calendar year.
 *
 * Throws `rentYearUnknown` if the limits of that year are not known.
 *
 * @example
 * rentLimit(serialOf(2016, 7, 1), 2, false) // 58668
 * rentLimit(serialOf(2026, 1, 1), 1, true) // 49820
 */
export function rentLimit(
  date: SerialDay,
  persons: People,
  young: boolean,
  years: ReadonlyMap<number, RentAmounts> = RENT_LIMITS,
): Cents {
  const { year } = civilOf(date);
  const limits = years.get(year);
  if (limits) return limitFor(limits, persons, young);
  const known = [...years.keys()].sort((a, b) => a - b);
  throw new DomainError({ code: 'rentYearUnknown', year, known });
}

/**
 * The limit for a household of `persons` people, in cents a month.
 *
 * @example
 * limitFor(RENT_LIMITS.get(2016), 3, false) // 62876
 */
export function limitFor(limits: RentAmounts, persons: People, young: boolean): Cents {
  if (young) return limits.qualityDiscount;
  return persons <= 2 ? limits.cappingLow : limits.cappingHigh;
}

/** The limits that apply to a day, and the year for which they were set. */
export interface LimitsInForce {
  readonly year: number;
  readonly limits: RentLimits;
}

/**
 * The limits of the day's year, or the last ones known before it. Null if the day is before the
 * first known year.
 *
 * @example
 * limitsInForce(serialOf(2016, 7, 1), RENT_LIMITS)?.year // 2016
 * limitsInForce(serialOf(2050, 7, 1), RENT_LIMITS)?.year // 2026
 * limitsInForce(serialOf(1999, 7, 1), RENT_LIMITS) // null
 */
export function limitsInForce(date: SerialDay, years: RentYears): LimitsInForce | null {
  const { year } = civilOf(date);
  const known = years.get(year);
  if (known) return { year, limits: known };
  const last = Math.max(...[...years.keys()].filter((one) => one < year));
  const limits = years.get(last);
  return limits ? { year: last, limits } : null;
}

/**
 * Whether the bare rent (cents a month) is at or below the household's limit on `date`.
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
  years: ReadonlyMap<number, RentAmounts> = RENT_LIMITS,
): boolean {
  return bareRent <= rentLimit(date, persons, young, years);
}
