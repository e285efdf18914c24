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
import { reportOf, understand } from '../in-one-piece';

/** The tab's text for the demo. To accept what changed, put the file in `actual` in its place. */
const GOLDEN = join(__dirname, 'golden');
const DAYS = [day(3, 9), day(10, 12), day(12, 31)];
const KINDS: readonly MeetingKind[] = ['ambtelijk', 'bestuurlijk'];
const LANGUAGES: readonly Language[] = ['nl', 'en'];
const CASES = DAYS.flatMap((asOf) =>
  KINDS.flatMap((kind) =>
    LANGUAGES.map((language) => ({
      asOf,
      kind,
      language,
      name: `${isoDay(asOf)} ${kind} ${language}`,
    })),
  ),
);

let demo: WorkbookGrid;

beforeAll(async () => {
  const name = 'demo.xlsx';
  demo = await gridOfFile(readFileSync(join(__dirname, '../workbooks', name)), name);
});

/**
 * A cell as a reader sees it: dates as days, backlogs with their word, other figures as they are.
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

test.each(CASES)('the demo’s tab of $name reads as it did', ({ asOf, kind, language, name }) => {
  const report = reportOf(demo, understand(demo, asOf), { date: asOf, kind, asOf });
  const text = tabText(planTab(report, { madeAt: 42_735.5, version: '1.0.0' }, language));
  const golden = join(GOLDEN, `${name}.txt`);
  const actual = join(GOLDEN, `${name}.actual.txt`);
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : null;
  if (text === expected) rmSync(actual, { force: true });
  else writeFileSync(actual, text);
  expect(text).toBe(expected);
});
