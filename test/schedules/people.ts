/** Plays the people who work in the workbook while the add-ins of others are active. */
import type { Sheet } from '../../packages/excel-stand-in/host';
import { cellKey, setCells } from '../../packages/excel-stand-in/host';
import { cellAddress } from '../../src/workbook/address';
import { CONTENT_COLUMNS, KEY_COLUMN, NOTE_COLUMN } from '../../src/overleg/sheet-plan';
import { LINES_SHEET } from './small-tab';
import { holds, keyOfRow, keysOn, placesOf } from './typed-texts';
import { handDecision, typeInTable } from './tables';
import { sheetNamed, shift, TABS, valueAt, type World } from './world';

type Act = (world: World) => void;

/**
 * The acts of people, each with its weight. An act of weight 2 is twice as frequent as one of 1.
 */
const ACTS: readonly (readonly [number, Act])[] = [
  [30, typeOnTab],
  [3, takeTextAway],
  [3, undoTyping],
  [6, putRowsIn],
  [2, takeRowOut],
  [1, putColumnIn],
  [3, takeColumnOut],
  [1, renameTab],
  [2, protect],
  [3, unprotect],
  [8, changeLines],
  [4, handDecision],
  [3, typeInTable],
  [3, putLineInTable],
  [4, filterRows],
  [4, clearFilters],
];

export function act(world: World): void {
  const sum = ACTS.reduce((total, [weight]) => total + weight, 0);
  let left = world.dice.roll(sum);
  for (const [weight, doIt] of ACTS) {
    if (left < weight) {
      return doIt(world);
    }
    left -= weight;
  }
}

function someTab(world: World): Sheet | undefined {
  const tabs = TABS.flatMap((name) => sheetNamed(world, name) ?? []);
  return tabs.length === 0 ? undefined : world.dice.pick(tabs);
}

function lastRow(sheet: Sheet): number {
  let last = 0;
  for (const key of sheet.cells.keys()) {
    if (key % 16_384 <= KEY_COLUMN) last = Math.max(last, Math.floor(key / 16_384));
  }
  return last;
}

/** People mostly type notes, but also over the program's own lines and to the right of its keys. */
function columnToType({ dice }: World): number {
  const roll = dice.roll(100);
  if (roll < 55) return NOTE_COLUMN;
  return roll < 80 ? dice.roll(CONTENT_COLUMNS) : KEY_COLUMN + 1 + dice.roll(4);
}

function typeOnTab(world: World): void {
  const { dice, texts } = world;
  const sheet = someTab(world);
  if (!sheet || sheet.protected || world.columnsPutIn.some((one) => one.sheet === sheet)) return;
  const row = dice.roll(lastRow(sheet) + 3);
  const column = columnToType(world);
  const text = `t${++world.typed}`;
  forget(world, sheet, cellKey(row, column));
  const key = keyOfRow(sheet, row);
  setCells(sheet, cellAddress(row, column), [[text]]);
  if (dice.chance(0.1))
    sheet.cells.set(cellKey(row, column), { value: text, formula: `="${text}"` });
  sheet.revision++;
  texts.set(text, { text, sheet, key, column, lineWasAway: false });
  world.lastTyped = { text, sheet, key: cellKey(row, column) };
}

/**
 * Forgets the texts in a cell that somebody types over or clears. Those texts may be gone.
 */
function forget({ texts }: World, sheet: Sheet, key: number): void {
  const cell = sheet.cells.get(key);
  if (!cell) return;
  for (const { text } of texts.values()) if (holds(cell, text)) texts.delete(text);
}

function takeTextAway(world: World): void {
  const { texts, dice, host } = world;
  if (texts.size === 0) return;
  const typed = dice.pick([...texts.values()]);
  const places = placesOf(host.workbook, typed.text);
  const [place] = places;
  if (!place || places.length > 1 || place.sheet.protected) return;
  place.sheet.cells.delete(cellKey(place.row, place.column));
  place.sheet.revision++;
  texts.delete(typed.text);
}

