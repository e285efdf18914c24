/**
 * Runs one schedule. Clients make tabs, decide, correct cells and insert tables. Meanwhile people
 * type and change the workbook, and requests fail. The same seed gives the same schedule.
 */
import { checkWorkbook } from '../../src/commands/check-workbook';
import { insertMissingTables } from '../../src/commands/insert-missing-tables';
import { makeOverlegTab } from '../../src/commands/make-overleg-tab';
import { serialOf } from '../../src/domain/calendar';
import { acceptProposal } from '../../src/excel/accept-proposal';
import { ProposalNotAccepted } from '../../src/excel/decide';
import { applyFixes } from '../../src/excel/apply-fixes';
import { Refusal } from '../../src/excel/refusal';
import { codeOf, type ExcelRun } from '../../src/excel/run';
import { CellsUnsettled } from '../../src/excel/settle-cells';
import { parseStamp } from '../../src/overleg/line-stamp';
import { KEY_COLUMN } from '../../src/overleg/sheet-plan';
import { parseTabName, TAB_LIMIT } from '../../src/workbook/meeting-tab';
import { proposeHomes } from '../in-one-piece';
import { columnOf, rowOf } from '../../packages/excel-stand-in/host/model';
import type { Sheet } from '../../packages/excel-stand-in/host';
import { FRAME_ERRORS, type FrameError } from '../../packages/excel-stand-in/host/switches';
import { diceOf } from './dice';
import { act, clearFilters, takeColumnOut, unprotect } from './people';
import type { Player } from './player';
import { GENERATION_COLUMN, makeSmallTab } from './small-tab';
import { allowDecision, decisions, judgeTables, watchTables } from './tables';
import { judgeTexts, keysOn, noteAbsences } from './typed-texts';
import { beginAnew, sheetNamed, TABS, valueAt, type World } from './world';

export interface Outcome {
  readonly lost: number;
  readonly onAnotherLine: number;
  readonly doubled: number;
  readonly half: number;
  readonly promisedTwice: number;
  readonly wrongCell: number;
  /** The number of actions of each kind. */
  readonly typed: number;
  readonly makes: number;
  readonly decided: number;
  /** Decisions that an add-in could not take back completely. */
  readonly unsettled: number;
  readonly fixed: number;
  readonly failed: number;
  /** The problems in words, for those who investigate them. */
  readonly faults: readonly string[];
}

const STEPS = 50;
const NOW = serialOf(2016, 10, 5) + 0.5;
const TODAY = serialOf(2016, 10, 5);

export async function runSchedule(world: World, seed: number, isReal: boolean): Promise<Outcome> {
  const dice = diceOf(seed);
  beginAnew(world, dice);
  watchTables(world);
  const tally = { makes: 0, decided: 0, unsettled: 0, fixed: 0, failed: 0, half: 0 };
  const faults: string[] = [];
  const typedBefore = world.typed;
  const tasks = tasksOn(world, isReal, tally, faults);

  for (let step = 0; step < STEPS; step++) {
    const roll = dice.roll(100);
    const busy = world.players.filter((player) => player.isBusy());
    const idle = world.players.filter((player) => !player.isBusy());
    if (roll < 40 && busy.length > 0) {
      if (dice.chance(0.08)) tally.failed += failNext(world);
      await letThrough(world, dice.pick(busy), isReal, tally, faults);
    } else if (roll < 60 && idle.length > 0) {
      const who = dice.pick(idle);
      world.disturbed.delete(who.run);
      await who.start(tasks.pick());
    } else act(world);
  }

  for (const player of world.players) await toItsEnd(world, player, isReal, tally, faults);
  unprotect(world);
  clearFilters(world);
  while (world.columnsPutIn.length > 0) takeColumnOut(world);
  const [player] = world.players;
  if (!player) throw new Error('Nobody plays.');
  world.disturbed.delete(player.run);
  const madeBefore = tally.makes;
  for (const tab of TABS) {
    await player.start(tasks.make(tab));
    await toItsEnd(world, player, isReal, tally, faults);
  }
  if (tally.makes !== madeBefore + TABS.length) faults.push('at the end a tab was not made');
  const half = TABS.filter((tab) => !isWhole(world, tab, faults)).length;
  const texts = judgeTexts(world.host.workbook, [...world.texts.values()], (sheet) =>
    TABS.some((tab) => tab === sheet.name),
  );
  const tables = judgeTables(world);
  return {
    ...texts.verdict,
    promisedTwice: tables.promisedTwice,
    wrongCell: tables.wrongCell,
    ...tally,
    half: tally.half + half,
    typed: world.typed - typedBefore,
    faults: [...faults, ...texts.faults, ...tables.faults],
  };
}

type Tally = Record<'makes' | 'decided' | 'unsettled' | 'fixed' | 'failed' | 'half', number>;
type Task = (run: ExcelRun) => Promise<void>;

function tasksOn(world: World, isReal: boolean, tally: Tally, faults: string[]) {
  const { dice } = world;
  const make = (tab: string) =>
    foreseen(world, faults, async (run) => {
      if (isReal) await makeReal(run, tab);
      else await makeSmallTab(run, tab, () => ++world.generation);
      tally.makes++;
    });
  const pick = (): Task => {
    const roll = dice.roll(100);
    if (roll < 64) return make(dice.pick(TABS));
    if (roll < 80) return foreseen(world, faults, (run) => acceptOne(run, world, tally));
    if (roll < 94) return foreseen(world, faults, (run) => fixAll(run, tally));
    return foreseen(
      world,
      faults,
      async (run) => void (await insertMissingTables(run, ['bottlenecks'], TODAY)),
    );
  };
  return { make, pick };
}

