import { invalidOperation } from '../error';
import type { TableRef } from '../tables';

/** A column of a table by its id, because its place may change. */
export interface ColumnRef extends TableRef {
  readonly columnId: number;
}

/** Returns the index of a column in its table, from 0. */
export function indexOfColumn({ table: { columns }, columnId }: ColumnRef): number {
  const index = columns.findIndex(({ id }) => id === columnId);
  if (index < 0) throw invalidOperation('The column was deleted.');
  return index;
}
