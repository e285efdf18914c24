/** Tests what the tab says about the projection, with the tables of an invented municipality. */
import { simulatedMunicipality } from '../../../bench/backtest/world/municipality';
import { nextHalfYear } from '../../../src/domain/calendar';
import { sum } from '../../../src/domain/sum';
import { planTab } from '../../../src/overleg/plan-tab';
import { reportWith } from '../records';

const municipality = simulatedMunicipality(4);
const asOf = municipality.meetings[8]!;
const ofThisHalfYear = municipality.tablesOn(asOf);
const quotas = ofThisHalfYear.quotas ?? [];
const last = quotas.at(-1);
if (!last) throw new Error('The municipality has a quota.');
const nextOne = { ...last, period: nextHalfYear(last.period), opening: null };
const tables = { ...ofThisHalfYear, quotas: [...quotas, nextOne] };
const report = reportWith(asOf, tables);
const { projection, next, homes } = report.outlook;

test('the median of each half-year’s end is within its margin', () => {
  for (const end of [projection, next]) {
    expect(end?.low).toBeLessThanOrEqual(end?.median ?? NaN);
    expect(end?.median).toBeLessThanOrEqual(end?.high ?? NaN);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(end?.chanceInTen);
  }
  expect(report.outlook.notProjected).toBeNull();
});

test('the next half-year has no projection if the workbook lacks its quota', () => {
  const known = reportWith(asOf, ofThisHalfYear).outlook;
  expect(known.next).toBeNull();
  expect(known.projection).not.toBeNull();
});

test('the forecast in the chart begins at the backlog and ends at the projection', () => {
  const { points, isProjected } = report.course;
  expect(isProjected).toBe(true);
  const now = points.find(({ day }) => day === asOf);
  expect(now?.forecast).toBe(now?.backlog);
  const last = points.at(-1);
  expect(last).toMatchObject({
    day: projection?.on,
    low: projection?.low,
    forecast: projection?.median,
    high: projection?.high,
  });
});

test('the chance of no backlog agrees with the margin', () => {
  for (const end of [projection, next]) {
    if (!end) throw new Error('There is a projection.');
    if (end.high <= 0) expect(end.chanceInTen).toBeGreaterThanOrEqual(9);
    if (end.low > 0) expect(end.chanceInTen).toBeLessThanOrEqual(1);
  }
});

test('each corporation has a number of homes too few or too many', () => {
  const names = report.corporations?.lines.flatMap(({ name }) => name ?? []);
  expect(homes.map(({ name }) => name)).toEqual(names);
  expect(sum(homes.map(({ short }) => short ?? NaN))).not.toBeNaN();
});

describe('administrators', () => {
  const shown = reportWith(asOf, tables, { kind: 'bestuurlijk' }).shown;

  test('see the people to be housed in fives, within five of the exact projection', () => {
    const { current } = shown.standing;
    for (const figure of ['low', 'median', 'high'] as const) {
      const people = (current?.toHouse ?? NaN) - (shown.outlook.projection?.[figure] ?? NaN);
      expect(people % 5).toBe(0);
      expect(
        Math.abs((projection?.[figure] ?? NaN) - (shown.outlook.projection?.[figure] ?? NaN)),
      ).toBeLessThanOrEqual(5);
    }
  });

  test('see a chart that ends at the figures of the block', () => {
    const { lines } = planTab(
      reportWith(asOf, tables, { kind: 'bestuurlijk' }),
      { madeAt: 42_735.5, version: '1.0.0' },
      'nl',
    );
    const valuesOf = (key: string) =>
      lines.find((line) => line.key === key)?.cells.map(({ value }) => value);
    const end = valuesOf(`chartData.${projection?.on ?? ''}`);
    const { low, median, high } = shown.outlook.projection ?? {};
    expect([end?.[4], end?.[2], end?.[5]]).toEqual(
      [low, median, high].map((one) => Math.round(one ?? NaN)),
    );
    const now = valuesOf(`chartData.${asOf}`);
    expect([now?.[4], now?.[2], now?.[5]]).toEqual([now?.[1], now?.[1], now?.[1]]);
  });

  test('see the same chance and the same cause as officials', () => {
    const { chanceInTen, binds } = shown.outlook.projection ?? {};
    expect({ chanceInTen, binds }).toEqual({
      chanceInTen: projection?.chanceInTen,
      binds: projection?.binds,
    });
  });
});
