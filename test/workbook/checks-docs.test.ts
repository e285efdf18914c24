import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksDocument } from '../../build/checks-docs';
import { FINDING_KINDS } from '../../src/workbook/finding';

test('docs/controles.md is up to date with the list of checks', () => {
  const file = join(__dirname, '..', '..', 'docs', 'controles.md');
  expect(readFileSync(file, 'utf8')).toBe(checksDocument());
});

test('every check is listed once', () => {
  const listed = checksDocument().match(/^`[a-z0-9-]+`/gm) ?? [];
  expect(listed.map((code) => code.slice(1, -1)).sort()).toEqual(Object.keys(FINDING_KINDS).sort());
});
