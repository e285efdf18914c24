/**
 * Proposes homes to households. The proposal is proven best by three aims, in this order: as many
 * households as possible; of those proposals, the households that were linked longest; of those,
 * the highest total score. It uses whole numbers only, so the same tables always give the same
 * proposal.
 */
import { solveAssignment } from '../assignment';
import { DomainError } from '../domain-error';
import { chooseHouseholds, type NoPlace } from './choose-households';
import type { Home } from './home';
import type { Household } from './household';
import { placesIn, type MixLimits, type Places } from './places';
import type { HardRuleName } from './rules';
import { brokenRules, scoreOf, type Scoring, type Tenths } from './score';

/** Why a household is in the proposal without a home. */
export type Unmatched =
  /** No home is on offer to it. */
  | { readonly code: 'nothingOnOffer' }
  /**
   * No home fits. Of `onOffer` homes, `broken` break this rule; no other rule is broken as often.
   */
  | {
      readonly code: 'nothingFits';
      readonly rule: HardRuleName;
      readonly broken: number;
      readonly onOffer: number;
    }
  /** Every home that fits was declined for this household. */
  | { readonly code: 'allDeclined' }
  /** The `fitting` homes are all needed for those linked longer. */
  | { readonly code: 'noneLeft'; readonly fitting: number }
  /** A home in a complex would fit, but that complex may take no more households. */
  | { readonly code: 'mixLimit'; readonly complex: string }
  /**
   * No home in that complex fits, but another home that fits would come free if the complex could
   * take one household more.
   */
  | { readonly code: 'mixLimitElsewhere'; readonly complex: string };

export type Proposal =
  | { readonly household: Household; readonly home: Home; readonly score: Tenths }
  | { readonly household: Household; readonly home: null; readonly why: Unmatched };

/** A matrix of costs then takes at most 400 MB. */
const MOST_CELLS = 50_000_000;
const FORBIDDEN = -1;

/** A household and a home that are not to be proposed to each other, whatever the rules say. */
export type IsDeclined = (household: Household, home: Home) => boolean;

/**
 * A line for each household that still waits, in the order of `households`: its home and score, or
 * why it has none. A household for which a home that fits is kept gets that one, the first of
 * several. It takes the first places of the home's complex, whatever the limit.
 *
 * Throws `tooManyPlaces` where households times places in homes are more than fits in memory.
 *
 * @example
 * const scoring = scoringFor(DEFAULT_CRITERIA);
 * const first = householdOf({ id: 'K-1', linkedOn: serialOf(2016, 3, 1) });
 * const second = householdOf({ id: 'K-2', linkedOn: serialOf(2016, 5, 1) });
 * const proposals = assignHouseholds(scoring, [second, first], [homeOf({ id: 'W-1' })], new Map());
 * proposals.map(({ home }) => home?.id ?? null) // [null, 'W-1']
 * proposals[0].why // { code: 'noneLeft', fitting: 1 }
 */
export function assignHouseholds(
  scoring: Scoring,
  households: readonly Household[],
  homes: readonly Home[],
  limits: MixLimits,
  isDeclined: IsDeclined = () => false,
): readonly Proposal[] {
  const waiting = households.filter(({ isWaiting }) => isWaiting);
  const scores = scoresOf(scoring, waiting, homes, isDeclined);
  const kept = keepTheirHomes(scores, waiting, homes);
  const fits = (household: number, home: number): boolean =>
    scores[household * homes.length + home]! !== FORBIDDEN;
  const places = placesIn(homes, candidatesOf(scores, homes.length), limitsBeside(kept, limits));
  checkSize(waiting.length + places.emptyOf.length, places.homeOf.length);
  const { chosen, refused } = chooseHouseholds(inOrderOfLinking(waiting), places, fits);
  const homeOf = bestPlaces(chosen, places, scores, homes.length);
  return waiting.map((household, index) => {
    const home = homeOf.get(index);
    if (home !== undefined) {
      return { household, home: homes[home]!, score: scores[index * homes.length + home]! };
    }
    const fitting = homes.filter((_, one) => fits(index, one)).length;
    const why =
      fitting === 0
        ? whyNothingFits(scoring, household, homes, isDeclined)
        : whyNoneLeft(
            homes.filter((_, one) => fits(index, one)),
            refused.get(index),
            homes,
            places,
          );
    return { household, home: null, why };
  });
}

function scoresOf(
  scoring: Scoring,
  households: readonly Household[],
  homes: readonly Home[],
  isDeclined: IsDeclined,
): Int16Array {
  const scores = new Int16Array(households.length * homes.length);
  let cell = 0;
  for (const household of households) {
    for (const home of homes) {
      const score = isDeclined(household, home) ? null : scoreOf(scoring, household, home);
      scores[cell++] = score ?? FORBIDDEN;
    }
  }
  return scores;
}

