/**
 * The days that an invented municipality fixes in advance, by chance, although nobody there can know
 * them yet: when a home really is available, when a household moves, when a family arrives.
 */
import type { SerialDay } from '../../../src/domain/units';
import { drawFree } from './corporations';
import { drawFamily, drawMove } from './desk';
import type { World } from './world';

/** Draws those days again, given that they had not come by `asOf`. */
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

/** More tries than nearly any day needs. */
const TRIES = 400;

/**
 * The first day drawn that is later than `asOf`, or null if it never comes. Returns `fixed` if none
 * of the days drawn is.
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
