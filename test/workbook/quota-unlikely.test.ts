/** Tests a quota with a missing digit or with one digit too many. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellScalar } from '../../src/workbook/grid';
import { understand } from '../in-one-piece';
import { day } from '../overleg/records';
import { tableSheet, workbookOf } from './sheets';

const HEADER = ['Periode', 'Taakstelling', 'Oorspronkelijk', 'Herzien op', 'Beginstand'];

function found(...rows: readonly (readonly CellScalar[])[]) {
  const sheets = [
    tableSheet('Taakstelling', [HEADER, ...rows]),
    tableSheet('Plaatsingen', [
      ['Datum', 'Kandidaat', 'Personen'],
      [day(2, 1, 2025), 'K-1', 2],
    ]),
  ];
  const { findings } = understand(workbookOf(sheets), day(3, 9, 2025));
  return findings.flatMap(({ code, place, data }) =>
    code === 'quota-unlikely' ? [[place.address, data]] : [],
  );
}

const row = (period: string, quota: number): CellScalar[] => [period, quota, '', '', ''];

test('an unlikely quota is found beside two others or more, in any row', () => {
  const [first, second, third] = [row('2025-I', 133), row('2025-II', 116), row('2026-I', 121)];
  expect(found(first, second, third)).toEqual([]);
  const wrong = { quota: 1210, usual: 133 };
  expect(found(first, second, row('2026-I', 1210))).toEqual([
    ['B4', { period: '2026-I', ...wrong }],
  ]);
  expect(found(row('2025-I', 1210), first.with(0, '2025-II'), second.with(0, '2026-I'))).toEqual([
    ['B2', { period: '2025-I', ...wrong }],
  ]);
  expect(found(first, row('2025-II', 0), third)).toEqual([
    ['B3', { period: '2025-II', quota: 0, usual: 121 }],
  ]);
});

test('if there are two quotas, the later one is reported', () => {
  expect(found(row('2025-I', 133), row('2025-II', 12))).toEqual([
    ['B3', { period: '2025-II', quota: 12, usual: 133 }],
  ]);
  expect(found(row('2025-I', 133))).toEqual([]);
});

test('a few people more are not reported in a small municipality', () => {
  expect(found(row('2025-I', 4), row('2025-II', 20))).toEqual([]);
  expect(found(row('2025-I', 4), row('2025-II', 25))).toHaveLength(1);
});

test('the original is compared with the revised quota', () => {
  const revised = (original: number): CellScalar[] => [
    '2025-I',
    133,
    original,
    day(3, 17, 2025),
    '',
  ];
  expect(found(revised(157))).toEqual([]);
  expect(found(revised(1570))).toEqual([['C2', { period: '2025-I', quota: 1570, usual: 133 }]]);
});

test('no national quota of 2016 to 2025 is reported, before or after a revision', () => {
  const lines = readFileSync(join(__dirname, '../domain/data/national-quotas.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const rows = lines.map(([period = '', quota = '', first = '']): CellScalar[] => [
    period,
    Number(quota),
    first === '' ? '' : Number(first),
    '',
    '',
  ]);
  expect(rows.length).toBeGreaterThan(15);
  expect(found(...rows)).toEqual([]);
});
