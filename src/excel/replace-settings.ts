/**
 * Replaces the settings `former` by one other setting. The request fails before any change if one
 * of the former settings is gone. These are deleted last, so whichever action fails, their contents
 * are still in the workbook.
 */
export function replaceSettings(
  settings: Excel.SettingCollection,
  former: readonly string[],
  key: string,
  value: unknown,
): void {
  for (const one of former) settings.getItem(one).load('key');
  settings.add(key, value);
  for (const one of former) settings.getItem(one).delete();
}
