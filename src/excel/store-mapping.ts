import { guideKey } from '../workbook/guide/schema';
import { mappingKey, type TableMapping } from '../workbook/mapping';
import { keepSettings } from './keep-setting';
import type { ExcelRun } from './run';

/**
 * Stores in the workbook, for everyone who opens it, what a person said about a table. It takes one
 * round trip. Earlier answers about the same table are replaced, and so is an earlier choice that
 * this table was another one.
 *
 * @param replaced the earlier answers about the table; null if there were none
 * @param asRead the workbook's settings as they were read, JSON texts by key
 * @throws SettingChanged if another person answered something else meanwhile; any error that Excel
 * answers with
 */
export async function storeMapping(
  run: ExcelRun,
  mapping: TableMapping,
  replaced: TableMapping | null,
  asRead: Readonly<Record<string, string>>,
): Promise<void> {
  const changes = new Map<string, unknown>();
  if (replaced !== null) changes.set(mappingKey(replaced), undefined);
  // The block that was chosen replaces the table that was put together.
  if (mapping.role !== null) changes.set(guideKey(mapping.role), undefined);
  changes.set(mappingKey(mapping), mapping);
  await keepSettings(run, changes, asRead);
}

/**
 * Takes back an answer by the key of its setting, which may be gone already.
 *
 * @throws SettingChanged if another person answered something else meanwhile; any error that Excel
 * answers with
 */
export async function forgetMapping(
  run: ExcelRun,
  key: string,
  asRead: Readonly<Record<string, string>>,
): Promise<void> {
  await keepSettings(run, new Map([[key, undefined]]), asRead);
}
