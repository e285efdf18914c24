import { FORBIDDEN, pairScoresOf } from '../domain/match/pair-scores';
import { straightThrough } from '../workbook/steps';
import type { CellResult } from './cells';
import { defineFunction } from './declaration';
import { ref } from './example';
import { matchExample } from './match-example';
import { CRITERIA_PROBLEMS, pairsParameter, scoringIn } from './match-criteria';
import {
  homesIn,
  householdsIn,
  indexOfId,
  optionalIdParameter,
  tableParameters,
} from './match-tables';

export const matchScoreFunction = defineFunction({
  id: 'MATCH.SCORE',
  parameters: {
    ...tableParameters,
    householdId: optionalIdParameter,
    homeId: optionalIdParameter,
    criteria: pairsParameter,
  },
  result: 'matrix',
  examples: [
    { args: [ref('Kandidaten[#All]'), ref('Woningen[#All]')], result: null },
    {
      args: [...matchExample],
      result: [
        [91.3, 44],
        [0, 91.3],
      ],
    },
    { args: [...matchExample, 'K-2', 'W-2'], result: [[91.3]] },
  ],
  errors: [
    ...(['columnMissing', 'columnUnclear', 'tableEmpty', 'idTwice', 'idUnknown'] as const),
    ...CRITERIA_PROBLEMS,
  ],
  reckon: ({ households, homes, householdId, homeId, criteria }): CellResult[][] => {
    const scoring = scoringIn(criteria);
    const rows = chosen(householdsIn(households), householdId, 'householdId');
    const columns = chosen(homesIn(homes), homeId, 'homeId');
    const scores = straightThrough(pairScoresOf(scoring, rows, columns));
    const row = new Int16Array(columns.length);
    return rows.map((_, household) => {
      scores.fill(household, row);
      return pointsOf(row);
    });
  },
});

/** Converts scores from tenths to points. A home that breaks a hard rule gets 0. */
function pointsOf(tenths: Int16Array): number[] {
  const points = new Array<number>(tenths.length);
  for (let home = 0; home < tenths.length; home++) {
    const score = tenths[home]!;
    points[home] = score === FORBIDDEN ? 0 : score / 10;
  }
  return points;
}

function chosen<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string | null,
  argument: string,
): readonly Item[] {
  if (id === null) return items;
  const index = indexOfId(items, id, argument);
  return items.slice(index, index + 1);
}
