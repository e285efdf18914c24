import { limitFor, limitsInForce } from '../../../src/domain/rent';
import { RENT_LIMITS } from '../../../src/domain/rent-limits';
import type { Cents, People, SerialDay } from '../../../src/domain/units';

/** The rent limit for a household, in cents a month. Null if no limits are known for the year. */
export function limitOn(day: SerialDay, persons: People, young: boolean): Cents | null {
  const inForce = limitsInForce(day, RENT_LIMITS);
  return inForce && limitFor(inForce.limits, persons, young);
}
