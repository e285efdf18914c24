import { bestHomes } from '../domain/match/best-homes';
import { peopleFrom } from './cell-readers';
import type { CellResult } from './cells';
import { defineFunction } from './declaration';
import { ref } from './example';
import { matchExample } from './match-example';
import { CRITERIA_PROBLEMS, pairsParameter, scoringIn } from './match-criteria';
import { homesIn, householdsIn, idParameter, indexOfId, tableParameters } from './match-tables';
import { optionalArgument, single } from './parameters';
import { FunctionError } from './problem';

export const matchBestFunction = defineFunction({
  id: 'MATCH.BEST',
  parameters: {
    ...tableParameters,
    householdId: idParameter,
    count: optionalArgument(single(peopleFrom(1)), 5),
    criteria: pairsParameter,
  },
  result: 'matrix',
  examples: [
    { args: [ref('Kandidaten[#All]'), ref('Woningen[#All]'), 'K-101', 3], result: null },
    {
      args: [...matchExample, 'K-1'],
      result: [
        ['W-1', 91.3],
        ['W-2', 44],
      ],
    },
  ],
  errors: [
    ...(['columnMissing', 'columnUnclear', 'tableEmpty', 'idTwice', 'idUnknown'] as const),
    ...CRITERIA_PROBLEMS,
    'noHomeFits',
    'alreadyHoused',
    'alreadyUnlinked',
  ],
  reckon: ({ households, homes, householdId, count, criteria }): CellResult[][] => {
    const scoring = scoringIn(criteria);
    const candidates = householdsIn(households);
    const household = candidates[indexOfId(candidates, householdId, 'householdId')]!;
    if (!household.isWaiting) {
      throw new FunctionError(
        { code: household.isHoused ? 'alreadyHoused' : 'alreadyUnlinked' },
        { argument: 'householdId', position: null },
      );
    }
    const best = bestHomes(scoring, household, homesIn(homes), count);
    if (best.length === 0) throw new FunctionError({ code: 'noHomeFits' }, null);
    return best.map(({ home, score }) => [home.id, score / 10]);
  },
});
