/**
 * Tests the administrators' tabs of the demo's year, each alone and together with an earlier tab.
 * No small count may follow from their figures: one to four people or households.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { backlogAt, ledgerOf } from '../../../src/domain/backlog';
import { addDays, firstDayOf, halfYearOf } from '../../../src/domain/calendar';
import { isoDay } from '../../../src/domain/iso-day';
import { sum } from '../../../src/domain/sum';
import type { SerialDay } from '../../../src/domain/units';
import type { TableRows } from '../../../src/overleg/situation';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { gridOfFile } from '../../workbooks/grid-of';
import { dayOf2016, history, householdsOf, signalsOf } from '../histories';
import { coaPosition, day, tablesWith } from '../records';
import { make, pairOf, type Workbook } from './made';
import { modelOf, saying } from './model';
import type { Made } from './reader';
import { smallIn, toldIn, workbookOf } from './told';

const FIRST = day(1, 1);
const LAST = day(12, 31);
const DAYS = Array.from({ length: LAST - FIRST + 1 }, (_, i) => addDays(FIRST, i));
const FOUR_WEEKS = 28;
/** For each number of days between two tabs: every how many days a pair begins. */
const OTHER_DISTANCES: Readonly<Record<number, number>> = {
  1: 15,
  7: 13,
  14: 14,
  35: 17,
  56: 19,
  91: 21,
};

let demo: Workbook;
const alone = new Map<SerialDay, Made>();

beforeAll(async () => {
  const name = 'demo.xlsx';
  const grid = await gridOfFile(readFileSync(join(__dirname, '../../workbooks', name)), name);
  demo = workbookOf(grid, LAST);
});

function madeOn(asOf: SerialDay): Made {
  const made = alone.get(asOf) ?? make(demo, asOf);
  alone.set(asOf, made);
  return made;
}

test('no small count follows from one tab, on any day of the year', () => {
  let asked = 0;
  const told = DAYS.flatMap((asOf) => {
    const model = modelOf(madeOn(asOf), demo.tables);
    asked += smallIn(model).length;
    return toldIn(model).map((secret) => `${isoDay(asOf)}: ${secret}`);
  });
  console.log(`${DAYS.length} tabs, ${asked} counts of one to four: ${told.length} can be told.`);
  expect(told).toEqual([]);
  expect(asked).toBeGreaterThan(5000);
});

test('no small count follows from one or two tabs with the share of all lettings', () => {
  const division = (demo.tables.division ?? []).map((row) => ({ ...row, allLettings: 90 }));
  const shared: Workbook = { ...demo, tables: { ...demo.tables, division } };
  const days = DAYS.filter((_, i) => i >= FOUR_WEEKS && i % 11 === 0);
  const told = days.flatMap((asOf) => {
    const first = make(shared, addDays(asOf, -FOUR_WEEKS));
    expect(first.plan.lines.some(({ key }) => key.startsWith('lettings.share'))).toBe(true);
    return [modelOf(make(shared, asOf), shared.tables), pairOf(shared, first, asOf)]
      .flatMap(toldIn)
      .map((secret) => `${isoDay(asOf)}: ${secret}`);
  });
  expect(told).toEqual([]);
});

test('no small count follows from one or two tabs with reasons for refused homes', () => {
  const reasons = ['te klein', 'te ver', 'huur te hoog', 'geen kandidaat', null];
  const homes = (demo.tables.homes ?? []).map((row, i) =>
    i % 3 === 0
      ? { ...row, status: 'geweigerd' as const, reason: reasons[(i / 3) % 5] ?? null }
      : row,
  );
  const refused: Workbook = { ...demo, tables: { ...demo.tables, homes } };
  const days = DAYS.filter((_, i) => i >= FOUR_WEEKS && i % 11 === 0);
  let divided = 0;
  const told = days.flatMap((asOf) => {
    const first = make(refused, addDays(asOf, -FOUR_WEEKS));
    const second = make(refused, asOf);
    divided += Number(second.plan.lines.some(({ key }) => key === 'sizes.refused.total'));
    return [modelOf(second, refused.tables), pairOf(refused, first, asOf)]
      .flatMap(toldIn)
      .map((secret) => `${isoDay(asOf)}: ${secret}`);
  });
  expect(told).toEqual([]);
  expect(divided).toBeGreaterThan(5);
});

test.each([[FOUR_WEEKS, 1], ...Object.entries(OTHER_DISTANCES).map((one) => one.map(Number))])(
  'no small count follows from a tab and the tab of %d days before, tested every %d days',
  (apart = 0, every = 1) => {
    const days = DAYS.filter((_, i) => i >= apart && i % every === 0);
    const told = days.flatMap((asOf) => {
      const model = pairOf(demo, madeOn(addDays(asOf, -apart)), asOf);
      return toldIn(model).map((secret) => `${isoDay(asOf)}: ${secret}`);
    });
    console.log(`${days.length} pairs ${apart} days apart: ${told.length} counts can be told.`);
    expect(told).toEqual([]);
  },
);

