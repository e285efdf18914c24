import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeetingKind } from '../../src/workbook/meeting-tab';
import { planTab } from '../../src/overleg/plan-tab';
import { tableRowsOf, type Report } from '../../src/overleg/report';
import { parseStamp } from '../../src/overleg/line-stamp';
import type { SheetPlan } from '../../src/overleg/sheet-plan';
import { KEY_COLUMN } from '../../src/overleg/sheet-plan';
import type { TableRows } from '../../src/overleg/situation';
import { composeTab } from '../../src/overleg/tab-write';
import { typedTexts } from '../../src/overleg/typed-text';
import type { WorkbookGrid } from '../../src/workbook/grid';
import { gridOfFile } from '../workbooks/grid-of';
import {
  agreement,
  bottleneck,
  corporation,
  day,
  guidance,
  home,
  household,
  inputWith,
  location,
  meeting,
  people,
  placement,
  quota,
  reportWith,
  SECOND_HALF,
  signal,
} from './records';
import { reportOf, situationOf, understand } from '../in-one-piece';
import { withTexts } from './with-texts';

const MAKING = { madeAt: 42_700.5, version: '1.0.0' };
const ASOF = day(12, 22);
const KINDS = ['ambtelijk', 'bestuurlijk'] as const satisfies readonly MeetingKind[];

let demo: WorkbookGrid;

beforeAll(async () => {
  const name = 'demo.xlsx';
  demo = await gridOfFile(readFileSync(join(__dirname, '../workbooks', name)), name);
});

function reportAt(grid: WorkbookGrid, kind: MeetingKind): Report {
  return reportOf(grid, understand(grid, ASOF), { date: ASOF, kind, asOf: ASOF });
}

function planOf(grid: WorkbookGrid, kind: MeetingKind): SheetPlan {
  return planTab(reportAt(grid, kind), MAKING, 'nl');
}

/** All texts of a plan, in lower case: cells, keys, charts and print set-up. */
function textsOf(plan: SheetPlan): string {
  return JSON.stringify(plan).toLowerCase();
}

/**
 * Returns a small workbook. `text(1)` to `text(20)` give the texts that may be private. Names of
 * parties, districts and locations are fixed.
 */
function workbookOf(text: (number: number) => string): Partial<TableRows> {
  const cases = [1, 2, 3, 4, 5, 6].map(text);
  const homes = [7, 8].map(text);
  const [caseId = '', other = ''] = cases;
  const [homeId = '', otherHome = ''] = homes;
  const name = 'Brugstede';
  return {
    quotas: [quota(SECOND_HALF, 60)],
    corporations: [corporation(name, 100)],
    households: [
      ...cases.map((id, i) => household(id, day(9, 1 + i), { persons: people(1 + (i % 3)) })),
      household(text(9), day(7, 1)),
    ],
    homes: [
      home(homeId, name, day(9, 1), { units: 9, district: 'Vijverpark', reason: text(10) }),
      home(otherHome, name, day(9, 1), { units: 3 }),
    ],
    placements: [
      placement(day(12, 1), text(9), 2, { home: homeId }),
      placement(day(12, 2), text(9), 1, { home: homeId, isFamilyJoining: true }),
    ],
    locations: [location('De Kade', day(2, 1, 2017))],
    signals: [
      signal(day(12, 1), text(11), text(12)),
      signal(day(12, 1), text(13), 'gemeente', { location: 'De Kade' }),
    ],
    guidance: [guidance(text(9)), guidance(caseId), guidance(other)],
    bottlenecks: [bottleneck(day(12, 1), text(14), text(15))],
    agreements: [
      agreement(text(16), day(12, 1), text(17), { owner: text(18) }),
      agreement(text(19), day(12, 1), text(20), { doneOn: day(12, 5) }),
    ],
    meetings: [meeting(day(12, 1), 'ambtelijk', true)],
  };
}

const NUMBERS = Array.from({ length: 20 }, (_, i) => i + 1);

