import type { LineBefore, KeptCell } from './tab-before';
import { BLANK_CELL, isKeptBlank } from './tab-before';

/** What to enter in a cell. Null leaves it alone, "" empties it. */
export type Entry = string | number | boolean | null;

/** The users' cells in one row of the tab: their wanted and their present contents. */
export interface UsersRow {
  /** From column J on, without K. */
  readonly wanted: readonly KeptCell[];
  /** The row that they come from. Null if that is no row of the present tab. */
  readonly fromRow: number | null;
  readonly row: number;
  readonly standing: LineBefore | undefined;
  /** Whether the row keeps its line. A text that is typed there meanwhile may then stay. */
  readonly keepsLine: boolean;
}

/**
 * Returns the changes to enter in columns J, L and further of one row. If the row gets another
 * line, cells that have no content for it are emptied.
 */
export function usersEntries({ wanted, fromRow, row, standing, keepsLine }: UsersRow): {
  readonly entries: readonly Entry[];
  readonly formats: readonly (string | null)[];
} {
  const present = [standing?.note, ...(standing?.beyond ?? [])];
  const entries: Entry[] = [];
  const formats: (string | null)[] = [];
  wanted.forEach((kept, i) => {
    const cell = fromRow === null ? kept : movedCell(kept, fromRow, row);
    const now = present[i] ?? BLANK_CELL;
    const isUntouched = keepsLine && isSameContent(cell, now);
    entries.push(isUntouched ? null : entryOf(cell));
    formats.push(isUntouched || (isKeptBlank(cell) && isKeptBlank(now)) ? null : cell.numberFormat);
  });
  return { entries, formats };
}

export function isSameContent(a: KeptCell, b: KeptCell): boolean {
  return a.content === b.content && a.isFormula === b.isFormula;
}

/**
 * Matches quoted texts, references and other words, so that the search passes over them. Only a
 * reference on the same sheet fills the groups: its column and its row.
 */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+|(\$?[A-Z]{1,3})(\d+)(?![\p{L}\p{N}_(])|[\p{L}\p{N}_.]+/giu;

/** The cell after its line has moved: a reference to its own line follows. Rows count from 0. */
export function movedCell(cell: KeptCell, from: number, to: number): KeptCell {
  if (!cell.isFormula || typeof cell.content !== 'string') return cell;
  const content = cell.content.replace(
    REFERENCE,
    (whole: string, column: string | undefined, row: string | undefined) =>
      column !== undefined && Number(row) === from + 1 ? `${column}${to + 1}` : whole,
  );
  return { ...cell, content };
}

/** What to enter to get a cell back. */
export function entryOf(cell: KeptCell): Entry {
  if (cell.isFormula || typeof cell.content !== 'string' || cell.content === '') {
    return cell.content;
  }
  return textEntry(cell.content);
}

/** A longer text may have no room for an apostrophe. Excel never reads it as a number or a date. */
const LONGEST_READ_AS_FIGURE = 255;
const READ_AS_FORMULA = /^[=+\-@'\t\r\n]/;

/** A text as it has to be entered. The apostrophe keeps Excel from reading a formula or a date. */
export function textEntry(text: string): string {
  const isSafe = text.length > LONGEST_READ_AS_FIGURE && !READ_AS_FORMULA.test(text);
  return text === '' || isSafe ? text : `'${text}`;
}
