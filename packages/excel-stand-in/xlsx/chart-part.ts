import { parseChart } from 'hucre/ooxml';
import { parseArea, splitAddress } from '../host/a1';
import type { Chart, ChartAxis, ChartSeries, ChartText, AreaBySheetId } from '../host/model';
import type { ChartLook } from '../host/chart-model';
import { readLines, withLook } from './chart-lines';
import {
  AREA,
  AXIS,
  AXIS_TITLE,
  defined,
  LEGEND,
  lineStyleOf,
  PLOT_AREA,
  readLabels,
  readLook,
  readMarkers,
  readPlotArea,
  readPoints,
  readTrendlines,
  TITLE,
} from './chart-looks';
import { attributeOf, parseXml, type XmlElement } from './xml';

/** Translates between the names of sheets in a chart's formulas and the sheets' ids. */
export interface SheetNames {
  readonly idOf: (name: string) => string | undefined;
  readonly nameOf: (id: string) => string | undefined;
}

/** A chart without its place on the sheet. */
export type ChartContent = Omit<Chart, 'id' | 'name' | 'left' | 'top' | 'width' | 'height'>;

type FileChart = NonNullable<ReturnType<typeof parseChart>>;
type FileSeries = NonNullable<FileChart['series']>[number];
type FileAxis = NonNullable<NonNullable<FileChart['axes']>['x']>;

/** Reads a chart. Returns undefined if the part contains no chart. */
export function readChart(text: string, names: SheetNames): ChartContent | undefined {
  const chart = parseChart(text);
  if (!chart || chart.kinds.length === 0) return undefined;
  const isLine = chart.kinds[0] === 'line';
  const [x, y] = [chart.axes?.x, chart.axes?.y];
  const lines = readLines(text);
  const plotArea = readPlotArea(chart.plotAreaLayout, readLook(chart, PLOT_AREA));
  return {
    type: readType(chart, text),
    title: readText(chart.title, chart.titleOverlay, readLook(chart, TITLE)),
    legend: readLegend(chart),
    categoryAxis: { ...readAxis(x, y), ...withLook(readLook(x, AXIS), lines.category) },
    valueAxis: { ...readAxis(y, x), ...withLook(readLook(y, AXIS), lines.value) },
    series: (chart.series ?? []).map((series) => readSeries(series, isLine, names)),
    ...defined({
      look: readLook(chart, AREA),
      plotArea,
      labels: readLabels(chart.dataLabels),
      gapWidth: chart.gapWidth,
      overlap: chart.overlap,
      doughnutHoleSize: chart.holeSize,
      firstSliceAngle: chart.firstSliceAng,
      displayBlanksAs: chart.dispBlanksAs && BLANKS_AS[chart.dispBlanksAs],
      plotVisibleOnly: chart.plotVisOnly,
    } as Partial<ChartContent>),
  };
}

export const BLANKS_AS = { gap: 'NotPlotted', zero: 'Zero', span: 'Interpolated' } as const;

const GROUPINGS: Readonly<Record<string, string>> = {
  stacked: 'Stacked',
  percentStacked: 'Stacked100',
};

/**
 * Returns the Excel.ChartType of a chart. A chart with bars and lines gets the type of the first in
 * the file.
 */
function readType(chart: FileChart, text: string): string {
  const [kind] = chart.kinds;
  switch (kind) {
    case 'bar': {
      const direction = barDirection(parseXml(text).root) === 'bar' ? 'Bar' : 'Column';
      return direction + (GROUPINGS[chart.barGrouping ?? ''] ?? 'Clustered');
    }
    case 'line': {
      const hasMarkers = (chart.series ?? []).some(({ marker }) => marker?.symbol !== 'none');
      const isMarked = hasMarkers && chart.showLineMarkers !== false;
      return (isMarked ? 'LineMarkers' : 'Line') + (GROUPINGS[chart.lineGrouping ?? ''] ?? '');
    }
    case 'area':
      return `Area${GROUPINGS[chart.areaGrouping ?? ''] ?? ''}`;
    case 'scatter':
      return 'XYScatter';
    case 'pie':
      return 'Pie';
    case 'doughnut':
      return 'Doughnut';
    default:
      return `${(kind ?? '').charAt(0).toUpperCase()}${(kind ?? '').slice(1)}`;
  }
}

function barDirection(element: XmlElement): string | undefined {
  if (element.name === 'barDir') return attributeOf(element, 'val');
  for (const inner of element.children) {
    const direction = barDirection(inner);
    if (direction !== undefined) return direction;
  }
  return undefined;
}