describe('the model', () => {
  const SOME_DAYS = DAYS.filter((_, i) => i % 12 === 0);

  test('finds each small count that a cell shows', () => {
    let said = 0;
    for (const asOf of SOME_DAYS) {
      const made = madeOn(asOf);
      const { cells, truth } = modelOf(made, demo.tables);
      for (const cell of cells) {
        const count = truth.get(cell.name) ?? 0;
        if (count < 1 || count > 4) continue;
        const model = modelOf(saying(made, [cell], truth), demo.tables);
        expect(toldIn(model)).toContain(cell.name);
        said++;
      }
    }
    console.log(`${said} counts of one to four, each said by its own cell: all are found.`);
    expect(said).toBeGreaterThan(200);
  });

  test('finds small counts on most days, if only counts below five are hidden', () => {
    const told = SOME_DAYS.filter((asOf) => {
      const made = madeOn(asOf);
      const { cells, truth } = modelOf(made, demo.tables);
      const large = cells.filter(({ name }) => (truth.get(name) ?? 0) >= 5);
      return toldIn(modelOf(saying(made, large, truth), demo.tables)).length > 0;
    });
    console.log(
      `Without rounding something follows on ${told.length} of ${SOME_DAYS.length} days.`,
    );
    expect(told.length).toBeGreaterThan(SOME_DAYS.length / 2);
  });

  test('uses every figure of the tab, except those in OF_NOBODY', () => {
    const isOfNobody = (key: string) => OF_NOBODY.some((pattern) => pattern.test(key));
    const unread = DAYS.flatMap((asOf) => modelOf(madeOn(asOf), demo.tables).unread);
    expect([...new Set(unread)].filter((key) => !isOfNobody(key))).toEqual([]);
    const { plan, ...made } = madeOn(LAST);
    const line = { key: 'new.people', cells: [{ value: 3, look: 'figure' } as const] };
    const more = { ...made, plan: { ...plan, lines: [...plan.lines, line] } };
    expect(modelOf(more, demo.tables).unread.filter((key) => !isOfNobody(key))).toEqual([line.key]);
  });
});

/**
 * Lines whose figures the model need not use. Some are not about people or households. Others
 * follow from figures that the model has.
 */
const OF_NOBODY: readonly RegExp[] = [
  // Days, versions, and what signs mean.
  /^head\./,
  /\.(heading|columns|note|small)$/,
  // Quotas, and figures computed from quotas and people housed.
  /^standing\.(quota|toHouse|band|byRevision|otherwise)$/,
  /^bridge\./,
  /^outlook\.pace$/,
  // Forecasts in fives, computed from figures of the model and from random numbers.
  /^outlook\.(supply|chance|next|homes\..*)$/,
  // Settings, and periods, rates and paces from at least five cases. The number of cases is hidden.
  /^assumptions\./,
  // Forecasts with other quotas, homes or paces, and plans of the coming weeks.
  /^whatIf\./,
  // COA's own figures, and figures that follow from other lines.
  /^coa\.(coa|difference|otherwise|backlog|byLinking)$/,
  // These repeat figures of other lines.
  /^summary\./,
  /^decisions\./,
  // Before the first week has ended, these count nobody.
  /^corporations\.(people\.|total$|weeks\.none$|changed\.)/,
  // These follow from other lines, and from a mean over at least ten households.
  /^homesNeeded\.(toLink|homes)$/,
  // Years of rent limits.
  /^lettings\.limits\./,
  // Meanings of signs, days, agreements and bottlenecks.
  /^sizes\.noteOfFives$/,
  /^sizes\.refused\.(none|few|columns)$/,
  /^locations\.(step|arriving)\./,
  /^(agreements|bottlenecks)\./,
];

/**
 * Returns rows of COA-stand on the first of April, July and October. Their people and backlog
 * differ from the partners' own, by equal or different numbers.
 */
function coaRows(
  { placements, quotas }: Partial<TableRows>,
  differences: readonly (readonly [ofHalfYear: number, inAll: number | null])[],
): TableRows['coaPositions'] {
  const housedFrom = (first: SerialDay, last: SerialDay) => {
    const counting = (placements ?? []).filter(
      ({ counts, date }) => counts && date >= first && date <= last,
    );
    return sum(counting.map(({ persons }) => persons));
  };
  return differences.map(([ofHalfYear, inAll], i) => {
    const asOf = day(4 + 3 * i, 1);
    const on = addDays(asOf, -1);
    const periods = (quotas ?? []).map(({ period, quota }) => ({ halfYear: period, quota }));
    const due = backlogAt(
      ledgerOf({ periods, opening: quotas?.[0]?.opening ?? 0, placements: [] }),
      on,
      'day',
    );
    const housed = housedFrom(firstDayOf(halfYearOf(on)), on) - ofHalfYear;
    const backlog = inAll === null ? null : Math.round(due) - housedFrom(FIRST, on) + inAll;
    return coaPosition(asOf, Math.max(0, housed), backlog);
  });
}

test('no small count follows from two tabs of a random workbook', () => {
  const dates = fc.uniqueArray(dayOf2016, { minLength: 2, maxLength: 6 });
  const difference = fc.integer({ min: -6, max: 9 });
  const differences = fc.array(fc.tuple(difference, fc.option(difference)), { maxLength: 3 });
  const people = fc.tuple(householdsOf, signalsOf, differences);
  fc.assert(
    fc.property(history, people, dates, (tables, [households, signals, ofCoa], found) => {
      const days = [...found].sort((a, b) => a - b);
      const [second = LAST, first = FIRST] = [...days].reverse();
      // With random corrections, any small difference from COA is possible. So there is no COA-stand.
      const coaPositions = tables.corrections ? null : coaRows(tables, ofCoa);
      const workbook = {
        tables: tablesWith({ ...tables, households, signals, coaPositions }),
        settings: DEFAULT_SETTINGS,
        meetings: days.slice(0, -2),
      };
      expect(toldIn(pairOf(workbook, make(workbook, first), second))).toEqual([]);
    }),
    // The seed is fixed, so that each run tests the same workbooks.
    { numRuns: 150, seed: 2016 },
  );
});
