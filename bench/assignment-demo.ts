/** Compares the proven best proposal for the demo workbook with the one made down the list. */
import { straightThrough } from '../src/workbook/steps';
import { RENT_LIMITS } from '../src/domain/rent-limits';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assignHouseholds } from '../src/domain/match/assign-households';
import { DEFAULT_CRITERIA } from '../src/domain/match/criteria';
import type { MatchHome } from '../src/domain/match/home';
import type { MatchHousehold } from '../src/domain/match/household';
import type { MixLimits } from '../src/domain/match/places';
import { scoringFor, type Tenths } from '../src/domain/match/score';
import type { CellScalar } from '../src/workbook/grid';
import { matchHome, matchHousehold } from '../src/workbook/match-records';
import { readSettings } from '../src/workbook/read-settings';
import { readTable } from '../src/workbook/read-rows';
import { homes as homesTable } from '../src/workbook/tables/homes';
import { households as householdsTable } from '../src/workbook/tables/households';
import { settingRows } from '../src/workbook/tables/settings';
import { gridOfFile } from '../test/workbooks/grid-of';
import { greedyProposal } from './assignment-greedy';

const DEMO = join(__dirname, '../test/workbooks/demo.xlsx');

export type Matrix = readonly (readonly CellScalar[])[];

/** A table of the demo workbook with its header row. */
export async function demoTable(name: string): Promise<Matrix> {
  const { sheets } = await gridOfFile(readFileSync(DEMO), 'demo.xlsx');
  for (const { top, left, values, tables } of sheets) {
    const table = tables.find((one) => one.name === name);
    if (!table) continue;
    const rows = values.slice(table.top - top, table.bottom - top + (table.showTotals ? 0 : 1));
    return rows.map((row) => row.slice(table.left - left, table.right - left + 1));
  }
  throw new Error(`The demo has no table ${name}.`);
}

export interface Gain {
  readonly waiting: number;
  readonly proven: Figures;
  readonly greedy: Figures;
}

interface Figures {
  readonly housed: number;
  readonly people: number;
  readonly total: Tenths;
}

/** The households and homes of the demo, and the limits on the mix in its settings. */
export async function demoRecords() {
  const [households, homes] = [await demoTable('Kandidaten'), await demoTable('Woningen')];
  const settings = readTable(settingRows, await demoTable('Instellingen'));
  return {
    households: readTable(householdsTable, households).rows.map(matchHousehold).filter(isThere),
    homes: readTable(homesTable, homes)
      .rows.map((row) => matchHome(row, RENT_LIMITS, null))
      .filter(isThere),
    limits: readSettings(settings.records, 0).settings.complexMaximums,
  };
}

function isThere<Value>(value: Value | null): value is Value {
  return value !== null;
}

export function demoGain(
  households: readonly MatchHousehold[],
  homes: readonly MatchHome[],
  limits: MixLimits,
): Gain {
  const scoring = scoringFor(DEFAULT_CRITERIA);
  const proposals = straightThrough(assignHouseholds(scoring, households, homes, limits));
  const proven = proposals.flatMap((one) => (one.home === null ? [] : [one]));
  return {
    waiting: proposals.length,
    proven: figuresOf(proven),
    greedy: figuresOf(greedyProposal(scoring, households, homes, limits)),
  };
}

function figuresOf(
  pairs: readonly { readonly household: MatchHousehold; readonly score: Tenths }[],
): Figures {
  return {
    housed: pairs.length,
    people: pairs.reduce((sum, { household }) => sum + household.persons, 0),
    total: pairs.reduce((sum, { score }) => sum + score, 0),
  };
}
