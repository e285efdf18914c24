import type { MatchHome } from '../../domain/match/home';
import type { MatchHousehold } from '../../domain/match/household';
import { brokenRules, type Scoring } from '../../domain/match/score';
import { newMatcher, takeIn } from '../../domain/outlook/matching';
import { idKey } from '../../workbook/cell';

/**
 * The households without a home if each unit goes to one household. As many as possible get one,
 * the largest first. Wishes for a place do not matter.
 *
 * @param limits by the key of the complex, how many households it may still take
 */
export function householdsLeft(
  scoring: Scoring,
  households: readonly MatchHousehold[],
  homes: readonly MatchHome[],
  limits: ReadonlyMap<string, number>,
): readonly MatchHousehold[] {
  const homeKinds = kindsBy(withinLimits(homes, limits), ofHome);
  const householdKinds = kindsBy(
    [...households].sort((a, b) => personsOf(b) - personsOf(a)),
    ofHousehold,
  );
  const homesFor = householdKinds.map(([household]) =>
    Int32Array.from(
      homeKinds.flatMap(([home], kind) => (fits(scoring, household!, home!) ? [kind] : [])),
    ),
  );
  const matcher = newMatcher({ homesFor }, homeKinds.length);
  homeKinds.forEach((own, kind) => {
    matcher.free[kind] = own.reduce((sum, { units }) => sum + units, 0);
  });
  return householdKinds.flatMap((own, kind) => own.filter(() => !takeIn(matcher, kind)));
}

export function personsOf({ persons, familyToFollow }: MatchHousehold): number {
  return persons + familyToFollow;
}

function withinLimits(
  homes: readonly MatchHome[],
  limits: ReadonlyMap<string, number>,
): readonly MatchHome[] {
  const left = new Map(limits);
  return homes.map((home) => {
    const key = home.complex === null ? null : idKey(home.complex);
    const most = key === null ? undefined : left.get(key);
    if (key === null || most === undefined) return home;
    const units = Math.min(home.units, most);
    left.set(key, most - units);
    return { ...home, units };
  });
}

/** Things that the rules of matching treat alike, in the order in which they are first seen. */
function kindsBy<Thing>(
  things: readonly Thing[],
  traitsOf: (thing: Thing) => readonly unknown[],
): readonly (readonly Thing[])[] {
  const kinds = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = JSON.stringify(traitsOf(thing));
    const known = kinds.get(key);
    if (known) known.push(thing);
    else kinds.set(key, [thing]);
  }
  return [...kinds.values()];
}

function ofHousehold(one: MatchHousehold): readonly unknown[] {
  return [one.persons, one.familyToFollow, one.young, one.needsStairFree];
}

function ofHome(one: MatchHome): readonly unknown[] {
  const { maximumPersons, bareRent, isSelfContained, letInYear, isStairFree, availableUntil } = one;
  return [maximumPersons, bareRent, isSelfContained, letInYear, isStairFree, availableUntil];
}

function fits(scoring: Scoring, household: MatchHousehold, home: MatchHome): boolean {
  const free = { ...home, isOnOffer: true, reservedForKey: null };
  return brokenRules(scoring, household, free).length === 0;
}
