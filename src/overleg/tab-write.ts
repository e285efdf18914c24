import { sum } from '../domain/sum';
import { columnLetters } from '../workbook/address';
import { DAYS_FROM_1900_TO_1904 } from '../workbook/cell';
import { parseTabName, TAB_LIMIT, TITLE_KEY, type MeetingKind } from '../workbook/meeting-tab';
import { hash, formatStamp } from './line-stamp';
import type { LookName } from './looks';
import { LOOKS } from './looks';
import { PAGE_ROWS_HEIGHT, pageBreaks, pageRows, PRINT_SCALE } from './pages';
import type { ChartPlan, Line, PrintPlan, SheetPlan } from './sheet-plan';
import { CONTENT_COLUMNS, KEY_COLUMN, NOTE_COLUMN } from './sheet-plan';
import type { KeptCell, LineBefore, TabBefore } from './tab-before';
import { BLANK_CELL, carriedKey, isKeptBlank, isCarried, withoutNoteHeader } from './tab-before';
import { textEntry, usersEntries, type Entry } from './users-cells';

/**
 * What one request writes on the sheet: the planned tab, and the texts that people typed next to
 * its lines. Addresses are in A1 form. Rows count from 1, as on the sheet.
 */
export interface TabWrite {
  readonly name: string;
  /** What to enter in each cell from A1 on. Null leaves a cell alone, "" empties it. */
  readonly entries: readonly (readonly Entry[])[];
  /** In the shape of `entries`, in US notation. Null leaves the format alone. */
  readonly numberFormats: readonly (readonly (string | null)[])[];
  readonly looks: readonly { readonly look: LookName; readonly areas: readonly string[] }[];
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  readonly charts: readonly ChartWrite[];
  readonly print: PrintWrite;
  readonly frozenRows: number;
  /** Changes whenever anything that the program puts on the tab changes. */
  readonly hash: string;
  /** The program's lines, and lines for typed text whose own line is gone. */
  readonly lines: readonly Line[];
  /** The content of column J next to each line. */
  readonly notes: readonly KeptCell[];
}

export interface PrintWrite extends PrintPlan {
  readonly area: string;
  /** The scale in percent. */
  readonly scale: number;
  /** Rows at which a page begins, except the first page. */
  readonly breaks: readonly number[];
}

export interface ChartWrite extends ChartPlan {
  readonly categories: string;
  readonly values: readonly string[];
  readonly topLeft: string;
  readonly bottomRight: string;
}

/**
 * Combines a plan with the texts that people typed on the tab.
 *
 * @param before the tab that was read, with texts that have to be restored; no lines if new
 * @param standing the sheet as it is now, if that differs from `before`
 */
export function composeTab(
  plan: SheetPlan,
  before: TabBefore,
  dateSystem: 1900 | 1904,
  standing: TabBefore = before,
): TabWrite {
  const own = { ...plan, lines: withKeysOfTheirOwn(plan.lines) };
  const carried = carryOver(own, withoutNoteHeader(before));
  const lines = insertAfter(own.lines, plan.carriedAfterKey, carried.lines).map((line) =>
    dateSystem === 1904 ? withDatesOf1904(line) : line,
  );
  const rowOfKey = new Map(lines.map((line, row) => [line.key, row]));
  const height = Math.max(lines.length, standing.lines.length);
  const width = widthBeyond(lines, before, standing);
  const kind = parseTabName(plan.name)?.kind ?? null;

  const entries: (readonly Entry[])[] = [];
  const numberFormats: (readonly (string | null)[])[] = [];
  for (let row = 0; row < height; row++) {
    const line = lines[row];
    const present = standing.lines[row];
    const kept = line ? carried.keptFor.get(line.key) : undefined;
    const users = usersEntries({
      wanted: [kept?.note ?? BLANK_CELL, ...padded(kept?.beyond ?? [], width)],
      fromRow: kept?.fromRow ?? null,
      row,
      standing: present,
      keepsLine: (line?.key ?? null) === (present?.key ?? null),
    });
    entries.push([
      ...contentEntries(line),
      isNoteHeader(line, kept) ? headerEntry(plan.noteHeader, present) : (users.entries[0] ?? null),
      line ? textEntry(stampOf(line, kind)) : '',
      ...users.entries.slice(1),
    ]);
    numberFormats.push([
      ...contentFormats(line),
      users.formats[0] ?? null,
      'General',
      ...users.formats.slice(1),
    ]);
  }

  const charts = plan.charts.map((chart) => placeChart(chart, rowOfKey));
  const notes = lines.map((line) => {
    const kept = carried.keptFor.get(line.key);
    return isNoteHeader(line, kept)
      ? { ...BLANK_CELL, content: plan.noteHeader }
      : (kept?.note ?? BLANK_CELL);
  });
  const print = printOf(plan, lines, notes, rowOfKey);
  return {
    name: plan.name,
    entries,
    numberFormats,
    looks: gatherLooks(lines),
    heights: lines.flatMap((line, row) =>
      line.height === undefined ? [] : [{ row: row + 1, height: line.height }],
    ),
    charts,
    print,
    frozenRows: plan.frozenRows,
    hash: hash(JSON.stringify([lines, charts, print, plan.frozenRows, plan.noteHeader])),
    lines,
    notes,
  };
}

