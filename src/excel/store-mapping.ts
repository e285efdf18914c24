import { guideKey } from '../workbook/guide/schema';
import { mappingKey, type TableMapping } from '../workbook/mapping';
import { keepSettings } from './keep-setting';
import type { ExcelRun } from './run';

/**
 * Keeps in the workbook what a person said about a table, for everyone who opens it: one setting a
 * table, in one round trip. It takes the place of what was said before about the same table, and of
 * an earlier choice that this table was another.
 *
 * @param replaced what was said about the table until now; null where nothing was
 * @param asRead the workbook's settings as they were read, JSON texts by key
 * @throws SettingChanged where another person said something else meanwhile; else what Excel answers
 */
export async function storeMapping(
  run: ExcelRun,
  mapping: TableMapping,
  replaced: TableMapping | null,
  asRead: Readonly<Record<string, string>>,
): Promise<void> {
  const changes = new Map<string, unknown>();
  if (replaced !== null) changes.set(mappingKey(replaced), undefined);
  // What was put together for the table gives way to the block that was chosen.
  if (mapping.role !== null) changes.set(guideKey(mapping.role), undefined);
  changes.set(mappingKey(mapping), mapping);
  await keepSettings(run, changes, asRead);
}

/**
 * Takes back what was said, by the key it is kept under; where it is gone already is no fault.
 *
 * @throws SettingChanged where another person said something else meanwhile; else what Excel answers
 */
export async function forgetMapping(
  run: ExcelRun,
  key: string,
  asRead: Readonly<Record<string, string>>,
): Promise<void> {
  await keepSettings(run, new Map([[key, undefined]]), asRead);
}
