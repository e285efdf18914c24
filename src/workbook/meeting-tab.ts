import type { SheetGrid } from './grid';

/** A meeting of officials or of administrators. The codes are those of the workbook. */
export type MeetingKind = 'ambtelijk' | 'bestuurlijk';

/** The whole name of a tab: `Overleg`, the date, and the letter of the kind of meeting. */
const TAB_NAME = /^Overleg (\d{4}-\d{2}-\d{2}) ([AB])$/i;

const KIND_LETTERS = { ambtelijk: 'A', bestuurlijk: 'B' } as const satisfies Record<
  MeetingKind,
  string
>;

/**
 * Returns the name of a meeting's tab, such as `Overleg 2016-10-12 B`. `isoDate` is `YYYY-MM-DD`.
 */
export function tabName(isoDate: string, kind: MeetingKind): string {
  return `Overleg ${isoDate} ${KIND_LETTERS[kind]}`;
}

/**
 * Returns the day and kind of meeting in the name of a meeting's tab. Returns null for any other
 * name.
 */
export function parseTabName(sheet: string): { isoDate: string; kind: MeetingKind } | null {
  const match = TAB_NAME.exec(sheet);
  if (!match?.[1]) return null;
  return { isoDate: match[1], kind: match[2]?.toUpperCase() === 'A' ? 'ambtelijk' : 'bestuurlijk' };
}

/** Compares names of sheets as Excel does, without case. */
export function isSameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * The number of rows and columns of a tab that the program reads and writes. Other cells stay as
 * they are.
 */
export const TAB_LIMIT = { rows: 2_000, columns: 40 } as const;

/** Columns of a tab (0 = A): people's notes, and the program's hidden keys. */
export const NOTE_COLUMN = 9;
export const KEY_COLUMN = 10;

/** The key of a tab's first line. */
export const TITLE_KEY = 'head.title';
/** The number of rows in which that line is searched. People may insert rows above it. */
const TOP_ROWS = 20;

/**
 * Returns true for a tab that the program made. If the tab was renamed, its hidden keys show this.
 */
export function isMeetingTab(grid: SheetGrid): boolean {
  if (parseTabName(grid.sheet) !== null) return true;
  const keys = KEY_COLUMN - grid.left;
  return grid.values
    .slice(0, TOP_ROWS)
    .some((row) => String(row[keys] ?? '').startsWith(`${TITLE_KEY}|`));
}
