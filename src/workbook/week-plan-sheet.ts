/**
 * Names the sheets with a plan per week. The program makes these sheets, and people may change
 * them. No table is read from them.
 */
const SHEET_NAME = /^Plan per week \d{4}-I{1,2}( \d+)?$/i;

/** @param halfYear such as `2016-II` */
export function weekPlanSheetName(halfYear: string): string {
  return `Plan per week ${halfYear}`;
}

export function isWeekPlanSheet(name: string): boolean {
  return SHEET_NAME.test(name);
}
