import { now } from '../commands/clock';
import type { SerialDay } from '../domain/units';
import { readWorkbook } from '../excel/read-workbook';
import { runInExcel } from '../excel/run';
import { isoDay } from '../domain/iso-day';
import { sheetsToRead } from '../overleg/tabs-to-read';
import type { Finding } from '../workbook/finding';
import { understand } from '../workbook/understand';

/** Reads the open workbook and gives what stands out in it as of today. */
export async function checkWorkbook(): Promise<readonly Finding[]> {
  const today = Math.floor(now()) as SerialDay;
  const { grid } = await runInExcel((context) =>
    readWorkbook(context, (names) => sheetsToRead(names, isoDay(today))),
  );
  return understand(grid, today).findings;
}