/**
 * Forbids every other home to a household for which one is kept.
 *
 * @returns the homes that are kept so
 */
function keepTheirHomes(
  scores: Int16Array,
  households: readonly Household[],
  homes: readonly Home[],
): readonly Home[] {
  return households.flatMap(({ key }, household) => {
    const row = scores.subarray(household * homes.length, (household + 1) * homes.length);
    const own = homes.findIndex((home, i) => home.reservedForKey === key && row[i] !== FORBIDDEN);
    const home = homes[own];
    if (!home) return [];
    const score = row[own]!;
    row.fill(FORBIDDEN);
    row[own] = score;
    return [home];
  });
}

/** What the homes that are kept leave of the limits. */
function limitsBeside(kept: readonly Home[], limits: MixLimits): MixLimits {
  const left = new Map(limits);
  for (const { complexKey } of kept) {
    const limit = complexKey === null ? undefined : left.get(complexKey);
    if (complexKey !== null && limit !== undefined) left.set(complexKey, Math.max(0, limit - 1));
  }
  return left;
}

/** How many households could live in each home. */
function candidatesOf(scores: Int16Array, homes: number): Int32Array {
  const candidates = new Int32Array(homes);
  scores.forEach((score, cell) => {
    if (score !== FORBIDDEN) candidates[cell % homes]!++;
  });
  return candidates;
}

function checkSize(takers: number, places: number): void {
  const found = takers * places;
  if (found > MOST_CELLS) throw new DomainError({ code: 'tooManyPlaces', found, most: MOST_CELLS });
}

function inOrderOfLinking(households: readonly Household[]): readonly number[] {
  const order = households.map((_, index) => index);
  return order.sort((a, b) => households[a]!.linkedOn - households[b]!.linkedOn);
}

/** The home of each chosen household, for the highest total score. */
function bestPlaces(
  chosen: readonly number[],
  places: Places,
  scores: Int16Array,
  homes: number,
): ReadonlyMap<number, number> {
  const { homeOf, emptyOf, complexOf } = places;
  const rows = emptyOf.length + chosen.length;
  const columns = homeOf.length;
  const cost = new Float64Array(rows * columns).fill(Infinity);
  emptyOf.forEach((complex, row) => {
    for (let place = 0; place < columns; place++) {
      if (complexOf[homeOf[place]!] === complex) cost[row * columns + place] = 0;
    }
  });
  chosen.forEach((household, index) => {
    const base = (emptyOf.length + index) * columns;
    for (let place = 0; place < columns; place++) {
      const score = scores[household * homes + homeOf[place]!]!;
      if (score !== FORBIDDEN) cost[base + place] = -score;
    }
  });
  const placeOfRow = solveAssignment(cost, rows, columns);
  return new Map(
    chosen.map((household, index) => [household, homeOf[placeOfRow[emptyOf.length + index]!]!]),
  );
}

function whyNothingFits(
  scoring: Scoring,
  household: Household,
  homes: readonly Home[],
  isDeclined: IsDeclined,
): Unmatched {
  const wasDeclined = homes.some((home) => isDeclined(household, home));
  return wasDeclined ? { code: 'allDeclined' } : ruleBrokenMost(scoring, household, homes);
}

function whyNoneLeft(
  fitting: readonly Home[],
  why: NoPlace | undefined,
  homes: readonly Home[],
  { complexKeys }: Places,
): Unmatched {
  if (why?.code !== 'mixLimit') return { code: 'noneLeft', fitting: fitting.length };
  const key = complexKeys[why.complex]!;
  const couldLiveThere = fitting.some(({ complexKey }) => complexKey === key);
  return {
    code: couldLiveThere ? 'mixLimit' : 'mixLimitElsewhere',
    complex: nameOfComplex(homes, key),
  };
}

/** Leaves out the homes that are taken: they say nothing about what this household needs. */
function ruleBrokenMost(scoring: Scoring, household: Household, homes: readonly Home[]): Unmatched {
  const brokenBy = homes
    .map((home) => brokenRules(scoring, household, home))
    .filter((broken) => !broken.includes('open'));
  const counts = scoring.hardRules.map(({ name }) => ({
    name,
    broken: brokenBy.filter((broken) => broken.includes(name)).length,
  }));
  const most = counts.reduce((first, next) => (next.broken > first.broken ? next : first));
  if (most.broken === 0) return { code: 'nothingOnOffer' };
  return {
    code: 'nothingFits',
    rule: most.name,
    broken: most.broken,
    onOffer: brokenBy.length,
  };
}

function nameOfComplex(homes: readonly Home[], key: string): string {
  return homes.find(({ complexKey }) => complexKey === key)?.complex ?? key;
}
