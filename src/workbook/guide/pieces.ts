/** What a guide's table is put together from. */
import { isBlank } from '../cell';
import { isPlaceholder } from '../words/placeholder';
import type { Column } from '../column';
import type { CellScalar, SheetGrid } from '../grid';
import type { TableDefinition } from '../table';
import type { Origin } from '../table-reading';
import type { ResolvedGuide, ResolvedSource } from './resolved';
import { withMeaning } from './translate';

/** A value for a field, and where it came from. */
export interface Piece {
  readonly value: CellScalar;
  readonly numberFormat: string;
  readonly origin: Origin | null;
  /** Whether it is not what its cell says: translated, completed, added up or taken from elsewhere. */
  readonly isInterpreted: boolean;
}

/** A row that is put together: a piece per field, none where the source has nothing for it. */
export interface PiecedRow {
  readonly source: ResolvedSource;
  readonly pieces: Readonly<Record<string, Piece>>;
}

/** Why a row of a source became no record. */
export type NoRecordReason = 'heading' | 'without' | 'repeat' | 'nothing' | 'fell-through';

export interface RowWithoutRecord {
  readonly grid: SheetGrid;
  /** Index in the values of `grid`. */
  readonly row: number;
  readonly column: number;
  readonly reason: NoRecordReason;
}

/** What the parts of a guide look at. */
export interface AssemblyContext {
  readonly definition: TableDefinition;
  readonly resolved: ResolvedGuide;
  /** Days to add to dates that are stored as numbers. */
  readonly dateShift: number;
}

/** Blank, or one of the signs that people type in a cell of which nothing is known yet. */
export function saysNothing(value: CellScalar | undefined): boolean {
  return isBlank(value) || (typeof value === 'string' && isPlaceholder(value));
}

export function leaveOut(
  row: PiecedRow,
  reason: NoRecordReason,
  leftOut: RowWithoutRecord[],
): void {
  const origin = Object.values(row.pieces).find((piece) => piece.origin !== null)?.origin;
  if (origin) {
    leftOut.push({ grid: origin.grid, row: origin.row, column: origin.column, reason });
  }
}

/** A cell as a piece, after what a person explained about its texts. */
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

/** What a column of a table is, by its field. */
export function columnOfField(definition: TableDefinition, field: string): Column | null {
  return definition.columns[field] ?? null;
}
