/** The desk offers homes to households once a week. Households then accept, move in, or refuse. */
import {
  addDays,
  civilOf,
  halfYearOf,
  isoWeekday,
  lastDayOf,
  serialOf,
} from '../../../src/domain/calendar';
import { limitOn } from './rent';
import type { People, SerialDay } from '../../../src/domain/units';
import { waiting } from './coa';
import type { Home, Household, World } from './world';

export function bringTogether(world: World, day: SerialDay): void {
  for (const household of world.households) {
    if (household.asked && household.asked.answerOn === day) answer(world, household, day);
    if (household.movesOn === day) moveIn(world, household, day);
    if (household.familyComesOn === day) household.familyCameOn = day;
  }
  if (isoWeekday(day) === 2) askHouseholds(world, day);
}

function askHouseholds(world: World, day: SerialDay): void {
  const { chance, homes } = world;
  const free = homes.filter(({ heldBy, closed, letOn }) => !heldBy && !closed && letOn === null);
  for (const home of free) {
    if (!chance.happens(0.8)) continue;
    const candidate = candidateFor(world, home, day);
    if (!candidate) continue;
    home.heldBy = candidate;
    candidate.asked = { home, answerOn: addDays(day, chance.between(2, world.traits.answerDays)) };
  }
}

/**
 * In 60% of the cases the first household on the list that fits. Otherwise, of the first five, the
 * one that leaves the least room. Undefined if no household fits.
 */
function candidateFor(world: World, home: Home, day: SerialDay): Household | undefined {
  const { chance } = world;
  const all = [...havingToMove(world, day), ...waiting(world)];
  const candidates = all.filter(
    (one) =>
      !one.asked &&
      one.movesOn === null &&
      one.restsUntil <= day &&
      suits(chance.next(), one, home),
  );
  if (chance.happens(0.6)) return candidates[0];
  const spare = ({ persons, family }: Household) => home.maximumPersons - persons - family;
  return candidates.slice(0, 5).sort((a, b) => spare(a) - spare(b))[0];
}

/** The desk looks for another home this many days before a temporary home ends. */
const BEFORE_THE_END = 75;

function havingToMove({ households }: World, day: SerialDay): Household[] {
  return households.filter(({ stays }) => {
    const until = stays.length === 1 ? (stays[0]?.home.until ?? null) : null;
    return until !== null && day >= addDays(until, -BEFORE_THE_END);
  });
}

function suits(luck: number, household: Household, home: Home): boolean {
  const { persons, family, young, stairFree } = household;
  const room = home.maximumPersons - persons - family;
  if (room < 0 || (stairFree && !home.stairFree)) return false;
  if (family > 0 && home.until !== null) return false;
  const limit = limitOn(home.promisedFrom, persons as People, young) ?? Infinity;
  if (home.kind !== 'kamer' && home.rent > limit) return false;
  if (home.kind !== 'regulier' && persons + family > 1) return luck < 0.1;
  // Most large homes are kept for a family.
  return room < 3 || luck < 0.25;
}

function answer(world: World, household: Household, day: SerialDay): void {
  const { chance, traits } = world;
  const { asked } = household;
  if (!asked) return;
  const { home } = asked;
  household.asked = null;
  if (chance.happens(traits.refusals)) {
    home.heldBy = null;
    household.restsUntil = addDays(day, chance.between(0, 14));
    if (chance.happens(0.4)) home.closed = { on: day, status: 'geweigerd' };
    return;
  }
  household.acceptances.push({ home, on: day, fellThroughOn: null });
  home.holders.push(household);
  household.movesOn = drawMove(world, home, day);
}

/** Draws the day on which a household moves into a home, given the day on which it accepts. */
export function drawMove(world: World, home: Home, acceptedOn: SerialDay): SerialDay {
  const { chance, traits } = world;
  const toMove = addDays(acceptedOn, chance.between(4, 15));
  const soonest = home.freeFrom > toMove ? home.freeFrom : toMove;
  const later = addDays(soonest, Math.round(chance.gamma(traits.movingDays, 1)));
  return inOpenDays(hurried(world, soonest, later));
}

/**
 * Returns the planned day, or sometimes the last day of the half-year if the planned day is within
 * two weeks after that.
 */
function hurried({ chance }: World, soonest: SerialDay, planned: SerialDay): SerialDay {
  const end = lastDayOf(halfYearOf(soonest));
  return planned > end && planned - end < 14 && chance.happens(0.4) ? end : planned;
}

/**
 * Nobody moves in a weekend, or from 24 to 30 December. A day in a weekend becomes the next Monday.
 * 24 December becomes 3 January, or the Monday after that.
 */
export function inOpenDays(day: SerialDay): SerialDay {
  const { year, month, day: date } = civilOf(day);
  if (month === 12 && date > 23 && date < 31) return inOpenDays(serialOf(year + 1, 1, 3));
  return isoWeekday(day) > 5 ? inOpenDays(addDays(day, 8 - isoWeekday(day))) : day;
}

function moveIn(world: World, household: Household, day: SerialDay): void {
  const { chance, traits } = world;
  const acceptance = household.acceptances.at(-1);
  if (!acceptance) return;
  const { home } = acceptance;
  household.movesOn = null;
  if (chance.happens(0.02)) {
    home.heldBy = null;
    acceptance.fellThroughOn = day;
    return;
  }
  const isFirst = household.stays.length === 0;
  const writtenOn = addDays(day, chance.between(0, traits.entryDays));
  home.letOn = day;
  household.stays.push({ home, from: day, counts: isFirst, writtenOn });
  if (isFirst && household.family > 0) household.familyComesOn = drawFamily(world, day);
}

/** Draws the day on which the family of a household arrives. Null if it never does. */
export function drawFamily({ chance, traits }: World, movedOn: SerialDay): SerialDay | null {
  if (!chance.happens(0.9)) return null;
  const { familyTurn, familyWeeks } = traits;
  const weeks = familyWeeks * (movedOn >= familyTurn.on ? familyTurn.factor : 1);
  return addDays(movedOn, 20 + Math.round(7 * chance.gamma(weeks, 2)));
}
