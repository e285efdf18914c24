/** Reads records from single cells, such as the quota of one half-year. */
import { pieceAt, type Piece, type PiecedRow } from './pieces';
import type { ResolvedCell, ResolvedCells } from './resolved';
import { readBacklog } from '../other-kinds';

export function looseRows(resolved: ResolvedCells): readonly PiecedRow[] {
  return resolved.records.map((record) => {
    const pieces: Record<string, Piece> = {};
    for (const [field, cell] of Object.entries(record)) {
      pieces[field] =
        'constant' in cell
          ? { value: cell.constant, numberFormat: 'General', origin: null, isInterpreted: true }
          : cellPiece(cell);
    }
    return { source: resolved, pieces };
  });
}

/**
 * Returns the value of a cell, minus that of another cell if there is one. A cell that is no number
 * is returned as it is, and reported later.
 */
function cellPiece({ minus, ...cell }: ResolvedCell): Piece {
  const piece = pieceAt(cell.grid, cell.row, cell.column, undefined);
  if (minus === undefined) return piece;
  const less = pieceAt(minus.grid, minus.row, minus.column, undefined);
  const [whole, part] = [readBacklog(piece.value).value, readBacklog(less.value).value];
  if (whole === null) return piece;
  if (part === null) return less;
  const origin = piece.origin && { ...piece.origin, isWhole: false };
  return { value: whole - part, numberFormat: 'General', origin, isInterpreted: true };
}
