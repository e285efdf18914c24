/** Proposes free homes for waiting households, as of a day. */
import {
  assignHouseholds,
  type DeclinedHomes,
  type Unmatched,
} from '../domain/match/assign-households';
import type { MatchHome } from '../domain/match/home';
import type { MatchHousehold } from '../domain/match/household';
import type { MixLimits } from '../domain/match/places';
import { explainScore, scoringFor, type ExplainedRule } from '../domain/match/score';
import { DomainError, type DomainProblem } from '../domain/domain-error';
import type { RentYears } from '../domain/rent-limits';
import type { People, SerialDay } from '../domain/units';
import { firstById } from './by-id';
import { idKey } from './cell';
import { homesAsOf, type HomeAsOf } from './homes-as-of';
import { householdsAsOf } from './households-as-of';
import { dayOfLetting, matchHome, matchHousehold } from './match-records';
import { complexLimits, criteriaOf, type HomeLivedIn, mixLimitsLeft } from './match-settings';
import type { Home } from './tables/homes';
import type { Household } from './tables/households';
import type { Placement } from './tables/placements';
import { assumedYears, rentYearsOf, type AssumedYear } from './rent-years';
import type { Records } from './reading';
import type { Steps } from './steps';
import { staysByHome, staysOf } from './stays';

/** A household and the home that is proposed for it. A person decides. */
export interface ProposedPair {
  readonly household: Household;
  readonly home: Home;
  /** The score from 0 to 100, with one decimal. */
  readonly score: number;
  /** Explains the score with one line per rule. */
  readonly rules: readonly ExplainedRule[];
}

export interface WithoutHome {
  readonly household: Household;
  readonly why: Unmatched;
}

export interface HomeProposals {
  /** Ordered by the day of linking, the earliest first. So is `withoutHome`. */
  readonly pairs: readonly ProposedPair[];
  readonly withoutHome: readonly WithoutHome[];
  /** The years with unknown rent limits in which a free home can first be let. */
  readonly assumedLimits: readonly AssumedYear[];
}

export type MatchedRecords = Pick<
  Records,
  'households' | 'homes' | 'placements' | 'locations' | 'settings'
>;

/**
 * Proposes homes as MATCH.ASSIGN does, for every household that waited on a day and had no home
 * yet. The homes are those that were on offer and free on that day. If an id occurs twice, its
 * first row is used. Returns null if all weights are zero or there are too many homes.
 *
 * @param declined the pairs (as `pairKey`) that a person declined and that are not proposed again
 */
export function* proposeHomes(
  records: MatchedRecords,
  asOf: SerialDay,
  declined: Iterable<string> = [],
): Steps<HomeProposals | null> {
  try {
    return yield* reckonProposals(records, asOf, declined);
  } catch (error) {
    if (error instanceof DomainError && NOT_RECKONED.includes(error.problem.code)) return null;
    throw error;
  }
}

const NOT_RECKONED: readonly DomainProblem['code'][] = ['criteriaAllZero', 'tooManyPlaces'];

function* reckonProposals(
  records: MatchedRecords,
  asOf: SerialDay,
  declined: Iterable<string>,
): Steps<HomeProposals> {
  const scoring = scoringFor(criteriaOf(records.settings));
  const { homes, waiting, limits } = situationFor(records, asOf);
  yield;
  const years = rentYearsOf(records.settings);
  const free = freeHomes(homes, years, asOf);
  const available = [...free.keys()].filter(({ isSelfContained: isOwn }) => isOwn);
  const assumedLimits = assumedYears(
    available.map(({ availableFrom }) => dayOfLetting(availableFrom, asOf)),
    years,
  );
  yield;
  const proposals = yield* assignHouseholds(
    scoring,
    [...waiting.keys()],
    [...free.keys()],
    limits,
    declinedHomes(declined, [...waiting.keys()], [...free.keys()]),
  );
  const pairs: ProposedPair[] = [];
  const withoutHome: WithoutHome[] = [];
  for (const proposal of proposals) {
    const household = waiting.get(proposal.household)!;
    if (proposal.home === null) {
      withoutHome.push({ household, why: proposal.why });
      continue;
    }
    const rules = explainScore(scoring, proposal.household, proposal.home);
    const home = free.get(proposal.home)!;
    pairs.push({ household, home, score: proposal.score / 10, rules });
    yield;
  }
  return { pairs, withoutHome, assumedLimits };
}

