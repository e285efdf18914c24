/** Translates the looks, labels and points of a chart between the model and the library's names. */
import type {
  ChartFont,
  ChartLabels,
  ChartLine,
  ChartLook,
  ChartMarkers,
  ChartPlotArea,
  ChartPoint,
  ChartTrendline,
} from '../host/chart-model';

/** An object of the library. Its names differ per part of the chart: `titleBold`, `legendBold`. */
type Bag = Readonly<Record<string, unknown>>;

/** The library's names for the look of one part of a chart. */
interface LookNames {
  readonly font: Readonly<Partial<Record<keyof ChartFont, string>>>;
  readonly fill?: string;
  readonly line?: Readonly<Record<keyof ChartLine, string>>;
}

function fontNames(prefix: string, color = `${prefix}Color`): LookNames['font'] {
  return {
    bold: `${prefix}Bold`,
    italic: `${prefix}Italic`,
    underline: `${prefix}Underline`,
    name: `${prefix}FontFamily`,
    size: `${prefix}FontSize`,
    color,
  };
}

function boxNames(prefix: string): Required<Omit<LookNames, 'font'>> {
  const member = (name: string) =>
    prefix === '' ? name.charAt(0).toLowerCase() + name.slice(1) : prefix + name;
  return {
    fill: member('FillColor'),
    line: {
      color: member('BorderColor'),
      style: member('BorderDash'),
      weight: member('BorderWidth'),
    },
  };
}

export const TITLE: LookNames = { font: fontNames('title'), ...boxNames('title') };
export const AXIS_TITLE: LookNames = { font: fontNames('axisTitle'), ...boxNames('axisTitle') };
export const LEGEND: LookNames = {
  font: fontNames('legend', 'legendFontColor'),
  ...boxNames('legend'),
};
export const AREA: LookNames = { font: {}, ...boxNames('chartSpace') };
export const PLOT_AREA: LookNames = { font: {}, ...boxNames('plotArea') };
export const AXIS: LookNames = { font: fontNames('label') };
const LABELS: LookNames = {
  font: {
    bold: 'bold',
    italic: 'italic',
    underline: 'underline',
    name: 'fontFamily',
    size: 'fontSize',
    color: 'fontColor',
  },
  ...boxNames(''),
};
const POINT: LookNames = { font: {}, ...boxNames('') };
const TRENDLINE: LookNames = {
  font: {},
  line: { color: 'lineColor', style: 'lineDash', weight: 'lineWidth' },
};

// Excel.ChartLineStyle by the name of the dash in a file.
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

const DASHES = {
  Continuous: 'solid',
  Dash: 'dash',
  Dot: 'dot',
  RoundDot: 'sysDot',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
} as const;

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

const POSITIONS: Readonly<Record<string, string>> = {
  t: 'Top',
  b: 'Bottom',
  l: 'Left',
  r: 'Right',
  ctr: 'Center',
  inEnd: 'InsideEnd',
  inBase: 'InsideBase',
  outEnd: 'OutsideEnd',
  bestFit: 'BestFit',
};

const TRENDLINES: Readonly<Record<string, string>> = {
  linear: 'Linear',
  exp: 'Exponential',
  log: 'Logarithmic',
  movingAvg: 'MovingAverage',
  poly: 'Polynomial',
  power: 'Power',
};

/** Returns the key with this value in a table. */
export function keyOf<K extends string>(
  table: Readonly<Record<K, string>>,
  value: string | undefined,
): K | undefined {
  const found = Object.entries(table).find(([, name]) => name === value);
  return found?.[0] as K | undefined;
}

export function dashOf(style: string | undefined): string | undefined {
  return DASHES[style as keyof typeof DASHES];
}

export function lineStyleOf(dash: unknown): string | undefined {
  return LINE_STYLES[String(dash)];
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Returns the object without undefined members. Undefined if no member is left. */
export function defined<T extends object>(bag: T): Defined<T> | undefined {
  const entries = Object.entries(bag).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Defined<T>);
}

function colorOf(value: unknown): string | undefined {
  return typeof value === 'string' ? `#${value.toUpperCase()}` : undefined;
}

function written(color: string | undefined): string | undefined {
  return color === undefined || color === 'None' ? undefined : color.slice(1);
}

export function readLook(bag: object | undefined, names: LookNames): ChartLook | undefined {
  const from = (name: string | undefined) =>
    name === undefined ? undefined : (bag as Bag | undefined)?.[name];
  const font = Object.entries(names.font).map(([member, name]) => {
    const value = from(name);
    if (member === 'color') return [member, colorOf(value)];
    // Excel's default is false.
    return [member, value === false ? undefined : value];
  });
  const { line } = names;
  return defined({
    font: defined(Object.fromEntries(font) as ChartFont),
    fill: colorOf(from(names.fill)),
    line: defined({
      color: colorOf(from(line?.color)),
      style: lineStyleOf(from(line?.style)),
      weight: from(line?.weight) as number | undefined,
    } as ChartLine),
  } as ChartLook);
}

export function writtenLook(look: ChartLook | undefined, names: LookNames): Bag {
  const { font = {}, fill, line = {} } = look ?? {};
  const fonts = Object.entries(names.font).map(([member, name]) => {
    const value = font[member as keyof ChartFont];
    return [name, member === 'color' ? written(font.color) : value];
  });
  const box: [string | undefined, unknown][] = [
    [names.fill, written(fill)],
    [names.line?.color, written(line.color)],
    [names.line?.style, dashOf(line.style)],
    [names.line?.weight, line.weight],
  ];
  const named = box.filter(([name]) => name !== undefined);
  return defined(Object.fromEntries([...fonts, ...named]) as Bag) ?? {};
}

