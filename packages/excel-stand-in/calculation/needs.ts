import type { Workbook } from '../host/model';

/**
 * Returns true if a file lacks the value of a formula, as files of programs other than Excel do.
 */
export function needsCalculation({ sheets }: Workbook): boolean {
  return sheets.some(({ cells }) =>
    [...cells.values()].some(({ value, formula }) => formula !== undefined && value === null),
  );
}
