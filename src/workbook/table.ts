import type { Column } from './column';
import { knownHeader, matchHeader, type HeaderMatch, type KnownHeader } from './header';
import { remembered } from './remembered';

export type Columns = Readonly<Record<string, Column>>;

/** A table of the partners' workbook: its names and its columns. */
export interface TableDefinition<C extends Columns = Columns, R extends string = string> {
  /** The program's own name of the table, such as `placements`. */
  readonly role: R;
  /** The partners' name of the Excel table and its sheet, such as `Plaatsingen`. */
  readonly name: string;
  /** Other names of the table, compared like headers. */
  readonly otherNames: readonly string[];
  readonly columns: C;
  /** Every spelling of every column's header. `field` is a key of `columns`. */
  readonly known: readonly KnownHeader[];
  /** Returns the fields that a header may mean. */
  readonly match: (header: string) => readonly HeaderMatch[];
  /** Returns the reason to leave a row out, or null. */
  readonly leavesOut: LeavesOut;
  /** True if the table is recognised by its name only: other lists have the same headers. */
  readonly isToldByName: boolean;
}

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

/** Returns the partners' header of a field. */
export function headerOf({ columns }: TableDefinition, field: string): string {
  return columns[field]?.header ?? field;
}

/** The 0-based row on the sheet from which something was read. */
export interface OnRow {
  readonly row: number;
}

/**
 * A row as far as it could be read. A blank or unreadable cell is null, or the column's value for a
 * blank.
 */
export type RowOf<D extends TableDefinition> = {
  readonly [Field in FieldOf<D['columns']>]: Nullable<D['columns'][Field]>;
} & OnRow;

/** A row whose required cells could all be read. */
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

/** Defines a table that is recognised by its name only. */
export function defineNamedTable<const R extends string, C extends Columns>(
  role: R,
  name: string,
  otherNames: readonly string[],
  columns: C,
): TableDefinition<C, R> {
  return { ...defineTable(role, name, otherNames, columns), isToldByName: true };
}
