import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportDocument } from '../../build/report-docs';
import { BLOCKS } from '../../src/overleg/blocks';
import { reportJson } from '../../workbench/report-json';
import { reportOf, understand } from '../in-one-piece';
import { day } from '../overleg/records';
import { gridOfFile } from '../workbooks/grid-of';

const ASOF = day(10, 12);

async function demoReport() {
  const name = 'demo.xlsx';
  const grid = await gridOfFile(readFileSync(join(__dirname, '../workbooks', name)), name);
  return reportOf(grid, understand(grid, ASOF), { date: ASOF, kind: 'ambtelijk', asOf: ASOF });
}

/** Returns all keys in a value, at any depth. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...keysIn(one)]);
}

test('docs/rapport.md is up to date with the keys of the blocks', () => {
  const file = join(__dirname, '..', '..', 'docs', 'rapport.md');
  expect(readFileSync(file, 'utf8')).toBe(reportDocument());
});

test('every key of the demo’s report is explained, at any depth', async () => {
  const report = reportJson(await demoReport());
  const means = Object.assign({}, ...BLOCKS.map(({ jsonMeans }) => jsonMeans));
  expect(Object.keys(report).sort()).toEqual(Object.keys(means).sort());
  const unexplained = Object.entries(report).flatMap(([key, value]) =>
    keysIn(value).filter((within) => !String(means[key]).includes(`\`${within}\``)),
  );
  expect(unexplained).toEqual([]);
});
