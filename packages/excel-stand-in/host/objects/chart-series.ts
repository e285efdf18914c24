/** Declares the series of a chart. */
import {
  asBoolean,
  asOneOf,
  asText,
  given,
  optionalTextAt,
  wholeNumberAt,
  wholeNumberWithin,
} from '../argument';
import { asChartType, type ChartRef } from '../charts';
import { itemOrThrow, lacking } from '../error';
import { declareClass, type AnyClass, type Method, type Scalar } from '../object-class';
import { workbookRangeAt } from '../range-address';
import type { Session } from '../session';
import { cellAt, plainValue } from '../cells';
import type { AreaBySheetId, ChartSeries } from '../model';
import { seriesLook } from './chart-format';
import { markerScalars, type LabelsRef } from './chart-labels';
import { change, member, optionalPart, requireEditable, type PartOf } from './chart-part';

type SeriesRef = PartOf<ChartSeries>;

function sourceOf(ref: ChartRef, args: readonly unknown[], session: Session): AreaBySheetId {
  requireEditable(session, ref);
  const { sheet, area } = workbookRangeAt(session, args, 0, ref.sheet);
  return { sheetId: sheet.id, area };
}

function setSource(name: 'values' | 'categories'): Method<SeriesRef> {
  return {
    since: '1.7',
    kind: 'write',
    call: (ref, args, session) => {
      ref.part[name] = sourceOf(ref, args, session);
      ref.sheet.revision++;
    },
  };
}

/** Whether the series has labels. New ones show values, as in Excel. */
const hasDataLabels: Scalar<SeriesRef> = {
  since: '1.7',
  get: ({ part }) => part.labels !== undefined,
  set: (ref, value, session) =>
    change(session, ref, () => {
      if (asBoolean(value)) ref.part.labels ??= { showValue: true };
      else delete ref.part.labels;
    }),
};

/** The index of the series in the chart, from 0. Setting it moves the series. */
const plotOrder: Scalar<SeriesRef> = {
  since: '1.7',
  get: ({ chart, part }) => chart.series.indexOf(part),
  set: (ref, value, session) =>
    change(session, ref, () => {
      const { chart, part } = ref;
      const to = wholeNumberWithin(value, 0, chart.series.length - 1);
      const others = chart.series.filter((series) => series !== part);
      chart.series = [...others.slice(0, to), part, ...others.slice(to)];
    }),
};

const DIMENSIONS = ['Categories', 'Values', 'XValues', 'YValues'] as const;

const getDimensionValues: Method<SeriesRef> = {
  since: '1.12',
  kind: 'write',
  call: ({ part }, args, { workbook }) => {
    const dimension = asOneOf(args[0], DIMENSIONS);
    const isValues = dimension === 'Values' || dimension === 'YValues';
    const source = isValues ? part.values : part.categories;
    const sheet = workbook.sheets.find(({ id }) => id === source?.sheetId);
    if (!source || !sheet) return [];
    const { top, left, bottom, right } = source.area;
    const values: unknown[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        values.push(plainValue(cellAt(sheet, row, column)?.value ?? null));
      }
    }
    return values;
  },
};

/** Declares a member that all series of the chart share. */
function ofGroup(
  name: 'gapWidth' | 'overlap' | 'doughnutHoleSize' | 'firstSliceAngle',
  [least, most]: readonly [number, number],
  missing: number,
  since: Scalar<unknown>['since'],
): Scalar<SeriesRef> {
  return {
    since,
    get: ({ chart }) => chart[name] ?? missing,
    set: (ref, value, session) =>
      change(session, ref, () => {
        ref.chart[name] = wholeNumberWithin(value, least, most);
      }),
  };
}

const chartSeries: AnyClass = declareClass<SeriesRef>({
  name: 'ChartSeries',
  scalars: {
    ...markerScalars<ChartSeries>(),
    name: member('name', asText),
    chartType: {
      since: '1.7',
      get: ({ chart }) => chart.type,
      // No file could keep a chart of several types.
      set: ({ chart }, value) => {
        if (asChartType(value) !== chart.type) throw lacking('ChartSeries', 'chartType');
      },
    },
    hasDataLabels,
    plotOrder,
    smooth: member('smooth', asBoolean, false, '1.7'),
    gapWidth: ofGroup('gapWidth', [0, 500], 219, '1.7'),
    overlap: ofGroup('overlap', [-100, 100], -27, '1.8'),
    doughnutHoleSize: ofGroup('doughnutHoleSize', [10, 90], 75, '1.7'),
    firstSliceAngle: ofGroup('firstSliceAngle', [0, 360], 0, '1.8'),
    explosion: member('explosion', (value) => wholeNumberWithin(value, 0, 400), 0, '1.8'),
    invertIfNegative: member('invertIfNegative', asBoolean, false, '1.8'),
  },
  links: {
    dataLabels: {
      since: '1.8',
      of: 'ChartDataLabels',
      to: (ref): LabelsRef => ({ ...ref, part: optionalPart(ref.part, 'labels') }),
    },
    format: { of: 'ChartSeriesFormat', to: seriesLook },
    points: { of: 'ChartPointsCollection', to: (ref) => ref },
    trendlines: { since: '1.7', of: 'ChartTrendlineCollection', to: (ref) => ref },
  },
  methods: {
    setValues: setSource('values'),
    setXAxisValues: setSource('categories'),
    getDimensionValues,
    delete: {
      since: '1.7',
      kind: 'write',
      call: (ref, _args, session) =>
        change(session, ref, () => {
          const { chart, part } = ref;
          chart.series = chart.series.filter((series) => series !== part);
        }),
    },
  },
});

function allSeries(ref: ChartRef): SeriesRef[] {
  return ref.chart.series.map((part) => ({ ...ref, part }));
}

const chartSeriesCollection: AnyClass = declareClass<ChartRef>({
  name: 'ChartSeriesCollection',
  scalars: { count: { get: ({ chart }) => chart.series.length } },
  items: { of: 'ChartSeries', list: allSeries },
  methods: {
    getCount: { since: '1.4', kind: 'read', call: ({ chart }) => chart.series.length },
    getItemAt: {
      kind: 'read',
      of: 'ChartSeries',
      call: (ref, args) => itemOrThrow(allSeries(ref)[wholeNumberAt(args, 0)]),
    },
    add: {
      since: '1.7',
      kind: 'write',
      of: 'ChartSeries',
      call: (ref, args, session): SeriesRef => {
        requireEditable(session, ref);
        const { series } = ref.chart;
        const part: ChartSeries = {
          name: optionalTextAt(args, 0) ?? '',
          values: null,
          categories: series[0]?.categories ?? null,
        };
        series.splice(given(args, 1) ? wholeNumberAt(args, 1) : series.length, 0, part);
        ref.sheet.revision++;
        return { ...ref, part };
      },
    },
  },
});

export const chartSeriesClasses: readonly AnyClass[] = [chartSeries, chartSeriesCollection];
