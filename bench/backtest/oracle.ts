/**
 * How well anyone could look ahead in the invented municipalities. Suppose that a forecaster knows
 * each of them completely, including what no workbook says: how each corporation means to act, when
 * its effort turns, when each location is delivered. Even this forecaster does not know what chance
 * brings in the days to come. So the rest of each meeting's half-year is simulated many times, each
 * time with other chances.
 */
import { addDays, halfYearOf, lastDayOf } from '../../src/domain/calendar';
import type { SerialDay } from '../../src/domain/units';
import { median } from './measures';
import { endOf, liveThrough, meetingsOf, newWorld, withOtherChance } from './world/municipality';
import { redrawUnseen } from './world/unseen';
import type { World } from './world/world';

export interface Foreseen {
  readonly asOf: SerialDay;
  /**
   * The backlog at the end of the half-year that a forecaster expects who knows all that is so on
   * the day, but not the days that chance has fixed in advance: when a home really is available,
   * when a household moves, when a family arrives.
   */
  readonly bySituation: number;
  /** The same for a forecaster who knows those days as well. */
  readonly byEverything: number;
}

/** What could be foreseen at each meeting: the median of many futures. */
export function foreseenIn(seed: number, futures: number): Foreseen[] {
  const world = newWorld(seed);
  let next = world.traits.firstDay;
  return meetingsOf(world.traits).map((asOf) => {
    liveThrough(world, next, asOf);
    next = addDays(asOf, 1);
    const expected = (prepare: (other: World) => void) =>
      median(
        Array.from({ length: futures }, (_, future) => {
          const other = withOtherChance(world, seedOf(seed, asOf, future));
          prepare(other);
          return endAfter(other, asOf);
        }),
      );
    return {
      asOf,
      bySituation: expected((other) => redrawUnseen(other, asOf)),
      byEverything: expected(() => undefined),
    };
  });
}

/** The backlog at the end of the half-year of a day, if the world lives on from the day after it. */
function endAfter(world: World, asOf: SerialDay): number {
  const halfYear = halfYearOf(asOf);
  liveThrough(world, addDays(asOf, 1), lastDayOf(halfYear));
  return endOf(world, halfYear) ?? NaN;
}

/** A seed for one future, far from those of municipalities and of other futures. */
function seedOf(seed: number, asOf: SerialDay, future: number): number {
  return Math.imul(Math.imul(seed, 0x9e3779b1) ^ Math.imul(asOf, 0x85ebca6b), future + 0x27d4eb2f);
}
