import { assignHouseholds } from '../../domain/match/assign-households';
import { scoringFor } from '../../domain/match/score';
import type { People } from '../../domain/units';
import { idKey } from '../../workbook/cell';
import { matchHome, matchHousehold } from '../../workbook/match-records';
import { criteriaOf, mixLimitsLeft } from '../../workbook/match-settings';
import type { Settings } from '../../workbook/settings';
import type { HomeAsOf } from '../homes-as-of';
import type { HouseholdAsOf } from '../households-as-of';
import { orNull } from '../or-null';

/** Part of block 5: a household and the home proposed for it, for a person to decide on. */
export interface ProposalFigures {
  readonly household: string;
  readonly home: string;
  /** 0–100, one decimal. */
  readonly score: number;
  readonly daysLinked: number;
}

type ProposalSettings = Pick<
  Settings,
  'weights' | 'homeTerm' | 'rentFitIsHard' | 'complexMaximums'
>;

/** The longest linked who are looked at, so that a proposal takes no time worth speaking of. */
const MOST_HOUSEHOLDS = 200;

/**
 * The proposal of MATCH.ASSIGN for those who waited without a home on the day of the figures and
 * the homes that were then free, the longest linked first. Null where it cannot be reckoned: all
 * weights are zero, or there are too many homes.
 */
export function proposalsFigures(
  households: readonly HouseholdAsOf[],
  homes: readonly HomeAsOf[],
  settings: ProposalSettings,
): readonly ProposalFigures[] | null {
  const waiting = households
    .filter(({ state, hasHome }) => state === 'waiting' && !hasHome)
    .sort((a, b) => b.daysLinked - a.daysLinked)
    .slice(0, MOST_HOUSEHOLDS);
  const daysLinked = new Map(
    waiting.map((one) => [idKey(one.household.household), one.daysLinked]),
  );
  const proposals = orNull(
    () =>
      assignHouseholds(
        scoringFor(criteriaOf(settings)),
        waiting.flatMap(waitingHousehold),
        homes.flatMap(freeHome),
        mixLimitsLeft(
          settings,
          homes.map(({ home, let: households }) => ({ complex: home.complex, households })),
        ),
      ),
    'criteriaAllZero',
    'tooManyPlaces',
  );
  return (
    proposals?.flatMap(({ household, home, ...proposal }) =>
      home === null || !('score' in proposal)
        ? []
        : [
            {
              household: household.id,
              home: home.id,
              score: proposal.score / 10,
              daysLinked: daysLinked.get(household.key) ?? 0,
            },
          ],
    ) ?? null
  );
}

/** As it stood that day, whatever the status says today. */
function waitingHousehold({ household, familyExpected }: HouseholdAsOf) {
  const matched = household.persons > 0 ? matchHousehold(household) : null;
  const familyToFollow = familyExpected as People;
  return matched ? [{ ...matched, familyToFollow, isWaiting: true }] : [];
}

/** The units that were free, whatever the status says today. */
function freeHome({ home, unassigned }: HomeAsOf) {
  const matched = unassigned > 0 ? matchHome(home) : null;
  return matched ? [{ ...matched, units: unassigned, isOnOffer: true }] : [];
}
