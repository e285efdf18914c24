import type { ChartConfiguration, ChartDataset, ChartType } from 'chart.js';
import { cellText } from '../../../packages/excel-stand-in/host/cell-text';
import { cellAt, styleAt } from '../../../packages/excel-stand-in/host/cells';
import type { Conventions } from '../../../packages/excel-stand-in/host/conventions';
import type {
  Chart,
  ChartAxis,
  ChartSeries,
  AreaBySheetId,
  Workbook,
} from '../../../packages/excel-stand-in/host/model';
import { FONT, PIXELS_PER_POINT } from '../letters';

const INK = '#595959';
const RULE = '#D9D9D9';
/** Office's own colours, in the order in which it assigns them to series. */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const LETTERS = { family: FONT, size: 12 };

/** A chart of the host in the form for Chart.js, with the present values of the cells. */
export function chartConfig(
  workbook: Workbook,
  chart: Chart,
  conventions: Conventions,
): ChartConfiguration {
  const type = chartType(chart.type);
  const labels = textsIn(workbook, chart.series[0]?.categories ?? null, conventions);
  const stacked = /Stacked/.test(chart.type);
  const horizontal = /^Bar/.test(chart.type);
  return {
    type,
    data: {
      labels,
      datasets: chart.series.map((series, index) => dataset(workbook, chart, series, index)),
    },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      indexAxis: horizontal ? 'y' : 'x',
      font: LETTERS,
      plugins: {
        title: {
          display: chart.title.visible && chart.title.text !== '',
          text: chart.title.text,
          color: INK,
          font: {
            ...LETTERS,
            size: (chart.title.look?.font?.size ?? 14) * PIXELS_PER_POINT,
            weight: 'normal',
          },
        },
        legend: {
          display: chart.legend.visible,
          position: LEGEND[chart.legend.position],
          labels: { color: INK, font: LETTERS, ...legendKey(type) },
        },
        tooltip: { enabled: false },
      },
      ...(isRound(type)
        ? {}
        : {
            scales: {
              [horizontal ? 'y' : 'x']: categoryScale(chart.categoryAxis, stacked),
              [horizontal ? 'x' : 'y']: valueScale(chart.valueAxis, stacked, conventions),
            },
          }),
    },
  };
}

const LEGEND = { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right' } as const;

/** Excel has many more chart types. Each is drawn as the plainest type of its family. */
function chartType(type: string): ChartType {
  if (/^Line|^Area|^XY/.test(type)) return 'line';
  if (/^Pie/.test(type)) return 'pie';
  if (/^Doughnut/.test(type)) return 'doughnut';
  return 'bar';
}

/**
 * The size of a legend's sign in pixels. Lines get a piece of line, and filled shapes get a square.
 */
function legendKey(type: ChartType): { readonly boxWidth: number; readonly boxHeight: number } {
  return type === 'line' ? { boxWidth: 24, boxHeight: 2 } : { boxWidth: 10, boxHeight: 10 };
}

function isRound(type: ChartType): boolean {
  return type === 'pie' || type === 'doughnut';
}

function dataset(
  workbook: Workbook,
  chart: Chart,
  series: ChartSeries,
  index: number,
): ChartDataset {
  const kind = chart.type;
  const color = series.color ?? COLORS[index % COLORS.length] ?? INK;
  const data = numbersIn(workbook, series.values);
  if (isRound(chartType(kind))) {
    return { type: 'pie', label: series.name, data: data.map(Number), backgroundColor: COLORS };
  }
  if (chartType(kind) === 'bar') {
    return { type: 'bar', label: series.name, data, backgroundColor: color };
  }
  return {
    type: 'line',
    label: series.name,
    data,
    borderColor: color,
    backgroundColor: /^Area/.test(kind) ? `${color}66` : color,
    fill: /^Area/.test(kind),
    borderWidth: (series.lineWeight ?? 2.25) * PIXELS_PER_POINT,
    borderDash: dashOf(series.lineStyle),
    pointRadius: hasMarkers(kind, series) ? 3 : 0,
    spanGaps: false,
  };
}

function hasMarkers(kind: string, { markerStyle }: ChartSeries): boolean {
  if (markerStyle !== undefined) return markerStyle !== 'None';
  return /Markers/.test(kind);
}

function dashOf(style: string | undefined): number[] {
  if (style === undefined || style === 'Continuous' || style === 'Automatic') return [];
  return /Dot/.test(style) && !/Dash/.test(style) ? [2, 3] : [7, 4];
}

function axisTitle({ title }: ChartAxis) {
  return {
    display: title.visible && title.text !== '',
    text: title.text,
    color: INK,
    font: { ...LETTERS, size: (title.look?.font?.size ?? 10) * PIXELS_PER_POINT },
  };
}

function categoryScale(axis: ChartAxis, stacked: boolean) {
  const step = axis.tickLabelSpacing;
  return {
    stacked,
    title: axisTitle(axis),
    grid: { display: axis.majorGridlines, color: RULE },
    ticks: {
      display: axis.tickLabelPosition !== 'None',
      color: INK,
      font: LETTERS,
      autoSkip: step === undefined,
      maxRotation: 45,
      ...(step === undefined
        ? {}
        : {
            callback(
              this: { getLabelForValue(value: number): string },
              value: unknown,
              at: number,
            ) {
              return at % step === 0 ? this.getLabelForValue(Number(value)) : '';
            },
          }),
    },
  };
}

function valueScale(axis: ChartAxis, stacked: boolean, conventions: Conventions) {
  return {
    stacked,
    ...(axis.minimum === undefined ? {} : { min: axis.minimum }),
    ...(axis.maximum === undefined ? {} : { max: axis.maximum }),
    title: axisTitle(axis),
    grid: { display: axis.majorGridlines, color: RULE },
    ticks: {
      display: axis.tickLabelPosition !== 'None',
      color: INK,
      font: LETTERS,
      ...(axis.majorUnit === undefined ? {} : { stepSize: axis.majorUnit }),
      callback: (value: number | string) =>
        cellText(Number(value), axis.numberFormat ?? 'General', conventions, 1900),
    },
  };
}

/** An empty cell, a text and an error are gaps: Excel draws no point for `#N/A` either. */
function numbersIn(workbook: Workbook, area: AreaBySheetId | null): (number | null)[] {
  return cellsIn(workbook, area, (value) => (typeof value.value === 'number' ? value.value : null));
}

function textsIn(
  workbook: Workbook,
  area: AreaBySheetId | null,
  conventions: Conventions,
): string[] {
  return cellsIn(workbook, area, ({ value, format }) =>
    cellText(value, format, conventions, workbook.dateSystem),
  );
}

function cellsIn<T>(
  workbook: Workbook,
  at: AreaBySheetId | null,
  of: (cell: { value: Parameters<typeof cellText>[0]; format: string }) => T,
): T[] {
  const sheet = at && workbook.sheets.find(({ id }) => id === at.sheetId);
  if (!sheet) return [];
  const found: T[] = [];
  for (let row = at.area.top; row <= at.area.bottom; row++) {
    for (let column = at.area.left; column <= at.area.right; column++) {
      const value = cellAt(sheet, row, column)?.value ?? null;
      found.push(of({ value, format: styleAt(sheet, row, column).numberFormat ?? 'General' }));
    }
  }
  return found;
}
