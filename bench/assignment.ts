/**
 * Measures the assignment solver beside linear-sum-assignment, munkres-js and scipy. Also measures
 * MATCH.SCORE and MATCH.ASSIGN, and compares two proposals for the demo workbook.
 */
import { linearSumAssignment } from 'linear-sum-assignment';
import computeMunkres from 'munkres-js';
import { solveAssignment } from '../src/domain/assignment';
import { DEFAULT_CRITERIA } from '../src/domain/match/criteria';
import { scoreOf, scoringFor } from '../src/domain/match/score';
import { matchAssignFunction } from '../src/functions/match-assign';
import { matchScoreFunction } from '../src/functions/match-score';
import { homesIn, householdsIn } from '../src/functions/match-tables';
import { demoGain, demoRecords } from './assignment-demo';
import { INSTANCES, type Instance } from './assignment-instances';
import { scipyOn, type Solved } from './assignment-scipy';
import { columnOf, matchTables } from './assignment-tables';
import { measure } from './measure';

const MUNKRES_UP_TO = 300;
const roundsOf = ({ n }: Instance): number => (n <= 400 ? 15 : 7);

/** Prints all measures. Throws if two solvers find different costs. */
export async function benchAssignment(): Promise<void> {
  compareSolvers();
  measureMatching();
  await printDemoGain();
}

function compareSolvers(): void {
  const instances = INSTANCES.map((make) => make());
  const scipy = scipyOn(instances, roundsOf);
  console.log('\nThe assignment solver: milliseconds, and how many times as long the others take');
  console.log(line('', 'n', 'ours', 'linear-sum-assignment', 'munkres-js', 'scipy (C++)'));
  instances.forEach((instance, index) => compareOn(instance, scipy?.[index] ?? null));
  if (scipy === null) console.log('No python3 with scipy is at hand.');
}

function compareOn(instance: Instance, scipy: Solved | null): void {
  const { name, n, cost } = instance;
  const rows = rowsOf(instance);
  const [ours, peer] = fastest(instance, roundsOf(instance), [
    () => [...solveAssignment(cost, n, n)],
    () => [...linearSumAssignment(rows, { maximaze: false }).rowAssignments],
  ]) as [Solved, Solved];
  const slow = n <= MUNKRES_UP_TO ? timed(instance, () => munkresColumns(rows)) : null;
  for (const other of [peer, slow, scipy]) {
    if (other !== null && other.cost !== ours.cost) {
      throw new Error(`${name}, n = ${n}: cost ${ours.cost} beside ${other.cost}`);
    }
  }
  const ratio = (other: Solved | null): string =>
    other === null ? '–' : `${(other.milliseconds / ours.milliseconds).toFixed(1)} ×`;
  const times = [ours.milliseconds.toFixed(2), ratio(peer), ratio(slow), ratio(scipy)];
  console.log(line(name, String(n), ...times));
}

function line(name: string, n: string, ...figures: string[]): string {
  return `${name.padEnd(21)}${n.padStart(5)}${figures.map((one) => one.padStart(22)).join('')}`;
}

function rowsOf({ n, cost }: Instance): number[][] {
  return Array.from({ length: n }, (_, row) => Array.from(cost.subarray(row * n, (row + 1) * n)));
}

function munkresColumns(rows: readonly (readonly number[])[]): number[] {
  const columns: number[] = [];
  for (const [row, column] of computeMunkres(rows)) columns[row] = column;
  return columns;
}

type Solver = () => readonly number[];

/** The fastest run of each solver. Each round runs all of them. The first round does not count. */
function fastest(instance: Instance, rounds: number, solvers: readonly Solver[]): Solved[] {
  solvers.forEach((solver) => solver());
  const runs = Array.from({ length: rounds }, () =>
    solvers.map((solver) => timed(instance, solver)),
  );
  return solvers.map((_, i) =>
    runs.map((run) => run[i]!).reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a)),
  );
}

function timed({ n, cost }: Instance, solver: Solver): Solved {
  const start = performance.now();
  const columns = solver();
  const milliseconds = performance.now() - start;
  const total = columns.reduce((sum, column, row) => sum + (cost[row * n + column] ?? NaN), 0);
  return { milliseconds, cost: total };
}

function measureMatching(): void {
  const { households, homes } = matchTables(1000, 1000);
  const [candidates, offered] = [
    householdsIn(columnOf(households, 'households')),
    homesIn(columnOf(homes, 'homes')),
  ];
  const scoring = scoringFor(DEFAULT_CRITERIA);
  const table300 = matchTables(300, 300);
  const measured = measure(
    [
      {
        name: 'MATCH.SCORE of 1,000 × 1,000',
        run: () => matchScoreFunction.call([households, homes]),
      },
      {
        name: 'of which the scores alone',
        run: () => candidates.map((one) => offered.map((home) => scoreOf(scoring, one, home))),
      },
      {
        name: 'MATCH.ASSIGN of 300 × 300',
        run: () => matchAssignFunction.call([table300.households, table300.homes]),
      },
    ],
    5,
  );
  console.log('\nMatching, from cells to cells');
  for (const { name, milliseconds } of measured) {
    console.log(`${milliseconds.toFixed(1).padStart(10)} ms  ${name}`);
  }
}

async function printDemoGain(): Promise<void> {
  const { households, homes, limits } = await demoRecords();
  for (const [title, limit] of [
    ['without a limit on the mix', new Map<string, number>()],
    ['with the limits of Instellingen', limits],
  ] as const) {
    const { waiting, proven, greedy } = demoGain(households, homes, limit);
    console.log(`\nThe demo workbook, ${waiting} households waiting, ${title}`);
    for (const [name, { housed, people, total }] of [
      ['proven best', proven],
      ['down the list', greedy],
    ] as const) {
      const figures = `${housed} households, ${people} people, total score ${(total / 10).toFixed(1)}`;
      console.log(`${name.padStart(16)}: ${figures}`);
    }
  }
}

if (require.main === module) void benchAssignment();
