/**
 * Puts a setting in the place of others. Where one of those is gone the request fails before it
 * changes anything. They go last: whichever action fails, what they say is still in the workbook.
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
