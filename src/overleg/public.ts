/**
 * What may leave the workbook, as types. Administrators' lines take no other values. A raw count of
 * people or a typed text does not compile there, until it has passed the {@link Gate}.
 */
import { sum } from '../domain/sum';
import type { SerialDay } from '../domain/units';
import { personalSignsIn } from '../workbook/personal-data';
import {
  areSafeWithoutNoughts,
  type Division,
  nearest,
  roundedCount,
  roundedDivisions,
  STEP,
} from './rounding';
import type { Corrected } from './situation';
import type { TypedText } from './typed-text';
import type { TabWords } from './words';

declare const isPublic: unique symbol;

/** A number that may leave the workbook. Only a {@link Gate} makes one. */
export type PublicNumber = number & { readonly [isPublic]: 'number' };

/** A text that may leave the workbook: the dictionary's words, or a name that passed the gate. */
export type PublicText = string & { readonly [isPublic]: 'text' };

/** A cell of the administrators' tab. Its days are those of meetings, terms and deliveries. */
export type PublicValue = PublicNumber | PublicText | SerialDay | '' | null;

/** A number that is rounded, or computed from rounded ones. The tab shows that it is. */
export interface Approximate {
  readonly about: PublicNumber;
}

/** A figure as administrators see it. */
export type PublicFigure = PublicNumber | Approximate;

/**
 * A count of people or households as administrators see it. `small` is one to four. `smallOrNone`
 * is fewer than five, zero included. `hidden` is left out, because a small count would follow from
 * it.
 */
export type PublicCount = PublicFigure | 'small' | 'smallOrNone' | 'hidden';

/** Whether administrators only see that a count is below five. */
export function isFew(count: PublicCount): boolean {
  return count === 'small' || count === 'smallOrNone';
}

/** Counts of the parts of a whole, and of the whole. */
export interface PublicCounts {
  readonly counts: readonly PublicCount[];
  readonly total: PublicCount;
}

/**
 * Figures in which every number and text is public. Days, codes and truth values stay as they are.
 */
export type Published<Figures> = Figures extends SerialDay
  ? Figures
  : Figures extends number
    ? PublicNumber
    : Figures extends string
      ? string extends Figures
        ? PublicText
        : Figures
      : Figures extends (...args: infer Args) => string
        ? (...args: Published<Args>) => PublicText
        : { readonly [Field in keyof Figures]: Published<Figures[Field]> };

/** The dictionary for administrators' lines. Its sentences only take public values. */
export type PublicWords = Published<TabWords>;

/** The only place that makes public values. */
export interface Gate {
  /**
   * Figures that are public by nature (quotas, plans, homes, days), or computed from public values.
   * Each use says why.
   */
  readonly declared: <Figures>(figures: Figures) => Published<Figures>;
  /** A figure that is computed from public values, and whether any of those was rounded. */
  readonly reckoned: (figure: number, isRounded: boolean) => PublicFigure;
  /** A backlog. It stays exact, even below five, unless it depends on rounded numbers. */
  readonly backlog: (people: number, isRounded: boolean) => PublicFigure;
  /** A count of people or households. */
  readonly count: (count: number) => PublicCount;
  /** A count that is rounded already. `isNone` says whether the exact count is zero. */
  readonly tallied: (count: number, isNone: boolean) => PublicCount;
  /** By how many people a count was corrected. Zero stays exact; others are rounded or small. */
  readonly corrected: (corrected: Corrected) => PublicCount;
  /** Counts of the parts of one whole, which may be divided in several ways. */
  readonly divisions: (...divisions: readonly Division[]) => readonly PublicCounts[];
  /**
   * Counts of homes that are kept for nobody, by kind, and their total. Homes go to households, so
   * they are rounded like households. Zeros are hidden, because the homes offered are public.
   */
  readonly freeHomes: (counts: readonly number[]) => PublicCounts;
  /** A figure that a chart shows, rounded to fives. */
  readonly drawn: (figure: number) => PublicNumber;
  /** Figures that only officials see. Null for administrators. */
  readonly officialsOnly: <Figures>(figures: Figures) => Published<Figures> | null;
  /** A name from the workbook. A neutral name if the text seems to contain personal data. */
  readonly name: (text: string) => PublicText;
  /** A text that somebody typed. Null if it seems to describe a person. */
  readonly typed: (typed: TypedText) => PublicText | null;
}

/** The gate of the administrators' tab. */
export function publicGate(words: TabWords): Gate {
  const about = (figure: number): Approximate => ({ about: figure as PublicNumber });
  const shown = (count: number, areNoughtsShown = true): PublicCount => {
    const rounded = roundedCount(count);
    if (rounded > 0) return about(rounded);
    if (!areNoughtsShown) return 'smallOrNone';
    return count === 0 ? (0 as PublicNumber) : 'small';
  };
  return {
    declared: (figures) => figures as never,
    reckoned: (figure, isRounded) => (isRounded ? about(figure) : (figure as PublicNumber)),
    backlog: (people, isRounded) =>
      isRounded ? about(Math.abs(people) < STEP / 2 ? 0 : people) : (people as PublicNumber),
    count: (count) => shown(count),
    tallied: (count, isNone) => (count > 0 || isNone ? shown(count) : 'small'),
    corrected: ({ people, isListed }) => {
      if (!isListed || people === 0) return people as PublicNumber;
      return Math.abs(people) < STEP ? 'smallOrNone' : about(nearest(people, STEP));
    },
    divisions: (...divisions) => {
      const { parts, total, areNoughtsShown } = roundedDivisions(divisions);
      return divisions.map(({ counts }, i) => ({
        counts: counts.map((count) => (parts[i] ? shown(count, areNoughtsShown[i]) : 'hidden')),
        total: total === null ? 'hidden' : shown(sum(counts), areNoughtsShown[0]),
      }));
    },
    freeHomes: (counts) => {
      const isSafe = areSafeWithoutNoughts(counts);
      return {
        counts: counts.map((count) => (isSafe ? shown(count, false) : 'hidden')),
        total: shown(sum(counts), false),
      };
    },
    drawn: (figure) => nearest(figure, STEP) as PublicNumber,
    officialsOnly: () => null,
    typed: ({ text, isTelling }) => (isTelling ? null : (text as PublicText)),
    name: (text) => (personalSignsIn(text).length > 0 ? words.personalData(0) : text) as PublicText,
  };
}

/** The gate for lines that officials see too: everything passes unchanged. */
export function openGate(): Gate {
  const all = (counts: readonly number[]) => counts as readonly PublicNumber[];
  return {
    declared: (figures) => figures as never,
    reckoned: (figure) => figure as PublicNumber,
    backlog: (people) => people as PublicNumber,
    count: (count) => count as PublicNumber,
    tallied: (count) => count as PublicNumber,
    corrected: ({ people }) => people as PublicNumber,
    divisions: (...divisions) =>
      divisions.map(({ counts }) => ({
        counts: all(counts),
        total: sum(counts) as PublicNumber,
      })),
    freeHomes: (counts) => ({ counts: all(counts), total: sum(counts) as PublicNumber }),
    drawn: (figure) => figure as PublicNumber,
    officialsOnly: (figures) => figures as never,
    name: (text) => text as PublicText,
    typed: ({ text }) => text as PublicText,
  };
}
