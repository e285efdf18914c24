import type { CellScalar } from '../workbook/grid';

/**
 * What to enter in a cell so that Excel keeps the value as it is. Excel would turn a text such as
 * `2016-01` into a date, and a text that begins with `=` into a formula. An empty text leaves the
 * cell blank.
 */
export function cellEntry(value: CellScalar): CellScalar {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}