function printOf(
  { print, charts }: SheetPlan,
  lines: readonly Line[],
  notes: readonly KeptCell[],
  rowOfKey: ReadonlyMap<string, number>,
): PrintWrite {
  const rows = pageRows(lines, notes, charts, print.lastKey);
  const titleHeight = sum(rows.slice(0, print.titleRows).map(({ height }) => height));
  return {
    ...print,
    area: area(0, 0, rowOf(print.lastKey, rowOfKey), NOTE_COLUMN),
    scale: PRINT_SCALE,
    breaks: pageBreaks(rows, PAGE_ROWS_HEIGHT, titleHeight).map((row) => row + 1),
  };
}

/** How many columns right of the keys are written: all if any row gets another line. */
function widthBeyond(lines: readonly Line[], before: TabBefore, standing: TabBefore): number {
  const movesLines = standing.lines.some(({ key }, row) => (lines[row]?.key ?? null) !== key);
  if (movesLines) return TAB_LIMIT.columns - KEY_COLUMN - 1;
  const all = [...before.lines, ...standing.lines];
  return all.reduce((width, { beyond }) => Math.max(width, beyond.length), 0);
}

/** Returns `written` with the notes that are on the tab now. */
export function withNotesOf({ lines }: TabBefore, written: TabWrite): TabWrite {
  const noteOf = new Map(lines.flatMap(({ key, note }) => (key === null ? [] : [[key, note]])));
  return { ...written, notes: written.lines.map(({ key }) => noteOf.get(key) ?? BLANK_CELL) };
}

/** Whether column J shows its header: in the title's line, unless somebody typed a note there. */
function isNoteHeader(line: Line | undefined, kept: Kept | undefined): boolean {
  return line?.key === TITLE_KEY && isKeptBlank(kept?.note ?? BLANK_CELL);
}

function headerEntry(header: string, standing: LineBefore | undefined): Entry {
  return standing?.note.content === header ? null : textEntry(header);
}

function withDatesOf1904(line: Line): Line {
  const cells = line.cells.map((cell) =>
    cell.look === 'date' && typeof cell.value === 'number'
      ? { ...cell, value: cell.value - DAYS_FROM_1900_TO_1904 }
      : cell,
  );
  return { ...line, cells };
}

/** Makes keys unique, for instance if a location is listed twice. */
function withKeysOfTheirOwn(lines: readonly Line[]): Line[] {
  const times = new Map<string, number>();
  return lines.map((line) => {
    const time = (times.get(line.key) ?? 0) + 1;
    times.set(line.key, time);
    return time === 1 ? line : { ...line, key: `${line.key}#${time}` };
  });
}

function insertAfter(lines: readonly Line[], key: string, added: readonly Line[]): Line[] {
  const at = lines.findIndex((line) => line.key === key) + 1;
  if (at === 0) throw new Error(`The plan of the tab has no line "${key}".`);
  return [...lines.slice(0, at), ...added, ...lines.slice(at)];
}

/**
 * The notes and other users' cells, by the key of their line, and lines for texts whose own line is
 * gone.
 */
interface CarryOver {
  readonly lines: readonly Line[];
  readonly keptFor: ReadonlyMap<string, Kept>;
}

interface Kept {
  readonly note: KeptCell;
  readonly beyond: readonly KeptCell[];
  /** The row of the tab that was read, from 0. Null for text that gets a line of its own. */
  readonly fromRow: number | null;
}

