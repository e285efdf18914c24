import { atWorkKey, atWorkValue, type AtWork } from '../overleg/at-work';
import { replaceSettings } from './replace-settings';
import type { TabPlace, WrittenTab } from './write-tab';

/**
 * Saves what people typed on a tab in the workbook's settings, so that a later run can restore it.
 */
export async function keepForLater(
  context: Excel.RequestContext,
  tab: string,
  { atWork, copy }: WrittenTab,
  { sheetId: sheet }: TabPlace,
  work: Omit<AtWork, 'sheet' | 'copies'>,
): Promise<void> {
  const { settings } = context.workbook;
  const key = atWorkKey(tab, crypto.randomUUID());
  const value = atWorkValue({ ...work, sheet, copies: copy ? [copy.name] : [] });
  replaceSettings(settings, [atWork], key, value);
  await context.sync();
}
