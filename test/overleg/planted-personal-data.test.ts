/**
 * Adds personal data to every text cell of a workbook with all tables, and to notes, in every
 * spelling. No tab, report, message or file may contain the data.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { tab as en } from '../../src/i18n/en/tab';
import { tab as nl } from '../../src/i18n/nl/tab';
import { personalCells } from '../../src/overleg/personal-cells';
import { planTab } from '../../src/overleg/plan-tab';
import { KEY_COLUMN, type SheetPlan } from '../../src/overleg/sheet-plan';
import { readTabBefore } from '../../src/overleg/tab-before';
import { tabFile } from '../../src/overleg/tab-file';
import { composeTab } from '../../src/overleg/tab-write';
import { findingMessage } from '../../src/workbook/finding-message';
import type { WorkbookGrid } from '../../src/workbook/grid';
import { personalSignsIn } from '../../src/workbook/personal-data';
import { reportJson } from '../../workbench/report-json';
import { reportOf, understand } from '../in-one-piece';
import { SPELLINGS } from '../workbook/personal-spellings';
import { gridOfFile } from '../workbooks/grid-of';
import { day } from './records';
import { enter, gridOf } from './sheet-of';
import { withFewRows, withTexts } from './with-texts';

const ASOF = day(12, 22);
const MAKING = { madeAt: 42_700.5, version: '1.0.0' };
const ALL = Object.values(SPELLINGS).flat();

let workbook: WorkbookGrid;
/** The administrators' tab of the workbook itself. */
let plan: SheetPlan;

beforeAll(async () => {
  const name = 'demo.xlsx';
  const demo = await gridOfFile(readFileSync(join(__dirname, '../workbooks', name)), name);
  workbook = withFewRows(demo, 20);
  const known = understand(workbook, ASOF);
  const report = reportOf(workbook, known, { date: ASOF, kind: 'bestuurlijk', asOf: ASOF });
  plan = planTab(report, MAKING, 'nl');
});

/** Returns the texts and the field names in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...textsIn(one)]);
}

const telling = (value: unknown) =>
  textsIn(value).filter((text) => personalSignsIn(text).length > 0);

describe.each(ALL)('%j after every text', (spelling) => {
  const planted = () => withTexts(workbook, (value) => `${value} ${spelling}`);

  test('is on no tab, in no report and in no message', () => {
    const grid = planted();
    const known = understand(grid, ASOF);
    expect(known.findings.some(({ code }) => code.startsWith('privacy-'))).toBe(true);
    const messages = known.findings.map((one) => findingMessage(one, 'nl'));
    expect(telling(messages)).toEqual([]);
    for (const kind of ['ambtelijk', 'bestuurlijk'] as const) {
      const report = reportOf(grid, known, { date: ASOF, kind, asOf: ASOF });
      expect(telling(reportJson(report))).toEqual([]);
      const planned = planTab(report, MAKING, kind === 'ambtelijk' ? 'nl' : 'en');
      expect(telling(planned)).toEqual([]);
      const { entries, charts } = composeTab(planned, { lines: [] }, 1900);
      const shown = entries.map((row) => row.slice(0, KEY_COLUMN));
      expect(telling([shown, charts])).toEqual([]);
    }
  });

  test('is reported if a note contains it', () => {
    const cells = enter(new Map(), composeTab(plan, { lines: [] }, 1900));
    cells.set('9,9', `gebeld ${spelling}`);
    const written = composeTab(plan, readTabBefore(gridOf(cells)), 1900);
    expect(personalCells(written)).toEqual(['J10']);
  });
});

test('no part of the file of a tab contains personal data', async () => {
  for (const spelling of Object.values(SPELLINGS).map(([first = '']) => first)) {
    const grid = withTexts(workbook, (value) => `${value} ${spelling}`);
    const report = reportOf(grid, understand(grid, ASOF), {
      date: ASOF,
      kind: 'bestuurlijk',
      asOf: ASOF,
    });
    const written = composeTab(planTab(report, MAKING, 'nl'), { lines: [] }, 1900);
    const parts = unzipSync(await tabFile(written, 1900));
    const texts = Object.values(parts).flatMap((part) => strFromU8(part).split(/<[^>]*>/));
    expect(texts.length).toBeGreaterThan(500);
    expect(telling(texts)).toEqual([]);
  }
});

test('no text of the program for the tab is mistaken for personal data', () => {
  expect(telling([nl, en])).toEqual([]);
});
