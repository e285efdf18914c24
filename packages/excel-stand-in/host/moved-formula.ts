import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { formatArea } from './a1';

/** The place of a cell, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

function nameOf({ row, column }: Place): string {
  return formatArea({ top: row, left: column, bottom: row, right: column });
}

/**
 * Returns a formula for another cell, as copying does: `=A1` in B1 becomes `=A2` in B2. A reference
 * that would leave the sheet becomes `#REF!`.
 */
export function movedFormula(formula: string, from: Place, to: Place): string {
  if (from.row === to.row && from.column === to.column) return formula;
  return fromR1C1(toR1C1(formula, from), to);
}

/** Returns a formula in R1C1 notation, relative to its cell: `R[-1]C`. */
export function toR1C1(formula: string, at: Place): string {
  return translateFormulaToR1C1(formula, nameOf(at));
}

export function fromR1C1(formula: string, at: Place): string {
  return translateFormulaToA1(formula, nameOf(at), { wrapEdges: false });
}
