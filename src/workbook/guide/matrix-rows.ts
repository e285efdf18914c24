/** Reads a block with labels on the left and on top. Each number in the block is a record. */
import { isBlank } from '../cell';
import type { SheetGrid } from '../grid';
import { isTotalsRow } from '../totals';
import type { Steps } from '../steps';
import {
  columnOfField,
  pieceAt,
  saysNothing,
  type AssemblyContext,
  type RowWithoutRecord,
  type Piece,
  type PiecedRow,
} from './pieces';
import { nameIn } from './around';
import { constantPiece, yearFor } from './list-rows';
import type { ResolvedBlock } from './resolved';
import type { FieldSource, MatrixSource } from './schema';
import { asCellOf, monthEndIn } from './translate';

const ROWS_PER_STEP = 200;

export function* matrixRows(
  resolved: ResolvedBlock<MatrixSource>,
  context: AssemblyContext,
  leftOut: RowWithoutRecord[],
): Steps<readonly PiecedRow[]> {
  const { region, source, indexOf } = resolved;
  const { grid, left, headers } = region;
  const columns = headers.map((_, index) => left + index);
  const year = yearFor(resolved, null);
  const across = source.across.map((header) => left + (indexOf(header) ?? 0));
  const rows: PiecedRow[] = [];
  for (const [count, row] of region.rows.entries()) {
    if (count % ROWS_PER_STEP === 0) yield;
    if (isTotalsRow(grid.values[row] ?? [], columns)) continue;
    const filled = across.filter((column) => !countsNothing(grid, row, column));
    if (filled.length === 0) leftOut.push({ grid, row, column: left, reason: 'nothing' });
    for (const column of filled) rows.push(rowAt(row, column, year, resolved, context));
  }
  return rows;
}

function countsNothing(grid: SheetGrid, row: number, column: number): boolean {
  const value = grid.values[row]?.[column] ?? '';
  return value === 0 || saysNothing(value);
}

function rowAt(
  row: number,
  column: number,
  year: number | null,
  resolved: ResolvedBlock<MatrixSource>,
  context: AssemblyContext,
): PiecedRow {
  const { source } = resolved;
  const pieces: Record<string, Piece> = {};
  for (const [field, from] of Object.entries(source.fields)) {
    const piece = pieceOf(field, from, row, column, year, resolved, context);
    if (piece !== null) pieces[field] = piece;
  }
  return { source: resolved, pieces };
}

function pieceOf(
  field: string,
  from: FieldSource,
  row: number,
  column: number,
  year: number | null,
  { region, indexOf }: ResolvedBlock<MatrixSource>,
  context: AssemblyContext,
): Piece | null {
  const { grid, left, headerRow } = region;
  switch (from.from) {
    case 'value':
      return pieceAt(grid, row, column, undefined);
    case 'across':
      return headerRow === null ? null : labelPiece(field, grid, headerRow, column, year, context);
    case 'column': {
      const at = left + (indexOf(from.header) ?? 0);
      return labelPiece(field, grid, row, at, year, context);
    }
    case 'constant':
      return constantPiece(from.value);
    default:
      return null;
  }
}

/**
 * Returns a label on the left or on top as the value of a field. Returns null if the label is
 * blank.
 */
function labelPiece(
  field: string,
  grid: SheetGrid,
  row: number,
  column: number,
  year: number | null,
  { definition, dateShift, resolved }: AssemblyContext,
): Piece | null {
  const piece = pieceAt(grid, row, column, resolved.guide.meanings[field]);
  const declared = columnOfField(definition, field);
  if (declared === null || isBlank(piece.value)) return null;
  const origin = piece.origin && { ...piece.origin, isWhole: false };
  const value =
    declared.kind.name === 'date'
      ? monthEndIn(piece.value, piece.numberFormat, year, dateShift)
      : typeof piece.value === 'string'
        ? asCellOf(declared, piece.value, nameIn(piece.value), year, dateShift)
        : null;
  // A day that is not a month stays as it is. Anything else is reported when the cell is read.
  if (value === null) return { ...piece, origin };
  return { value, numberFormat: 'General', origin, isInterpreted: value !== piece.value };
}
