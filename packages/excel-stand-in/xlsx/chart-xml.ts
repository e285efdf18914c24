/** Writes a chart as a part of a file. */
import type { SheetChart } from 'hucre/xlsx';
import { formatAbsoluteArea, quoteSheetName } from '../host/a1';
import type { Chart, ChartAxis, ChartSeries, ChartText, AreaBySheetId } from '../host/model';
import { requireKept } from './chart-kept';
import { withLines } from './chart-lines';
import {
  AREA,
  AXIS,
  AXIS_TITLE,
  dashOf,
  defined,
  keyOf,
  LEGEND,
  TITLE,
  writtenLabels,
  writtenLook,
  writtenMarkers,
  writtenPlotArea,
  writtenPoints,
  writtenTrendlines,
} from './chart-looks';
import { BLANKS_AS, LABEL_POSITIONS, TICK_MARKS, readChart, type SheetNames } from './chart-part';
import { XML_DECLARATION } from './package';
import { partText, unpack } from './parts';

type WrittenSeries = SheetChart['series'][number];
type WrittenAxis = NonNullable<NonNullable<SheetChart['axes']>['x']>;
type WrittenUnit = NonNullable<Exclude<WrittenAxis['dispUnits'], string>>;

type Kind = Pick<SheetChart, 'type' | 'barGrouping' | 'lineGrouping' | 'areaGrouping'>;

function kindOf(type: string): Kind | undefined {
  const grouping = /Stacked(?:100)?$/.exec(type)?.[0];
  const family = type.replace(/(?:Clustered|Markers)?(?:Stacked(?:100)?)?$/, '');
  const stacked = grouping === 'Stacked100' ? 'percentStacked' : 'stacked';
  switch (family) {
    case 'Line':
      return { type: 'line', lineGrouping: grouping === undefined ? 'standard' : stacked };
    case 'Column':
      return { type: 'column', barGrouping: grouping === undefined ? 'clustered' : stacked };
    case 'Bar':
      return { type: 'bar', barGrouping: grouping === undefined ? 'clustered' : stacked };
    case 'Area':
      return { type: 'area', areaGrouping: grouping === undefined ? 'standard' : stacked };
    case 'Pie':
      return { type: 'pie' };
    case 'Doughnut':
      return { type: 'doughnut' };
    case 'XYScatter':
      return { type: 'scatter' };
    default:
      return undefined;
  }
}

/** Returns the text of a chart part, or undefined for a type that cannot be written. */
export async function chartXml(
  chart: Chart,
  names: SheetNames,
  before?: Chart,
): Promise<string | undefined> {
  const kind = kindOf(chart.type);
  if (!kind) return undefined;
  const written: SheetChart = {
    ...kind,
    anchor: { from: { row: 0, col: 0 } },
    series: chart.series.map((series) => writtenSeries(series, chart, names)),
    legend: chart.legend.visible ? writtenPosition(chart.legend.position) : false,
    showTitle: isShown(chart.title),
    autoTitleDeleted: !isShown(chart.title),
    ...(isShown(chart.title) ? { title: chart.title.text } : {}),
    ...writtenLook(chart.title.look, TITLE),
    ...(chart.title.overlay === true ? { titleOverlay: true } : {}),
    ...writtenLook(chart.legend.look, LEGEND),
    ...(chart.legend.overlay === true ? { legendOverlay: true } : {}),
    ...writtenLook(chart.look, AREA),
    ...writtenPlotArea(chart.plotArea),
    ...defined({
      dataLabels: writtenLabels(chart.labels),
      gapWidth: chart.gapWidth,
      overlap: chart.overlap,
      holeSize: chart.doughnutHoleSize,
      firstSliceAng: chart.firstSliceAngle,
      dispBlanksAs: keyOf(BLANKS_AS, chart.displayBlanksAs),
      plotVisOnly: chart.plotVisibleOnly,
    }),
    axes: writtenAxes(chart),
  };
  // The library only writes whole files, so a file with just this chart is made.
  const { writeXlsx } = await import('./library-file');
  const file = unpack(await writeXlsx({ sheets: [{ name: 'Chart', charts: [written] }] }));
  const text = partText(file, 'xl/charts/chart1.xml');
  const made = withLines(text.replace(/^<\?xml[^>]*\?>\s*/, XML_DECLARATION), chart);
  requireKept(chart, readChart(made, names), before);
  return made;
}

function isShown({ visible, text }: ChartText): boolean {
  return visible && text !== '';
}

function writtenPosition(position: Chart['legend']['position']) {
  switch (position) {
    case 'Top':
      return 'top';
    case 'Bottom':
      return 'bottom';
    case 'Left':
      return 'left';
    case 'Right':
      return 'right';
  }
}

const TURNED_LEFT = -90;

