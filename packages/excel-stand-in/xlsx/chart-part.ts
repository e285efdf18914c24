import { parseChart } from 'hucre/ooxml';
import type { SheetChart } from 'hucre/xlsx';
import { formatAbsoluteArea, parseArea, quoteSheetName, splitAddress } from '../host/a1';
import type { Chart, ChartAxis, ChartSeries, ChartText, AreaBySheetId } from '../host/model';
import { XML_DECLARATION } from './package';
import { partText, unpack } from './parts';
import {
  applyEdits,
  attributeOf,
  child,
  editChildren,
  parseXml,
  xml,
  type XmlElement,
} from './xml';

/** Translates between the names of sheets in a chart's formulas and the sheets themselves. */
export interface SheetNames {
  readonly idOf: (name: string) => string | undefined;
  readonly nameOf: (id: string) => string | undefined;
}

/** A chart without its place on the sheet. */
export type ChartContent = Omit<Chart, 'id' | 'name' | 'left' | 'top' | 'width' | 'height'>;

type FileChart = NonNullable<ReturnType<typeof parseChart>>;
type FileSeries = NonNullable<FileChart['series']>[number];
type FileAxis = NonNullable<NonNullable<FileChart['axes']>['x']>;
type WrittenSeries = SheetChart['series'][number];
type WrittenAxis = NonNullable<NonNullable<SheetChart['axes']>['x']>;

/** Reads a chart. Returns undefined if the part contains no chart. */
export function readChart(text: string, names: SheetNames): ChartContent | undefined {
  const chart = parseChart(text);
  if (!chart || chart.kinds.length === 0) return undefined;
  const isLine = chart.kinds[0] === 'line';
  return {
    type: readType(chart, text),
    title: readText(chart.title, chart.titleFontSize),
    legend: readLegend(chart.legend),
    categoryAxis: readAxis(chart.axes?.x),
    valueAxis: readAxis(chart.axes?.y),
    series: (chart.series ?? []).map((series) => readSeries(series, isLine, names)),
  };
}

const GROUPINGS: Readonly<Record<string, string>> = {
  stacked: 'Stacked',
  percentStacked: 'Stacked100',
};

