import type { CellScalar, SheetGrid } from '../workbook/grid';
import { TITLE_KEY, type MeetingKind } from '../workbook/meeting-tab';
import { CONTENT_COLUMNS, KEY_COLUMN, NOTE_COLUMN } from './sheet-plan';
import { fingerprint, isStamp, parseStamp } from './line-stamp';
import { kindWords, NOTE_HEADERS } from './words';

/** A meeting's tab as it is now, line by line from row 1. */
export interface TabBefore {
  readonly lines: readonly LineBefore[];
}

export interface LineBefore {
  /** Null if the row has no key of ours. */
  readonly key: string | null;
  /** The kind of meeting that the line was made for. Null if it is not known. */
  readonly kind: MeetingKind | null;
  /** The label in column A. "" if the program wrote nothing there. */
  readonly label: string;
  /** Cells among A to I, or in K, with content that the program did not write. */
  readonly typed: readonly KeptCell[];
  /** Column J. */
  readonly note: KeptCell;
  /** Columns right of K, from L on. */
  readonly beyond: readonly KeptCell[];
}

/** A user's cell, in the form in which it has to be entered to restore it. */
export interface KeptCell {
  /** A formula with its `=`, a number, a truth value or a text; "" is blank. */
  readonly content: CellScalar;
  readonly isFormula: boolean;
  /** What the cell shows: its content, or its formula's result. */
  readonly shown: CellScalar;
  readonly numberFormat: string;
}

export const BLANK_CELL: KeptCell = {
  content: '',
  isFormula: false,
  shown: '',
  numberFormat: 'General',
};

export function isKeptBlank(cell: KeptCell): boolean {
  return cell.content === '';
}

/** Keys of lines for typed texts whose own line is gone begin with this. */
const CARRIED = 'carried.';

export function carriedKey(number: number): string {
  return `${CARRIED}${number}`;
}

export function isCarried(key: string | null): boolean {
  return key?.startsWith(CARRIED) ?? false;
}

/** Removes the program's own header of the users' column, which may be in another language. */
export function withoutNoteHeader(before: TabBefore): TabBefore {
  const lines = before.lines.map((line) =>
    line.key === TITLE_KEY && NOTE_HEADERS.some((header) => header === line.note.content)
      ? { ...line, note: BLANK_CELL }
      : line,
  );
  return { lines };
}

/** Reads a tab from the sheet's used range. A blank sheet gives no lines. */
export function readTabBefore(grid: SheetGrid): TabBefore {
  const rows = grid.values.length === 0 ? 0 : grid.top + grid.values.length;
  return { lines: Array.from({ length: rows }, (_, row) => readLine(grid, row)) };
}

/** Whether the keys, and everything else with them, were moved to another column. */
export function areColumnsMoved(grid: SheetGrid): boolean {
  const columns = grid.values.flatMap((row) =>
    row.flatMap((cell, column) => (isStamp(cell) ? [column + grid.left] : [])),
  );
  return columns.length > 0 && !columns.includes(KEY_COLUMN);
}

/**
 * The rows (from 1) with lines of the other kind of meeting, which people may have pasted there.
 * Lines of the add-in's first version do not give their kind; the title of their tab does.
 */
export function rowsOfOtherKind({ lines }: TabBefore, kind: MeetingKind): number[] {
  const other = kind === 'ambtelijk' ? 'bestuurlijk' : 'ambtelijk';
  const title = lines.find(({ key }) => key === TITLE_KEY);
  const isTitleOfOther = kindWords(other).some((word) => title?.label.includes(word));
  const isOther = (line: LineBefore) =>
    line.kind === other || (line.kind === null && line.key !== null && isTitleOfOther);
  return lines.flatMap((line, row) => (isOther(line) ? [row + 1] : []));
}

function readLine(grid: SheetGrid, row: number): LineBefore {
  const width = grid.left + (grid.values[0]?.length ?? 0);
  const cells = Array.from({ length: Math.max(width, KEY_COLUMN + 1) }, (_, column) =>
    keptCell(grid, row, column),
  );
  const keyCell = cells[KEY_COLUMN] ?? BLANK_CELL;
  const stamp = parseStamp(keyCell.content);
  const content = cells.slice(0, CONTENT_COLUMNS);
  const isOurs = (cell: KeptCell, column: number) =>
    !cell.isFormula && fingerprintOf(cell.content) === (stamp?.fingerprints[column] ?? '');
  const label = content[0];
  return {
    key: stamp?.key ?? null,
    kind: stamp?.kind ?? null,
    label: label && isOurs(label, 0) ? String(label.content) : '',
    typed: [
      ...content.filter((cell, column) => !isKeptBlank(cell) && !isOurs(cell, column)),
      ...(stamp === null && !isKeptBlank(keyCell) ? [keyCell] : []),
    ],
    note: cells[NOTE_COLUMN] ?? BLANK_CELL,
    beyond: cells.slice(KEY_COLUMN + 1),
  };
}

/** The figure beside the label of the line with this key. Null if there is none. */
export function readTabFigure(grid: SheetGrid, key: string): number | null {
  const keys = KEY_COLUMN - grid.left;
  const row = grid.values.find((cells) => parseStamp(cells[keys])?.key === key);
  const figure = row?.[1 - grid.left];
  return typeof figure === 'number' ? figure : null;
}

/** Null for a truth value: the program writes none, so somebody typed it. */
function fingerprintOf(value: CellScalar): string | null {
  return typeof value === 'boolean' ? null : fingerprint(value);
}

/** A cell by its row and column on the sheet. */
export function keptCell(grid: SheetGrid, row: number, column: number): KeptCell {
  const r = row - grid.top;
  const c = column - grid.left;
  const value = grid.values[r]?.[c] ?? '';
  const formula = grid.formulas[r]?.[c] ?? '';
  // A text that begins with "=" is the same as value and as formula.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return {
    content: isFormula ? formula : value,
    isFormula,
    shown: value,
    numberFormat: grid.numberFormats[r]?.[c] ?? 'General',
  };
}
