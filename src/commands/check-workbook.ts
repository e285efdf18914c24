import type { SerialDay } from '../domain/units';
import { readWorkbook } from '../excel/read-workbook';
import type { ExcelRun } from '../excel/run';
import { parseTabName } from '../overleg/tab-name';
import type { Understanding } from '../workbook/understand';
import { understand } from '../workbook/understand';

/** Reads all the partners' sheets and says what is wrong in them as of a day. Writes nothing. */
export function checkWorkbook(run: ExcelRun, asOf: SerialDay): Promise<Understanding> {
  return run(async (context) => {
    const sheets = (names: readonly string[]) =>
      new Set(names.filter((name) => parseTabName(name) === null));
    const { grid } = await readWorkbook(context, sheets);
    return understand(grid, asOf);
  });
}
