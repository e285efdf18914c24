import type { TableReadings } from '../workbook/table-reading';
import type { RecordOfRole, Role } from '../workbook/tables';
import { ROLES } from '../workbook/tables';

/** The readable rows of each table; null where the workbook has no such table. */
export type TableRows = { readonly [R in Role]: readonly RecordOfRole<R>[] | null };

export function tableRowsOf(tables: TableReadings): TableRows {
  const rows = ROLES.map((role) => [role, tables[role]?.records ?? null]);
  return Object.fromEntries(rows) as TableRows;
}
