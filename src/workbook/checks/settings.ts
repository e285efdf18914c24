import { finding, type Finding } from '../finding';
import type { SettingIssue } from '../read-settings';
import { addressOf, placeOf, type TableReading } from '../table-reading';
import type { Tables } from '../tables';

/** Reports settings that are unknown, occur twice, or have a value that cannot be read. */
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
      case 'twice': {
        const used = addressOf(reading, { row: issue.used }, 'name') ?? '';
        return finding('setting-twice', placeOf(reading, issue, 'name'), { used });
      }
      case 'value': {
        const { name, expected } = issue;
        return finding('setting-value', placeOf(reading, issue, 'value'), { name, expected });
      }
    }
  });
}
