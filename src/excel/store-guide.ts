import { guideKey, type ReadingGuide } from '../workbook/guide/schema';
import { mappingKey, type TableMapping } from '../workbook/mapping';
import type { ExcelRun } from './run';

/**
 * Keeps in the workbook how a table is read, and which blocks are none, in one round trip. It takes
 * the place of what was said before about the same table.
 *
 * @param guide null where only blocks are said to be none
 * @throws what Excel answers
 */
export async function storeGuide(
  run: ExcelRun,
  guide: ReadingGuide | null,
  none: readonly TableMapping[],
  replaced: TableMapping | null,
): Promise<void> {
  await run(async (context) => {
    const { settings } = context.workbook;
    if (replaced !== null) settings.getItemOrNullObject(mappingKey(replaced)).delete();
    if (guide !== null) settings.add(guideKey(guide.role), guide);
    for (const mapping of none) settings.add(mappingKey(mapping), mapping);
    await context.sync();
  });
}
