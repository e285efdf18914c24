/** Defines the rows and values of a table that is put together from several lists and cells. */
import { isBlank } from '../cell';
import { isPlaceholder } from '../words/placeholder';
import type { Column } from '../column';
import type { CellScalar, SheetGrid } from '../grid';
import type { TableDefinition } from '../table';
import type { Origin } from '../table-reading';
import type { ResolvedGuide, ResolvedSource } from './resolved';
import { withMeaning } from './translate';

/** A value for a field, with the cell that it came from. */
export interface Piece {
  readonly value: CellScalar;
  readonly numberFormat: string;
  readonly origin: Origin | null;
  /**
   * True if the value was not simply copied from its cell, but for example translated or added up.
   */
  readonly isInterpreted: boolean;
}

/** A row of the table, with one piece per field. A field without a value has no piece. */
export interface PiecedRow {
  readonly source: ResolvedSource;
  readonly pieces: Readonly<Record<string, Piece>>;
}

/** Why a row of a list or block became no record. */
export type NoRecordReason =
  'heading' | 'without' | 'repeat' | 'hidden-repeat' | 'nothing' | 'fell-through' | 'look';

/** One cell of a row. */
export interface RowPlace {
  readonly grid: SheetGrid;
  /** The row's index in the values of `grid`. */
  readonly row: number;
  readonly column: number;
}

export interface RowWithoutRecord extends RowPlace {
  readonly reason: NoRecordReason;
}

export interface AssemblyContext {
  readonly definition: TableDefinition;
  readonly resolved: ResolvedGuide;
  /** The number of days to add to dates that are stored as numbers. */
  readonly dateShift: number;
}

/** Returns true for a blank, and for a placeholder such as a dash. */
export function saysNothing(value: CellScalar | undefined): boolean {
  return isBlank(value) || (typeof value === 'string' && isPlaceholder(value));
}

/** Adds a row to `leftOut`, with the cell that `placeOfRow` returns. */
export function leaveOut(
  row: PiecedRow,
  reason: NoRecordReason,
  leftOut: RowWithoutRecord[],
  fields: readonly string[] = [],
): void {
  const place = placeOfRow(row, fields);
  if (place) leftOut.push({ ...place, reason });
}

/** Returns the cell of the first field in `fields`, or else the row's first cell. */
export function placeOfRow({ pieces }: PiecedRow, fields: readonly string[]): RowPlace | null {
  const named = fields.flatMap((field) => pieces[field]?.origin ?? [])[0];
  const origin = named ?? firstCellOf(Object.values(pieces).flatMap((piece) => piece.origin ?? []));
  return origin ? { grid: origin.grid, row: origin.row, column: origin.column } : null;
}

/** Returns the leftmost cell of the lowest row. Cells of headings are above that row. */
function firstCellOf(origins: readonly Origin[]): Origin | undefined {
  const row = Math.max(...origins.map((origin) => origin.row));
  return origins
    .filter((origin) => origin.row === row)
    .sort((one, other) => one.column - other.column)[0];
}

/** Returns a cell as a piece. Explained texts are replaced by their meaning. */
export function pieceAt(
  grid: SheetGrid,
  row: number,
  column: number,
  meanings: Readonly<Record<string, string>> | undefined,
): Piece {
  const own = grid.values[row]?.[column] ?? '';
  const value = withMeaning(own, meanings);
  return {
    value,
    numberFormat: grid.numberFormats[row]?.[column] ?? 'General',
    origin: { grid, row, column, isWhole: value === own },
    isInterpreted: value !== own,
  };
}

export function columnOfField(definition: TableDefinition, field: string): Column | null {
  return definition.columns[field] ?? null;
}
