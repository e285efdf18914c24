import type { SerialDay } from '../domain/units';
import { repeatsTables } from '../workbook/made-sheets';
import { parseTabName, type MeetingKind } from '../workbook/meeting-tab';

/** The day of a meeting, and its kind. */
export interface MeetingDay {
  readonly date: SerialDay;
  readonly kind: MeetingKind;
}

/** The user's choices about the meeting. The program chooses what is null. */
export interface MeetingWish {
  readonly date: SerialDay | null;
  readonly kind: MeetingKind | null;
  readonly asOf: SerialDay | null;
}

export interface ChosenMeeting extends MeetingDay {
  readonly asOf: SerialDay;
}

/**
 * Chooses what the user left open. The day: that of the next meeting in Overleggen, or else today.
 * The kind: the one in Overleggen for that day, or else administrators. The figures are as of that
 * day, or as of today if today is earlier.
 */
export function chooseMeeting(
  wish: MeetingWish,
  meetings: readonly MeetingDay[],
  today: SerialDay,
): ChosenMeeting {
  const fits = (meeting: MeetingDay) => wish.kind === null || meeting.kind === wish.kind;
  const next = meetings
    .filter((meeting) => meeting.date >= today && fits(meeting))
    .sort((a, b) => a.date - b.date)[0];
  const date = wish.date ?? next?.date ?? today;
  const listed = meetings.find((meeting) => meeting.date === date && fits(meeting));
  return {
    date,
    kind: wish.kind ?? listed?.kind ?? 'bestuurlijk',
    asOf: wish.asOf ?? (Math.min(date, today) as SerialDay),
  };
}

/** Returns the last earlier meeting of the same kind, or null if there is none. */
export function previousMeeting(
  meeting: MeetingDay,
  meetings: readonly MeetingDay[],
): MeetingDay | null {
  return (
    meetings
      .filter(({ kind, date }) => kind === meeting.kind && date < meeting.date)
      .sort((a, b) => b.date - a.date)[0] ?? null
  );
}

/**
 * Returns the sheets to read before a meeting's tab is made. Sheets that repeat the tables are left
 * out, and so are most tabs. The last earlier tab of each kind is read, because it says what was
 * reported at that meeting.
 *
 * @param isoDay the meeting's day (`YYYY-MM-DD`), or today if that day is not known yet
 */
export function sheetsToRead(names: readonly string[], isoDay: string): ReadonlySet<string> {
  const lastBefore = new Map<string, string>();
  const wanted = new Set<string>();
  for (const name of names) {
    const tab = parseTabName(name);
    if (repeatsTables(name)) continue;
    if (!tab || tab.isoDate >= isoDay) wanted.add(name);
    else if (name > (lastBefore.get(tab.kind) ?? '')) lastBefore.set(tab.kind, name);
  }
  return new Set([...wanted, ...lastBefore.values()]);
}
