/** Tests what the tab says about the projection, for the workbook of an invented municipality. */
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

test('the end lies within its margin, this half-year and the next', () => {
  for (const end of [projection, next]) {
    expect(end?.low).toBeLessThanOrEqual(end?.median ?? NaN);
    expect(end?.median).toBeLessThanOrEqual(end?.high ?? NaN);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).toContain(end?.chanceInTen);
  }
  expect(report.outlook.notProjected).toBeNull();
});

test('the end of the next half-year is left open while its quota is not in the workbook', () => {
  const known = reportWith(asOf, ofThisHalfYear).outlook;
  expect(known.next).toBeNull();
  expect(known.projection).not.toBeNull();
});

test('the chart begins at the standing and ends at the projection', () => {
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

test('no backlog is as likely as the margin allows', () => {
  for (const end of [projection, next]) {
    if (!end) throw new Error('There is a projection.');
    if (end.high <= 0) expect(end.chanceInTen).toBeGreaterThanOrEqual(9);
    if (end.low > 0) expect(end.chanceInTen).toBeLessThanOrEqual(1);
  }
});

test('each corporation has the number of homes that it lacks or has left', () => {
  const names = report.corporations?.lines.flatMap(({ name }) => name ?? []);
  expect(homes.map(({ name }) => name)).toEqual(names);
  expect(sum(homes.map(({ short }) => short ?? NaN))).not.toBeNaN();
});

describe('administrators', () => {
  const shown = reportWith(asOf, tables, { kind: 'bestuurlijk' }).shown;

  test('see future people in fives, added to the numbers that they may know', () => {
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

  test('see the same chance and the same that binds', () => {
    const { chanceInTen, binds } = shown.outlook.projection ?? {};
    expect({ chanceInTen, binds }).toEqual({
      chanceInTen: projection?.chanceInTen,
      binds: projection?.binds,
    });
  });
});
