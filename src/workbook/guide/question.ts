/**
 * Defines the questions that a person has to answer before a guide can be used. A guide says how
 * one table is read. In the pane, the answers are buttons. Each answer holds the guide that results
 * from it, so that the pane can show a preview.
 */
import type { TableMapping } from '../mapping';
import type { Role } from '../tables';
import type { ColourName } from './colour';
import type { RowLook } from './row-looks';
import type { FieldSource, GuideSource, ListSource, LooseCell, ReadingGuide } from './schema';

export type QuestionData =
  /** Asks whether the rows in the preview belong to the table. */
  | { readonly kind: 'confirm' }
  /**
   * Asks which column holds a field. If `headers` has one header, asks whether that column holds
   * it.
   */
  | { readonly kind: 'column'; readonly field: string; readonly headers: readonly string[] }
  /** Asks which field a column holds. */
  | { readonly kind: 'which-field'; readonly header: string; readonly fields: readonly string[] }
  | { readonly kind: 'contains-backlog'; readonly field: string; readonly header: string }
  /**
   * Asks whether the quota contains the backlog, because the text beside its single cell says so.
   */
  | {
      readonly kind: 'cell-contains-backlog';
      readonly label: string;
      readonly place: string;
      readonly period: string;
    }
  | { readonly kind: 'sign'; readonly field: string; readonly header: string }
  | { readonly kind: 'persons'; readonly rows: number; readonly households: number }
  /** Asks what to do with the rows without a value for the field: `count` rows out of `of`. */
  | {
      readonly kind: 'without';
      readonly field: string;
      readonly count: number;
      readonly of: number;
    }
  /**
   * Asks for the year of days without a year. Without `hasYears`, the question has no answers,
   * because no text of the workbook gives a year.
   */
  | { readonly kind: 'year'; readonly example: string; readonly hasYears: boolean }
  | { readonly kind: 'date-order'; readonly field: string; readonly header: string }
  /**
   * Asks what the colours mean. `legend` is the legend's text for the colour, or null. `code` is
   * the status that this text means, or null.
   */
  | {
      readonly kind: 'fills';
      readonly colours: readonly {
        readonly colour: string;
        readonly name: ColourName | null;
        readonly legend: string | null;
        readonly code: string | null;
        readonly count: number;
      }[];
    }
  | {
      readonly kind: 'fill';
      readonly colour: string;
      readonly name: ColourName | null;
      readonly legend: string | null;
      readonly count: number;
    }
  | {
      readonly kind: 'meaning';
      readonly field: string;
      readonly text: string;
      readonly count: number;
    }
  | { readonly kind: 'repeats'; readonly count: number; readonly sheets: readonly string[] }
  /** Asks in which half-year the rows of a week count, because a half-year ends in that week. */
  | { readonly kind: 'week'; readonly text: string; readonly rows: number }
  /** Asks whether `count` hidden rows count, because they repeat visible rows. */
  | { readonly kind: 'hidden-repeats'; readonly count: number }
  /**
   * Asks whether rows count, although a remark says that they do not. `quotes` holds some remarks.
   */
  | {
      readonly kind: 'fell-through';
      readonly rows: number;
      readonly quotes: readonly {
        readonly place: string;
        readonly text: string;
        readonly isStruck: boolean;
      }[];
    }
  /**
   * Asks whether rows that look different count. `areOthers`: other looks are asked about as well.
   */
  | {
      readonly kind: 'look';
      readonly look: RowLook;
      readonly rows: number;
      readonly places: readonly string[];
      readonly areOthers: boolean;
    }
  /** Asks whether these names are the corporations. */
  | { readonly kind: 'corporation'; readonly around: string; readonly names: readonly string[] }
  | { readonly kind: 'parts'; readonly headers: readonly string[] }
  | {
      readonly kind: 'quota-of-year';
      readonly year: number;
      readonly amount: number;
      readonly place: string;
    }
  | {
      readonly kind: 'which-cell';
      readonly field: string;
      readonly period: string;
    }
  /** Asks whether other blocks with the same columns belong to the table too. */
  | { readonly kind: 'more'; readonly places: readonly string[] }
  | { readonly kind: 'lost'; readonly places: readonly string[] }
  | { readonly kind: 'which-source'; readonly count: number; readonly canJoin: boolean }
  | { readonly kind: 'which-table'; readonly place: string; readonly roles: readonly Role[] }
  /**
   * The last three are no questions. They record that a person pointed out a block or a cell, or
   * chose a column.
   */
  | { readonly kind: 'pointed-block' }
  | { readonly kind: 'pointed-cell'; readonly field: string; readonly period: string }
  | { readonly kind: 'chosen-column'; readonly column: string };

