/**
 * Declares the columns of a table. Each column has one line: its headers, what its cells contain,
 * and whether the table needs it. The types of records and the reading of cells follow from these
 * lines.
 */
import type { Cents, People, SerialDay } from '../domain/units';
import {
  choicesOf,
  readAmount,
  readChoice,
  readCount,
  readDate,
  readId,
  readList,
  readMoney,
  readPeople,
  readText,
  readYesNo,
  type Parsed,
} from './cell';
import type { CellScalar } from './grid';

export type KindName =
  | 'id'
  | 'text'
  | 'list'
  | 'date'
  | 'period'
  | 'people'
  | 'people-more-or-less'
  | 'count'
  | 'amount'
  | 'backlog'
  | 'money'
  | 'yes-no'
  | 'choice'
  | 'portion'
  | 'measure'
  | 'step'
  | 'value';

/** What the cells of a column contain. */
export interface Kind<Value> {
  readonly name: KindName;
  /**
   * Reads a cell that is not blank and not an error. `format` is the cell's number format. `shift`
   * is the number of days to add to a date that is stored as a number.
   */
  readonly read: (value: CellScalar, format: string, shift: number) => Parsed<Value>;
  /** True if a 0 is read as a blank. A formula that refers to a blank cell gives 0. */
  readonly zeroIsBlank: boolean;
  /** The number format of the column in an inserted table, in US notation. */
  readonly numberFormat: string;
  /** The values to choose from in an inserted table. */
  readonly options: readonly string[];
}

export function columnKind<Value>(
  name: KindName,
  read: Kind<Value>['read'],
  { zeroIsBlank = false, numberFormat = 'General', options = [] as readonly string[] } = {},
): Kind<Value> {
  return { name, read, zeroIsBlank, numberFormat, options };
}

export const BLANK_ZERO = { zeroIsBlank: true };
const YES_NO = { options: ['ja', 'nee'] };
export const DATE = { zeroIsBlank: true, numberFormat: 'd-m-yyyy' };

export const id = columnKind<string>('id', readId, { zeroIsBlank: true, numberFormat: '@' });
export const text = columnKind<string>('text', readText, BLANK_ZERO);
export const list = columnKind<readonly string[]>('list', readList, BLANK_ZERO);
export const date = columnKind<SerialDay>(
  'date',
  (value, _, shift) => readDate(value, shift),
  DATE,
);
export const people = columnKind<People>('people', readPeople);
export const count = columnKind<number>('count', readCount);
/** A count in which 0 is read as a blank. */
export const countFromOne = columnKind<number>('count', readCount, BLANK_ZERO);
export const amount = columnKind<number>('amount', readAmount);
/** Money in which 0 is read as a blank. */
export const money = columnKind<Cents>('money', readMoney, {
  zeroIsBlank: true,
  numberFormat: '#,##0.00',
});
export const yesNo = columnKind<boolean>('yes-no', readYesNo, YES_NO);
/** A cell that is read later, because its meaning depends on the cells beside it. */
export const value = columnKind<CellScalar>('value', (cell) => ({ value: cell, problem: null }));

/** A cell that contains one of a few codes, or another spelling of a code. */
export function choice<const Spellings extends Readonly<Record<string, readonly string[]>>>(
  spellings: Spellings,
): Kind<keyof Spellings & string> {
  const choices = choicesOf<keyof Spellings & string>(spellings);
  return columnKind('choice', (cell) => readChoice(cell, choices), {
    zeroIsBlank: true,
    options: choices.codes,
  });
}

/**
 * Whether every row must fill a column. `unless-counted`: rows that give a number of people without
 * a household may leave the column blank. `optional`: a blank means unknown. `defaulted`: a blank
 * means the value in `blank`.
 */
export type Need = 'required' | 'unless-counted' | 'optional' | 'defaulted';

/** Returns true if a table must have this column. */
export function isNeeded({ need }: Pick<Column, 'need'>): boolean {
  return need === 'required' || need === 'unless-counted';
}

export interface Column<Value = unknown, Needed extends Need = Need> {
  /** The partners' word for the column. It is the header in an inserted table. */
  readonly header: string;
  readonly synonyms: readonly string[];
  readonly kind: Kind<Value>;
  readonly need: Needed;
  /** The value of a blank cell. Null if a blank means unknown. */
  readonly blank: Value | null;
  /** The field that may be filled instead. At least one of the two is required. */
  readonly unless: string | null;
  /** Headers that may mean this column, with the reason to ask a person. */
  readonly asks: Readonly<Record<string, HeaderDoubt>>;
  /** Words that often mean something else. They are used only after a person's answer. */
  readonly weak: readonly string[];
  /** The bounds of nearly all numbers in the column, or null. */
  readonly usual: Bounds | null;
}

/** Both bounds are included. */
export interface Bounds {
  readonly from: number;
  readonly upTo: number;
}

/**
 * `sign`: under this header, some workbooks write a backlog as positive and others as negative.
 * `contains-backlog`: the numbers may already include the backlog.
 */
export type HeaderDoubt = 'sign' | 'contains-backlog';

const NO_DOUBT = { asks: {}, weak: [], usual: null } as const;

export function required<Value>(
  header: string,
  kind: Kind<Value>,
  synonyms: readonly string[] = [],
): Column<Value, 'required'> {
  return { header, synonyms, kind, need: 'required', blank: null, unless: null, ...NO_DOUBT };
}

export function optional<Value>(
  header: string,
  kind: Kind<Value>,
  synonyms: readonly string[] = [],
): Column<Value, 'optional'> {
  return { header, synonyms, kind, need: 'optional', blank: null, unless: null, ...NO_DOUBT };
}

/** A column that is required, except in rows that give a number of people without a household. */
export function requiredUnlessCounted<Value>(
  header: string,
  kind: Kind<Value>,
  synonyms: readonly string[] = [],
): Column<Value, 'unless-counted'> {
  return { ...required(header, kind, synonyms), need: 'unless-counted' };
}

/** A column that is required, unless the field `unless` is filled. */
export function requiredUnless<Value>(
  unless: string,
  header: string,
  kind: Kind<Value>,
  synonyms: readonly string[] = [],
): Column<Value, 'optional'> {
  return { header, synonyms, kind, need: 'optional', blank: null, unless, ...NO_DOUBT };
}

export function defaulted<Value>(
  header: string,
  kind: Kind<Value>,
  blank: NoInfer<Value>,
  synonyms: readonly string[] = [],
): Column<Value, 'defaulted'> {
  return { header, synonyms, kind, need: 'defaulted', blank, unless: null, ...NO_DOUBT };
}

/** Adds the bounds of nearly all numbers in the column. */
export function usually<Value extends number, Needed extends Need>(
  column: Column<Value, Needed>,
  usual: Bounds,
): Column<Value, Needed> {
  return { ...column, usual };
}

/** Adds synonyms that need a person's answer. */
export function asking<Value, Needed extends Need>(
  column: Column<Value, Needed>,
  asks: Readonly<Record<string, HeaderDoubt>>,
): Column<Value, Needed> {
  return { ...column, synonyms: [...column.synonyms, ...Object.keys(asks)], asks };
}

/** Adds headers that often mean something else. */
export function unsure<Value, Needed extends Need>(
  column: Column<Value, Needed>,
  weak: readonly string[],
): Column<Value, Needed> {
  return { ...column, weak };
}