function writtenAxes(chart: Chart): NonNullable<SheetChart['axes']> {
  const isLying = chart.type.startsWith('Bar');
  const { tickLabelSpacing, tickMarkSpacing } = chart.categoryAxis;
  const category = {
    ...writtenAxis(chart.categoryAxis, chart.valueAxis),
    ...defined({ tickLblSkip: tickLabelSpacing, tickMarkSkip: tickMarkSpacing }),
  };
  const value = writtenAxis(chart.valueAxis, chart.categoryAxis);
  return {
    x: isLying ? { ...category, axisTitleRotation: TURNED_LEFT } : category,
    y: isLying ? value : { ...value, axisTitleRotation: TURNED_LEFT },
  };
}

const DISPLAY_UNIT = /^[A-Z]/;

/**
 * Returns what a file stores with an axis: where it crosses the other axis. The model has that in
 * the `crossing` of the other axis.
 */
function writtenCrossing({ crossing, isBetweenCategories }: ChartAxis): WrittenAxis {
  return {
    ...(typeof crossing === 'number' ? { crossesAt: crossing } : {}),
    ...(crossing === 'Maximum' ? { crosses: 'max' } : {}),
    ...(crossing === 'Minimum' ? { crosses: 'min' } : {}),
    ...(isBetweenCategories === false ? { crossBetween: 'midCat' } : {}),
  };
}

function writtenAxis(axis: ChartAxis, other: ChartAxis): WrittenAxis {
  const { numberFormat, tickLabelPosition, displayUnit: unit, showDisplayUnitLabel } = axis;
  const scale = scaleOf(axis);
  const position = Object.entries(LABEL_POSITIONS).find(
    ([, api]) => api === tickLabelPosition,
  )?.[0];
  const units = unit?.replace(DISPLAY_UNIT, (letter) => letter.toLowerCase());
  return {
    // Without this element, some programs draw a tick for each day. Excel's new charts have no
    // ticks.
    majorTickMark: keyOf(TICK_MARKS, axis.majorTickMark) ?? 'none',
    minorTickMark: keyOf(TICK_MARKS, axis.minorTickMark) ?? 'none',
    ...(isShown(axis.title) ? { title: axis.title.text } : {}),
    ...writtenLook(axis.title.look, AXIS_TITLE),
    ...writtenLook(axis.look, AXIS),
    ...defined({
      gridlines: defined({
        major: axis.majorGridlines ? true : undefined,
        minor: axis.minorGridlines,
      }),
      scale,
      hidden: axis.visible === false ? true : undefined,
      reverse: axis.reversePlotOrder,
    }),
    ...(units === undefined
      ? {}
      : { dispUnits: { unit: units, showLabel: showDisplayUnitLabel !== false } as WrittenUnit }),
    ...writtenCrossing(other),
    ...(numberFormat === undefined
      ? {}
      : { numberFormat: { formatCode: numberFormat, sourceLinked: false } }),
    ...(isLabelPosition(position) ? { tickLblPos: position } : {}),
  };
}

function scaleOf({ minimum: min, maximum: max, majorUnit, minorUnit, logBase }: ChartAxis) {
  return defined({ min, max, majorUnit, minorUnit, logBase });
}

function isLabelPosition(name: string | undefined): name is 'nextTo' | 'high' | 'low' | 'none' {
  return name !== undefined && name in LABEL_POSITIONS;
}

function writtenSeries(series: ChartSeries, chart: Chart, names: SheetNames): WrittenSeries {
  const isLine = chart.type.startsWith('Line');
  const categories = writtenReference(series.categories, names);
  const stroke = defined({ dash: dashOf(series.lineStyle), width: series.lineWeight });
  const symbol = chart.type.includes('Markers') ? 'auto' : 'none';
  const labels = writtenLabels(series.labels);
  const points = writtenPoints(series.points);
  const trendlines = writtenTrendlines(series.trendlines);
  const written: object & Pick<WrittenSeries, 'values'> = {
    ...(series.name === '' ? {} : { name: series.name }),
    values: writtenReference(series.values, names) ?? '#REF!',
    ...(categories === undefined ? {} : { categories }),
    ...(series.color === undefined ? {} : { color: series.color.slice(1) }),
    ...(isLine || stroke ? { stroke: stroke ?? {} } : {}),
    ...(isLine ? { marker: { symbol, ...writtenMarkers(series) } } : {}),
    ...defined({
      smooth: series.smooth,
      explosion: series.explosion,
      invertIfNegative: series.invertIfNegative,
      dataLabels: labels,
    }),
    ...(points.length === 0 ? {} : { dataPoints: points }),
    ...(trendlines.length === 0 ? {} : { trendlines }),
  };
  return written;
}

function writtenReference(area: AreaBySheetId | null, names: SheetNames): string | undefined {
  const name = area && names.nameOf(area.sheetId);
  if (!area || name === null || name === undefined) return undefined;
  return `${quoteSheetName(name)}!${formatAbsoluteArea(area.area)}`;
}