export function readLabels(bag: object | undefined): ChartLabels | undefined {
  if (!bag) return undefined;
  const from = bag as Bag;
  const format = from['numberFormat'] as { readonly formatCode?: string } | undefined;
  const shown = (name: string) => (from[name] === true ? true : undefined);
  return (
    defined({
      position: POSITIONS[String(from['position'])],
      showValue: shown('showValue'),
      showSeriesName: shown('showSeriesName'),
      showCategoryName: shown('showCategoryName'),
      showLegendKey: shown('showLegendKey'),
      showPercentage: shown('showPercent'),
      separator: from['separator'],
      numberFormat: format?.formatCode,
      look: readLook(bag, LABELS),
    } as ChartLabels) ?? {}
  );
}

export function writtenLabels(labels: ChartLabels | undefined): Bag | undefined {
  if (!labels) return undefined;
  const { numberFormat } = labels;
  const shown = (value: boolean | undefined) => (value === true ? true : undefined);
  return {
    ...defined({
      position: keyOf(POSITIONS, labels.position),
      showValue: shown(labels.showValue),
      showSeriesName: shown(labels.showSeriesName),
      showCategoryName: shown(labels.showCategoryName),
      showLegendKey: shown(labels.showLegendKey),
      showPercent: shown(labels.showPercentage),
      separator: labels.separator,
      numberFormat:
        numberFormat === undefined ? undefined : { formatCode: numberFormat, sourceLinked: false },
    }),
    ...writtenLook(labels.look, LABELS),
  };
}

export function readMarkers(bag: object | undefined): ChartMarkers {
  const from = bag as Bag | undefined;
  const markers = defined({
    markerStyle: MARKERS[String(from?.['symbol'])],
    markerSize: from?.['size'],
    markerBackgroundColor: colorOf(from?.['fill']),
    markerForegroundColor: colorOf(from?.['line']),
  } as ChartMarkers);
  return markers ?? {};
}

export function writtenMarkers(markers: ChartMarkers): Bag | undefined {
  return defined({
    symbol: keyOf(MARKERS, markers.markerStyle),
    size: markers.markerSize,
    fill: written(markers.markerBackgroundColor),
    line: written(markers.markerForegroundColor),
  });
}

type FilePoint = Bag & { readonly idx: number; readonly marker?: object };

export function readPoints(
  points: readonly object[] | undefined,
): Record<number, ChartPoint> | undefined {
  const read = ((points ?? []) as readonly FilePoint[]).flatMap((point): [number, ChartPoint][] => {
    const look = readLook(point, POINT);
    const own = { ...readMarkers(point.marker), ...(look ? { look } : {}) };
    return Object.keys(own).length === 0 ? [] : [[point.idx, own]];
  });
  return read.length === 0 ? undefined : Object.fromEntries(read);
}

export function writtenPoints(points: Record<number, ChartPoint> | undefined): FilePoint[] {
  return Object.entries(points ?? {}).map(([index, point]) => {
    const marker = writtenMarkers(point);
    return {
      idx: Number(index),
      ...writtenLook(point.look, POINT),
      ...(marker ? { marker } : {}),
    };
  });
}

export function readTrendlines(lines: readonly object[] | undefined): ChartTrendline[] | undefined {
  if (lines === undefined || lines.length === 0) return undefined;
  return (lines as readonly Bag[]).map(
    (line) =>
      defined({
        type: TRENDLINES[String(line['type'])] ?? 'Linear',
        name: line['name'],
        polynomialOrder: line['order'],
        movingAveragePeriod: line['period'],
        forwardPeriod: line['forward'],
        backwardPeriod: line['backward'],
        intercept: line['intercept'],
        showEquation: line['dispEquation'] === true ? true : undefined,
        showRSquared: line['dispRSquared'] === true ? true : undefined,
        look: readLook(line, TRENDLINE),
      } as ChartTrendline) as ChartTrendline,
  );
}

export function writtenTrendlines(lines: readonly ChartTrendline[] | undefined): Bag[] {
  return (lines ?? []).map((line) => ({
    type: keyOf(TRENDLINES, line.type),
    ...defined({
      name: line.name,
      order: line.type === 'Polynomial' ? (line.polynomialOrder ?? 2) : undefined,
      period: line.type === 'MovingAverage' ? (line.movingAveragePeriod ?? 2) : undefined,
      forward: line.forwardPeriod,
      backward: line.backwardPeriod,
      intercept: line.intercept,
      dispEquation: line.showEquation,
      dispRSquared: line.showRSquared,
    }),
    ...writtenLook(line.look, TRENDLINE),
  }));
}

/**
 * Returns the plot area. In the file, as in the model, its sides are shares of the chart's size.
 */
export function readPlotArea(
  layout: object | undefined,
  look: ChartLook | undefined,
): ChartPlotArea | undefined {
  const { x, y, w, h } = (layout ?? {}) as Readonly<Record<'x' | 'y' | 'w' | 'h', number>>;
  return defined({ left: x, top: y, width: w, height: h, look } as ChartPlotArea);
}

export function writtenPlotArea(plot: ChartPlotArea | undefined): Bag {
  const layout = defined({ x: plot?.left, y: plot?.top, w: plot?.width, h: plot?.height });
  return {
    ...(layout ? { plotAreaLayout: layout } : {}),
    ...writtenLook(plot?.look, PLOT_AREA),
  };
}
