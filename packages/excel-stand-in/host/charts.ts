import { columnCount, rowCount } from './a1';
import { asText } from './argument';
import { freeId } from './builders';
import { cellAt, plainValue, styleAt } from './cells';
import { conventionsOf } from './conventions';
import { lacking } from './error';
import { positionOf } from './lines';
import type { Session } from './session';
import type { RangeRef } from './sheets';
import type { Area, Chart, ChartAxis, ChartSeries, Sheet, AreaBySheetId } from './model';

/** A chart and its sheet, as an `Excel.Chart` refers to them. */
export interface ChartRef {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/** The values of Excel.ChartType that the stand-in can save in a file. */
const TYPES: ReadonlySet<string> = new Set([
  ...withStacks('Line'),
  ...withStacks('LineMarkers'),
  ...withStacks('Area'),
  ...withStacks('Column', 'Clustered'),
  ...withStacks('Bar', 'Clustered'),
  'Pie',
  'Doughnut',
  'XYScatter',
]);

function withStacks(family: string, plain = ''): readonly string[] {
  return [plain, 'Stacked', 'Stacked100'].map((grouping) => family + grouping);
}

/** @throws HostError `ApiNotFound` for a type that cannot be saved in a file */
export function asChartType(value: unknown): string {
  const type = asText(value);
  if (!TYPES.has(type)) throw lacking('ChartType', type);
  return type;
}

/** The place and the size that Excel gives a new chart, in points. */
const NEW_CHART = { left: 0, top: 0, width: 360, height: 216 };

/** Series without a name are called `Series1`, `Series2`, … */
const UNNAMED = 'Series';

function newAxis(majorGridlines: boolean): ChartAxis {
  return { title: { text: '', visible: false }, majorGridlines };
}

/**
 * Makes a chart of cells. Their first row may have the names of the series, and their first column
 * the categories.
 */
export function createChart(
  session: Session,
  sheet: Sheet,
  type: string,
  source: RangeRef,
  seriesBy: SeriesBy,
): ChartRef {
  const { charts } = sheet;
  const prefix = conventionsOf(session.locale).newChart;
  const chart: Chart = {
    id: freeId(session.workbook.sheets.flatMap((other) => other.charts.map(({ id }) => id))),
    name: freeName(charts, prefix),
    type,
    title: { text: '', visible: false },
    legend: { visible: true, position: 'Right' },
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
    series: seriesOf(source, seriesBy),
    ...NEW_CHART,
  };
  const [only] = chart.series;
  if (chart.series.length === 1 && only) chart.title = { text: only.name, visible: true };
  charts.push(chart);
  sheet.revision++;
  return { sheet, chart };
}

function freeName(charts: readonly Chart[], prefix: string): string {
  for (let n = charts.length + 1; ; n++) {
    if (!charts.some(({ name }) => name === `${prefix}${n}`)) return `${prefix}${n}`;
  }
}

/**
 * Returns the series of a new chart. With `Auto`, the longer side of the cells has the categories.
 */
export function seriesOf(source: RangeRef, seriesBy: SeriesBy): ChartSeries[] {
  const { area } = source;
  const byColumns =
    seriesBy === 'Columns' || (seriesBy === 'Auto' && rowCount(area) >= columnCount(area));
  const named = rowCount(area) > 1 && !hasNumbers(source, firstRow(area));
  const labelled = columnCount(area) > 1 && !hasNumbers(source, firstColumn(area));
  const body: Area = {
    ...area,
    top: area.top + (named ? 1 : 0),
    left: area.left + (labelled ? 1 : 0),
  };
  return byColumns
    ? seriesByColumns(source, body, named, labelled)
    : seriesByRows(source, body, named, labelled);
}

/** Returns the first row without its first cell, which may be a label. */
function firstRow({ top, left, right }: Area): Area {
  return { top, bottom: top, left: Math.min(left + 1, right), right };
}

function firstColumn({ top, bottom, left }: Area): Area {
  return { top: Math.min(top + 1, bottom), bottom, left, right: left };
}

/** Returns true if there are numbers in the area. Dates do not count, because they are labels. */
function hasNumbers({ sheet }: RangeRef, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const isNumber = typeof cellAt(sheet, row, column)?.value === 'number';
      const format = styleAt(sheet, row, column).numberFormat ?? 'General';
      if (isNumber && !/[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''))) return true;
    }
  }
  return false;
}

function seriesByColumns(
  { sheet, area }: RangeRef,
  body: Area,
  named: boolean,
  labelled: boolean,
): ChartSeries[] {
  const categories = labelled ? { ...body, left: area.left, right: area.left } : null;
  return Array.from({ length: columnCount(body) }, (_, i) => {
    const column = body.left + i;
    return {
      name: named ? textOf(sheet, area.top, column) : `${UNNAMED}${i + 1}`,
      values: on(sheet, { ...body, left: column, right: column }),
      categories: categories && on(sheet, categories),
    };
  });
}

function seriesByRows(
  { sheet, area }: RangeRef,
  body: Area,
  named: boolean,
  labelled: boolean,
): ChartSeries[] {
  const categories = named ? { ...body, top: area.top, bottom: area.top } : null;
  return Array.from({ length: rowCount(body) }, (_, i) => {
    const row = body.top + i;
    return {
      name: labelled ? textOf(sheet, row, area.left) : `${UNNAMED}${i + 1}`,
      values: on(sheet, { ...body, top: row, bottom: row }),
      categories: categories && on(sheet, categories),
    };
  });
}

function on(sheet: Sheet, area: Area): AreaBySheetId {
  return { sheetId: sheet.id, area };
}

function textOf(sheet: Sheet, row: number, column: number): string {
  return String(plainValue(cellAt(sheet, row, column)?.value ?? null));
}

/** Puts a chart over the cells from `start` to `end`. Without `end`, it keeps its size. */
export function placeChart(chart: Chart, start: RangeRef, end: RangeRef | null): void {
  const from = positionOf(start);
  chart.left = from.left;
  chart.top = from.top;
  if (!end) return;
  const to = positionOf(end);
  chart.width = to.left + to.width - from.left;
  chart.height = to.top + to.height - from.top;
}
