import type { ChartConfiguration } from 'chart.js';
import fc from 'fast-check';
import {
  addSheet,
  createWorkbook,
  setCells,
} from '../../../../packages/excel-stand-in/host/builders';
import { conventionsOf } from '../../../../packages/excel-stand-in/host/conventions';
import type {
  CellValue,
  Chart,
  ChartAxis,
  Workbook,
} from '../../../../packages/excel-stand-in/host/model';
import { chartConfig } from '../../../../workbench/page/charts/chart-config';

const DUTCH = conventionsOf('nl-NL');

const axis = (more: Partial<ChartAxis> = {}): ChartAxis => ({
  title: { text: '', visible: false },
  majorGridlines: false,
  ...more,
});

/** A sheet with categories in its first column and a series in each other column. */
function plotted(rows: readonly (readonly CellValue[])[], more: Partial<Chart> = {}) {
  const workbook = createWorkbook();
  const sheet = addSheet(workbook, 'Blad1');
  setCells(sheet, 'A1', rows as CellValue[][]);
  const column = (index: number) => ({
    sheetId: sheet.id,
    area: { top: 0, left: index, bottom: rows.length - 1, right: index },
  });
  const chart: Chart = {
    id: '1',
    name: 'Grafiek 1',
    type: 'Line',
    title: { text: 'Per week', visible: true },
    legend: { visible: true, position: 'Bottom' },
    categoryAxis: axis(),
    valueAxis: axis(),
    series: Array.from({ length: (rows[0]?.length ?? 1) - 1 }, (_, index) => ({
      name: `Reeks ${index + 1}`,
      values: column(index + 1),
      categories: column(0),
    })),
    left: 0,
    top: 0,
    width: 300,
    height: 200,
    ...more,
  };
  return { workbook, sheet, chart };
}

function configOf({ workbook, chart }: { workbook: Workbook; chart: Chart }): ChartConfiguration {
  return chartConfig(workbook, chart, DUTCH);
}

interface Scale {
  readonly stacked: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly ticks: {
    readonly stepSize?: number;
    readonly autoSkip?: boolean;
    readonly callback?: (this: unknown, value: number, at: number) => string;
  };
}

function scales(config: ChartConfiguration): { readonly x: Scale; readonly y: Scale } | undefined {
  return config.options?.scales as { readonly x: Scale; readonly y: Scale } | undefined;
}

const TYPES = [
  ['Line', 'line'],
  ['LineMarkers', 'line'],
  ['AreaStacked', 'line'],
  ['XYScatter', 'line'],
  ['ColumnClustered', 'bar'],
  ['ColumnStacked', 'bar'],
  ['BarClustered', 'bar'],
  ['BarStacked', 'bar'],
  ['Pie', 'pie'],
  ['Doughnut', 'doughnut'],
  ['Radar', 'bar'],
] as const;

const cell = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom<CellValue>(null, '', 'tekst', true, { error: '#N/A' }),
);
const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 12 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('a chart of any cells and any type', () => {
  it('has every series, a label for each category, and a number or a gap for each cell', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...TYPES), (rows, [type, drawn]) => {
        const { data, type: family } = configOf(plotted(rows, { type }));
        expect(family).toBe(drawn);
        expect(data.labels).toHaveLength(rows.length);
        expect(data.datasets.map(({ label }) => label)).toEqual(
          rows[0]?.slice(1).map((_, index) => `Reeks ${index + 1}`),
        );
        for (const [index, { data: points }] of data.datasets.entries()) {
          const isRound = drawn === 'pie' || drawn === 'doughnut';
          const gap = isRound ? 0 : null;
          const cells = rows.map((row) => row[index + 1] ?? null);
          expect(points).toEqual(cells.map((value) => (typeof value === 'number' ? value : gap)));
        }
      }),
    );
  });

  it('has the axes, the direction and the stacking of its type', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...TYPES), (rows, [type, drawn]) => {
        const config = configOf(plotted(rows, { type, valueAxis: axis({ minimum: -7 }) }));
        const found = scales(config);
        if (drawn === 'pie' || drawn === 'doughnut') {
          expect(found).toBeUndefined();
          return;
        }
        const lies = type.startsWith('Bar');
        expect(config.options?.indexAxis).toBe(lies ? 'y' : 'x');
        expect([found?.x.min, found?.y.min]).toEqual(lies ? [-7, undefined] : [undefined, -7]);
        const stacked = type.includes('Stacked');
        expect([found?.x.stacked, found?.y.stacked]).toEqual([stacked, stacked]);
      }),
    );
  });
});

