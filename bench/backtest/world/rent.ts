import { limitFor, limitsInForce } from '../../../src/domain/rent';
import { RENT_LIMITS } from '../../../src/domain/rent-limits';
import type { Cents, People, SerialDay } from '../../../src/domain/units';

/** Cents a month; null for a year that is not known. */
export function limitOn(day: SerialDay, persons: People, young: boolean): Cents | null {
  const inForce = limitsInForce(day, RENT_LIMITS);
  return inForce && limitFor(inForce.limits, persons, young);
}
