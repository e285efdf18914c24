import type { SheetGrid } from './grid';

/** The officials' meeting or the administrators'. The codes are those of the workbook. */
export type MeetingKind = 'ambtelijk' | 'bestuurlijk';

/** `2016-10-12`, its kind's letter, and nothing else. */
const TAB_NAME = /^Overleg (\d{4}-\d{2}-\d{2}) ([AB])$/i;

/** The letter of a kind of meeting in the names of its tabs. */
const KIND_LETTERS = { ambtelijk: 'A', bestuurlijk: 'B' } as const satisfies Record<
  MeetingKind,
  string
>;

/** The name of a meeting's tab, e.g. `Overleg 2016-10-12 B`. `isoDate` is `YYYY-MM-DD`. */
export function tabName(isoDate: string, kind: MeetingKind): string {
  return `Overleg ${isoDate} ${KIND_LETTERS[kind]}`;
}

/** What a sheet's name says, or null when it is not a meeting's tab. */
export function parseTabName(sheet: string): { isoDate: string; kind: MeetingKind } | null {
  const match = TAB_NAME.exec(sheet);
  if (!match?.[1]) return null;
  return { isoDate: match[1], kind: match[2]?.toUpperCase() === 'A' ? 'ambtelijk' : 'bestuurlijk' };
}

/** Excel's names of sheets do not tell capitals from small letters. */
export function isSameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** As far as a tab is read and written; what people typed further off stays where it is. */
export const TAB_LIMIT = { rows: 2_000, columns: 40 } as const;

/** Columns of a tab (0 = A): people's notes, and the program's hidden keys. */
export const NOTE_COLUMN = 9;
export const KEY_COLUMN = 10;

/** Key of a tab's first line. */
export const TITLE_KEY = 'head.title';
/** Rows in which it may be found, where people inserted some above it. */
const TOP_ROWS = 20;

/** Whether a sheet is a tab that the program made: by its name, or by its keys where that was changed. */
export function isMeetingTab(grid: SheetGrid): boolean {
  if (parseTabName(grid.sheet) !== null) return true;
  const keys = KEY_COLUMN - grid.left;
  return grid.values
    .slice(0, TOP_ROWS)
    .some((row) => String(row[keys] ?? '').startsWith(`${TITLE_KEY}|`));
}
