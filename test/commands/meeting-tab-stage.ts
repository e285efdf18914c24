/**
 * Provides one client and one workbook of the partners. The workbook is restored before each test.
 */
import type { MadeTab } from '../../src/commands/make-overleg-tab';
import { makeOverlegTab } from '../../src/commands/make-overleg-tab';
import { serialOf } from '../../src/domain/calendar';
import type { ExcelRun } from '../../src/excel/run';
import type { Client, Host, Sheet, Workbook } from '../../packages/excel-stand-in/host';
import { createHost, openClient, setCells } from '../../packages/excel-stand-in/host';
import { cellKey } from '../../packages/excel-stand-in/host/model';
import { TAB_LIMIT } from '../../src/workbook/meeting-tab';
import { partnersWorkbook } from './partners-workbook';

export const TAB = 'Overleg 2016-10-12 B';
export const WISH = { date: serialOf(2016, 10, 12), kind: 'bestuurlijk', asOf: null } as const;
/** Milliseconds. Only stops a test that hangs. */
export const LONG = 300_000;
export const NOW = serialOf(2016, 10, 5) + 0.5;

export let host: Host;
export let client: Client;
let clean: Workbook;

beforeAll(async () => {
  host = createHost(partnersWorkbook());
  clean = structuredClone(host.workbook);
  client = await openClient(host);
});

afterAll(() => client.close());

beforeEach(() => {
  restore(clean);
  host.switches.failures = [];
  host.resetCounters();
});

export function restore(snapshot: Workbook): void {
  const copy = structuredClone(snapshot);
  const { workbook } = host;
  workbook.sheets.splice(0, workbook.sheets.length, ...copy.sheets);
  workbook.settings.clear();
  for (const [key, value] of copy.settings) workbook.settings.set(key, value);
  workbook.names = copy.names;
  workbook.activeSheetId = copy.activeSheetId;
}

export const runOn =
  (one: Client): ExcelRun =>
  (batch) =>
    one.Excel.run({ delayForCellEdit: true }, batch);

export function make(now = NOW): Promise<MadeTab> {
  return makeOverlegTab(runOn(client), { wish: WISH, now, version: '1.0.0' });
}

export function tab(): Sheet | undefined {
  return host.workbook.sheets.find(({ name }) => name === TAB);
}

/**
 * Returns the values and formulas of the tab by cell, without the line with the time. Also leaves
 * out the safety copy, which the add-in puts to the right of the tab while it writes.
 */
export function cellsOfTab(): Map<number, unknown> {
  const madeOn = cellKey(4, 1);
  return new Map(
    [...(tab()?.cells ?? [])]
      .filter(([key]) => Math.floor(key / 16384) !== Math.floor(madeOn / 16384))
      .filter(([key]) => key % 16384 < TAB_LIMIT.columns)
      .filter(([, cell]) => cell.value !== null)
      .map(([key, { value, formula }]) => [key, formula ?? value]),
  );
}

export function note(row: number): unknown {
  return tab()?.cells.get(cellKey(row, 9))?.value ?? null;
}

/**
 * Makes a tab with a note, changes data, and makes the tab again. Returns the cells before and
 * after the second run, and the number of its round trips. Then restores the workbook to its state
 * before the second run.
 */
export async function prepare(): Promise<{
  old: Map<number, unknown>;
  fresh: Map<number, unknown>;
  roundTrips: number;
}> {
  restore(clean);
  host.switches.failures = [];
  await make();
  const sheet = tab();
  if (sheet) setCells(sheet, 'J8', [['blijft staan']]);
  const old = cellsOfTab();
  const quota = host.workbook.sheets.find(({ name }) => name === 'Taakstelling');
  if (quota) setCells(quota, 'B3', [[306]]);
  const corporations = host.workbook.sheets.find(({ name }) => name === 'Corporaties');
  if (corporations) setCells(corporations, 'A2', [['Aan de Dijk']]);
  const changed = structuredClone(host.workbook);
  const roundTrips = await makeAndCount();
  const fresh = cellsOfTab();
  restore(changed);
  return { old, fresh, roundTrips };
}

/** Makes the tab and returns how many round trips that took. */
export async function makeAndCount(): Promise<number> {
  host.resetCounters();
  await make();
  return host.counters.roundTrips;
}
