import { now } from '../commands/clock';
import { isoDay } from '../domain/iso-day';
import type { SerialDay } from '../domain/units';
import { readWorkbook } from '../excel/read-workbook';
import { runInExcel } from '../excel/run';
import { sheetsToRead } from '../overleg/tabs-to-read';
import { understand, type Understanding } from '../workbook/understand';

/**
 * Reads the open workbook and understands it as of today.
 *
 * @throws what Excel answers
 */
export async function readUnderstanding(): Promise<Understanding> {
  const today = Math.floor(now()) as SerialDay;
  const { grid } = await runInExcel((context) =>
    readWorkbook(context, (names) => sheetsToRead(names, isoDay(today))),
  );
  return understand(grid, today);
}
