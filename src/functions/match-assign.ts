import { assignHouseholds, type Proposal } from '../domain/match/assign-households';
import { straightThrough } from '../workbook/steps';
import type { Language } from '../i18n/language';
import type { CellResult } from './cells';
import { defineFunction } from './declaration';
import { ref } from './example';
import { matchExample } from './match-example';
import { CRITERIA_PROBLEMS, limitsIn, pairsParameter, scoringIn } from './match-criteria';
import { languageParameter, nobodyWaitsText, remarkText } from './match-sentences';
import { householdsIn, tableParameters, unitsOrNoneIn } from './match-tables';

export const matchAssignFunction = defineFunction({
  id: 'MATCH.ASSIGN',
  parameters: {
    ...tableParameters,
    mixLimits: pairsParameter,
    criteria: pairsParameter,
    language: languageParameter,
  },
  result: 'matrix',
  examples: [
    { args: [ref('Kandidaten[#All]'), ref('Woningen[#All]')], result: null },
    {
      args: [...matchExample],
      result: [
        ['K-1', 'W-1', 91.3, ''],
        ['K-2', 'W-2', 91.3, ''],
      ],
    },
  ],
  errors: [
    ...(['columnMissing', 'columnUnclear', 'tableEmpty', 'idTwice'] as const),
    ...CRITERIA_PROBLEMS,
    'tooManyPlaces',
  ],
  reckon: ({ households, homes, mixLimits, criteria, language }): CellResult[][] => {
    const lines = straightThrough(
      assignHouseholds(
        scoringIn(criteria),
        householdsIn(households),
        unitsOrNoneIn(homes),
        limitsIn(mixLimits),
      ),
    ).map((proposal) => lineOf(proposal, language));
    // A spill needs at least one row. Without any, Excel shows `#CALC!`.
    return lines.length > 0 ? lines : [['', '', '', nobodyWaitsText(language)]];
  },
});

function lineOf(proposal: Proposal, language: Language): CellResult[] {
  const { id } = proposal.household;
  return proposal.home === null
    ? [id, '', '', remarkText(proposal.why, language)]
    : [id, proposal.home.id, proposal.score / 10, ''];
}