function carryOver(plan: SheetPlan, before: TabBefore): CarryOver {
  const planned = new Map(plan.lines.map((line) => [line.key, line]));
  const keptFor = new Map<string, Kept>();
  const lines: Line[] = [];
  const homeless: { label: string; note: KeptCell; beyond: readonly KeptCell[] }[] = [];
  let lastLabel = '';

  before.lines.forEach((line, row) => {
    const isOfCarried = isCarried(line.key);
    const label = line.label || (isOfCarried ? '' : lastLabel);
    if (!isOfCarried) lastLabel = label;
    const hasUsersCells = !isKeptBlank(line.note) || line.beyond.some((cell) => !isKeptBlank(cell));
    const hasHome =
      line.key !== null &&
      !keptFor.has(line.key) &&
      (isOfCarried ? hasUsersCells : planned.has(line.key));

    if (line.key !== null && hasHome) {
      if (isOfCarried) lines.push(carriedLine(line.key, label));
      keptFor.set(line.key, { note: line.note, beyond: line.beyond, fromRow: row });
    } else if (hasUsersCells) {
      homeless.push({ label, note: line.note, beyond: line.beyond });
    }
    for (const cell of line.typed) homeless.push({ label, note: cell, beyond: [] });
  });

  let number = 1;
  for (const { label, note, beyond } of homeless) {
    while (keptFor.has(carriedKey(number))) number++;
    const key = carriedKey(number);
    lines.push(carriedLine(key, label));
    keptFor.set(key, { note, beyond, fromRow: null });
  }
  return { lines, keptFor };
}

function carriedLine(key: string, label: string): Line {
  return { key, cells: [{ value: label, look: 'explanation' }] };
}

function padded(cells: readonly KeptCell[], width: number): KeptCell[] {
  return Array.from({ length: width }, (_, i) => cells[i] ?? BLANK_CELL);
}

function contentEntries(line: Line | undefined): Entry[] {
  return Array.from({ length: CONTENT_COLUMNS }, (_, column) => {
    const value = line?.cells[column]?.value ?? '';
    return typeof value === 'string' ? textEntry(value) : value;
  });
}

function contentFormats(line: Line | undefined): string[] {
  return Array.from({ length: CONTENT_COLUMNS }, (_, column) => {
    const cell = line?.cells[column];
    return cell ? (cell.numberFormat ?? LOOKS[cell.look].numberFormat) : 'General';
  });
}

function stampOf(line: Line, kind: MeetingKind | null): string {
  const values = Array.from({ length: CONTENT_COLUMNS }, (_, i) => line.cells[i]?.value ?? null);
  return formatStamp(line.key, values, kind);
}

/** The areas with each look. Equal cells side by side are one area. */
function gatherLooks(lines: readonly Line[]): TabWrite['looks'] {
  const areas = new Map<LookName, string[]>();
  lines.forEach((line, row) => {
    let start = 0;
    while (start < line.cells.length) {
      const look = line.cells[start]?.look;
      let end = start;
      while (line.cells[end + 1]?.look === look) end++;
      if (look) {
        const list = areas.get(look) ?? [];
        list.push(area(row, start, row, end));
        areas.set(look, list);
      }
      start = end + 1;
    }
  });
  return [...areas].map(([look, list]) => ({ look, areas: list }));
}

function placeChart(chart: ChartPlan, rowOfKey: ReadonlyMap<string, number>): ChartWrite {
  const first = rowOf(chart.firstKey, rowOfKey);
  const last = rowOf(chart.lastKey, rowOfKey);
  const top = rowOf(chart.topKey, rowOfKey);
  const column = (c: number) => area(first, c, last, c);
  return {
    ...chart,
    categories: column(chart.categoryColumn),
    values: chart.series.map((series) => column(series.column)),
    topLeft: area(top, 0, top, 0),
    bottomRight: area(top + chart.rows - 1, NOTE_COLUMN - 1, top + chart.rows - 1, NOTE_COLUMN - 1),
  };
}

function rowOf(key: string, rowOfKey: ReadonlyMap<string, number>): number {
  const row = rowOfKey.get(key);
  if (row === undefined) throw new Error(`The plan of the tab has no line "${key}".`);
  return row;
}

function area(top: number, left: number, bottom: number, right: number): string {
  const from = `${columnLetters(left)}${top + 1}`;
  const to = `${columnLetters(right)}${bottom + 1}`;
  return from === to ? from : `${from}:${to}`;
}
