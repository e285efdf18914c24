import { guideKey, type ReadingGuide } from '../workbook/guide/schema';
import { mappingKey, type TableMapping } from '../workbook/mapping';
import { keepSettings } from './keep-setting';
import type { ExcelRun } from './run';

/**
 * Keeps in the workbook how a table is read, and which blocks are none, in one round trip. It takes
 * the place of what was said before about the same table.
 *
 * @param guide null where only blocks are said to be none
 * @param asRead the workbook's settings as they were read, JSON texts by key
 * @throws SettingChanged where another person said something else meanwhile; else what Excel answers
 */
export async function storeGuide(
  run: ExcelRun,
  guide: ReadingGuide | null,
  none: readonly TableMapping[],
  replaced: TableMapping | null,
  asRead: Readonly<Record<string, string>>,
): Promise<void> {
  const changes = new Map<string, unknown>();
  if (replaced !== null) changes.set(mappingKey(replaced), undefined);
  if (guide !== null) changes.set(guideKey(guide.role), guide);
  for (const mapping of none) changes.set(mappingKey(mapping), mapping);
  await keepSettings(run, changes, asRead);
}
