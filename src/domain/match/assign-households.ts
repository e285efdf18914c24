/**
 * Proposes homes to households. The proposal houses as many households as possible; among such
 * proposals, those linked longest; and then it has the highest total score. It uses whole numbers
 * only, so the same tables always give the same proposal.
 */
import { assignmentInSteps } from '../assignment';
import { DomainError } from '../domain-error';
import { chooseHouseholds, type NoPlace } from './choose-households';
import type { MatchHome } from './home';
import type { MatchHousehold } from './household';
import { FORBIDDEN, pairScoresOf, type PairScores } from './pair-scores';
import { placesIn, type MixLimits, type Places } from './places';
import type { HardRuleName } from './rules';
import { brokenRules, type Scoring, type Tenths } from './score';

/** Why a household is in the proposal without a home. */
export type Unmatched =
  /** No home is on offer to it. */
  | { readonly code: 'nothingOnOffer' }
  /** No home fits. This rule forbids the most: `broken` of the `onOffer` homes. */
  | {
      readonly code: 'nothingFits';
      readonly rule: HardRuleName;
      readonly broken: number;
      readonly onOffer: number;
    }
  /** Every home that fits was declined. */
  | { readonly code: 'allDeclined' }
  /** All of the `fitting` homes are needed for households that were linked earlier. */
  | { readonly code: 'noneLeft'; readonly fitting: number }
  /** A home in a complex would fit, but that complex may take no more households. */
  | { readonly code: 'mixLimit'; readonly complex: string }
  /**
   * No home in that complex fits. But if the complex could take one household more, another
   * household could move there and leave a home that fits.
   */
  | { readonly code: 'mixLimitElsewhere'; readonly complex: string };

export type Proposal =
  | { readonly household: MatchHousehold; readonly home: MatchHome; readonly score: Tenths }
  | { readonly household: MatchHousehold; readonly home: null; readonly why: Unmatched };

/** The most cells in the matrix of costs, which then takes 400 MB. */
const MOST_CELLS = 50_000_000;

/** Homes that are not to be proposed to a household, whatever the rules say. */
export type DeclinedHomes = ReadonlyMap<MatchHousehold, ReadonlySet<MatchHome>>;

/**
 * A line for each household that still waits, in the order of `households`: its home and score, or
 * why it has none. A household gets the home that is kept for it, if that home fits; the first one
 * if there are several. Kept homes count first for the limit of their complex, and may exceed it.
 * Pauses after every household, so that other work can be done.
 *
 * Throws `tooManyPlaces` if the number of households times the number of places is too large for
 * memory.
 *
 * @example
 * const scoring = scoringFor(DEFAULT_CRITERIA);
 * const first = householdOf({ id: 'K-1', linkedOn: serialOf(2016, 3, 1) });
 * const second = householdOf({ id: 'K-2', linkedOn: serialOf(2016, 5, 1) });
 * const steps = assignHouseholds(scoring, [second, first], [homeOf({ id: 'W-1' })], new Map());
 * let step = steps.next();
 * while (!step.done) step = steps.next();
 * step.value.map(({ home }) => home?.id ?? null) // [null, 'W-1']
 * step.value[0].why // { code: 'noneLeft', fitting: 1 }
 */
export function* assignHouseholds(
  scoring: Scoring,
  households: readonly MatchHousehold[],
  homes: readonly MatchHome[],
  limits: MixLimits,
  declined: DeclinedHomes = new Map(),
): Generator<void, readonly Proposal[], void> {
  const waiting = households.filter(({ isWaiting }) => isWaiting);
  const scores = yield* pairScoresOf(scoring, waiting, homes);
  const fitting = yield* fittingHomesOf(scores, waiting, homes, declined);
  const places = placesIn(homes, fitting.candidatesOf, limitsBeside(fitting.kept, limits));
  checkSize(waiting.length + places.emptyOf.length, places.homeOf.length);
  const { chosen, refused } = yield* chooseHouseholds(
    inOrderOfLinking(waiting),
    places,
    (household, home) => fitting.rows[fitting.groupOf[household]!]![home] === 1,
    (household) => fitting.groupOf[household]!,
  );
  const placed = yield* bestPlaces(chosen, places, scores, fitting, homes.length);
  const brokenMost = new Map<number, Unmatched>();
  const proposals: Proposal[] = [];
  for (const [index, household] of waiting.entries()) {
    const found = placed.get(index);
    if (found !== undefined) {
      proposals.push({ household, home: homes[found.home]!, score: found.score });
      continue;
    }
    yield;
    const row = fitting.rows[fitting.groupOf[index]!]!;
    const fits = homes.filter((_, home) => row[home] === 1);
    const why =
      fits.length > 0
        ? whyNoneLeft(fits, refused.get(index), homes, places)
        : whyNothingFits(scoring, household, homes, declined, scores.groups.of[index]!, brokenMost);
    proposals.push({ household, home: null, why });
  }
  return proposals;
}

/** Which homes each household may have. All households of a group may have the same homes. */
interface FittingHomes {
  readonly groupOf: Int32Array;
  /** For each group, a list with 1 for each home that it may have, and 0 for the others. */
  readonly rows: readonly Uint8Array[];
  /** How many households could live in each home. */
  readonly candidatesOf: Int32Array;
  /** Homes that are kept for a household that may have them. */
  readonly kept: readonly MatchHome[];
}