function declinedHomes(
  declined: Iterable<string>,
  households: readonly MatchHousehold[],
  homes: readonly MatchHome[],
): DeclinedHomes {
  const keys = [...declined].map((key) => JSON.parse(key) as [string, string]);
  const byHousehold = new Map<MatchHousehold, ReadonlySet<MatchHome>>();
  for (const household of households) {
    const refused = keys.filter(([key]) => key === household.key).map(([, home]) => home);
    if (refused.length === 0) continue;
    byHousehold.set(household, new Set(homes.filter(({ id }) => refused.includes(idKey(id)))));
  }
  return byHousehold;
}

/** The waiting households, the homes and the limits of the complexes, as of a day. */
export interface MatchSituation {
  /** If an id occurs twice, its first row is used. */
  readonly homes: readonly HomeAsOf[];
  /**
   * The households that waited, had no home, and to which no home was promised. The household that
   * was linked first comes first.
   */
  readonly waiting: ReadonlyMap<MatchHousehold, Household>;
  readonly limits: MixLimits;
}

export function situationFor(records: MatchedRecords, asOf: SerialDay): MatchSituation {
  const { settings, placements } = records;
  const homes = homesAsOf(asOf, firstOfEach(records.homes, 'home'), records.households, placements);
  return {
    homes,
    waiting: waitingHouseholds(records, homes, asOf),
    limits: mixLimitsLeft(
      complexLimits(settings, records.locations, homesLivedIn(asOf, homes, placements)),
    ),
  };
}

/** Returns the waiting households of that day, ordered by the day of linking. */
function waitingHouseholds(
  { households, placements }: MatchedRecords,
  homes: readonly HomeAsOf[],
  asOf: SerialDay,
): ReadonlyMap<MatchHousehold, Household> {
  const promised = new Set(homes.flatMap(({ promisedTo }) => promisedTo ?? []).map(idKey));
  const all = householdsAsOf(asOf, firstOfEach(households, 'household'), placements);
  const waiting = all
    .filter(({ state, hasHome, isHousedByStatusAlone }) => {
      return state === 'waiting' && !hasHome && !isHousedByStatusAlone;
    })
    .filter(({ household }) => household.persons > 0 && !promised.has(idKey(household.household)))
    .sort((a, b) => b.daysLinked - a.daysLinked);
  return new Map(
    waiting.flatMap(({ household, familyExpected }) => {
      const matched = matchHousehold(household);
      const familyToFollow = familyExpected as People;
      return matched
        ? [[{ ...matched, familyToFollow, isWaiting: true, isHoused: false }, household]]
        : [];
    }),
  );
}

/** Returns the homes with units that were free on that day. */
function freeHomes(
  homes: readonly HomeAsOf[],
  years: RentYears,
  asOf: SerialDay,
): ReadonlyMap<MatchHome, Home> {
  return new Map(
    homes.flatMap(({ home, unassigned }) => {
      const matched = unassigned > 0 ? matchHome(home, years, asOf) : null;
      const units = { units: unassigned, reservedForKey: null, isOnOffer: true };
      return matched ? [[{ ...matched, ...units }, home]] : [];
    }),
  );
}

export function homesLivedIn(
  asOf: SerialDay,
  homes: readonly HomeAsOf[],
  placements: readonly Placement[],
): HomeLivedIn[] {
  const stays = staysByHome(
    staysOf(
      placements,
      homes.map(({ home }) => home),
    ),
  );
  return homes.map((one) => {
    const { home, let: now } = one;
    const notLeft = stays
      .get(idKey(home.home))
      ?.filter(({ until }) => !(until !== null && until <= asOf));
    const all = Math.min(home.units, notLeft?.length ?? 0);
    return { ...one, letEver: Math.max(now, all) };
  });
}

function firstOfEach<Row extends object>(rows: readonly Row[], id: keyof Row): readonly Row[] {
  return [...firstById(rows, id).values()];
}
