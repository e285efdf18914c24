import type { SerialDay } from '../domain/units';
import { isoDay } from '../domain/iso-day';
import { readWorkbook } from '../excel/read-workbook';
import type { ExcelRun } from '../excel/run';
import { sheetsToRead } from '../overleg/choose-meeting';
import { withPauses } from '../workbook/pauses';
import type { Understanding } from '../workbook/understand';
import { understand } from '../workbook/understand';

/**
 * Checks the workbook as of a day. It reads all of the partners' sheets, and the notes on the most
 * recent tabs and on those to come. It writes nothing.
 */
export function checkWorkbook(run: ExcelRun, asOf: SerialDay): Promise<Understanding> {
  return run(async (context) => {
    const { grid } = await readWorkbook(context, (names) => sheetsToRead(names, isoDay(asOf)));
    return withPauses(understand(grid, asOf));
  });
}
