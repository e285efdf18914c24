import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsDocument } from '../../build/settings-docs';
import { readSettings } from '../../src/workbook/read-settings';
import { DEFAULT_SETTINGS } from '../../src/workbook/settings';

const document = settingsDocument();

test('docs/instellingen.md is up to date with the list of settings', () => {
  const file = join(__dirname, '..', '..', 'docs', 'instellingen.md');
  expect(readFileSync(file, 'utf8')).toBe(document);
});

test('every line of the list can be filled in as it is, and default lines give the defaults', () => {
  const lines = [...document.matchAll(/^- `(.+?)` \((bijvoorbeeld )?(\S+)\): /gm)];
  const rows = lines.map(([, name = '', , value = ''], row) => ({ row, name, value }));
  expect(rows.length).toBeGreaterThan(10);
  expect(readSettings(rows, 0).issues).toEqual([]);
  const withoutExamples = rows.filter((_, i) => lines[i]?.[2] === undefined);
  const { settings } = readSettings(withoutExamples, 0);
  expect({ ...settings, weights: {} }).toEqual(DEFAULT_SETTINGS);
});
