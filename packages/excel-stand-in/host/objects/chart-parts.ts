/** Declares the parts of a chart: its texts, axes, legend and series. */
import {
  asBoolean,
  asNumber,
  asOneOf,
  asText,
  asWholeNumber,
  given,
  optionalTextAt,
  wholeNumberAt,
} from '../argument';
import { asColor } from '../cell-format';
import { asChartType, type ChartRef } from '../charts';
import { accessDenied, itemOrThrow, lacking } from '../error';
import { declareClass, type AnyClass, type Scalar } from '../object-class';
import { workbookRangeAt } from '../range-address';
import type { Session } from '../session';
import { requirePresent } from '../sheets';
import type { Chart, ChartAxis, ChartSeries, ChartText, Sheet, AreaBySheetId } from '../model';

export function requireEditable(session: Session, { sheet }: { readonly sheet: Sheet }): void {
  requirePresent(session, sheet);
  if (sheet.protected) throw accessDenied(`The sheet ${sheet.name} is protected.`);
}

/** A part of a chart, and the sheet that changes with it. */
export interface PartOf<P> extends ChartRef {
  readonly part: P;
}

/** Declares a scalar that is a member of a part of the chart. */
function member<P, K extends keyof P & string>(
  name: K,
  read: (value: unknown) => P[K],
  missing: unknown = '',
  since?: Scalar<unknown>['since'],
): Scalar<PartOf<P>> {
  return {
    since,
    get: ({ part }) => part[name] ?? missing,
    set: (ref, value, session) => {
      requireEditable(session, ref);
      ref.part[name] = read(value);
      ref.sheet.revision++;
    },
  };
}

/** Declares the font of a text. The host only keeps its size. */
const textFont: AnyClass = declareClass<PartOf<ChartText>>({
  name: 'ChartFont',
  scalars: { size: member('fontSize', asNumber, 10) },
});

function textFormat(name: string): AnyClass {
  return declareClass<PartOf<ChartText>>({
    name,
    links: { font: { of: 'ChartFont', to: (ref) => ref } },
  });
}

/** A text that is set becomes visible, as in Excel. */
const shownText: Scalar<PartOf<ChartText>> = {
  get: ({ part }) => part.text,
  set: (ref, value, session) => {
    requireEditable(session, ref);
    ref.part.text = asText(value);
    ref.part.visible = true;
    ref.sheet.revision++;
  },
};

const chartTitleFormat = textFormat('ChartTitleFormat');
const chartAxisTitleFormat = textFormat('ChartAxisTitleFormat');

const chartTitle: AnyClass = declareClass<PartOf<ChartText>>({
  name: 'ChartTitle',
  scalars: { text: shownText, visible: member('visible', asBoolean) },
  links: { format: { of: 'ChartTitleFormat', to: (ref) => ref } },
});

const chartAxisTitle: AnyClass = declareClass<PartOf<ChartText>>({
  name: 'ChartAxisTitle',
  scalars: { text: shownText, visible: member('visible', asBoolean) },
  links: { format: { of: 'ChartAxisTitleFormat', to: (ref) => ref } },
});

const chartGridlines: AnyClass = declareClass<PartOf<ChartAxis>>({
  name: 'ChartGridlines',
  scalars: {
    visible: {
      get: ({ part }) => part.majorGridlines,
      set: (ref, value, session) => {
        requireEditable(session, ref);
        ref.part.majorGridlines = asBoolean(value);
        ref.sheet.revision++;
      },
    },
  },
});

const LABEL_POSITIONS = ['NextToAxis', 'High', 'Low', 'None'] as const;

/** An empty text restores Excel's own choice. */
function bound(name: 'minimum' | 'maximum' | 'majorUnit'): Scalar<PartOf<ChartAxis>> {
  return {
    get: ({ part }) => part[name] ?? '',
    set: (ref, value, session) => {
      requireEditable(session, ref);
      if (value === '') delete ref.part[name];
      else ref.part[name] = asNumber(value);
      ref.sheet.revision++;
    },
  };
}

const chartAxis: AnyClass = declareClass<PartOf<ChartAxis>>({
  name: 'ChartAxis',
  scalars: {
    minimum: bound('minimum'),
    maximum: bound('maximum'),
    majorUnit: bound('majorUnit'),
    numberFormat: member('numberFormat', asText, 'General', '1.8'),
    tickLabelPosition: member(
      'tickLabelPosition',
      (value) => asOneOf(value, LABEL_POSITIONS),
      'NextToAxis',
      '1.7',
    ),
    tickLabelSpacing: member('tickLabelSpacing', asWholeNumber, 1, '1.7'),
  },
  links: {
    title: {
      of: 'ChartAxisTitle',
      to: (ref): PartOf<ChartText> => ({ ...ref, part: ref.part.title }),
    },
    majorGridlines: { of: 'ChartGridlines', to: (ref) => ref },
  },
});

