import type { Column } from './column';
import { knownHeader, matchHeader, type HeaderMatch, type KnownHeader } from './header';
import { remembered } from './remembered';

export type Columns = Readonly<Record<string, Column>>;

/** A table of the partners' workbook: its names and its columns. */
export interface TableDefinition<C extends Columns = Columns, R extends string = string> {
  /** The glossary's term, which the program uses for the table. */
  readonly role: R;
  /** The partners' name: that of the Excel table and of its sheet. */
  readonly name: string;
  /** Other names of the table, compared like headers. */
  readonly otherNames: readonly string[];
  readonly columns: C;
  /** Every spelling of every column's header. `field` is a key of `columns`. */
  readonly known: readonly KnownHeader[];
  /** The fields that a header may mean, computed once for each header. */
  readonly match: (header: string) => readonly HeaderMatch[];
  /** Says why a row is left out, according to the row itself. Null if it is not. */
  readonly leavesOut: LeavesOut;
  /** True if only its name identifies the table, because other lists have the same headers. */
  readonly isToldByName: boolean;
}

/** Why a row of a table is left out of it. */
export type LeftOutReason = 'total' | 'fell-through' | 'not-yet' | 'status-unknown';

type LeavesOut = (
  row: Readonly<Record<string, unknown>>,
  unread: readonly string[],
) => LeftOutReason | null;

export type FieldOf<C extends Columns> = keyof C & string;

type ValueOf<C> = C extends Column<infer Value> ? Value : never;
type Nullable<C> = C extends Column<infer Value, 'defaulted'> ? Value : ValueOf<C> | null;
type Filled<C> =
  C extends Column<infer Value, 'required' | 'defaulted'> ? Value : ValueOf<C> | null;

/** The partners' name for a column of the table. */
export function headerOf({ columns }: TableDefinition, field: string): string {
  return columns[field]?.header ?? field;
}

/** The 0-based row on the sheet from which something was read. */
export interface OnRow {
  readonly row: number;
}

/**
 * A row as far as it could be read. A cell that was blank or unreadable is null, or the column's
 * value for a blank.
 */
export type RowOf<D extends TableDefinition> = {
  readonly [Field in FieldOf<D['columns']>]: Nullable<D['columns'][Field]>;
} & OnRow;

/** A row of which every required cell could be read. */
export type RecordOf<D extends TableDefinition> = {
  readonly [Field in FieldOf<D['columns']>]: Filled<D['columns'][Field]>;
} & OnRow;

export function defineTable<const R extends string, C extends Columns>(
  role: R,
  name: string,
  otherNames: readonly string[],
  columns: C,
  leavesOut: LeavesOut = () => null,
): TableDefinition<C, R> {
  const known = Object.entries(columns).flatMap(([field, { header, synonyms, weak }]) => [
    knownHeader(field, header, 'name'),
    ...synonyms.map((as) => knownHeader(field, as, 'synonym')),
    ...weak.map((as) => knownHeader(field, as, 'weak')),
  ]);
  const match = remembered((header) => matchHeader(header, known));
  return { role, name, otherNames, columns, known, match, leavesOut, isToldByName: false };
}

/** A table that only its name identifies. */
export function defineNamedTable<const R extends string, C extends Columns>(
  role: R,
  name: string,
  otherNames: readonly string[],
  columns: C,
): TableDefinition<C, R> {
  return { ...defineTable(role, name, otherNames, columns), isToldByName: true };
}
