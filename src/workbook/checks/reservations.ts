/**
 * Reports homes that are kept for a household, although a rule forbids that pair or a person
 * declined it.
 */
import type { MatchHome } from '../../domain/match/home';
import { brokenRules, scoringFor } from '../../domain/match/score';
import { orNull } from '../../domain/or-null';
import type { People } from '../../domain/units';
import { firstById } from '../by-id';
import { idKey } from '../cell';
import { finding, type Finding, type Findings } from '../finding';
import { homesAsOf } from '../homes-as-of';
import { householdsAsOf } from '../households-as-of';
import { matchHome, matchHousehold } from '../match-records';
import { criteriaOf } from '../match-settings';
import { rentYearsOf } from '../rent-years';
import { addressOf, placeOf } from '../table-reading';
import { find, type CheckContext } from './context';

/** Reports the broken rules for each home that is kept for a waiting household. */
export function* checkReservations({ tables, settings, asOf }: CheckContext): Findings {
  const { homes: reading, households, placements } = tables;
  if (reading === null || households === null) return;
  const scoring = orNull(() => scoringFor(criteriaOf(settings)), 'criteriaAllZero');
  if (scoring === null) return;
  const moves = placements?.records ?? [];
  const years = rentYearsOf(settings);
  const waiting = firstById(
    householdsAsOf(asOf, households.records, moves)
      .filter(({ state }) => state === 'waiting')
      .map((one) => ({ ...one, id: one.household.household })),
    'id',
  );
  for (const { home, isKept, promisedTo } of homesAsOf(
    asOf,
    reading.records,
    households.records,
    moves,
  )) {
    const keeper = find(waiting, promisedTo);
    const household = keeper ? matchHousehold(keeper.household) : null;
    const kept: MatchHome | null = isKept ? matchHome(home, years, asOf) : null;
    if (!keeper || !household || !kept) continue;
    const familyToFollow = keeper.familyExpected as People;
    const broken = brokenRules(
      scoring,
      { ...household, familyToFollow, isWaiting: true },
      { ...kept, isOnOffer: true },
    );
    const place = placeOf(reading, home, 'household');
    yield broken.map((rule) => finding('reservation-against-rule', place, { rule }));
  }
}

/** Reports declined proposals whose home is now kept for the same household. */
export function declinedAndKept({ tables, homes }: CheckContext): readonly Finding[] {
  const { declined, homes: reading } = tables;
  if (declined === null || reading === null) return [];
  return declined.rows.flatMap((row) => {
    const home = find(homes, row.home);
    const isOpen = home?.status !== 'geweigerd' && home?.status !== 'ingetrokken';
    if (!home?.household || row.household === null || !isOpen) return [];
    if (idKey(home.household) !== idKey(row.household)) return [];
    const address = addressOf(reading, home, 'household') ?? '';
    return [finding('declined-and-kept', placeOf(declined, row, 'household'), { home: address })];
  });
}