function axisOf(ref: ChartRef, name: 'categoryAxis' | 'valueAxis'): PartOf<ChartAxis> {
  return { ...ref, part: ref.chart[name] };
}

const chartAxes: AnyClass = declareClass<ChartRef>({
  name: 'ChartAxes',
  links: {
    categoryAxis: { of: 'ChartAxis', to: (ref) => axisOf(ref, 'categoryAxis') },
    valueAxis: { of: 'ChartAxis', to: (ref) => axisOf(ref, 'valueAxis') },
  },
  methods: {
    getItem: {
      since: '1.7',
      kind: 'read',
      of: 'ChartAxis',
      call: (ref, args) => {
        const type = asOneOf(args[0], ['Category', 'Value']);
        return axisOf(ref, type === 'Category' ? 'categoryAxis' : 'valueAxis');
      },
    },
  },
});

const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right'] as const;

const chartLegend: AnyClass = declareClass<PartOf<Chart['legend']>>({
  name: 'ChartLegend',
  scalars: {
    visible: member('visible', asBoolean),
    position: member('position', (value) => asOneOf(value, LEGEND_POSITIONS)),
  },
});

type SeriesRef = PartOf<ChartSeries>;

const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
] as const;

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

const chartLineFormat: AnyClass = declareClass<SeriesRef>({
  name: 'ChartLineFormat',
  scalars: {
    color: member('color', asColor),
    lineStyle: member('lineStyle', (value) => asOneOf(value, LINE_STYLES), 'Automatic', '1.7'),
    weight: member('lineWeight', asNumber, 2.25, '1.7'),
  },
});

const chartFill: AnyClass = declareClass<SeriesRef>({
  name: 'ChartFill',
  methods: {
    setSolidColor: {
      kind: 'write',
      call: (ref, args, session) => {
        requireEditable(session, ref);
        ref.part.color = asColor(args[0]);
        ref.sheet.revision++;
      },
    },
  },
});

const chartSeriesFormat: AnyClass = declareClass<SeriesRef>({
  name: 'ChartSeriesFormat',
  links: {
    fill: { of: 'ChartFill', to: (ref) => ref },
    line: { of: 'ChartLineFormat', to: (ref) => ref },
  },
});

function sourceOf(ref: ChartRef, args: readonly unknown[], session: Session): AreaBySheetId {
  requireEditable(session, ref);
  const { sheet, area } = workbookRangeAt(session, args, 0, ref.sheet);
  return { sheetId: sheet.id, area };
}

const chartSeries: AnyClass = declareClass<SeriesRef>({
  name: 'ChartSeries',
  scalars: {
    name: member('name', asText),
    chartType: {
      since: '1.7',
      get: ({ chart }) => chart.type,
      // A chart that mixes types could not be stored in a file.
      set: ({ chart }, value) => {
        if (asChartType(value) !== chart.type) throw lacking('ChartSeries', 'chartType');
      },
    },
    markerStyle: member('markerStyle', (value) => asOneOf(value, MARKERS), 'Automatic', '1.7'),
  },
  links: { format: { of: 'ChartSeriesFormat', to: (ref) => ref } },
  methods: {
    setValues: {
      since: '1.7',
      kind: 'write',
      call: (ref, args, session) => {
        ref.part.values = sourceOf(ref, args, session);
        ref.sheet.revision++;
      },
    },
    setXAxisValues: {
      since: '1.7',
      kind: 'write',
      call: (ref, args, session) => {
        ref.part.categories = sourceOf(ref, args, session);
        ref.sheet.revision++;
      },
    },
    delete: {
      since: '1.7',
      kind: 'write',
      call: (ref, _args, session) => {
        requireEditable(session, ref);
        const { chart, part } = ref;
        chart.series = chart.series.filter((series) => series !== part);
        ref.sheet.revision++;
      },
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

export const chartPartsClasses: readonly AnyClass[] = [
  textFont,
  chartTitle,
  chartAxisTitle,
  chartGridlines,
  chartAxis,
  chartAxes,
  chartLegend,
  chartLineFormat,
  chartFill,
  chartSeriesFormat,
  chartSeries,
  chartSeriesCollection,
  chartTitleFormat,
  chartAxisTitleFormat,
];
