/** Recognises the sheets that the program made from the tables, for people to work with. */
import { isCoaSheet } from './coa-list';
import { isReadySheet } from './ready-sheet';
import { isWeekPlanSheet } from './week-plan-sheet';

/** Whether a sheet repeats what the tables say. No table is read from such a sheet. */
export function repeatsTables(sheet: string): boolean {
  return isCoaSheet(sheet) || isWeekPlanSheet(sheet) || isReadySheet(sheet);
}
