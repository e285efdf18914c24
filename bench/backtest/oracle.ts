/**
 * How well anyone could look ahead in the invented municipalities. Suppose that a forecaster knows
 * each of them completely, including what no workbook says: how each corporation means to act, when
 * each location is delivered, and when each family arrives. Even this forecaster does not know what
 * chance brings in the days to come. So the rest of each meeting's half-year is simulated many
 * times, each time with other chances.
 */
import { addDays, halfYearOf, lastDayOf } from '../../src/domain/calendar';
import type { SerialDay } from '../../src/domain/units';
import { endOf, liveThrough, meetingsOf, newWorld, withOtherChance } from './world/municipality';

export interface Foreseen {
  /** The backlog at the end of the half-year in each possible future, ascending. */
  readonly ends: readonly number[];
  /** The backlog at that end as it came to be. */
  readonly truth: number;
}

/**
 * What could be foreseen at each meeting, except the first. The first has too little history for
 * the pace.
 */
export function foreseenIn(seed: number, futures: number): Foreseen[] {
  const world = newWorld(seed);
  const { firstDay, lastDay } = world.traits;
  let next = firstDay;
  const foreseen = meetingsOf(world.traits).map((asOf) => {
    liveThrough(world, next, asOf);
    next = addDays(asOf, 1);
    const halfYear = halfYearOf(asOf);
    const ends = Array.from({ length: futures }, (_, future) => {
      const other = withOtherChance(world, seedOf(seed, asOf, future));
      liveThrough(other, next, lastDayOf(halfYear));
      return endOf(other, halfYear) ?? NaN;
    });
    return { halfYear, ends: ends.sort((a, b) => a - b) };
  });
  liveThrough(world, next, lastDay);
  return foreseen
    .slice(1)
    .map(({ halfYear, ends }) => ({ ends, truth: endOf(world, halfYear) ?? NaN }));
}

/** A seed for one future, far from those of municipalities and of other futures. */
function seedOf(seed: number, asOf: SerialDay, future: number): number {
  return Math.imul(Math.imul(seed, 0x9e3779b1) ^ Math.imul(asOf, 0x85ebca6b), future + 0x27d4eb2f);
}
