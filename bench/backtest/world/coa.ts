/** COA links households to the municipality, at its own pace. */
import { addDays, firstDayOf, halfYearOf, isoWeekday } from '../../../src/domain/calendar';
import type { SerialDay } from '../../../src/domain/units';
import { backlogIn } from './standing';
import type { Household, World } from './world';
import { quotaKnownOn } from './world';

/** COA begins to link people for a half-year this many days before it begins. */
const AHEAD = 91;

export function linkHouseholds(world: World, day: SerialDay): void {
  const { chance, traits } = world;
  if (isoWeekday(day) === 1) world.coaMood = 0.9 * world.coaMood + chance.normal(0, 0.14);
  if (isoWeekday(day) > 5) return;
  const people = (peoplePerWeek(world, day) / 5) * Math.exp(world.coaMood) * attention(world, day);
  const households = chance.poisson(people / meanPeople(world));
  for (let n = 0; n < households; n += 1) world.households.push(arrive(world, day));
  for (const household of waiting(world)) {
    if (household.movesOn !== null || !chance.happens(traits.unlinkedPerWeek / 5)) continue;
    if (household.asked) household.asked.home.heldBy = null;
    household.asked = null;
    household.unlinkedOn = day;
  }
}

export function waiting(world: World): Household[] {
  return world.households.filter(({ unlinkedOn, stays }) => unlinkedOn === null && !stays[0]);
}

function peoplePerWeek(world: World, day: SerialDay): number {
  const { quotas, traits } = world;
  const towards = firstDayOf(halfYearOf(addDays(day, AHEAD)));
  const aim = quotas.find(({ halfYear }) => firstDayOf(halfYear) === towards) ?? quotas.at(-1);
  if (!aim) return 0;
  const from = addDays(towards, -AHEAD);
  const asked = traits.linked * quotaKnownOn(day, aim);
  const behind = backlogIn(world, from);
  const people = Math.max(0.2 * asked, asked + traits.linkedForBacklog * behind);
  const even = people / 26;
  if (!traits.coaCatchesUp) return even;
  const weeksLeft = Math.max(3, 26 - (day - from) / 7);
  return Math.min(2.5 * even, Math.max(0, people - linkedSince(world, from)) / weeksLeft);
}

function linkedSince({ households }: World, from: SerialDay): number {
  let people = 0;
  for (let at = households.length - 1; at >= 0; at -= 1) {
    const household = households[at];
    if (!household || household.linkedOn < from) break;
    if (household.unlinkedOn === null) people += household.persons + household.family;
  }
  return people;
}

/**
 * A factor for the pace of linking. It is above 1 if COA notices many empty homes, and below 1 if
 * many households wait.
 */
function attention(world: World, day: SerialDay): number {
  const { traits, homes } = world;
  const perWeek = traits.size / 26 / 2;
  const queue = waiting(world).length / perWeek;
  if (queue > 20) return 0.6;
  const empty = homes.filter(
    ({ heldBy, closed, letOn, offeredOn }) =>
      heldBy === null && closed === null && letOn === null && addDays(offeredOn, 21) < day,
  );
  const isHeard = traits.taskforceOn !== null && traits.taskforceOn <= day;
  return (traits.coaSeesEmptyHomes || isHeard) && empty.length / perWeek > 3 ? 1.35 : 1;
}

function arrive(world: World, day: SerialDay): Household {
  const { chance, traits, households } = world;
  const alone = chance.happens(traits.singles);
  const persons = alone ? 1 : 2 + chance.pickByWeight(FAMILIES);
  const follows = alone ? chance.happens(traits.awaitFamily) : chance.happens(0.06);
  return {
    id: `K-${households.length + 1}`,
    persons,
    family: follows ? Math.min(7, 1 + chance.poisson(alone ? 2.2 : 0.4)) : 0,
    linkedOn: day,
    young: alone && !follows && chance.happens(0.15),
    stairFree: chance.happens(0.04),
    unlinkedOn: null,
    asked: null,
    acceptances: [],
    movesOn: null,
    restsUntil: addDays(day, chance.between(0, 14)),
    stays: [],
    familyComesOn: null,
    familyCameOn: null,
  };
}

/** The share of families with 2, 3, … 8 persons. */
const FAMILIES = [0.34, 0.24, 0.2, 0.11, 0.06, 0.03, 0.02];

/** The mean number of people in a household, including family who come later. */
function meanPeople({ traits }: World): number {
  return traits.singles * (1 + traits.awaitFamily * 3.2) + (1 - traits.singles) * 3.5;
}

/** The mean number of people in a household, without family who come later. */
export function meanPersons({ traits }: World): number {
  return traits.singles + (1 - traits.singles) * 3.4;
}
