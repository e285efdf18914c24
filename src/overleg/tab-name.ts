import type { MeetingKind } from './meeting-kind';

/** `2016-10-12`, its kind's letter, and nothing else. */
const TAB_NAME = /^Overleg (\d{4}-\d{2}-\d{2}) ([AB])$/;

/** The letter of a kind of meeting in the names of its tabs. */
export const KIND_LETTERS = { ambtelijk: 'A', bestuurlijk: 'B' } as const satisfies Record<
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
  return { isoDate: match[1], kind: match[2] === 'A' ? 'ambtelijk' : 'bestuurlijk' };
}