const WEEKS: readonly (readonly CellValue[])[] = [
  ['2016-W50', 4, 1],
  ['2016-W51', { error: '#N/A' }, 2],
  ['2016-W52', 6.5, null],
];

it('a chart shows categories with the format of their cells', () => {
  const all = plotted([
    [42735, 1],
    [42736, 2],
  ]);
  for (const key of [0, 16384]) {
    const known = all.sheet.cells.get(key);
    all.sheet.cells.set(key, { value: known?.value ?? null, style: { numberFormat: 'd mmm' } });
  }
  expect(configOf(all).data.labels).toEqual(['31 dec', '1 jan']);
});

it('a line has the colour, weight, dashes and markers of its series', () => {
  const { workbook, chart } = plotted(WEEKS);
  const [first, second] = chart.series;
  if (!first || !second) throw new Error('There are two series.');
  const series = [
    { ...first, color: '#17365D', lineWeight: 1.5, lineStyle: 'Dash' },
    { ...second, lineStyle: 'RoundDot', markerStyle: 'Circle' },
  ];
  const [dashed, dotted] = configOf({ workbook, chart: { ...chart, series } }).data.datasets;
  expect(dashed).toMatchObject({
    borderColor: '#17365D',
    borderWidth: 2,
    borderDash: [7, 4],
    pointRadius: 0,
    data: [4, null, 6.5],
  });
  expect(dotted).toMatchObject({ borderDash: [2, 3], pointRadius: 3 });
  expect(dotted).not.toMatchObject({ borderColor: '#17365D' });
});

it('an axis has the bounds, the steps and the spacing of labels that the chart gives', () => {
  const valueAxis = axis({ minimum: 0, maximum: 20, majorUnit: 5, numberFormat: '#,##0.0' });
  const categoryAxis = axis({ tickLabelSpacing: 2 });
  const { x, y } = scales(configOf(plotted(WEEKS, { valueAxis, categoryAxis }))) ?? {};
  expect(y).toMatchObject({ min: 0, max: 20, ticks: { stepSize: 5 } });
  expect(y?.ticks.callback?.call(undefined, 1234.5, 0)).toBe('1.234,5');
  const drawn = { getLabelForValue: (at: number) => String(WEEKS[at]?.[0]) };
  const labels = WEEKS.map((_, at) => x?.ticks.callback?.call(drawn, at, at));
  expect(labels).toEqual(['2016-W50', '', '2016-W52']);
  expect(x?.ticks.autoSkip).toBe(false);
});

it('the title and the legend are shown only if the chart has them', () => {
  const shown = configOf(plotted(WEEKS)).options?.plugins;
  expect(shown?.title).toMatchObject({ display: true, text: 'Per week' });
  expect(shown?.legend).toMatchObject({ display: true, position: 'bottom' });
  const without = plotted(WEEKS, {
    title: { text: 'Per week', visible: false },
    legend: { visible: false, position: 'Top' },
  });
  expect(configOf(without).options?.plugins).toMatchObject({
    title: { display: false },
    legend: { display: false },
  });
});

it('a chart whose sheet is deleted is drawn empty', () => {
  const { workbook, chart } = plotted(WEEKS);
  workbook.sheets.splice(0);
  const { data } = configOf({ workbook, chart });
  expect(data.labels).toEqual([]);
  expect(data.datasets.map(({ data: points }) => points)).toEqual([[], []]);
});
