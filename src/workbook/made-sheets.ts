/** Recognises the sheets that the program made from the tables. */
import { isCoaSheet } from './coa-list';
import { isReadySheet } from './ready-sheet';
import { isWeekPlanSheet } from './week-plan-sheet';

/** Returns true for a sheet that the program made from the tables. No table is read from it. */
export function repeatsTables(sheet: string): boolean {
  return isCoaSheet(sheet) || isWeekPlanSheet(sheet) || isReadySheet(sheet);
}
