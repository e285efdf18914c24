/** Declares the labels, points and trendlines of a chart's series. */
import {
  asBoolean,
  asNumber,
  asOneOf,
  asText,
  given,
  wholeNumberAt,
  wholeNumberWithin,
} from '../argument';
import { asColor } from '../cell-format';
import { columnCount, rowCount } from '../a1';
import { cellAt, plainValue } from '../cells';
import type { ChartLabels, ChartMarkers, ChartPoint, ChartTrendline } from '../chart-model';
import { itemOrThrow } from '../error';
import { declareClass, type AnyClass, type Method, type Scalar } from '../object-class';
import type { Session } from '../session';
import type { ChartSeries } from '../model';
import { change, member, optionalPart, type PartOf } from './chart-part';

export type LabelsRef = PartOf<ChartLabels>;
type SeriesRef = PartOf<ChartSeries>;

const LABEL_POSITIONS = [
  'None',
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
] as const;

const labelScalars: Readonly<Record<string, Scalar<LabelsRef>>> = {
  position: member('position', (value) => asOneOf(value, LABEL_POSITIONS), null),
  showValue: member('showValue', asBoolean, false),
  showSeriesName: member('showSeriesName', asBoolean, false),
  showCategoryName: member('showCategoryName', asBoolean, false),
  showLegendKey: member('showLegendKey', asBoolean, false),
  showPercentage: member('showPercentage', asBoolean, false),
  separator: member('separator', asText, null),
  numberFormat: member('numberFormat', asText, 'General', '1.8'),
};

const chartDataLabels: AnyClass = declareClass<LabelsRef>({
  name: 'ChartDataLabels',
  scalars: labelScalars,
  links: { format: { of: 'ChartDataLabelFormat', to: (ref) => ref } },
});

const chartDataLabel: AnyClass = declareClass<LabelsRef>({
  name: 'ChartDataLabel',
  scalars: labelScalars,
  links: { format: { since: '1.8', of: 'ChartDataLabelFormat', to: (ref) => ref } },
});

const MARKERS = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
  'Picture',
] as const;

/** Declares the scalars about the signs at the points of a line. Series and points have these. */
export function markerScalars<P extends ChartMarkers>(): Record<string, Scalar<PartOf<P>>> {
  const scalars: Record<string, Scalar<PartOf<ChartMarkers>>> = {
    markerStyle: member('markerStyle', (value) => asOneOf(value, MARKERS), 'Automatic', '1.7'),
    markerSize: member('markerSize', (value) => wholeNumberWithin(value, 2, 72), 5, '1.7'),
    markerBackgroundColor: member('markerBackgroundColor', asColor, null, '1.7'),
    markerForegroundColor: member('markerForegroundColor', asColor, null, '1.7'),
  };
  return scalars;
}

/** A point and its series. */
interface PointRef extends PartOf<ChartPoint> {
  readonly series: ChartSeries;
  readonly index: number;
}

function pointCount({ part: { values } }: SeriesRef): number {
  return values ? rowCount(values.area) * columnCount(values.area) : 0;
}

function pointAt(ref: SeriesRef, index: number): PointRef | null {
  if (index < 0 || index >= pointCount(ref)) return null;
  const series = ref.part;
  const part = optionalPart(optionalPart(series, 'points') as Record<number, ChartPoint>, index);
  return { ...ref, part, series, index };
}

function valueOf({ series: { values }, index }: PointRef, { workbook }: Session): unknown {
  const sheet = workbook.sheets.find(({ id }) => id === values?.sheetId);
  if (!values || !sheet) return null;
  const { area } = values;
  const width = columnCount(area);
  const [row, column] = [area.top + Math.floor(index / width), area.left + (index % width)];
  return plainValue(cellAt(sheet, row, column)?.value ?? null);
}

/** True if the point has a label of its own, or if its series has labels. */
const hasDataLabel: Scalar<PointRef> = {
  since: '1.7',
  get: ({ part, series }) => part.label !== undefined || series.labels !== undefined,
  set: (ref, value, session) =>
    change(session, ref, () => {
      if (asBoolean(value)) ref.part.label = { showValue: true, ...ref.part.label };
      else delete ref.part.label;
    }),
};

