import { columnLetters } from '../workbook/address';
import { DAYS_FROM_1900_TO_1904 } from '../workbook/cell';
import { hash, formatStamp } from './line-stamp';
import type { LookName } from './looks';
import { LOOKS } from './looks';
import type { ChartPlan, Line, PrintPlan, SheetPlan } from './sheet-plan';
import { CONTENT_COLUMNS, NOTE_COLUMN } from './sheet-plan';
import { TITLE_KEY } from '../workbook/meeting-tab';
import { NOTE_HEADERS } from './words';
import type { KeptCell, LineBefore, TabBefore } from './tab-before';
import { BLANK_CELL, isBlank } from './tab-before';

/**
 * All that one request has to put on the sheet so that a planned tab stands there and what people
 * typed stands beside its line. Addresses are A1; rows count from 1 as on the sheet.
 */
export interface TabWrite {
  readonly name: string;
  /** From A1: what to enter in each cell; null leaves the cell alone, "" empties it. */
  readonly entries: readonly (readonly Entry[])[];
  /** In the shape of `entries`: US notation; null leaves the format alone. */
  readonly numberFormats: readonly (readonly (string | null)[])[];
  readonly looks: readonly { readonly look: LookName; readonly areas: readonly string[] }[];
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  readonly charts: readonly ChartWrite[];
  readonly print: PrintPlan & { readonly area: string };
  readonly frozenRows: number;
  /** Changes whenever anything the program puts on the tab changes. */
  readonly hash: string;
  /** The program's lines, with those for typed text that has lost its own. */
  readonly lines: readonly Line[];
  /** What stands in column J beside each line. */
  readonly notes: readonly KeptCell[];
}

export type Entry = string | number | boolean | null;

export interface ChartWrite extends ChartPlan {
  readonly categories: string;
  readonly values: readonly string[];
  readonly topLeft: string;
  readonly bottomRight: string;
}

