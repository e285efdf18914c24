import type { CellScalar } from '../workbook/grid';

/**
 * A value as it has to be entered to stay what it is: Excel would read a text such as `2016-01` as a
 * date, and one that begins with `=` as a formula. An empty text is a blank.
 */
export function cellEntry(value: CellScalar): CellScalar {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}
