/**
 * What may leave the workbook, as types. Administrators' lines take no other values. A raw count of
 * people or households, or a text that somebody typed, does not compile there: it has to pass the
 * {@link Gate} first.
 */
import { sum } from '../domain/sum';
import type { SerialDay } from '../domain/units';
import { personalSignsIn } from '../workbook/personal-data';
import { partsWithoutSmallCounts, shownCount, withoutSmallCounts } from './small-counts';
import type { TabWords } from './words';

declare const isPublic: unique symbol;

/** A number that may leave the workbook. Only a {@link Gate} hands it out. */
export type PublicNumber = number & { readonly [isPublic]: 'number' };

/** A text that may leave the workbook: the dictionary's words, or a name that passed the gate. */
export type PublicText = string & { readonly [isPublic]: 'text' };

/**
 * What a cell of the administrators' tab may hold. Its days are those of meetings, terms and
 * deliveries.
 */
export type PublicValue = PublicNumber | PublicText | SerialDay | '' | null;

/**
 * A count as administrators see it: the count itself, `small` for one below five, `hidden` for one
 * that is left out because a small one would follow from it.
 */
export type PublicCount = PublicNumber | 'small' | 'hidden';

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

/** The dictionary for administrators' lines: its sentences only take public values. */
export type PublicWords = Published<TabWords>;

/** The only place that hands out public values. */
export interface Gate {
  /** Figures that are public by nature: quotas, plans, homes, days. Each use says why. */
  readonly declared: <Figures>(figures: Figures) => Published<Figures>;
  /** A count of people or households that stands by itself. */
  readonly count: (count: number) => PublicCount;
  /** Counts that add up to a whole that is shown too. */
  readonly division: (counts: readonly number[]) => PublicCounts;
  /** Counts of parts of a whole. The whole is shown, and the rest of it is not. */
  readonly parts: (counts: readonly number[], whole: number) => PublicCounts;
  /** Null for administrators. */
  readonly officialsOnly: <Figures>(figures: Figures) => Published<Figures> | null;
  /**
   * A name from the workbook, or a neutral name in place of a text that seems to hold personal
   * data.
   */
  readonly name: (text: string) => PublicText;
}

/** The gate of the administrators' tab. */
export function publicGate(words: TabWords): Gate {
  return {
    declared: (figures) => figures as never,
    count: (count) => shownCount(count) as PublicCount,
    division: (counts) => withoutSmallCounts(counts) as PublicCounts,
    parts: (counts, whole) => partsWithoutSmallCounts(counts, whole) as PublicCounts,
    officialsOnly: () => null,
    name: (text) => (personalSignsIn(text).length > 0 ? words.personalData(0) : text) as PublicText,
  };
}

/** The gate of lines that officials see too: everything passes unchanged. */
export function openGate(): Gate {
  const all = (counts: readonly number[]) => ({ counts, total: sum(counts) }) as PublicCounts;
  return {
    declared: (figures) => figures as never,
    count: (count) => count as PublicCount,
    division: all,
    parts: all,
    officialsOnly: (figures) => figures as never,
    name: (text) => text as PublicText,
  };
}
