import { civilOf } from '../domain/calendar';
import type { SerialDay } from '../domain/units';
import { tab as en } from '../i18n/en/tab';
import type { Language } from '../i18n/language';
import { tab as nl } from '../i18n/nl/tab';
import type { MeetingKind } from '../workbook/meeting-tab';

export type TabWords = typeof nl;

const WORDS: Readonly<Record<Language, TabWords>> = { nl, en };

/** The headers that the program may have written above the users' column, in any language. */
export const NOTE_HEADERS: readonly string[] = Object.values(WORDS).map(({ notes }) => notes.note);

/** The program's names for a kind of meeting, in any language. */
export function kindWords(kind: MeetingKind): readonly string[] {
  return Object.values(WORDS).map(({ kinds }) => kinds[kind]);
}

export function tabWords(language: Language): TabWords {
  return WORDS[language];
}

interface DayWords<Text extends string> {
  readonly day: (day: SerialDay) => Text;
  readonly months: readonly Text[];
  readonly shortMonths: readonly Text[];
}

/** A day such as `14 december`. The half-year already shows the year. */
export function dayAndMonth<Text extends string>(day: SerialDay, words: DayWords<Text>): Text {
  const { month, day: dayOfMonth } = civilOf(day);
  return `${dayOfMonth} ${words.months[month - 1] ?? month}` as Text;
}

/** A month such as `december 2016`. */
export function monthAndYear<Text extends string>(day: SerialDay, words: DayWords<Text>): Text {
  const { year, month } = civilOf(day);
  return `${words.months[month - 1] ?? month} ${year}` as Text;
}

/** A day such as `14 dec 2016`. */
export function shortDay<Text extends string>(day: SerialDay, words: DayWords<Text>): Text {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${dayOfMonth} ${words.shortMonths[month - 1] ?? month} ${year}` as Text;
}

const MINUTES_PER_DAY = 24 * 60;
/** In minutes. A whole minute that is kept as a fraction of a day may be too small by this much. */
const ROUNDING = 1e-6;

/**
 * A moment such as `14 december 2016 09:05`.
 *
 * @param moment a serial day with its time of day as the fraction
 */
export function momentText<Text extends string>(moment: number, words: DayWords<Text>): Text {
  const minutes = Math.floor(moment * MINUTES_PER_DAY + ROUNDING);
  const day = Math.floor(minutes / MINUTES_PER_DAY) as SerialDay;
  const minute = minutes % MINUTES_PER_DAY;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${words.day(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}` as Text;
}
