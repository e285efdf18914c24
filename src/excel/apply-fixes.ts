import type { Fix } from '../workbook/finding';
import type { CellScalar } from '../workbook/grid';
import { runInExcel } from './run';

/** A fix and the cell it is for. */
export interface CellFix {
  readonly sheet: string;
  readonly address: string;
  readonly fix: Fix;
}

export interface FixOutcome {
  readonly applied: number;
  /** Cells that no longer held what the fix is for, and were left alone. */
  readonly leftAlone: number;
}

/**
 * Puts right the cells that still hold what their fix is for: two round trips, however many.
 *
 * @throws what Excel answers, such as `AccessDenied` on a protected sheet
 */
export async function applyFixes(fixes: readonly CellFix[]): Promise<FixOutcome> {
  return runInExcel(async (context) => {
    const cells = fixes.map(({ sheet, address, fix }) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      range.load('values');
      return { range, fix };
    });
    await context.sync();
    const standing = cells.filter(({ range, fix }) => range.values[0]?.[0] === fix.before);
    for (const { range, fix } of standing) {
      if (fix.numberFormat !== null) range.numberFormat = [[fix.numberFormat]];
      range.values = [[asEntry(fix.after)]];
    }
    await context.sync();
    return { applied: standing.length, leftAlone: fixes.length - standing.length };
  });
}

/** Excel would read a text such as `2016-01` as a date, and one that begins with `=` as a formula. */
function asEntry(value: CellScalar): CellScalar {
  return typeof value === 'string' ? `'${value}` : value;
}
