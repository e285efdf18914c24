import { Refusal } from './refusal';
import type { ExcelRun } from './run';

/** Another person saved a different value under this key meanwhile. That value stays. */
export class SettingChanged extends Refusal<{ readonly code: 'setting-changed' }> {}

/**
 * Saves values in the workbook's settings, for everyone who opens it, in one round trip. The value
 * undefined deletes a setting, which may be gone already. The same request reads the present
 * values. If another person changed one, a second request restores all of them.
 *
 * @param asRead the settings as they were read, JSON texts by key
 * @throws SettingChanged if another person was first; any error that Excel answers with
 */
export async function keepSettings(
  run: ExcelRun,
  changes: ReadonlyMap<string, unknown>,
  asRead: Readonly<Record<string, string>>,
): Promise<void> {
  await run(async (context) => {
    const { settings } = context.workbook;
    const found = [...changes.keys()].map((key) => ({
      key,
      setting: settings.getItemOrNullObject(key).load('value'),
    }));
    for (const [key, value] of changes) put(settings, key, value);
    await context.sync();
    const isOthers = found.some(
      ({ key, setting }) => !setting.isNullObject && JSON.stringify(setting.value) !== asRead[key],
    );
    if (!isOthers) return;
    for (const { key, setting } of found) {
      put(settings, key, setting.isNullObject ? undefined : setting.value);
    }
    await context.sync();
    throw new SettingChanged({ code: 'setting-changed' });
  });
}

function put(settings: Excel.SettingCollection, key: string, value: unknown): void {
  if (value === undefined) settings.getItemOrNullObject(key).delete();
  else settings.add(key, value);
}
