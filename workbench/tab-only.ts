import { KEY_COLUMN } from '../src/overleg/sheet-plan';
import { createWorkbook } from './host';
import type { Sheet, Workbook } from './host/model';
import { MAX_COLUMNS } from './host/model';

/**
 * A workbook that holds one tab of another and nothing else: values, formats and charts, without
 * the program's keys and whatever stands right of them.
 */
export function tabOnly(workbook: Workbook, tab: string): Workbook {
  const sheet = workbook.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`The workbook has no sheet "${tab}".`);
  const copy: Sheet = structuredClone(sheet);
  for (const key of copy.cells.keys()) {
    if (key % MAX_COLUMNS >= KEY_COLUMN) copy.cells.delete(key);
  }
  for (const column of copy.columns.keys()) {
    if (column >= KEY_COLUMN) copy.columns.delete(column);
  }
  const alone = createWorkbook({ name: `${tab}.xlsx` });
  alone.sheets.splice(0, alone.sheets.length, { ...copy, visibility: 'Visible', protected: false });
  alone.activeSheetId = copy.id;
  alone.dateSystem = workbook.dateSystem;
  return alone;
}
