/**
 * What a person has to say before a guide can be used: one sentence each, with the answers as
 * buttons. An answer is the guide that it leads to, so that it can be shown before it is chosen.
 */
import type { TableMapping } from '../mapping';
import type { Role } from '../tables';
import type { FieldSource, GuideSource, ListSource, LooseCell, ReadingGuide } from './schema';

export type QuestionData =
  /** Whether the rows, as they are shown, are the table's. */
  | { readonly kind: 'confirm' }
  /** Which column a field is; one header: whether it is that one. */
  | { readonly kind: 'column'; readonly field: string; readonly headers: readonly string[] }
  /** Which of its fields a column is. */
  | { readonly kind: 'which-field'; readonly header: string; readonly fields: readonly string[] }
  | { readonly kind: 'contains-backlog'; readonly field: string; readonly header: string }
  /** A text at a single cell says so. */
  | {
      readonly kind: 'cell-contains-backlog';
      readonly label: string;
      readonly place: string;
      readonly period: string;
    }
  | { readonly kind: 'sign'; readonly field: string; readonly header: string }
  | { readonly kind: 'persons'; readonly rows: number; readonly households: number }
  /** So many rows have no value for the field. */
  | {
      readonly kind: 'without';
      readonly field: string;
      readonly count: number;
      readonly of: number;
    }
  | { readonly kind: 'year'; readonly example: string }
  | { readonly kind: 'date-order'; readonly field: string; readonly header: string }
  /** What the colours mean, by the legend on the sheet; null: it does not say. */
  | {
      readonly kind: 'fills';
      readonly colours: readonly {
        readonly colour: string;
        readonly legend: string | null;
        readonly code: string | null;
        readonly count: number;
      }[];
    }
  | {
      readonly kind: 'fill';
      readonly colour: string;
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
  /** So many hidden rows say the same as rows in view. */
  | { readonly kind: 'hidden-repeats'; readonly count: number }
  /** Remarks that say that their rows do not count; some are quoted. */
  | {
      readonly kind: 'fell-through';
      readonly rows: number;
      readonly quotes: readonly { readonly place: string; readonly text: string }[];
    }
  /** Whether these names are the corporations. */
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
  /** Blocks with the same columns that are no source of the guide. */
  | { readonly kind: 'more'; readonly places: readonly string[] }
  | { readonly kind: 'lost'; readonly places: readonly string[] }
  | { readonly kind: 'which-source'; readonly count: number; readonly canJoin: boolean }
  | { readonly kind: 'which-table'; readonly place: string; readonly roles: readonly Role[] }
  /** Never asked: what a person pointed out of their own accord. */
  | { readonly kind: 'pointed-block' }
  | { readonly kind: 'pointed-cell'; readonly field: string; readonly period: string };

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
  /** Rows that a remark says do not count. */
  | { readonly kind: 'do-not-count' }
  | { readonly kind: 'do-count' }
  | { readonly kind: 'are-faults' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'day-first' }
  | { readonly kind: 'month-first' }
  /** A code of the column; empty: it means nothing. */
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
  /** All of the lists, each with its own columns. */
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
    };

export interface Answer {
  readonly label: AnswerLabel;
  /** What is kept when it is chosen; null: nothing about the table itself. */
  readonly guide: ReadingGuide | null;
  /** Blocks of which it says that they are none of the partners' tables. */
  readonly none: readonly TableMapping[];
}

export interface Question {
  /** Tells it from the other questions about the table. */
  readonly key: string;
  readonly role: Role;
  readonly data: QuestionData;
  /** The one that is proposed first, where `proposes`. */
  readonly answers: readonly Answer[];
  /** Whether the first answer is what the cells point to. */
  readonly proposes: boolean;
  /** Whether the table can do without an answer: nothing that it needs hangs on it. */
  readonly isOptional: boolean;
  /** The guide after two numbers were filled in that add up; null for a question with buttons alone. */
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

/** An answer that changes the guide, and remembers that the question was answered. */
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

/** The guide with another source for a field, in every list that has the headers it names. */
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
