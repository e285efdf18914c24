/** Reads records whose values each have a cell of their own. */
import { pieceAt, type Piece, type PiecedRow } from './pieces';
import type { ResolvedCells } from './resolved';

export function looseRows(resolved: ResolvedCells): readonly PiecedRow[] {
  return resolved.records.map((record) => {
    const pieces: Record<string, Piece> = {};
    for (const [field, cell] of Object.entries(record)) {
      pieces[field] =
        'constant' in cell
          ? { value: cell.constant, numberFormat: 'General', origin: null, isInterpreted: true }
          : pieceAt(cell.grid, cell.row, cell.column, undefined);
    }
    return { source: resolved, pieces };
  });
}
