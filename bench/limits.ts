/** Measures times as multiples of the least possible time, or of the time of another program. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { solveAssignment } from '../src/domain/assignment';
import { DEFAULT_CRITERIA } from '../src/domain/match/criteria';
import { scoreOf, scoringFor } from '../src/domain/match/score';
import { backlogAtFunction } from '../src/functions/backlog-at';
import { matchAssignFunction } from '../src/functions/match-assign';
import { matchScoreFunction } from '../src/functions/match-score';
import { homesIn, householdsIn } from '../src/functions/match-tables';
import { gridOfFile } from '../test/workbooks/grid-of';
import { instance, type Instance } from './assignment-instances';
import { scipyOn } from './assignment-scipy';
import { columnOf, matchTables } from './assignment-tables';
import { measure } from './measure';

const COMMAND_LINE = join(__dirname, '../workbench/overleg.cjs');
const LARGE_FILE = join(__dirname, '../test/workbooks/twintigduizend.xlsx');

/** Prints a line for each measure: the multiple, the aim, and the measure's name. */
export async function printLimits(): Promise<void> {
  console.log('\nTimes as multiples: now, the aim, of what');
  backlogBesideOnePass();
  for (const size of [1000, 3000]) matchingBesideItsScores(size);
  solverBesideScipy();
  await readingBesideInflating();
  startBesideNode();
}

function printRatio(what: string, ratio: number, aim: string, unit: string): void {
  console.log(`${ratio.toFixed(2).padStart(8)} ×  ${aim.padEnd(8)} ${what}, of ${unit}`);
}

/** The time of `ours` divided by that of `unit`. Each round runs both. */
function ratioOf(ours: () => unknown, unit: () => unknown, rounds: number): number {
  const [one, other] = measure(
    [
      { name: 'ours', run: ours },
      { name: 'unit', run: unit },
    ],
    rounds,
  );
  return one!.milliseconds / other!.milliseconds;
}

function backlogBesideOnePass(): void {
  const first = 42370;
  const down = (rows: number, step: number) =>
    Array.from({ length: rows }, (_, i) => [first + ((i * step) % 730)]);
  const dates = down(1000, 7);
  const periods = [[first], [first + 182], [first + 366], [first + 547]];
  const quotas = periods.map(() => [4000]);
  for (const rows of [10_000, 100_000, 1_000_000]) {
    const placed = down(rows, 263);
    const persons = Array.from({ length: rows }, (_, i) => [1 + (i % 5)]);
    const args = [dates, periods, quotas, placed, persons, 50];
    const ratio = ratioOf(
      () => backlogAtFunction.call(args),
      () => sumOf(placed) + sumOf(persons),
      5,
    );
    printRatio(`BACKLOG.AT of 1,000 dates and ${rows} placements`, ratio, '≤ 10', 'one pass');
  }
}

function sumOf(matrix: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const row of matrix) sum += row[0]!;
  return sum;
}

function matchingBesideItsScores(size: number): void {
  const { households, homes } = matchTables(size, size);
  const candidates = householdsIn(columnOf(households, 'households'));
  const offered = homesIn(columnOf(homes, 'homes'));
  const scoring = scoringFor(DEFAULT_CRITERIA);
  const table = `${size} × ${size}`;
  const written = () => candidates.map((_, i) => offered.map((__, j) => ((i * j) % 1001) / 10));
  const scores = () => candidates.map((one) => offered.map((home) => scoreOf(scoring, one, home)));
  const rounds = size > 1000 ? 2 : 5;
  const score = ratioOf(() => matchScoreFunction.call([households, homes]), written, rounds);
  printRatio(`MATCH.SCORE of ${table}`, score, '≤ 5', 'writing such a matrix');
  const assign = ratioOf(() => matchAssignFunction.call([households, homes]), scores, rounds);
  printRatio(`MATCH.ASSIGN of ${table}`, assign, '≤ 1.3', 'scoring each pair alone');
}

/** Solvers differ most on these two kinds of costs. OR-Library's problems are of the first kind. */
function solverBesideScipy(): void {
  const oneToHundred = (rows: number, columns: number) =>
    instance(
      'costs of 1 to 100',
      rows,
      () => (_r, _c, random) => 1 + Math.floor(random() * 100),
      columns,
    );
  const fitsOrNot = (n: number) =>
    instance('fits or does not', n, () => (_r, _c, random) => (random() * n < 1.5 ? 0 : 1));
  const instances = [
    ...[100, 200, 400, 800].map((n) => oneToHundred(n, n)),
    oneToHundred(300, 3000),
    oneToHundred(3000, 300),
    ...[500, 1000, 2000].map(fitsOrNot),
  ];
  const scipy = scipyOn(instances, () => 5);
  if (scipy === null) return console.log('No python3 with scipy is at hand.');
  instances.forEach((one, index) => {
    const peer = scipy[index]!;
    const [ours] = measure([{ name: one.name, run: () => solved(one) }], 5);
    if (solved(one) !== peer.cost) throw new Error(`${one.name}, n = ${one.n}: another cost`);
    const size = `${one.n} × ${one.cost.length / one.n}`;
    printRatio(`${one.name}, ${size}`, ours!.milliseconds / peer.milliseconds, '≤ 1', 'scipy');
  });
}

function solved({ cost, n }: Instance): number {
  const columns = cost.length / n;
  return solveAssignment(cost, n, columns).reduce(
    (sum, column, row) => (column < 0 ? sum : sum + cost[row * columns + column]!),
    0,
  );
}

async function readingBesideInflating(): Promise<void> {
  const bytes = new Uint8Array(readFileSync(LARGE_FILE));
  const read = await fastest(() => gridOfFile(bytes, 'large.xlsx'));
  const inflated = await fastest(() => {
    const parts = Object.values(unzipSync(bytes));
    return Promise.resolve(parts.map((part) => part.reduce((sum, byte) => sum + byte, 0)));
  });
  printRatio(
    'reading a file of 20,000 rows',
    read / inflated,
    '',
    'inflating and scanning it once',
  );
}

async function fastest(run: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < 4; round++) {
    const start = performance.now();
    await run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The first start is not measured, because it makes the command line's bundle. */
function startBesideNode(): void {
  const start = (...args: string[]) => {
    const began = performance.now();
    spawnSync(process.execPath, args);
    return performance.now() - began;
  };
  start(COMMAND_LINE);
  const times = [1, 2, 3].map(() => [start(COMMAND_LINE), start('-e', '0')] as const);
  const ours = Math.min(...times.map(([own]) => own));
  const node = Math.min(...times.map(([, bare]) => bare));
  printRatio(
    `start of the command line (${ours.toFixed(0)} ms)`,
    ours / node,
    '300 ms',
    'Node alone',
  );
}

if (require.main === module) void printLimits();