function readText(
  text: string | undefined,
  overlay: boolean | undefined,
  look: ChartLook | undefined,
): ChartText {
  return {
    text: text ?? '',
    visible: text !== undefined,
    ...(overlay === true ? { overlay } : {}),
    ...(look ? { look } : {}),
  };
}

const LEGEND_POSITIONS: Readonly<Record<string, Chart['legend']['position']>> = {
  top: 'Top',
  bottom: 'Bottom',
  left: 'Left',
  right: 'Right',
  topRight: 'Right',
};

function readLegend(chart: FileChart): Chart['legend'] {
  const { legend, legendOverlay: overlay } = chart;
  const position = typeof legend === 'string' ? LEGEND_POSITIONS[legend] : undefined;
  const look = readLook(chart, LEGEND);
  return {
    visible: typeof legend === 'string',
    position: position ?? 'Right',
    ...(overlay === true ? { overlay } : {}),
    ...(look ? { look } : {}),
  };
}

export const LABEL_POSITIONS: Readonly<
  Record<string, NonNullable<ChartAxis['tickLabelPosition']>>
> = {
  nextTo: 'NextToAxis',
  high: 'High',
  low: 'Low',
  none: 'None',
};

export const TICK_MARKS = { none: 'None', in: 'Inside', out: 'Outside', cross: 'Cross' } as const;

/** Returns where the other axis crosses this one. A file stores this with the other axis. */
function readCrossing(other: FileAxis | undefined): ChartAxis['crossing'] {
  if (other?.crossesAt !== undefined) return other.crossesAt;
  if (other?.crosses === 'max') return 'Maximum';
  return other?.crosses === 'min' ? 'Minimum' : undefined;
}

function readAxis(axis: FileAxis | undefined, other: FileAxis | undefined): ChartAxis {
  const { min, max, majorUnit, minorUnit, logBase } = axis?.scale ?? {};
  const unit = axis?.dispUnits?.unit;
  // Undefined is the model's default, no tick marks. The library leaves out `out`.
  const tick = (mark: FileAxis['majorTickMark']) =>
    mark === undefined || mark === 'none' ? undefined : TICK_MARKS[mark];
  const major = axis && (axis.majorTickMark ?? 'out');
  return {
    title: readText(axis?.title, undefined, readLook(axis, AXIS_TITLE)),
    majorGridlines: axis?.gridlines?.major === true,
    ...defined({
      numberFormat: axis?.numberFormat?.formatCode,
      minimum: min,
      maximum: max,
      majorUnit,
      minorUnit,
      logBase,
      tickLabelSpacing: axis?.tickLblSkip,
      tickMarkSpacing: axis?.tickMarkSkip,
      tickLabelPosition: LABEL_POSITIONS[axis?.tickLblPos ?? ''],
      majorTickMark: tick(major),
      minorTickMark: tick(axis?.minorTickMark),
      minorGridlines: axis?.gridlines?.minor === true ? true : undefined,
      visible: axis?.hidden === true ? false : undefined,
      reversePlotOrder: axis?.reverse === true ? true : undefined,
      displayUnit: unit && unit.charAt(0).toUpperCase() + unit.slice(1),
      showDisplayUnitLabel: axis?.dispUnits && !axis.dispUnits.showLabel ? false : undefined,
      crossing: readCrossing(other),
      isBetweenCategories: other?.crossBetween === 'midCat' ? false : undefined,
    } as Partial<ChartAxis>),
  };
}

function readSeries(series: FileSeries, isLine: boolean, names: SheetNames): ChartSeries {
  const { color, stroke } = series;
  return {
    name: series.name ?? '',
    values: readReference(series.valuesRef, names),
    categories: readReference(series.categoriesRef, names),
    ...readMarkers(series.marker),
    ...defined({
      color: typeof color === 'string' ? `#${color.toUpperCase()}` : undefined,
      lineStyle: lineStyleOf(stroke?.dash),
      lineWeight: isLine ? stroke?.width : undefined,
      smooth: series.smooth === true ? true : undefined,
      explosion: series.explosion,
      invertIfNegative: series.invertIfNegative === true ? true : undefined,
      labels: readLabels(series.dataLabels),
      points: readPoints(series.dataPoints),
      trendlines: readTrendlines(series.trendlines),
    } as Partial<ChartSeries>),
  };
}

function readReference(text: string | undefined, names: SheetNames): AreaBySheetId | null {
  if (text === undefined) return null;
  const { sheet, reference } = splitAddress(text);
  const area = parseArea(reference);
  const sheetId = sheet === null ? undefined : names.idOf(sheet);
  return area && sheetId !== undefined ? { sheetId, area } : null;
}
