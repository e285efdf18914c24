import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDay } from '../../src/domain/iso-day';
import type { Language } from '../../src/i18n/language';
import type { MeetingKind } from '../../src/workbook/meeting-tab';
import { planTab } from '../../src/overleg/plan-tab';
import type { PlanCell, SheetPlan } from '../../src/overleg/sheet-plan';
import { LOOKS } from '../../src/overleg/looks';
import type { WorkbookGrid } from '../../src/workbook/grid';
import type { SerialDay } from '../../src/domain/units';
import { gridOfFile } from '../workbooks/grid-of';
import { day } from './records';
import { understand, wholeReportOf } from '../in-one-piece';

/**
 * The folder of the golden files, which hold the right text of each tab. A test that fails writes
 * the new text beside the golden file, in `….actual.txt`. To accept the new text, replace the
 * golden file.
 */
const GOLDEN = join(__dirname, 'golden');
const KINDS: readonly MeetingKind[] = ['ambtelijk', 'bestuurlijk'];

interface OfWorkbook {
  readonly workbook: string;
  /** The start of the golden files' names. */
  readonly prefix: string;
  readonly days: readonly SerialDay[];
  readonly languages: readonly Language[];
}

const WORKBOOKS: readonly OfWorkbook[] = [
  {
    workbook: 'demo.xlsx',
    prefix: '',
    days: [day(3, 9), day(10, 12), day(12, 14), day(12, 31)],
    languages: ['nl', 'en'],
  },
  {
    workbook: 'vandaag.xlsx',
    prefix: 'vandaag ',
    // Before and after the quota was revised, just after 2025 ended, and the last day of the data.
    days: [day(3, 12, 2025), day(7, 16, 2025), day(1, 14, 2026), day(11, 25, 2026)],
    languages: ['nl'],
  },
];

const CASES = WORKBOOKS.flatMap(({ workbook, prefix, days, languages }) =>
  days.flatMap((asOf) =>
    KINDS.flatMap((kind) =>
      languages.map((language) => ({
        workbook,
        asOf,
        kind,
        language,
        name: `${prefix}${isoDay(asOf)} ${kind} ${language}`,
      })),
    ),
  ),
);

const grids = new Map<string, WorkbookGrid>();

beforeAll(async () => {
  for (const { workbook } of WORKBOOKS) {
    const file = readFileSync(join(__dirname, '../workbooks', workbook));
    grids.set(workbook, await gridOfFile(file, workbook));
  }
});

/**
 * Shows a cell as a reader sees it: days as dates, backlogs with their word (achterstand or
 * voorsprong), and other figures unchanged.
 */
function cellText({ value, look, numberFormat }: PlanCell): string {
  if (typeof value !== 'number') return value ?? '';
  if (look === 'date') return isoDay(value as SerialDay);
  const sign = numberFormat?.startsWith('"±"') ? '±' : '';
  if (LOOKS[look].numberFormat === '0%') return `${sign}${Math.round(100 * value)}%`;
  const sections = numberFormat?.split(';') ?? [];
  if (sections.length < 3) return `${sign}${Math.round(10 * value) / 10}`;
  const section = value > 0 ? sections[0] : value < 0 ? sections[1] : sections[2];
  return (section ?? '').replaceAll('"', '').replace('#,##0', String(Math.abs(value)));
}

function tabText(plan: SheetPlan): string {
  const lines = plan.lines.map(({ cells }) =>
    cells
      .map(cellText)
      .join(' | ')
      .replace(/[ |]+$/, ''),
  );
  const charts = plan.charts.map(
    ({ title, series }) => `[${title}: ${series.map(({ name }) => name).join(', ')}]`,
  );
  const { leftFooter, rightFooter } = plan.print;
  return [plan.name, '', ...lines, '', ...charts, `[${leftFooter} / ${rightFooter}]`, ''].join(
    '\n',
  );
}

test.each(CASES)('the tab $name reads as it did', ({ workbook, asOf, kind, language, name }) => {
  const grid = grids.get(workbook);
  if (!grid) throw new Error(`${workbook} was not read.`);
  const report = wholeReportOf(grid, understand(grid, asOf), { date: asOf, kind, asOf });
  const text = tabText(planTab(report, { madeAt: 42_735.5, version: '1.0.0' }, language));
  const golden = join(GOLDEN, `${name}.txt`);
  const actual = join(GOLDEN, `${name}.actual.txt`);
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : null;
  if (text === expected) rmSync(actual, { force: true });
  else writeFileSync(actual, text);
  expect(text).toBe(expected);
});