/** Joins a plan with the tab as it stands. Without a tab before, pass one without lines. */
export function composeTab(plan: SheetPlan, before: TabBefore, dateSystem: 1900 | 1904): TabWrite {
  const own = { ...plan, lines: withKeysOfTheirOwn(plan.lines) };
  const carried = carryOver(own, withoutNoteHeader(before));
  const lines = insertAfter(own.lines, plan.carriedAfterKey, carried.lines).map((line) =>
    dateSystem === 1904 ? withDatesOf1904(line) : line,
  );
  const rowOfKey = new Map(lines.map((line, row) => [line.key, row]));
  const height = Math.max(lines.length, before.lines.length);
  const beyondWidth = before.lines.reduce((width, line) => Math.max(width, line.beyond.length), 0);

  const entries: Entry[][] = [];
  const numberFormats: (string | null)[][] = [];
  for (let row = 0; row < height; row++) {
    const line = lines[row];
    const kept = line ? carried.keptFor.get(line.key) : undefined;
    const users = usersCells(kept, row, before.lines[row], beyondWidth);
    entries.push([
      ...contentEntries(line),
      isNoteHeader(line, kept)
        ? headerEntry(plan.noteHeader, before.lines[row])
        : (users.entries[0] ?? null),
      line ? textEntry(stampOf(line)) : '',
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
  return {
    name: plan.name,
    entries,
    numberFormats,
    looks: gatherLooks(lines),
    heights: lines.flatMap((line, row) =>
      line.height === undefined ? [] : [{ row: row + 1, height: line.height }],
    ),
    charts,
    print: { ...plan.print, area: area(0, 0, rowOf(plan.print.lastKey, rowOfKey), NOTE_COLUMN) },
    frozenRows: plan.frozenRows,
    hash: hash(JSON.stringify([lines, charts, plan.print, plan.frozenRows, plan.noteHeader])),
    lines,
    notes: lines.map((line) => {
      const kept = carried.keptFor.get(line.key);
      return isNoteHeader(line, kept)
        ? { ...BLANK_CELL, content: plan.noteHeader }
        : (kept?.note ?? BLANK_CELL);
    }),
  };
}

/** Whether a line that stands on the tab comes to stand elsewhere, or goes. */
export function movesLines({ lines }: TabWrite, before: TabBefore): boolean {
  return before.lines.some(({ key }, row) => key !== null && lines[row]?.key !== key);
}

/** What was written, with the notes that stand beside the same lines on a tab. */
export function withNotesOf({ lines }: TabBefore, written: TabWrite): TabWrite {
  const noteOf = new Map(lines.flatMap(({ key, note }) => (key === null ? [] : [[key, note]])));
  return { ...written, notes: written.lines.map(({ key }) => noteOf.get(key) ?? BLANK_CELL) };
}

/** The title's line has the column's header, where nobody typed a note of their own. */
function isNoteHeader(line: Line | undefined, kept: Kept | undefined): boolean {
  return line?.key === TITLE_KEY && isBlank(kept?.note ?? BLANK_CELL);
}

function headerEntry(header: string, standing: LineBefore | undefined): Entry {
  return standing?.note.content === header ? null : textEntry(header);
}

/** The header is the program's, so that it stays behind when the tab's language changes. */
function withoutNoteHeader(before: TabBefore): TabBefore {
  const lines = before.lines.map((line) =>
    line.key === TITLE_KEY && NOTE_HEADERS.some((header) => header === line.note.content)
      ? { ...line, note: BLANK_CELL }
      : line,
  );
  return { lines };
}

function withDatesOf1904(line: Line): Line {
  const cells = line.cells.map((cell) =>
    cell.look === 'date' && typeof cell.value === 'number'
      ? { ...cell, value: cell.value - DAYS_FROM_1900_TO_1904 }
      : cell,
  );
  return { ...line, cells };
}

/** Two records of one name, such as a location that stands there twice, are two lines all the same. */
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

/** Notes and cells right of the keys, by the key they belong to, and lines for those without one. */
interface CarryOver {
  readonly lines: readonly Line[];
  readonly keptFor: ReadonlyMap<string, Kept>;
}

interface Kept {
  readonly note: KeptCell;
  readonly beyond: readonly KeptCell[];
  /** Row of the tab as it stands; null: text that is to get a line of its own. */
  readonly fromRow: number | null;
}

const CARRIED = 'carried.';

function carryOver(plan: SheetPlan, before: TabBefore): CarryOver {
  const planned = new Map(plan.lines.map((line) => [line.key, line]));
  const keptFor = new Map<string, Kept>();
  const lines: Line[] = [];
  const homeless: { label: string; note: KeptCell; beyond: readonly KeptCell[] }[] = [];
  let lastLabel = '';

  before.lines.forEach((line, row) => {
    const isCarried = line.key?.startsWith(CARRIED) ?? false;
    const label = line.label || (isCarried ? '' : lastLabel);
    if (!isCarried) lastLabel = label;
    const hasUsersCells = !isBlank(line.note) || line.beyond.some((cell) => !isBlank(cell));
    const hasHome =
      line.key !== null &&
      !keptFor.has(line.key) &&
      (isCarried ? hasUsersCells : planned.has(line.key));

    if (line.key !== null && hasHome) {
      if (isCarried) lines.push(carriedLine(line.key, label));
      keptFor.set(line.key, { note: line.note, beyond: line.beyond, fromRow: row });
    } else if (hasUsersCells) {
      homeless.push({ label, note: line.note, beyond: line.beyond });
    }
    for (const cell of line.typed) homeless.push({ label, note: cell, beyond: [] });
  });

  let number = 1;
  for (const { label, note, beyond } of homeless) {
    while (keptFor.has(`${CARRIED}${number}`)) number++;
    const key = `${CARRIED}${number}`;
    lines.push(carriedLine(key, label));
    keptFor.set(key, { note, beyond, fromRow: null });
  }
  return { lines, keptFor };
}

function carriedLine(key: string, label: string): Line {
  return { key, cells: [{ value: label, look: 'explanation' }] };
}

/** Columns J and L on for one row: only what has to change is entered. */
function usersCells(
  kept: Kept | undefined,
  row: number,
  standing: LineBefore | undefined,
  beyondWidth: number,
): { entries: Entry[]; formats: (string | null)[] } {
  const fromRow = kept?.fromRow ?? null;
  const wanted = [kept?.note ?? BLANK_CELL, ...padded(kept?.beyond ?? [], beyondWidth)];
  const present = [standing?.note ?? BLANK_CELL, ...padded(standing?.beyond ?? [], beyondWidth)];
  const entries: Entry[] = [];
  const formats: (string | null)[] = [];
  wanted.forEach((cell, i) => {
    const isUntouched = fromRow === row || (isBlank(cell) && isBlank(present[i] ?? BLANK_CELL));
    const moved = fromRow === null ? cell : movedCell(cell, fromRow, row);
    entries.push(isUntouched ? null : entryOf(moved));
    formats.push(isUntouched ? null : cell.numberFormat);
  });
  return { entries, formats };
}

/** A text, a name of another sheet with its reference, or a reference on the sheet itself. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+|(?<![\p{L}\p{N}_.])(\$?[A-Z]{1,3})(\d+)(?![\p{L}\p{N}_(])/giu;

/** A formula that looks at its own line goes on looking at it where the line has moved. */
function movedCell(cell: KeptCell, from: number, to: number): KeptCell {
  if (!cell.isFormula || typeof cell.content !== 'string') return cell;
  const content = cell.content.replace(
    REFERENCE,
    (whole: string, column: string | undefined, row: string | undefined) =>
      column !== undefined && Number(row) === from + 1 ? `${column}${to + 1}` : whole,
  );
  return { ...cell, content };
}

function padded(cells: readonly KeptCell[], width: number): KeptCell[] {
  return Array.from({ length: width }, (_, i) => cells[i] ?? BLANK_CELL);
}

function entryOf(cell: KeptCell): Entry {
  if (cell.isFormula || typeof cell.content !== 'string' || cell.content === '')
    return cell.content;
  return textEntry(cell.content);
}

/** Longer texts are never read as a number or a date, and may leave no room for an apostrophe. */
const LONGEST_READ_AS_FIGURE = 255;
const READ_AS_FORMULA = /^[=+\-@'\t\r\n]/;

/**
 * A text as it has to be entered to stay that text: the apostrophe keeps Excel from reading a
 * formula, a date or a number into it, whatever it begins with and whatever the locale.
 */
function textEntry(text: string): string {
  const isSafe = text.length > LONGEST_READ_AS_FIGURE && !READ_AS_FORMULA.test(text);
  return text === '' || isSafe ? text : `'${text}`;
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

function stampOf(line: Line): string {
  const values = Array.from({ length: CONTENT_COLUMNS }, (_, i) => line.cells[i]?.value ?? null);
  return formatStamp(line.key, values);
}

/** Areas per look, neighbours in a row joined. */
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
