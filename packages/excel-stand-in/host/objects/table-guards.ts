import { accessDenied, invalidOperation } from '../error';
import { totalsArea, type TableRef } from '../tables';
import type { Area, Sheet } from '../model';

export function requireUnprotected({ sheet }: { readonly sheet: Sheet }): void {
  if (sheet.protected) throw accessDenied(`The sheet ${sheet.name} is protected.`);
}

export function requireTotals({ table }: TableRef): Area {
  if (!table.showTotals) throw invalidOperation('The table has no totals row.');
  return totalsArea(table);
}
