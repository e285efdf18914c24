import { asBoolean, asNumber, asOneOf, asText, given, textAt, wholeNumberAt } from '../argument';
import { asChartType, createChart, placeChart, seriesOf, type ChartRef } from '../charts';
import { itemOrThrow, invalidArgument } from '../error';
import { listening } from '../listening';
import { declareClass, type AnyClass, type Scalar } from '../object-class';
import { rangeAt, workbookRangeAt } from '../range-address';
import type { Session } from '../session';
import type { Sheet } from '../model';

import { plotAreaOf } from './chart-parts';
import { change, optionalPart, requireEditable } from './chart-part';
import type { LookRef } from './chart-format';
import type { LabelsRef } from './chart-labels';

const BLANKS_AS = ['NotPlotted', 'Zero', 'Interpolated'] as const;

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

type Measure = 'left' | 'top' | 'width' | 'height';

function measure(name: Measure): Scalar<ChartRef> {
  return {
    get: ({ chart }) => chart[name],
    set: (ref, value, session) => {
      requireEditable(session, ref);
      const points = asNumber(value);
      if (points < 0) throw invalidArgument('A place or size is not negative.');
      ref.chart[name] = points;
      ref.sheet.revision++;
    },
  };
}

const chart: AnyClass = declareClass<ChartRef>({
  name: 'Chart',
  id: 'id',
  scalars: {
    id: { since: '1.7', get: ({ chart: { id } }) => id },
    name: {
      get: ({ chart: { name } }) => name,
      set: (ref, value, session) => {
        requireEditable(session, ref);
        ref.chart.name = asText(value);
        ref.sheet.revision++;
      },
    },
    chartType: {
      since: '1.7',
      get: ({ chart: { type } }) => type,
      set: (ref, value, session) => {
        requireEditable(session, ref);
        ref.chart.type = asChartType(value);
        ref.sheet.revision++;
      },
    },
    displayBlanksAs: {
      since: '1.8',
      get: ({ chart: { displayBlanksAs } }) => displayBlanksAs ?? 'NotPlotted',
      set: (ref, value, session) =>
        change(session, ref, () => {
          ref.chart.displayBlanksAs = asOneOf(value, BLANKS_AS);
        }),
    },
    plotVisibleOnly: {
      since: '1.8',
      get: ({ chart: { plotVisibleOnly } }) => plotVisibleOnly ?? true,
      set: (ref, value, session) =>
        change(session, ref, () => {
          ref.chart.plotVisibleOnly = asBoolean(value);
        }),
    },
    left: measure('left'),
    top: measure('top'),
    width: measure('width'),
    height: measure('height'),
  },
  links: {
    axes: { of: 'ChartAxes', to: (ref) => ref },
    dataLabels: {
      of: 'ChartDataLabels',
      to: (ref): LabelsRef => ({ ...ref, part: optionalPart(ref.chart, 'labels') }),
    },
    format: { of: 'ChartAreaFormat', to: (ref): LookRef => ({ ...ref, part: ref.chart }) },
    plotArea: { since: '1.8', of: 'ChartPlotArea', to: plotAreaOf },
    legend: { of: 'ChartLegend', to: (ref) => ({ ...ref, part: ref.chart.legend }) },
    series: { of: 'ChartSeriesCollection', to: (ref) => ref },
    title: { of: 'ChartTitle', to: (ref) => ({ ...ref, part: ref.chart.title }) },
    worksheet: { since: '1.2', of: 'Worksheet', to: ({ sheet }) => sheet },
  },
  methods: {
    setData: {
      kind: 'write',
      call: (ref, args, session) => {
        requireEditable(session, ref);
        const seriesBy = given(args, 1) ? asOneOf(args[1], SERIES_BY) : 'Auto';
        ref.chart.series = seriesOf(workbookRangeAt(session, args, 0, ref.sheet), seriesBy);
        ref.sheet.revision++;
      },
    },
    setPosition: {
      kind: 'write',
      call: (ref, args, session) => {
        requireEditable(session, ref);
        const end = given(args, 1) ? rangeAt(session, args, 1, ref.sheet) : null;
        placeChart(ref.chart, rangeAt(session, args, 0, ref.sheet), end);
        ref.sheet.revision++;
      },
    },
    delete: {
      kind: 'write',
      call: (ref, _args, session) => {
        requireEditable(session, ref);
        ref.sheet.charts = ref.sheet.charts.filter((other) => other !== ref.chart);
        ref.sheet.revision++;
        raiseChart(session, 'chartDeleted', ref);
      },
    },
  },
});

function raiseChart(
  session: Session,
  type: 'chartAdded' | 'chartDeleted',
  { sheet, chart: { id } }: ChartRef,
): void {
  session.raise({ type, targets: [sheet.id], details: { chartId: id, worksheetId: sheet.id } });
}

function chartsOf(sheet: Sheet): ChartRef[] {
  return sheet.charts.map((of) => ({ sheet, chart: of }));
}

function chartByKey(sheet: Sheet, key: string): ChartRef | null {
  return chartsOf(sheet).find(({ chart: { id, name } }) => id === key || name === key) ?? null;
}

const chartCollection: AnyClass = declareClass<Sheet>({
  name: 'ChartCollection',
  scalars: { count: { get: ({ charts }) => charts.length } },
  items: { of: 'Chart', list: chartsOf },
  methods: {
    add: {
      kind: 'write',
      of: 'Chart',
      call: (sheet, args, session): ChartRef => {
        requireEditable(session, { sheet });
        const source = workbookRangeAt(session, args, 1, sheet);
        const seriesBy = given(args, 2) ? asOneOf(args[2], SERIES_BY) : 'Auto';
        const made = createChart(session, sheet, asChartType(args[0]), source, seriesBy);
        raiseChart(session, 'chartAdded', made);
        return made;
      },
    },
    getCount: { since: '1.4', kind: 'read', call: ({ charts }) => charts.length },
    ...listening<Sheet>('Added', 'chartAdded', (sheet) => sheet.id, '1.8'),
    ...listening<Sheet>('Deleted', 'chartDeleted', (sheet) => sheet.id, '1.8'),
    getItem: {
      kind: 'read',
      of: 'Chart',
      call: (sheet, args) => itemOrThrow(chartByKey(sheet, textAt(args, 0))),
    },
    getItemAt: {
      kind: 'read',
      of: 'Chart',
      call: (sheet, args) => itemOrThrow(chartsOf(sheet)[wholeNumberAt(args, 0)]),
    },
    getItemOrNullObject: {
      since: '1.4',
      kind: 'read',
      of: 'Chart',
      call: (sheet, args) => chartByKey(sheet, textAt(args, 0)),
    },
  },
});

export const chartClasses: readonly AnyClass[] = [chart, chartCollection];
