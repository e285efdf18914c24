import { civilOf } from '../domain/calendar';
import type { SerialDay } from '../domain/units';
import { tab as en } from '../i18n/en/tab';
import type { Language } from '../i18n/language';
import { tab as nl } from '../i18n/nl/tab';
import type { MeetingKind } from '../workbook/meeting-tab';

export type TabWords = typeof nl;

const WORDS: Readonly<Record<Language, TabWords>> = { nl, en };

/** What the program may have written over the users' column, in whatever language. */
export const NOTE_HEADERS: readonly string[] = Object.values(WORDS).map(({ notes }) => notes.note);

/** What the program calls a kind of meeting, in whatever language. */
export function kindWords(kind: MeetingKind): readonly string[] {
  return Object.values(WORDS).map(({ kinds }) => kinds[kind]);
}

export function tabWords(language: Language): TabWords {
  return WORDS[language];
}

/** Such as `14 december 2016`. */
export function dayText(day: SerialDay, words: TabWords): string {
  return words.day(day);
}

/** Such as `14 december`: in a half-year the year goes without saying. */
export function dayAndMonth(day: SerialDay, words: TabWords): string {
  const { month, day: dayOfMonth } = civilOf(day);
  return `${dayOfMonth} ${words.months[month - 1] ?? month}`;
}

/** Such as `14 dec 2016`. */
export function shortDay(day: SerialDay, words: TabWords): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${dayOfMonth} ${words.shortMonths[month - 1] ?? month} ${year}`;
}
