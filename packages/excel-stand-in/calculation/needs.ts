import type { Workbook } from '../host/model';

/** Whether a file left the value of a formula to be calculated, as programs other than Excel do. */
export function needsCalculation({ sheets }: Workbook): boolean {
  return sheets.some(({ cells }) =>
    [...cells.values()].some(({ value, formula }) => formula !== undefined && value === null),
  );
}
