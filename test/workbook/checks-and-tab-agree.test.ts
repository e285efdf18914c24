/** Tests that the checks and the tab give the same numbers, as of seven days. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingCode } from '../../src/workbook/finding';
import type { WorkbookGrid } from '../../src/workbook/grid';
import { day } from '../overleg/records';
import { gridOfFile } from '../workbooks/grid-of';
import { seededRandom } from '../workbooks/make/random';
import { cleanDraft, gridOf } from './clean-workbook';
import { PLANTS } from './planted-faults';
import { reportOf, understand } from '../in-one-piece';

const DAYS = [
  day(2, 1),
  day(3, 9),
  day(6, 30),
  day(9, 30),
  day(12, 22),
  day(12, 31),
  day(3, 1, 2017),
];
const PLANTED = [
  'home-term-passed',
  'moving-term-passed',
  'housed-without-placement',
  'agreement-overdue',
  'guidance-overdue',
  'coa-absent',
] as const satisfies readonly FindingCode[];

const grids: WorkbookGrid[] = PLANTED.flatMap((code, seed) => {
  const random = seededRandom(seed + 1);
  const draft = cleanDraft(random, 40);
  PLANTS[code](draft, random);
  return [gridOf(draft)];
});

let both: ReturnType<typeof bothOn>;

beforeAll(async () => {
  for (const name of ['demo.xlsx', 'andere-volgorde.xlsx']) {
    grids.push(await gridOfFile(readFileSync(join(__dirname, '../workbooks', name)), name));
  }
  both = DAYS.flatMap(bothOn);
});

function bothOn(asOf: ReturnType<typeof day>) {
  return grids.map((grid) => {
    const known = understand(grid, asOf);
    const report = reportOf(grid, known, { date: asOf, kind: 'ambtelijk', asOf });
    const rows = (code: FindingCode) =>
      known.findings.filter((finding) => finding.code === code).map(({ place }) => place.address);
    return { report, rows };
  });
}

test('the checks and the tab agree on which households are over a term', () => {
  const told = both.map(({ report, rows }) => {
    const moving = rows('moving-term-passed');
    const home = rows('home-term-passed').filter((address) => !moving.includes(address));
    const over = report.waiting?.overTerm ?? [];
    const count = (term: 'home' | 'move') => over.filter((one) => one.term === term).length;
    expect([home.length, moving.length]).toEqual([count('home'), count('move')]);
    return over.length;
  });
  expect(Math.max(...told)).toBeGreaterThan(0);
});

test('the checks and the tab agree on how many agreements are overdue', () => {
  const told = both.map(({ report, rows }) => {
    const late = report.agreements?.open.filter(({ isLate }) => isLate).length ?? 0;
    expect(rows('agreement-overdue')).toHaveLength(late);
    return late;
  });
  expect(Math.max(...told)).toBeGreaterThan(0);
});

test('the checks and the tab agree on how many steps of guidance are late', () => {
  const told = both.map(({ report, rows }) => {
    const late = report.guidance?.steps.reduce((sum, step) => sum + step.late, 0) ?? 0;
    expect(rows('guidance-overdue')).toHaveLength(late);
    return late;
  });
  expect(Math.max(...told)).toBeGreaterThan(0);
});

test('the checks and the tab agree on whether COA has been absent too long', () => {
  const told = both.map(({ report, rows }) => {
    const isLate = report.coaPresence.presence?.isLate ?? false;
    expect(rows('coa-absent')).toHaveLength(isLate ? 1 : 0);
    return isLate;
  });
  expect(new Set(told)).toEqual(new Set([true, false]));
});
