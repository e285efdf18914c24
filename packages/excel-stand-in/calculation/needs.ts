import type { Workbook } from '../host/model';

/** Returns true if a formula has no value. Some programs write files without values (openpyxl). */
export function needsCalculation({ sheets }: Workbook): boolean {
  return sheets.some(({ cells }) =>
    [...cells.values()].some(({ value, formula }) => formula !== undefined && value === null),
  );
}
