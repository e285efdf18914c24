/**
 * Days that the simulation draws in advance: when a home really is available, when a household
 * moves, and when a family arrives. Nobody in the municipality knows them yet.
 */
import type { SerialDay } from '../../../src/domain/units';
import { drawFree } from './corporations';
import { drawFamily, drawMove } from './desk';
import type { World } from './world';

/** Draws those days again if they are later than `asOf`. The new days are later as well. */
export function redrawUnseen(world: World, asOf: SerialDay): void {
  const { chance, homes, households } = world;
  for (const home of homes) {
    const { freeFrom, promisedFrom } = home;
    if (freeFrom > asOf) {
      home.freeFrom = drawAfter(asOf, freeFrom, () => drawFree(chance, promisedFrom));
    }
  }
  for (const household of households) {
    const { movesOn, acceptances, stays, family, familyCameOn, familyComesOn } = household;
    const accepted = acceptances.at(-1);
    if (movesOn !== null && movesOn > asOf && accepted) {
      household.movesOn = drawAfter(asOf, movesOn, () =>
        drawMove(world, accepted.home, accepted.on),
      );
    }
    const [first] = stays;
    if (first?.counts && family > 0 && familyCameOn === null) {
      household.familyComesOn = drawAfter(asOf, familyComesOn, () => drawFamily(world, first.from));
    }
  }
}

const TRIES = 400;

/**
 * Draws until the day is later than `asOf`, or null (it never comes). Returns `fixed` after 400
 * tries.
 */
function drawAfter<Day extends SerialDay | null>(
  asOf: SerialDay,
  fixed: Day,
  draw: () => Day,
): Day {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const day = draw();
    if (day === null || day > asOf) return day;
  }
  return fixed;
}
