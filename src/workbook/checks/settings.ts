import { finding, type Finding } from '../finding';
import type { SettingIssue } from '../settings';
import { placeOf, type TableReading } from '../table-reading';
import type { Tables } from '../tables';

/** Settings that are not known, or whose value cannot be read. */
export function checkSettings(
  reading: TableReading<Tables['settings']> | null,
  issues: readonly SettingIssue[],
): readonly Finding[] {
  if (reading === null) return [];
  return issues.map((issue) => {
    switch (issue.kind) {
      case 'unknown':
        return finding('setting-unknown', placeOf(reading, issue, 'name'), {
          nearest: issue.nearest,
        });
      case 'value': {
        const { name, expected } = issue;
        return finding('setting-value', placeOf(reading, issue, 'value'), { name, expected });
      }
    }
  });
}
