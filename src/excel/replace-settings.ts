/**
 * Replaces the settings `former` by one other setting. The request fails before any change if a
 * former setting is gone. They are deleted last, so their contents survive any failure.
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
