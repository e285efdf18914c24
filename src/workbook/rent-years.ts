/** The known rent limits: those in the program, and those in Instellingen. */
import { civilOf } from '../domain/calendar';
import { limitsInForce } from '../domain/rent';
import { RENT_LIMITS, type RentLimits, type RentYears } from '../domain/rent-limits';
import { serialOf } from '../domain/calendar';
import type { SerialDay } from '../domain/units';
import type { Settings } from './settings';

/**
 * Returns the limits by year. Limits from Instellingen replace those in the program. A limit that
 * neither gives is that of the last known year.
 */
export function rentYearsOf({ rentLimits }: Pick<Settings, 'rentLimits'>): RentYears {
  const years = new Map(RENT_LIMITS);
  for (const [year, filled] of [...rentLimits].sort(([a], [b]) => a - b)) {
    const before = limitsInForce(serialOf(year, 1, 1), years)?.limits ?? null;
    const limits = { ...before, ...filled };
    if (isComplete(limits)) years.set(year, limits);
  }
  return years;
}

function isComplete(limits: Partial<RentLimits>): limits is RentLimits {
  const { qualityDiscount, cappingLow, cappingHigh, youthAge } = limits;
  return [qualityDiscount, cappingLow, cappingHigh, youthAge].every((one) => one !== undefined);
}

/** A year with unknown limits, and the year whose limits are used instead. */
export interface AssumedYear {
  readonly year: number;
  readonly used: number;
}

/** Returns the years of these days that have unknown limits, ascending. */
export function assumedYears(days: readonly SerialDay[], years: RentYears): readonly AssumedYear[] {
  const assumed = new Map<number, number>();
  for (const day of days) {
    const { year } = civilOf(day);
    const used = limitsInForce(day, years)?.year;
    if (used !== undefined && used !== year) assumed.set(year, used);
  }
  return [...assumed].map(([year, used]) => ({ year, used })).sort((a, b) => a.year - b.year);
}