/**
 * Returns the Excel.ChartType of a chart. A chart that mixes kinds gets the type of its first kind.
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

function readText(text: string | undefined, fontSize: number | undefined): ChartText {
  return {
    text: text ?? '',
    visible: text !== undefined,
    ...(fontSize === undefined ? {} : { fontSize }),
  };
}

const LEGEND_POSITIONS: Readonly<Record<string, Chart['legend']['position']>> = {
  top: 'Top',
  bottom: 'Bottom',
  left: 'Left',
  right: 'Right',
  topRight: 'Right',
};

function readLegend(legend: FileChart['legend']): Chart['legend'] {
  const position = typeof legend === 'string' ? LEGEND_POSITIONS[legend] : undefined;
  return { visible: typeof legend === 'string', position: position ?? 'Right' };
}

const LABEL_POSITIONS: Readonly<Record<string, NonNullable<ChartAxis['tickLabelPosition']>>> = {
  nextTo: 'NextToAxis',
  high: 'High',
  low: 'Low',
  none: 'None',
};

function readAxis(axis: FileAxis | undefined): ChartAxis {
  const position = LABEL_POSITIONS[axis?.tickLblPos ?? ''];
  const { min, max, majorUnit } = axis?.scale ?? {};
  return {
    title: readText(axis?.title, axis?.axisTitleFontSize),
    ...(axis?.numberFormat ? { numberFormat: axis.numberFormat.formatCode } : {}),
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
    ...(axis?.tickLblSkip === undefined ? {} : { tickLabelSpacing: axis.tickLblSkip }),
    majorGridlines: axis?.gridlines?.major === true,
    ...(position === undefined ? {} : { tickLabelPosition: position }),
  };
}

// Excel.ChartLineStyle by the drawing's dash.
const LINE_STYLES: Readonly<Record<string, string>> = {
  solid: 'Continuous',
  dash: 'Dash',
  lgDash: 'Dash',
  sysDash: 'Dash',
  dot: 'Dot',
  sysDot: 'RoundDot',
  dashDot: 'DashDot',
  lgDashDot: 'DashDot',
  sysDashDot: 'DashDot',
  lgDashDotDot: 'DashDotDot',
  sysDashDotDot: 'DashDotDot',
};

// Excel.ChartMarkerStyle by the drawing's symbol.
const MARKERS: Readonly<Record<string, string>> = {
  none: 'None',
  auto: 'Automatic',
  circle: 'Circle',
  square: 'Square',
  diamond: 'Diamond',
  triangle: 'Triangle',
  x: 'X',
  star: 'Star',
  dot: 'Dot',
  dash: 'Dash',
  plus: 'Plus',
};

function readSeries(series: FileSeries, isLine: boolean, names: SheetNames): ChartSeries {
  const lineStyle = LINE_STYLES[series.stroke?.dash ?? ''];
  const marker = MARKERS[series.marker?.symbol ?? ''];
  return {
    name: series.name ?? '',
    values: readReference(series.valuesRef, names),
    categories: readReference(series.categoriesRef, names),
    ...(typeof series.color === 'string' ? { color: `#${series.color.toUpperCase()}` } : {}),
    ...(lineStyle === undefined ? {} : { lineStyle }),
    ...(isLine && series.stroke?.width !== undefined ? { lineWeight: series.stroke.width } : {}),
    ...(marker === undefined ? {} : { markerStyle: marker }),
  };
}

function readReference(text: string | undefined, names: SheetNames): AreaBySheetId | null {
  if (text === undefined) return null;
  const { sheet, reference } = splitAddress(text);
  const area = parseArea(reference);
  const sheetId = sheet === null ? undefined : names.idOf(sheet);
  return area && sheetId !== undefined ? { sheetId, area } : null;
}

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
export async function chartXml(chart: Chart, names: SheetNames): Promise<string | undefined> {
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
    ...(chart.title.fontSize === undefined ? {} : { titleFontSize: chart.title.fontSize }),
    axes: writtenAxes(chart),
  };
  // The library writes a chart only as part of a whole file.
  const { writeXlsx } = await import('./library-file');
  const file = unpack(await writeXlsx({ sheets: [{ name: 'Chart', charts: [written] }] }));
  const text = partText(file, 'xl/charts/chart1.xml');
  return withLines(text.replace(/^<\?xml[^>]*\?>\s*/, XML_DECLARATION));
}

// The schema's order of an axis, from its gridlines on (ECMA-376 part 1, 21.2.2.25).
const AXIS_ORDER =
  'majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx'.split(
    ' ',
  );
const GRIDLINE = { color: 'D9D9D9', width: 9_525 };
const AXIS_LINE = { color: '404040', width: 12_700 };

/**
 * Makes the gridlines pale, and draws a dark line for the categories, which shows where zero is.
 */
function withLines(text: string): string {
  const document = parseXml(text);
  const plot = child(child(document.root, 'chart'), 'plotArea');
  const edits = (plot?.children ?? []).flatMap((axis) => {
    if (axis.name !== 'catAx' && axis.name !== 'valAx') return [];
    const grid = xml('c:majorGridlines', {}, lineXml(GRIDLINE));
    return [
      ...(child(axis, 'majorGridlines')
        ? editChildren(document, axis, AXIS_ORDER, 'majorGridlines', grid)
        : []),
      ...(axis.name === 'catAx'
        ? editChildren(document, axis, AXIS_ORDER, 'spPr', lineXml(AXIS_LINE))
        : []),
    ];
  });
  return applyEdits(text, edits);
}