/** Excel's errors if others changed or protected the same sheet. */
const OTHERS_DO: readonly (string | null)[] = ['ItemNotFound', 'ItemAlreadyExists', 'AccessDenied'];

/** Returns the task with its failures recorded. A message to the user is no failure. */
function foreseen(world: World, faults: string[], task: Task): Task {
  return async (run) => {
    try {
      await task(run);
    } catch (error) {
      const isTold = error instanceof Refusal;
      const code = codeOf(error);
      const isAnswer = OTHERS_DO.includes(code) || (code !== null && world.disturbed.has(run));
      const isHostsOwn = String(error).includes('stand-in host itself failed');
      if ((isTold || isAnswer) && !isHostsOwn) return;
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      faults.push(`unforeseen: ${told}`);
    }
  };
}

async function makeReal(run: ExcelRun, tab: string): Promise<void> {
  const { isoDate = '', kind = null } = parseTabName(tab) ?? {};
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  const wish = { date: serialOf(year, month, day), kind, asOf: null };
  await makeOverlegTab(run, { wish, now: NOW, version: '1.0.0' });
}

async function acceptOne(run: ExcelRun, world: World, tally: Tally): Promise<void> {
  const { records, tables, asOf } = await checkWorkbook(run, TODAY);
  const pairs = proposeHomes(records, asOf)?.pairs ?? [];
  if (pairs.length === 0) return;
  const pair = world.dice.pick(pairs);
  const [household, home] = [pair.household.household, pair.home.home];
  const disallow = allowDecision(world, household, home);
  try {
    await acceptProposal(run, tables, pair);
  } catch (error) {
    if (error instanceof ProposalNotAccepted) disallow();
    if (error instanceof CellsUnsettled) {
      decisions(world).unsettled.add(household);
      tally.unsettled++;
    }
    throw error;
  }
  decisions(world).accepted.set(home, household);
  tally.decided++;
}

async function fixAll(run: ExcelRun, tally: Tally): Promise<void> {
  const { findings } = await checkWorkbook(run, TODAY);
  const fixes = findings.flatMap(({ place: { sheet, address }, fix }) =>
    sheet === null || address === null || fix === null ? [] : [{ sheet, address, fix }],
  );
  const { applied } = await applyFixes(run, fixes);
  tally.fixed += applied;
}

const ERRORS = Object.keys(FRAME_ERRORS) as FrameError[];
const CODES = ['GeneralException', 'AccessDenied', 'InvalidOperation'] as const;

/** Makes the next request fail: before it takes effect, afterwards, or at one of its actions. */
function failNext({ host, dice }: World): number {
  const roundTrip = host.counters.roundTrips + 1;
  const when = dice.pick(['before', 'after', 'at', 'at'] as const);
  host.switches.failures =
    when === 'at'
      ? [{ roundTrip, when, action: dice.roll(90), code: dice.pick(CODES) }]
      : [{ roundTrip, when, error: dice.pick(ERRORS) }];
  return 1;
}

async function letThrough(
  world: World,
  player: Player,
  isReal: boolean,
  tally: Tally,
  faults: string[],
): Promise<void> {
  if (world.host.switches.failures.length > 0) world.disturbed.add(player.run);
  await player.pass();
  world.host.switches.failures = [];
  // All sheets count, because people also remove lines from renamed tabs.
  for (const sheet of world.host.workbook.sheets) {
    if (world.columnsPutIn.some((one) => one.sheet === sheet)) continue;
    noteAbsences(world.texts.values(), sheet);
    if (isReal || !TABS.some((tab) => tab === sheet.name) || !isMixed(sheet)) continue;
    tally.half++;
    faults.push(`half: lines of several makings on ${sheet.name}`);
  }
}

async function toItsEnd(
  world: World,
  player: Player,
  isReal: boolean,
  tally: Tally,
  faults: string[],
): Promise<void> {
  while (player.isBusy()) await letThrough(world, player, isReal, tally, faults);
}

/** Returns true if lines of different runs are on one tab. */
function isMixed(sheet: Sheet): boolean {
  const makings = new Set<unknown>();
  for (const [key, row] of keysOn(sheet)) {
    const making = valueAt(sheet, row, GENERATION_COLUMN);
    if (typeof making === 'number' && !key.startsWith('carried.')) makings.add(making);
  }
  return makings.size > 1;
}

/**
 * Returns true if the tab is complete: each line, chart and marker occurs once, and no copy is left
 * next to the tab.
 */
function isWhole(world: World, tab: string, faults: string[]): boolean {
  const sheet = sheetNamed(world, tab);
  const markers = [...world.host.workbook.settings.keys()].filter((key) =>
    key.startsWith(`overleg|${tab}|`),
  );
  const problems: string[] = [];
  if (!sheet) problems.push('is not there');
  else {
    const stamps = [...sheet.cells]
      .filter(([key, { value }]) => columnOf(key) === KEY_COLUMN && value !== null)
      .map(([key, { value }]) => ({ row: rowOf(key), key: parseStamp(value)?.key ?? null }));
    const keys = stamps.map(({ key }) => key);
    if (keys.includes(null)) problems.push('has no key on some line');
    if (new Set(keys).size !== keys.length) problems.push('has a line twice');
    if (sheet.charts.length !== new Set(sheet.charts.map(({ name }) => name)).size)
      problems.push('has a chart twice');
    const aside = [...sheet.cells].some(
      ([key, { value }]) => columnOf(key) >= TAB_LIMIT.columns && value !== null,
    );
    if (aside) problems.push('has a copy left beside it');
  }
  if (markers.length !== 1 || markers[0]?.includes('at work'))
    problems.push(`has markers ${markers.join(' and ')}`);
  for (const problem of problems) faults.push(`half: ${tab} ${problem}`);
  return problems.length === 0;
}