function undoTyping(world: World): void {
  const { lastTyped, texts } = world;
  if (!lastTyped || lastTyped.sheet.protected) return;
  const cell = lastTyped.sheet.cells.get(lastTyped.key);
  if (!cell || !holds(cell, lastTyped.text)) return;
  lastTyped.sheet.cells.delete(lastTyped.key);
  lastTyped.sheet.revision++;
  texts.delete(lastTyped.text);
  world.lastTyped = null;
}

function putRowsIn(world: World): void {
  const sheet = someTab(world);
  if (!sheet || sheet.protected) return;
  const at = world.dice.roll(lastRow(sheet) + 2);
  shift(world, sheet, { axis: 'rows', at, count: 1 + world.dice.roll(2) });
  world.lastTyped = null;
}

function takeRowOut(world: World): void {
  const sheet = someTab(world);
  if (!sheet || sheet.protected) return;
  const row = world.dice.roll(lastRow(sheet) + 1);
  for (const key of [...sheet.cells.keys()]) {
    if (Math.floor(key / 16_384) === row) forget(world, sheet, key);
  }
  shift(world, sheet, { axis: 'rows', at: row, count: -1 });
  world.lastTyped = null;
}

function putColumnIn(world: World): void {
  const sheet = someTab(world);
  if (!sheet || sheet.protected || keysOn(sheet).size === 0) return;
  const at = world.dice.roll(KEY_COLUMN + 1);
  shift(world, sheet, { axis: 'columns', at, count: 1 });
  world.columnsPutIn.push({ sheet, at });
  world.lastTyped = null;
}

export function takeColumnOut(world: World): void {
  const last = world.columnsPutIn.pop();
  if (!last) return;
  if (last.sheet.protected) {
    world.columnsPutIn.push(last);
    return;
  }
  shift(world, last.sheet, { axis: 'columns', at: last.at, count: -1 });
}

function renameTab(world: World): void {
  const sheet = someTab(world);
  if (!sheet || world.host.workbook.structureProtected) return;
  sheet.name = `Bewaard ${world.host.workbook.sheets.length}.${world.dice.roll(1000)}`;
  world.host.workbook.revision++;
}

function protect(world: World): void {
  const { workbook } = world.host;
  if (world.dice.chance(0.2)) workbook.structureProtected = true;
  else world.dice.pick(workbook.sheets).protected = true;
}

export function unprotect(world: World): void {
  const { workbook } = world.host;
  workbook.structureProtected = false;
  for (const sheet of workbook.sheets) sheet.protected = false;
}

/** Hides some rows of a table or of a tab. */
function filterRows(world: World): void {
  const { dice } = world;
  const sheet = dice.pick(world.host.workbook.sheets);
  const first = 1 + dice.roll(4);
  for (let row = first; row < first + 3; row++) {
    if (dice.chance(0.6)) sheet.rows.set(row, { ...sheet.rows.get(row), hidden: true });
  }
}

export function clearFilters(world: World): void {
  for (const { rows } of world.host.workbook.sheets) {
    for (const [row, line] of rows) rows.set(row, { ...line, hidden: false });
  }
}

/** Adds, removes and moves lines of the tab. */
function changeLines(world: World): void {
  const { dice } = world;
  const sheet = sheetNamed(world, LINES_SHEET);
  if (!sheet) return;
  const ids = Array.from({ length: 12 }, (_, row) => valueAt(sheet, row, 0)).filter(
    (id): id is string => typeof id === 'string',
  );
  const at = dice.roll(ids.length + 1);
  if (dice.chance(0.5)) ids.splice(at, 0, `r${dice.roll(30) + 10}`);
  else if (ids.length > 2) ids.splice(Math.min(at, ids.length - 1), 1);
  if (dice.chance(0.3)) ids.reverse();
  sheet.cells.clear();
  setCells(
    sheet,
    'A1',
    [...new Set(ids)].slice(0, 11).map((id) => [id, dice.roll(500)]),
  );
  sheet.revision++;
}

function putLineInTable(world: World): void {
  const { dice } = world;
  const sheet = sheetNamed(world, dice.pick(['Kandidaten', 'Woningen', 'Plaatsingen']));
  if (!sheet || sheet.protected) return;
  if (dice.chance(0.7)) shift(world, sheet, { axis: 'rows', at: dice.roll(6), count: 1 });
  else shift(world, sheet, { axis: 'columns', at: dice.roll(4), count: 1 });
}