function lineXml({ color, width }: { readonly color: string; readonly width: number }): string {
  const fill = xml('a:solidFill', {}, xml('a:srgbClr', { val: color }));
  return xml('c:spPr', {}, xml('a:ln', { w: width }, fill));
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
  const { tickLabelSpacing } = chart.categoryAxis;
  const category = {
    ...writtenAxis(chart.categoryAxis),
    ...(tickLabelSpacing === undefined ? {} : { tickLblSkip: tickLabelSpacing }),
  };
  const value = writtenAxis(chart.valueAxis);
  return {
    x: isLying ? { ...category, axisTitleRotation: TURNED_LEFT } : category,
    y: isLying ? value : { ...value, axisTitleRotation: TURNED_LEFT },
  };
}

function writtenAxis(axis: ChartAxis): WrittenAxis {
  const { numberFormat, tickLabelPosition } = axis;
  const scale = scaleOf(axis);
  const position = Object.entries(LABEL_POSITIONS).find(
    ([, api]) => api === tickLabelPosition,
  )?.[0];
  return {
    // As in Excel's own new charts. Without this element some programs draw a tick per day.
    majorTickMark: 'none',
    minorTickMark: 'none',
    ...(isShown(axis.title) ? { title: axis.title.text } : {}),
    ...(axis.title.fontSize === undefined ? {} : { axisTitleFontSize: axis.title.fontSize }),
    ...(axis.majorGridlines ? { gridlines: { major: true } } : {}),
    ...(Object.keys(scale).length === 0 ? {} : { scale }),
    ...(numberFormat === undefined
      ? {}
      : { numberFormat: { formatCode: numberFormat, sourceLinked: false } }),
    ...(isLabelPosition(position) ? { tickLblPos: position } : {}),
  };
}

function scaleOf({ minimum: min, maximum: max, majorUnit }: ChartAxis) {
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
  };
}

function isLabelPosition(name: string | undefined): name is 'nextTo' | 'high' | 'low' | 'none' {
  return name !== undefined && name in LABEL_POSITIONS;
}

const DASHES = {
  continuous: 'solid',
  dash: 'dash',
  dot: 'dot',
  rounddot: 'sysDot',
  dashdot: 'dashDot',
  dashdotdot: 'lgDashDotDot',
} as const;

const SYMBOLS = {
  none: 'none',
  automatic: 'auto',
  circle: 'circle',
  square: 'square',
  diamond: 'diamond',
  triangle: 'triangle',
  x: 'x',
  star: 'star',
  dot: 'dot',
  dash: 'dash',
  plus: 'plus',
} as const;

function lookUp<T extends object>(names: T, name: string | undefined): T[keyof T] | undefined {
  const key = name?.toLowerCase() ?? '';
  return key in names ? names[key as keyof T] : undefined;
}

function writtenSeries(series: ChartSeries, chart: Chart, names: SheetNames): WrittenSeries {
  const isLine = chart.type.startsWith('Line');
  const dash = lookUp(DASHES, series.lineStyle);
  const symbol =
    lookUp(SYMBOLS, series.markerStyle) ?? (chart.type.includes('Markers') ? 'auto' : 'none');
  const categories = writtenReference(series.categories, names);
  const stroke = {
    ...(dash === undefined ? {} : { dash }),
    ...(series.lineWeight === undefined ? {} : { width: series.lineWeight }),
  };
  return {
    ...(series.name === '' ? {} : { name: series.name }),
    values: writtenReference(series.values, names) ?? '#REF!',
    ...(categories === undefined ? {} : { categories }),
    ...(series.color === undefined ? {} : { color: series.color.slice(1) }),
    ...(isLine || Object.keys(stroke).length > 0 ? { stroke } : {}),
    ...(isLine ? { marker: { symbol } } : {}),
  };
}

function writtenReference(area: AreaBySheetId | null, names: SheetNames): string | undefined {
  const name = area && names.nameOf(area.sheetId);
  if (!area || name === null || name === undefined) return undefined;
  return `${quoteSheetName(name)}!${formatAbsoluteArea(area.area)}`;
}
