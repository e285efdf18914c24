import { explainScore, type ExplainedRule } from '../domain/match/score';
import type { Language } from '../i18n/language';
import type { CellResult } from './cells';
import { defineFunction } from './declaration';
import { ref } from './example';
import { matchExample } from './match-example';
import { CRITERIA_PROBLEMS, pairsParameter, scoringIn } from './match-criteria';
import { languageParameter, sentenceText } from './match-sentences';
import { homesIn, householdsIn, idParameter, indexOfId, tableParameters } from './match-tables';

/** These codes are the same in every language. */
const HOLDS = 'voldoet';
const BROKEN = 'voldoet niet';

export const matchExplainFunction = defineFunction({
  id: 'MATCH.EXPLAIN',
  parameters: {
    ...tableParameters,
    householdId: idParameter,
    homeId: idParameter,
    criteria: pairsParameter,
    language: languageParameter,
  },
  result: 'matrix',
  examples: [
    { args: [ref('Kandidaten[#All]'), ref('Woningen[#All]'), 'K-101', 'W-7'], result: null },
    {
      args: [...matchExample, 'K-2', 'W-2', null, 'en'],
      result: [
        ['open', HOLDS, '', 'The household waits for a home and the home is free.'],
        ['ruimte', HOLDS, '', '4 people, family to follow included; 5 can live there.'],
        ['huur', HOLDS, '', 'The rent of €560.00 fits; the limit is €586.68.'],
        ['gelijkvloers', HOLDS, '', 'The household does not need a home without stairs.'],
        ['blijven', HOLDS, '', 'The home has no end date; the 2 people to follow can join.'],
        ['grootte', 26.3, 35, '4 people, family to follow included, in a home for 5.'],
        ['soort', 35, 35, 'A family in a regular home, as agreed.'],
        ['tijd', 30, 30, 'Available from 1 August 2016, within 70 days of linking.'],
        ['plaats', 0, 0, 'There is no wish for a place.'],
      ],
    },
  ],
  errors: [
    ...(['columnMissing', 'columnUnclear', 'tableEmpty', 'idTwice', 'idUnknown'] as const),
    ...CRITERIA_PROBLEMS,
  ],
  reckon: ({ households, homes, householdId, homeId, criteria, language }): CellResult[][] => {
    const scoring = scoringIn(criteria);
    const candidates = householdsIn(households);
    const offered = homesIn(homes);
    const household = candidates[indexOfId(candidates, householdId, 'householdId')]!;
    const home = offered[indexOfId(offered, homeId, 'homeId')]!;
    const lines = explainScore(scoring, household, home);
    const isAllowed = lines.every((line) => line.kind === 'soft' || line.holds);
    return lines.map((line) => lineOf(line, isAllowed, language));
  },
});

function lineOf(line: ExplainedRule, isAllowed: boolean, language: Language): CellResult[] {
  if (line.kind === 'hard') {
    const told = sentenceText(line.sentence, true, language);
    return [line.name, line.holds ? HOLDS : BROKEN, '', told];
  }
  const told = sentenceText(line.sentence, isAllowed, language);
  return [line.name, line.points / 10, line.possible / 10, told];
}
