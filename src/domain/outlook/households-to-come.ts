/**
 * The households of a draw: those that wait, those that have to move on, and those to be linked. A
 * draw is one possible course of the future.
 */
import type { People } from '../units';
import { addArrival, type Arrivals } from './arrivals';
import { exponentialAt, streamOf, uniformAt } from './chance';
import { drawKind } from './homes-to-come';
import type { HouseholdKind, OutlookInput } from './input';
import type { Levels } from './levels';
import { about } from './streams';

/**
 * The most households that are linked in one draw: far more than any municipality has homes for. It
 * keeps a mistyped quota of millions of people from taking minutes.
 */
const MOST_LINKED = 5000;

const { max } = Math;

/**
 * Ranks in the queue before any day of linking: for households that accepted a home, and for
 * households that must leave one.
 */
const ACCEPTED_FIRST = -2;
const MOVING_ON_FIRST = -1;

/**
 * Adds the households of a draw, in this order: those that accepted a home, the others that wait,
 * those that move on, those to be linked. So every queue begins with its lowest rank.
 */
export function drawHouseholds(
  households: Arrivals,
  input: OutlookInput,
  levels: Levels,
  draw: number,
  horizon: number,
): void {
  const { asOf, households: ahead } = input;
  households.count = 0;
  const goes = streamOf(draw, about('waitingGoes'));
  for (const hasAccepted of [true, false]) {
    ahead.waiting.forEach(({ kind, linkedOn, acceptedOn }, which) => {
      if ((acceptedOn !== null) !== hasAccepted) return;
      const turn = hasAccepted ? ACCEPTED_FIRST : linkedOn;
      const until = asOf + daysUntilUnlinked(levels, exponentialAt(goes, which));
      addArrival(households, kind, linkedOn, until, which, turn);
    });
  }
  ahead.movingOn.forEach(({ kind, from }, which) => {
    addArrival(households, kind, from, Infinity, which, MOVING_ON_FIRST);
  });
  drawLinked(households, input, levels, draw, horizon);
}

function daysUntilUnlinked({ unlinkedPerWeek }: Levels, chance: number): number {
  return unlinkedPerWeek > 0 ? (7 * chance) / unlinkedPerWeek : Infinity;
}

function drawLinked(
  households: Arrivals,
  input: OutlookInput,
  levels: Levels,
  draw: number,
  horizon: number,
): void {
  const { mix, kinds } = input.households;
  if (mix.length === 0) return;
  const when = streamOf(draw, about('linkedWhen'));
  const which = streamOf(draw, about('linkedKinds'));
  const mixed = streamOf(draw, about('mixOfHouseholds'));
  const goes = streamOf(draw, about('linkedGoes'));
  const days = linkedDays(input, levels);
  let people = 0;
  for (let number = 0; number < MOST_LINKED; number++) {
    const kind = drawKind(mix, mixed, uniformAt(which, number));
    people += peopleOf(kinds[kind]!) * exponentialAt(when, number);
    const on = days(people);
    if (!(on <= horizon)) return;
    const until = on + daysUntilUnlinked(levels, exponentialAt(goes, number));
    addArrival(households, kind, on, until, number, on);
  }
}

function peopleOf({ household }: HouseholdKind): People {
  return (household.persons + household.familyToFollow) as People;
}

/** Returns a function: the day by which a number of people are linked; `Infinity` for never. */
function linkedDays(
  { asOf, households: { linking } }: OutlookInput,
  levels: Levels,
): (people: number) => number {
  let first: number = asOf;
  const stretches = linking.asked.map(({ until, people }) => {
    const days = max(1, until - first);
    const asked = levels.quota * (people / days) + (1 - levels.quota) * (levels.linkingPace / 7);
    const perDay = linking.perWeek === null ? asked * levels.linking : linking.perWeek / 7;
    const stretch = { from: first, perDay, people: perDay * days };
    first = until;
    return stretch;
  });
  return (people) => {
    let left = people;
    for (const stretch of stretches) {
      if (left <= stretch.people) return stretch.from + left / stretch.perDay;
      left -= stretch.people;
    }
    return Infinity;
  };
}