function* fittingHomesOf(
  scores: PairScores,
  households: readonly MatchHousehold[],
  homes: readonly MatchHome[],
  declined: DeclinedHomes,
): Generator<void, FittingHomes, void> {
  const { of, examples } = scores.groups;
  const row = new Int16Array(homes.length);
  const rows: Uint8Array[] = [];
  for (const example of examples) {
    scores.fill(example, row);
    rows.push(Uint8Array.from(row, (score) => (score === FORBIDDEN ? 0 : 1)));
    yield;
  }
  const groupOf = of.slice();
  const candidatesOf = new Int32Array(homes.length);
  const kept: MatchHome[] = [];
  const keptFor = homesByKeeper(homes);
  for (const [index, household] of households.entries()) {
    let own = rows[groupOf[index]!]!;
    const refused = declined.get(household);
    if (refused !== undefined)
      own = own.map((fits, home) => (refused.has(homes[home]!) ? 0 : fits));
    const keptHome = keptFor.get(household.key)?.find((home) => own[home] === 1);
    if (keptHome !== undefined) {
      own = own.map((_, home) => (home === keptHome ? 1 : 0));
      kept.push(homes[keptHome]!);
    }
    if (own !== rows[groupOf[index]!]) groupOf[index] = rows.push(own) - 1;
    addTo(candidatesOf, own);
    yield;
  }
  return { groupOf, rows, candidatesOf, kept };
}

function addTo(sums: Int32Array, values: Uint8Array): void {
  for (let index = 0; index < sums.length; index++) sums[index]! += values[index]!;
}

/** For each household's key, the homes that are kept for it, by index. */
function homesByKeeper(homes: readonly MatchHome[]): ReadonlyMap<string, readonly number[]> {
  const byKeeper = new Map<string, number[]>();
  homes.forEach(({ reservedForKey }, home) => {
    if (reservedForKey === null) return;
    byKeeper.set(reservedForKey, [...(byKeeper.get(reservedForKey) ?? []), home]);
  });
  return byKeeper;
}

/** The limits of the complexes minus the homes in them that are kept. */
function limitsBeside(kept: readonly MatchHome[], limits: MixLimits): MixLimits {
  const left = new Map(limits);
  for (const { complexKey } of kept) {
    const limit = complexKey === null ? undefined : left.get(complexKey);
    if (complexKey !== null && limit !== undefined) left.set(complexKey, Math.max(0, limit - 1));
  }
  return left;
}

function checkSize(takers: number, places: number): void {
  const found = takers * places;
  if (found > MOST_CELLS) throw new DomainError({ code: 'tooManyPlaces', found, most: MOST_CELLS });
}

function inOrderOfLinking(households: readonly MatchHousehold[]): readonly number[] {
  const order = households.map((_, index) => index);
  return order.sort((a, b) => households[a]!.linkedOn - households[b]!.linkedOn);
}

interface Placed {
  readonly home: number;
  readonly score: Tenths;
}

/** The home of each chosen household, so that the total score is as high as possible. */
function* bestPlaces(
  chosen: readonly number[],
  places: Places,
  scores: PairScores,
  { rows: fittingRows, groupOf }: FittingHomes,
  homes: number,
): Generator<void, ReadonlyMap<number, Placed>, void> {
  const { homeOf, emptyOf, complexOf } = places;
  const rows = emptyOf.length + chosen.length;
  const columns = homeOf.length;
  const cost = new Float64Array(rows * columns);
  for (const [row, complex] of emptyOf.entries()) {
    for (let place = 0; place < columns; place++) {
      cost[row * columns + place] = complexOf[homeOf[place]!] === complex ? 0 : Infinity;
    }
    yield;
  }
  const row = new Int16Array(homes);
  for (const [index, household] of chosen.entries()) {
    scores.fill(household, row);
    const base = (emptyOf.length + index) * columns;
    writeCosts(cost, base, homeOf, row, fittingRows[groupOf[household]!]!);
    yield;
  }
  const { columnOfRow } = yield* assignmentInSteps(cost, rows, columns);
  return new Map(
    chosen.map((household, index) => {
      const taker = emptyOf.length + index;
      const place = columnOfRow[taker]!;
      return [household, { home: homeOf[place]!, score: -cost[taker * columns + place]! }];
    }),
  );
}

/**
 * Writes the costs of a household's places, from `base` on. It is a function of its own, because
 * such a loop is several times slower inside a generator.
 */
function writeCosts(
  cost: Float64Array,
  base: number,
  homeOf: Int32Array,
  scores: Int16Array,
  fits: Uint8Array,
): void {
  for (let place = 0; place < homeOf.length; place++) {
    const home = homeOf[place]!;
    cost[base + place] = fits[home] === 1 ? -scores[home]! : Infinity;
  }
}

/**
 * Why no home fits a household.
 *
 * @param known what was found for households of the same group, by group
 */
function whyNothingFits(
  scoring: Scoring,
  household: MatchHousehold,
  homes: readonly MatchHome[],
  declined: DeclinedHomes,
  group: number,
  known: Map<number, Unmatched>,
): Unmatched {
  const refused = declined.get(household) ?? [];
  if ([...refused].some((home) => brokenRules(scoring, household, home).length === 0))
    return { code: 'allDeclined' };
  const why = known.get(group) ?? ruleBrokenMost(scoring, household, homes);
  known.set(group, why);
  return why;
}

function whyNoneLeft(
  fitting: readonly MatchHome[],
  why: NoPlace | undefined,
  homes: readonly MatchHome[],
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

/**
 * The rule that forbids the most homes to this household. Homes that are not on offer to it are
 * left out.
 */
function ruleBrokenMost(
  scoring: Scoring,
  household: MatchHousehold,
  homes: readonly MatchHome[],
): Unmatched {
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

function nameOfComplex(homes: readonly MatchHome[], key: string): string {
  return homes.find(({ complexKey }) => complexKey === key)?.complex ?? key;
}