export type AnswerLabel =
  | { readonly kind: 'use' }
  | { readonly kind: 'not-this' }
  | { readonly kind: 'header'; readonly header: string }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'no-column' }
  | { readonly kind: 'rows-are-persons' }
  | { readonly kind: 'rows-are-households' }
  | { readonly kind: 'without-households' }
  | { readonly kind: 'net' }
  | { readonly kind: 'minus'; readonly header: string }
  | { readonly kind: 'behind' }
  | { readonly kind: 'ahead' }
  | { readonly kind: 'leave-out' }
  /** The rows do not count, as their remarks say. */
  | { readonly kind: 'do-not-count' }
  | { readonly kind: 'do-count' }
  | { readonly kind: 'are-faults' }
  | { readonly kind: 'look-does-not-count' }
  | { readonly kind: 'look-counts' }
  | { readonly kind: 'only-look-counts' }
  /** No look says whether a row counts. */
  | { readonly kind: 'looks-say-nothing' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half-year'; readonly period: string }
  | { readonly kind: 'day-first' }
  | { readonly kind: 'month-first' }
  /** The text means `code`. An empty code: the text has no meaning. */
  | { readonly kind: 'means'; readonly code: string }
  | { readonly kind: 'as-legend' }
  | { readonly kind: 'once' }
  | { readonly kind: 'all' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'sum' }
  | { readonly kind: 'cell'; readonly place: string; readonly value: number }
  | { readonly kind: 'join' }
  | { readonly kind: 'alone' }
  | { readonly kind: 'place'; readonly place: string }
  /** All lists together are the table, each with its own columns. */
  | { readonly kind: 'together'; readonly places: readonly string[] }
  | { readonly kind: 'go-on' }
  | { readonly kind: 'table'; readonly role: Role }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'block'; readonly place: string; readonly source: ListSource }
  | {
      readonly kind: 'pointed';
      readonly field: 'quota' | 'opening';
      readonly period: string;
      readonly cell: LooseCell;
      readonly value: number;
    }
  /** `header` is the column of the field. An empty header: no column holds the field. */
  | { readonly kind: 'chosen'; readonly field: string; readonly header: string };

export interface Answer {
  readonly label: AnswerLabel;
  /**
   * The guide to store if the person chooses this answer. Null if the answer says nothing about
   * this table.
   */
  readonly guide: ReadingGuide | null;
  /** The blocks that are no table of the partners, according to this answer. */
  readonly none: readonly TableMapping[];
}

export interface Question {
  /** Unique among the questions about the table. */
  readonly key: string;
  readonly role: Role;
  readonly data: QuestionData;
  /** If `proposes` is true, the first answer is the proposal. */
  readonly answers: readonly Answer[];
  /** True if the cells suggest the first answer. */
  readonly proposes: boolean;
  /** True if the table can be used without an answer, because no needed field depends on it. */
  readonly isOptional: boolean;
  /**
   * Returns the guide with two numbers that the person filled in, or null if they cannot be used.
   * The function itself is null for a question with buttons only.
   */
  readonly fill: ((first: number, second: number) => ReadingGuide | null) | null;
}

export function question(
  role: Role,
  key: string,
  data: QuestionData,
  answers: readonly Answer[],
  proposes: boolean,
): Question {
  return { key, role, data, answers, proposes, isOptional: false, fill: null };
}

/** Makes an answer that changes the guide, and records that the question was answered. */
export function answer(
  label: AnswerLabel,
  guide: ReadingGuide,
  key: string,
  none: readonly TableMapping[] = [],
): Answer {
  return { label, guide: withAnswer(guide, key, label), none };
}

export function withAnswer(guide: ReadingGuide, key: string, label: AnswerLabel): ReadingGuide {
  return {
    ...guide,
    answered: [...guide.answered.filter((one) => one !== key), key],
    choices: [
      ...guide.choices.filter((one) => one.key !== key),
      { key, answer: JSON.stringify(label) },
    ],
  };
}

/** Sets the source of a field in every list of the guide that passes `has`. */
export function withField(
  guide: ReadingGuide,
  field: string,
  from: FieldSource,
  has: (source: ListSource) => boolean = () => true,
): ReadingGuide {
  return mapLists(guide, (source) =>
    has(source) ? { ...source, fields: { ...source.fields, [field]: from } } : source,
  );
}

function mapLists(guide: ReadingGuide, change: (source: ListSource) => ListSource): ReadingGuide {
  return {
    ...guide,
    sources: guide.sources.map((source) => (source.kind === 'list' ? change(source) : source)),
  };
}

type BlockSource = Exclude<GuideSource, { kind: 'cells' }>;

export function mapBlocks(
  guide: ReadingGuide,
  change: <Source extends BlockSource>(source: Source) => Source,
): ReadingGuide {
  return {
    ...guide,
    sources: guide.sources.map((source) => (source.kind === 'cells' ? source : change(source))),
  };
}
