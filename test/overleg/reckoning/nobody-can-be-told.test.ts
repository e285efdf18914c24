/**
 * For every day of the demo's year the administrators' tab, alone and beside the tab of four weeks
 * before: no count of one to four people or households can be told from all figures together.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { addDays, halfYearLabel, halfYearOf } from '../../../src/domain/calendar';
import { isoDay } from '../../../src/domain/iso-day';
import type { SerialDay } from '../../../src/domain/units';
import { planTab } from '../../../src/overleg/plan-tab';
import { tableRowsOf } from '../../../src/overleg/report';
import type { TableRows } from '../../../src/overleg/situation';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/workbook/settings';
import { GUIDANCE_STEPS } from '../../../src/workbook/tables/guidance';
import { understand } from '../../in-one-piece';
import { gridOfFile } from '../../workbooks/grid-of';
import { dayOf2016, history, householdsOf, signalsOf } from '../histories';
import { day, reportWith, tablesWith } from '../records';
import { modelOf, together, type Made, type Model } from './model';
import { solverOf, untrue, valueOf } from './solver';

const FIRST = day(1, 1);
const LAST = day(12, 31);
const WEEKS_BETWEEN = 28;
const DAYS = Array.from({ length: LAST - FIRST + 1 }, (_, i) => addDays(FIRST, i));

interface Workbook {
  readonly tables: TableRows;
  readonly settings: Settings;
  /** Of the administrators, ascending. */
  readonly meetings: readonly SerialDay[];
}

let demo: Workbook;

beforeAll(async () => {
  const name = 'demo.xlsx';
  const grid = await gridOfFile(readFileSync(join(__dirname, '../../workbooks', name)), name);
  const known = understand(grid, LAST);
  const tables = tableRowsOf(known.tables);
  const meetings = (tables.meetings ?? [])
    .filter(({ kind }) => kind === 'bestuurlijk')
    .map(({ date }) => date)
    .sort((a, b) => a - b);
  demo = { tables, settings: known.records.settings, meetings };
});

/** The tab of a day, after those of the meetings before it, of which the last made `previous`. */
function make(
  { tables, settings, meetings }: Workbook,
  asOf: SerialDay,
  previous: Made | null,
): Made {
  const previousDay = previous?.report.head.asOf ?? null;
  const before = meetings.filter((date) => date < (previousDay ?? asOf));
  const last = previousDay ?? before.at(-1) ?? null;
  const backlog = previous?.plan.lines.find(({ key }) => key === 'standing.backlog');
  const reported = backlog?.cells[1]?.value;
  const report = reportWith(asOf, tables, {
    kind: 'bestuurlijk',
    settings,
    guidanceSteps: GUIDANCE_STEPS,
    previous:
      last === null
        ? null
        : { meeting: last, asOf: last, reported: typeof reported === 'number' ? reported : null },
    earlier: previousDay === null ? before : [...before, previousDay],
  });
  const plan = planTab(report, { madeAt: 42_735.5, version: '1.0.0' }, 'nl');
  return { plan, report, previousAsOf: last };
}

/** What can only have grown from one tab to the next, as far as both are of one half-year. */
function grownBetween(first: Made, second: Made): string[] {
  const ofHalfYear = (made: Made) => halfYearLabel(halfYearOf(made.report.head.asOf));
  const steps = GUIDANCE_STEPS.map((step) => `guidance.${step}.done`);
  if (ofHalfYear(first) !== ofHalfYear(second)) return ['guidance', ...steps];
  const districts = (first.report.lettings?.districts ?? []).map(
    ({ district }) => `lettings.district.${district ?? ''}`,
  );
  return ['guidance', ...steps, 'saved', 'lettings.halfYear', ...districts];
}

/** The secrets that are of one to four. */
function smallIn({ secrets, truth }: Model): Model['secrets'] {
  return secrets.filter((secret) => {
    const value = valueOf(secret, truth);
    return value >= 1 && value <= 4;
  });
}

function toldIn(model: Model): string[] {
  const { isDetermined } = solverOf(model, model.truth);
  return smallIn(model)
    .filter(isDetermined)
    .map((secret) => `${secret.map(([count]) => count).join(' − ')}`);
}

/** A tab and the one after it. */
function pairOf(workbook: Workbook, firstDay: SerialDay, secondDay: SerialDay): Model {
  const first = make(workbook, firstDay, null);
  const second = make(workbook, secondDay, first);
  return together(
    modelOf(first, workbook.tables, '1.'),
    modelOf(second, workbook.tables, '2.'),
    grownBetween(first, second),
  );
}

test('of no tab by itself, on any day of the year', () => {
  let asked = 0;
  const told = DAYS.flatMap((asOf) => {
    const model = modelOf(make(demo, asOf, null), demo.tables);
    expect(untrue(model, model.truth)).toEqual([]);
    asked += smallIn(model).length;
    return toldIn(model).map((secret) => `${isoDay(asOf)}: ${secret}`);
  });
  expect(told).toEqual([]);
  // As many counts of one to four there are behind the figures of the year.
  expect(asked).toBeGreaterThan(5000);
});

test('of no tab and the tab of four weeks before', () => {
  const told = DAYS.slice(WEEKS_BETWEEN).flatMap((asOf) => {
    const model = pairOf(demo, addDays(asOf, -WEEKS_BETWEEN), asOf);
    expect(untrue(model, model.truth)).toEqual([]);
    return toldIn(model).map((secret) => `${isoDay(asOf)}: ${secret}`);
  });
  expect(told).toEqual([]);
});

test('of no two tabs of any workbook', () => {
  const dates = fc.uniqueArray(dayOf2016, { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(history, householdsOf, signalsOf, dates, (tables, households, signals, found) => {
      const days = [...found].sort((a, b) => a - b);
      const [second = LAST, first = FIRST] = [...days].reverse();
      const workbook = {
        tables: tablesWith({ ...tables, households, signals }),
        settings: DEFAULT_SETTINGS,
        meetings: days.slice(0, -2),
      };
      const model = pairOf(workbook, first, second);
      expect(untrue(model, model.truth)).toEqual([]);
      expect(toldIn(model)).toEqual([]);
    }),
    // Always the same ones: other seeds try other workbooks, and thousands were.
    { numRuns: 150, seed: 2016 },
  );
});
