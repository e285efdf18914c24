/** Turns the rows of **Instellingen** into settings. */
import { halfOf, readDayOfYear, withSetting } from './change-setting';
import type { CellScalar } from './grid';
import { findSetting, nearestSetting, type FoundSetting, type SettingKind } from './setting-types';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { SettingRow } from './tables/settings';

export type SettingIssue =
  /** The later row `used` changes the same setting. */
  | { readonly kind: 'twice'; readonly row: number; readonly used: number }
  | { readonly kind: 'unknown'; readonly row: number; readonly nearest: string | null }
  | {
      readonly kind: 'value';
      readonly row: number;
      readonly name: string;
      readonly expected: SettingKind;
    };

/**
 * Reads the settings from their rows. A setting without a row has its default. If several rows
 * change a setting, the last readable row is used.
 */
export function readSettings(
  rows: readonly SettingRow[],
  dateShift: number,
): { readonly settings: Settings; readonly issues: readonly SettingIssue[] } {
  const issues: SettingIssue[] = [];
  const set: { readonly row: number; readonly target: string }[] = [];
  let settings = DEFAULT_SETTINGS;
  for (const { row, name, value } of rows) {
    const found = findSetting(name);
    if (found === null) {
      issues.push({ kind: 'unknown', row, nearest: nearestSetting(name) });
      continue;
    }
    const changed = withSetting(settings, found, value, dateShift);
    if (changed === null) {
      issues.push({ kind: 'value', row, name: found.type.name, expected: found.type.kind });
      continue;
    }
    settings = changed;
    if (found.type.name !== 'gesloten dag')
      set.push({ row, target: targetOf(found, value, dateShift) });
  }
  const last = new Map(set.map(({ row, target }) => [target, row]));
  const repeated = set.flatMap(({ row, target }): readonly SettingIssue[] => {
    const used = last.get(target) ?? row;
    return used === row ? [] : [{ kind: 'twice', row, used }];
  });
  return { settings, issues: [...issues, ...repeated] };
}

/**
 * Returns the key of the setting that a row changes. Of the rows with the same key, only the last
 * row is used.
 */
function targetOf({ type, subject }: FoundSetting, value: CellScalar, dateShift: number): string {
  if (type.name !== 'peildag koppelen') return `${type.name} ${subject}`;
  const day = readDayOfYear(value, dateShift).value;
  return `${type.name} ${day === null ? '' : halfOf(day)}`;
}
