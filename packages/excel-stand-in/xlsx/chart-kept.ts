/** Refuses to save a chart if the file would lose some of its formats. */
import type { ChartLine, ChartLook } from '../host/chart-model';
import type { Chart, ChartAxis, ChartSeries, ChartText } from '../host/model';
import type { ChartContent } from './chart-part';
import { XlsxError } from './xlsx-error';

/**
 * Compares the chart with what was written. What the chart already had in the file (`before`) is
 * not compared.
 *
 * @throws XlsxError `drawing-changed` if a look, label or line was lost; the message says which
 */
export function requireKept(
  chart: Chart,
  written: ChartContent | undefined,
  before: Chart | undefined,
): void {
  const [has, had] = [written && partsOf(written), before && partsOf(before)];
  const lost = difference(partsOf(chart), has, had, chart.name);
  if (lost === null) return;
  throw new XlsxError('drawing-changed', `The file cannot keep ${lost} of a chart.`);
}

/** Returns the members that the file can lose. Texts, places and cells are always written. */
function partsOf(chart: ChartContent): object {
  const { look, plotArea, labels, gapWidth, overlap, doughnutHoleSize, firstSliceAngle } = chart;
  const { displayBlanksAs, plotVisibleOnly } = chart;
  return {
    look: lookOf(look),
    title: textLook(chart.title),
    legend: chart.legend.visible ? lookOf(chart.legend.look) : undefined,
    plotArea: plotArea && { ...plotArea, look: lookOf(plotArea.look) },
    labels: labels && { ...labels, look: lookOf(labels.look) },
    ...{ gapWidth, overlap, doughnutHoleSize, firstSliceAngle },
    ...{ displayBlanksAs, plotVisibleOnly },
    categoryAxis: axisOf(chart.categoryAxis),
    valueAxis: axisOf(chart.valueAxis),
    series: chart.series.map((series) => seriesOf(series)),
  };
}

/** Returns the look of a title. A hidden title has none, because the file does not contain it. */
function textLook({ text, visible, look }: ChartText): object | undefined {
  return visible && text !== '' ? lookOf(look) : undefined;
}

function axisOf({ title, look, ...axis }: ChartAxis): object {
  const { crossing, logBase, displayUnit, minorUnit, visible, reversePlotOrder } = axis;
  return {
    title: textLook(title),
    look: lookOf(look),
    ...{ crossing, logBase, displayUnit, minorUnit },
    isHidden: visible === false ? true : undefined,
    isReversed: reversePlotOrder === true ? true : undefined,
    majorGridlines: axis.majorGridlines ? lookOf(axis.majorGridlinesLook) : undefined,
    minorGridlines: axis.minorGridlines === true ? lookOf(axis.minorGridlinesLook) : undefined,
  };
}

function seriesOf(series: ChartSeries): object {
  const { color, otherColor, lineStyle, labels, points, trendlines, explosion } = series;
  const { markerSize, markerBackgroundColor, markerForegroundColor } = series;
  return {
    ...{ color, otherColor, labels, points, trendlines, explosion },
    ...{ markerSize, markerBackgroundColor, markerForegroundColor },
    lineStyle: lineStyle === 'Automatic' ? undefined : lineStyle,
  };
}

/** Returns a look without members that are Excel's default, such as `bold: false`. */
function lookOf(look: ChartLook | undefined): object | undefined {
  if (!look) return undefined;
  const { bold, italic, underline, ...font } = look.font ?? {};
  const on = (value: boolean | undefined) => (value === true ? true : undefined);
  const shown = { ...font, bold: on(bold), italic: on(italic), underline: on(underline) };
  return { fill: look.fill, font: shown, line: lineOf(look.line) };
}

function lineOf(line: ChartLine | undefined): object | undefined {
  return line && { ...line, style: line.style === 'Automatic' ? undefined : line.style };
}

/**
 * Returns the place of the first member that is not the same in `has` as in `wanted`, such as
 * `Chart 1: look: fill`. Members that are the same in `had` do not count. Null if there is none.
 */
function difference(wanted: unknown, has: unknown, had: unknown, place: string): string | null {
  if (wanted === undefined || wanted === had) return null;
  if (typeof wanted === 'number' && typeof has === 'number') {
    return Math.abs(wanted - has) < 0.01 ? null : place;
  }
  if (typeof wanted !== 'object' || wanted === null) return wanted === has ? null : place;
  const at = (of: unknown, name: string) => (of as Record<string, unknown> | undefined)?.[name];
  for (const [name, value] of Object.entries(wanted)) {
    const lost = difference(value, at(has, name), at(had, name), `${place}: ${name}`);
    if (lost !== null) return lost;
  }
  return null;
}