describe('the administrators’ tab', () => {
  test('contains no case, home or text of the demo that may describe a person', () => {
    const { records, tables } = understand(demo, ASOF);
    const typedOf = typedTexts(situationOf(inputWith(ASOF, tableRowsOf(tables))));
    const secrets = [
      ...records.households.map((row) => row.household),
      ...records.placements.map((row) => row.household ?? ''),
      ...records.homes.map((row) => row.home),
      ...records.signals.map((row) => row.signal),
      ...records.agreements.map((row) => row.number),
      ...[
        ...records.bottlenecks.map((row) => row.bottleneck),
        ...records.agreements.map((row) => row.agreement),
      ].filter((text) => typedOf(text).isTelling),
    ]
      .map((text) => text.toLowerCase())
      .filter((text) => text !== '');
    expect(secrets.length).toBeGreaterThan(500);
    const [officials, administrators] = KINDS.map((kind) => textsOf(planOf(demo, kind)));
    expect(secrets.filter((secret) => administrators?.includes(secret))).toEqual([]);
    expect(secrets.filter((secret) => officials?.includes(secret)).length).toBeGreaterThan(10);
  });

  test('contains no private texts or unknown owners of an invented workbook', () => {
    const secret = (number: number) => `geheim${number}q`;
    const tables = workbookOf(secret);
    for (const language of ['nl', 'en'] as const) {
      const [officials, administrators] = KINDS.map((kind) =>
        textsOf(planTab(reportWith(ASOF, tables, { kind }), MAKING, language)),
      );
      // Text 14 is an open bottleneck. It does not describe a person.
      expect(NUMBERS.filter((n) => administrators?.includes(secret(n)))).toEqual([14]);
      const shown = NUMBERS.filter((n) => officials?.includes(secret(n)));
      expect(shown).toEqual(expect.arrayContaining([1, 7, 11, 13, 14, 17, 18, 20]));
    }
  });

  test('shows no count of households or signs from one to four', () => {
    const report = reportWith(
      ASOF,
      workbookOf((n) => `K-${n}`),
      { kind: 'bestuurlijk' },
    );
    for (const plan of [planTab(report, MAKING, 'nl'), planOf(demo, 'bestuurlijk')]) {
      const counted = plan.lines.filter(({ key }) =>
        /^(waiting\.(days|size)|lettings\.(kind|district)|signals|guidance)/.test(key),
      );
      const figures = counted.flatMap(({ cells }) => cells.map(({ value }) => value));
      expect(counted.length).toBeGreaterThan(10);
      const isSmall = (value: unknown) => typeof value === 'number' && value > 0 && value < 5;
      expect(figures.filter(isSmall)).toEqual([]);
    }
  });
});

const HOSTILE = [
  '=HYPERLINK("http://example.org","klik")',
  '+cmd|calc',
  '-1+1',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\u202E=1+1\u202C',
  '\u200F\u2067tekst',
  '\u0000\u0007\u001B',
  `=${'x'.repeat(32_766)}`,
  '𝕏'.repeat(16_000),
  "'=1+1",
  '|a|b|',
  '12-3-2016',
];

const FORMULA = /^[=+\-@\t\r\n]/;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const LONGEST_TEXT = 130;

function expectHarmless(plan: SheetPlan): void {
  const { entries } = composeTab(plan, { lines: [] }, 1900);
  const texts = entries.flat().filter((entry) => typeof entry === 'string');
  expect(texts.filter((text) => FORMULA.test(text))).toEqual([]);
  expect(texts.filter((text) => text !== '' && !text.startsWith("'"))).toEqual([]);
  const values = plan.lines.flatMap(({ cells }) => cells.map(({ value }) => value));
  const shown = values.filter((value) => typeof value === 'string');
  expect(shown.filter((text) => UNSEEN.test(text))).toEqual([]);
  expect(shown.filter((text) => text.length > 2 * LONGEST_TEXT)).toEqual([]);
  const keys = entries.map((row) => parseStamp(String(row[KEY_COLUMN]).slice(1))?.key ?? '');
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => key.length > 100 || UNSEEN.test(key) || key.includes('|'))).toEqual(
    [],
  );
}

describe('hostile texts', () => {
  test.each(KINDS)(
    'in place of every text of an invented workbook give a harmless tab (%s)',
    (kind) => {
      HOSTILE.forEach((text, i) => {
        const tables = workbookOf((number) =>
          number % HOSTILE.length === i ? text : `${text}${number}`,
        );
        const named: Partial<TableRows> = {
          ...tables,
          corporations: [corporation(text, 10), corporation(`${text}2`, 20)],
          homes: (tables.homes ?? []).map((one) => ({ ...one, district: text, corporation: text })),
          locations: [location(text, day(2, 1, 2017)), location(`${text}2`, day(2, 2, 2017))],
          guidance: null,
          guidanceTotals: [{ row: 0, step: text, done: 9, open: 9, overdue: 9 }],
        };
        expectHarmless(planTab(reportWith(ASOF, named, { kind }), MAKING, 'nl'));
      });
    },
  );

  test.each(KINDS)(
    'in place of every text of the demo below its headers give a harmless tab (%s)',
    (kind) => {
      for (const text of HOSTILE.filter((_, i) => i % 3 === 0))
        expectHarmless(
          planOf(
            withTexts(demo, () => text),
            kind,
          ),
        );
    },
  );
});

describe('personal data in every text cell of the demo below its headers', () => {
  /**
   * These data are invented and belong to nobody. The domain example.org is reserved, and the other
   * texts only have the right form.
   */
  const personal = ['iemand@example.org', '06-12345678', '1234 AB 12', '111222333'];

  test.each(KINDS)('are neither in the report nor in anything made from it (%s)', (kind) => {
    for (const text of personal) {
      const grid = withTexts(demo, (value) => `${value} ${text}`);
      const report = reportAt(grid, kind);
      expect(JSON.stringify(report)).not.toContain(text);
      expect(textsOf(planTab(report, MAKING, 'nl'))).not.toContain(text.toLowerCase());
      // The rows were read. Unread rows would also have no texts on the tab.
      expect(report.corporations?.lines.length).toBeGreaterThan(4);
      expect(report.agreements?.open.length).toBeGreaterThan(0);
    }
  });
});
