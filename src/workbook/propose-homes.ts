/** A proposal of free homes to waiting households, on the partners' tables as they stand today. */
import { DomainError } from '../domain/domain-error';
import { assignHouseholds, type Unmatched } from '../domain/match/assign-households';
import type { Home as MatchHome } from '../domain/match/home';
import type { Household as MatchHousehold } from '../domain/match/household';
import { explainScore, scoringFor, type ExplainedRule } from '../domain/match/score';
import type { SerialDay } from '../domain/units';
import { idKey } from './cell';
import { matchHome, matchHousehold } from './match-records';
import { criteriaOf, mixLimitsLeft } from './match-settings';
import type { Home } from './tables/homes';
import type { Household } from './tables/households';
import type { Records } from './understand';

/** A household and a home that go together, for a person to decide on. */
export interface ProposedPair {
  readonly household: Household;
  readonly home: Home;
  /** 0–100, one decimal. */
  readonly score: number;
  /** Why: a line per rule. */
  readonly rules: readonly ExplainedRule[];
}

export interface WithoutHome {
  readonly household: Household;
  readonly why: Unmatched;
}

export interface HomeProposals {
  /** In the order of the households' table, as are those without a home. */
  readonly pairs: readonly ProposedPair[];
  readonly withoutHome: readonly WithoutHome[];
}

type MatchedRecords = Pick<Records, 'households' | 'homes' | 'placements' | 'settings'>;

/**
 * The proposal of MATCH.ASSIGN for every household that waits without a home being kept for it, and
 * the homes that are free. Null where it cannot be reckoned: all weights are zero, or there are too
 * many homes.
 */
export function proposeHomes(records: MatchedRecords, today: SerialDay): HomeProposals | null {
  const lettings = lettingsPerHome(records);
  const households = waitingHouseholds(records);
  const homes = freeHomes(records, lettings, today);
  const limits = mixLimitsLeft(
    records.settings,
    records.homes.map((home) => ({
      complex: home.complex,
      households: lettings.get(idKey(home.home)) ?? 0,
    })),
  );
  try {
    const scoring = scoringFor(criteriaOf(records.settings));
    const pairs: ProposedPair[] = [];
    const withoutHome: WithoutHome[] = [];
    const proposals = assignHouseholds(scoring, [...households.keys()], [...homes.keys()], limits);
    for (const proposal of proposals) {
      const household = households.get(proposal.household)!;
      if (proposal.home === null) {
        withoutHome.push({ household, why: proposal.why });
        continue;
      }
      const rules = explainScore(scoring, proposal.household, proposal.home);
      const home = homes.get(proposal.home)!;
      pairs.push({ household, home, score: proposal.score / 10, rules });
    }
    return { pairs, withoutHome };
  } catch (error) {
    const code = error instanceof DomainError ? error.problem.code : null;
    if (code === 'criteriaAllZero' || code === 'tooManyPlaces') return null;
    throw error;
  }
}

/** Who has a home, or one that is kept, waits for no other. */
function waitingHouseholds({
  households,
  homes,
  placements,
}: MatchedRecords): ReadonlyMap<MatchHousehold, Household> {
  const keptFor = homes.filter(isKept).flatMap(({ household }) => household ?? []);
  const served = new Set([...keptFor, ...placements.map(({ household }) => household)].map(idKey));
  const waiting = new Map<MatchHousehold, Household>();
  for (const row of households) {
    const hasAccepted = row.acceptedOn !== null || row.status === 'geaccepteerd';
    const matched = row.persons > 0 && !hasAccepted ? matchHousehold(row) : null;
    if (matched?.isWaiting && row.unlinkedOn === null && !served.has(matched.key)) {
      waiting.set(matched, row);
    }
  }
  return waiting;
}

function freeHomes(
  { homes }: MatchedRecords,
  lettings: ReadonlyMap<string, number>,
  today: SerialDay,
): ReadonlyMap<MatchHome, Home> {
  const free = new Map<MatchHome, Home>();
  for (const row of homes) {
    const matched = isKept(row) ? null : matchHome(row);
    const units = row.units - (lettings.get(idKey(row.home)) ?? 0);
    const isOver = row.availableUntil !== null && row.availableUntil < today;
    if (matched?.isOnOffer && units > 0 && !isOver) free.set({ ...matched, units }, row);
  }
  return free;
}

/** A home that was refused or withdrawn is no longer kept, whoever its row still names. */
function isKept({ household, status }: Home): boolean {
  if (status === 'geweigerd' || status === 'ingetrokken') return false;
  return household !== null || status === 'gereserveerd';
}

/** Households that moved in, by home. */
function lettingsPerHome({ placements }: MatchedRecords): ReadonlyMap<string, number> {
  const lettings = new Map<string, number>();
  for (const { home, isFamilyJoining } of placements) {
    if (home === null || isFamilyJoining) continue;
    lettings.set(idKey(home), (lettings.get(idKey(home)) ?? 0) + 1);
  }
  return lettings;
}