const chartPoint: AnyClass = declareClass<PointRef>({
  name: 'ChartPoint',
  scalars: { ...markerScalars<ChartPoint>(), hasDataLabel, value: { get: valueOf } },
  links: {
    dataLabel: {
      since: '1.7',
      of: 'ChartDataLabel',
      to: (ref): LabelsRef => ({
        ...ref,
        part: optionalPart<ChartPoint, 'label'>(ref.part, 'label'),
      }),
    },
    format: { of: 'ChartPointFormat', to: (ref) => ref },
  },
});

const chartPoints: AnyClass = declareClass<SeriesRef>({
  name: 'ChartPointsCollection',
  scalars: { count: { get: pointCount } },
  items: {
    of: 'ChartPoint',
    list: (ref) => Array.from({ length: pointCount(ref) }, (_none, index) => pointAt(ref, index)),
  },
  methods: {
    getCount: { since: '1.4', kind: 'read', call: pointCount },
    getItemAt: {
      kind: 'read',
      of: 'ChartPoint',
      call: (ref, args) => itemOrThrow(pointAt(ref, wholeNumberAt(args, 0))),
    },
  },
});

const TRENDLINES = [
  'Linear',
  'Exponential',
  'Logarithmic',
  'MovingAverage',
  'Polynomial',
  'Power',
] as const;

type TrendlineRef = PartOf<ChartTrendline> & { readonly series: ChartSeries };

function trendlinesOf(ref: SeriesRef): TrendlineRef[] {
  return (ref.part.trendlines ?? []).map((part) => ({ ...ref, part, series: ref.part }));
}

const chartTrendline: AnyClass = declareClass<TrendlineRef>({
  name: 'ChartTrendline',
  scalars: {
    type: member('type', (value) => asOneOf(value, TRENDLINES)),
    name: member('name', asText),
    polynomialOrder: member('polynomialOrder', (value) => wholeNumberWithin(value, 2, 6), 2),
    movingAveragePeriod: member(
      'movingAveragePeriod',
      (value) => wholeNumberWithin(value, 2, 255),
      2,
    ),
    intercept: member('intercept', asNumber),
    showEquation: member('showEquation', asBoolean, false, '1.8'),
    showRSquared: member('showRSquared', asBoolean, false, '1.8'),
    forwardPeriod: member('forwardPeriod', asNumber, 0, '1.8'),
    backwardPeriod: member('backwardPeriod', asNumber, 0, '1.8'),
  },
  links: { format: { of: 'ChartTrendlineFormat', to: (ref) => ref } },
  methods: {
    delete: {
      kind: 'write',
      call: (ref, _args, session) =>
        change(session, ref, () => {
          const { series, part } = ref;
          series.trendlines = (series.trendlines ?? []).filter((one) => one !== part);
        }),
    },
  },
});

const addTrendline: Method<SeriesRef> = {
  kind: 'write',
  of: 'ChartTrendline',
  call: (ref, args, session): TrendlineRef => {
    const type = given(args, 0) ? asOneOf(args[0], TRENDLINES) : 'Linear';
    const part: ChartTrendline = { type };
    change(session, ref, () => {
      ref.part.trendlines = [...(ref.part.trendlines ?? []), part];
    });
    return { ...ref, part, series: ref.part };
  },
};

const chartTrendlines: AnyClass = declareClass<SeriesRef>({
  name: 'ChartTrendlineCollection',
  items: { of: 'ChartTrendline', list: trendlinesOf },
  methods: {
    add: addTrendline,
    getCount: { kind: 'read', call: (ref) => trendlinesOf(ref).length },
    getItem: {
      kind: 'read',
      of: 'ChartTrendline',
      call: (ref, args) => itemOrThrow(trendlinesOf(ref)[wholeNumberAt(args, 0)]),
    },
  },
});

export const chartLabelsClasses: readonly AnyClass[] = [
  chartDataLabels,
  chartDataLabel,
  chartPoint,
  chartPoints,
  chartTrendline,
  chartTrendlines,
];
