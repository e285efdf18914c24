import type { CellScalar } from '../workbook/grid';

/**
 * What to enter so that a cell holds exactly this value. Excel would read a text such as `2016-01`
 * as a date, and a text that begins with `=` as a formula.
 */
export function cellEntry(value: CellScalar): CellScalar {
  return typeof value === 'string' ? `'${value}` : value;
}
