import { guideKey, type ReadingGuide } from '../workbook/guide/schema';
import { mappingKey, type TableMapping } from '../workbook/mapping';
import { keepSettings } from './keep-setting';
import type { ExcelRun } from './run';

/**
 * Stores in the workbook how a table is read, and which blocks are no tables, in one round trip.
 * Earlier answers about the same table are replaced.
 *
 * @param guide null if the answer only says which blocks are no tables
 * @param asRead the workbook's settings as they were read, JSON texts by key
 * @throws SettingChanged if another person answered something else meanwhile; any error that Excel
 * answers with
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
