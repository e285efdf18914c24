import type { Client, Host, Sheet, Workbook } from '../../packages/excel-stand-in/host';
import type { CreateCalculator } from '../../packages/excel-stand-in/host/host';
import {
  addSheet,
  cellKey,
  createHost,
  openClient,
  setCells,
} from '../../packages/excel-stand-in/host';
import { shiftLines, type Shift } from '../../packages/excel-stand-in/host/shift-lines';
import { addFilledTable, partnersWorkbook } from '../commands/partners-workbook';
import type { ExcelRun } from '../../src/excel/run';
import { serialOf } from '../../src/domain/calendar';
import type { Dice } from './dice';
import { playerOf, type Player } from './player';
import { LINES_SHEET } from './small-tab';
import type { TypedText } from './typed-texts';

export const TABS = ['Overleg 2016-10-12 B', 'Overleg 2016-10-12 A'] as const;

/** A workbook that several people have open, with a record of what they did. */
export interface World {
  readonly host: Host;
  readonly players: readonly Player[];
  dice: Dice;
  /** The typed texts by content, without those that somebody removed. */
  readonly texts: Map<string, TypedText>;
  /** Columns that were inserted on a tab and will be deleted again. */
  readonly columnsPutIn: { readonly sheet: Sheet; readonly at: number }[];
  /** The last typed text and its cell. Null if it can no longer be undone. */
  lastTyped: { readonly text: string; readonly sheet: Sheet; readonly key: number } | null;
  /** Clients that had a failed request during their task. */
  readonly disturbed: Set<ExcelRun>;
  typed: number;
  generation: number;
}

/** Calculates the typed formulas. Each only contains a text. */
const calculateTexts: CreateCalculator = ({ sheets }) => {
  const calculated = new Map<Sheet, number>();
  const calculate = () => {
    for (const sheet of sheets) {
      if (calculated.get(sheet) === sheet.revision) continue;
      calculated.set(sheet, sheet.revision);
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === undefined) continue;
        const text = /^="(.*)"$/.exec(cell.formula)?.[1];
        if (text !== undefined && cell.value !== text)
          sheet.cells.set(key, { ...cell, value: text });
      }
    }
  };
  const nothing = () => undefined;
  return {
    calculate,
    calculateAll: calculate,
    provide: nothing,
    valuesOf: () => [],
    settled: () => Promise.resolve(),
  };
};

const LINKED = serialOf(2016, 8, 1);

/** Makes the partners' tables, with homes to promise and cells to correct. */
function freshWorkbook(): Workbook {
  const workbook = partnersWorkbook();
  addFilledTable(workbook, 'Kandidaten', [
    ['Kandidaat', 'Personen', 'Gekoppeld', 'Status'],
    ['K-1', 2, LINKED, 'gekoppeld'],
    ['K-2', 3, LINKED + 1, 'gekoppeld'],
    ['K-3', '2', LINKED + 2, 'gekoppeld'],
    ['K-4', 1, LINKED + 3, ' gekoppeld'],
  ]);
  addFilledTable(workbook, 'Woningen', [
    [
      'Woning',
      'Corporatie',
      'Soort',
      'Max personen',
      'Kale huur',
      'Beschikbaar',
      'Eenheden',
      'Kandidaat',
      'Status',
    ],
    ...['W-1', 'W-2', 'W-3'].map((home, i) => [
      home,
      'De Brink',
      'regulier',
      4,
      500 + i,
      LINKED + 20 + i,
      1,
      null,
      'aangeboden',
    ]),
  ]);
  const placements = workbook.sheets.find(({ name }) => name === 'Plaatsingen');
  if (placements) setCells(placements, 'A3', [['18-7-2016'], ['1-8-2016']]);
  if (placements) setCells(placements, 'C2', [['4'], [2], ['1'], ['5']]);
  const lines = addSheet(workbook, LINES_SHEET);
  setCells(
    lines,
    'A1',
    Array.from({ length: 6 }, (_, i) => [`r${i + 1}`, i]),
  );
  return workbook;
}

/**
 * Makes a workbook and opens it in this many clients. Opening takes longer than a schedule, so use
 * the clients for many schedules.
 */
export async function openWorld(clients: number): Promise<World> {
  const host = createHost(freshWorkbook(), {}, calculateTexts);
  const open: Client[] = [];
  for (let i = 0; i < clients; i++) open.push(await openClient(host));
  return {
    host,
    players: open.map(playerOf),
    dice: { roll: () => 0, chance: () => false, pick: (items) => items[0]! },
    texts: new Map(),
    columnsPutIn: [],
    lastTyped: null,
    disturbed: new Set(),
    typed: 0,
    generation: 0,
  };
}

export function closeWorld(world: World): void {
  for (const { client } of world.players) client.close();
}

export function beginAnew(world: World, dice: Dice): void {
  const { workbook, switches } = world.host;
  const fresh = freshWorkbook();
  workbook.sheets.splice(0, workbook.sheets.length, ...fresh.sheets);
  workbook.settings.clear();
  workbook.names = fresh.names;
  workbook.structureProtected = false;
  workbook.activeSheetId = fresh.activeSheetId;
  switches.failures = [];
  switches.hiddenRowsDivertWrites = true;
  world.disturbed.clear();
  world.host.resetCounters();
  world.dice = dice;
  world.texts.clear();
  world.columnsPutIn.splice(0);
  world.lastTyped = null;
}

export function sheetNamed({ host }: World, name: string): Sheet | undefined {
  return host.workbook.sheets.find((sheet) => sheet.name === name);
}

/** Inserts or deletes rows or columns by hand. */
export function shift(world: World, sheet: Sheet, change: Shift): void {
  const session = world.players[0]?.client.connection.session;
  if (session) shiftLines(session, sheet, change);
}

export function valueAt(sheet: Sheet, row: number, column: number): unknown {
  return sheet.cells.get(cellKey(row, column))?.value ?? null;
}
