/**
 * The best forecasts that are possible in the invented municipalities. The oracle knows everything
 * about a municipality, even facts that no workbook has, such as when each location is delivered.
 * Only future chance is unknown. So the rest of the half-year is simulated many times, each time
 * with other random numbers.
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
   * The backlog that the oracle expects at the end of the half-year. The days in unseen.ts, such as
   * the day on which a household moves, are unknown to it.
   */
  readonly bySituation: number;
  /** The same for an oracle that also knows those days. */
  readonly byEverything: number;
}

/** The oracle's forecasts at each meeting. Each is the median of many futures. */
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

/** Simulates the rest of the half-year after `asOf`. Returns the backlog at its end. */
function endAfter(world: World, asOf: SerialDay): number {
  const halfYear = halfYearOf(asOf);
  liveThrough(world, addDays(asOf, 1), lastDayOf(halfYear));
  return endOf(world, halfYear) ?? NaN;
}

/** A seed for one future. It hardly ever equals another seed. */
function seedOf(seed: number, asOf: SerialDay, future: number): number {
  return Math.imul(Math.imul(seed, 0x9e3779b1) ^ Math.imul(asOf, 0x85ebca6b), future + 0x27d4eb2f);
}
