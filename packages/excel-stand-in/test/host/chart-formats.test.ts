/**
 * Tests the formats of a chart's parts, from Microsoft's reference of Excel.ChartFont, ChartFill,
 * ChartBorder, ChartLineFormat, ChartDataLabels, ChartPoint, ChartAxis, ChartPlotArea and
 * ChartTrendline, and the article "Work with charts using the Excel JavaScript API".
 */
import { readWorkbook, writeWorkbook, saveWorkbook } from '../../xlsx';
import { createHost, openClient } from '../../host';
import type { Chart } from '../../host/model';
import { closeAll, opened, refusal, type Opened } from './opened';

afterEach(closeAll);

async function withChart(type = 'Line'): Promise<Opened> {
  const all = await opened([
    ['Week', 'Gepland', 'Gehuisvest'],
    ['W01', 3, 2],
    ['W02', 4, 5],
    ['W03', 5, 7],
  ]);
  await all.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.charts.add(type as 'Line', sheet.getRange('A1:C4'), 'Columns').name = 'Voortgang';
    await context.sync();
  });
  return all;
}

async function inChart(
  all: Opened,
  edit: (chart: Excel.Chart, context: Excel.RequestContext) => void | Promise<void>,
): Promise<void> {
  await all.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Blad1');
    await edit(sheet.charts.getItem('Voortgang'), context);
    await context.sync();
  });
}

/** Sets everything that a file can keep. */
function formatAll(chart: Excel.Chart): void {
  chart.title.text = 'Voortgang';
  chart.title.overlay = true;
  chart.title.format.font.set({
    bold: true,
    italic: true,
    color: '#17365D',
    name: 'Arial',
    size: 14,
  });
  chart.title.format.font.underline = 'Single';
  chart.title.format.fill.setSolidColor('#FFF2CC');
  chart.title.format.border.set({ color: '#A4262C', lineStyle: 'Dash', weight: 1.5 });
  chart.legend.overlay = true;
  chart.legend.format.font.color = '#404040';
  chart.legend.format.fill.setSolidColor('#EEEEEE');
  chart.format.fill.setSolidColor('#FAFAFA');
  chart.format.border.color = '#101010';
  chart.plotArea.set({ left: 36, top: 21.6, width: 180, height: 108 });
  chart.plotArea.format.fill.setSolidColor('#FFFFFF');
  chart.displayBlanksAs = 'Zero';
  chart.plotVisibleOnly = false;
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.format.font.set({ color: '#123456', bold: true });
  categoryAxis.format.line.color = '#A4262C';
  categoryAxis.set({ majorTickMark: 'Outside', tickMarkSpacing: 2, reversePlotOrder: true });
  valueAxis.set({ minorUnit: 0.5, displayUnit: 'Thousands', showDisplayUnitLabel: false });
  valueAxis.setPositionAt(2);
  valueAxis.majorGridlines.format.line.set({ color: '#585858', weight: 2 });
  valueAxis.minorGridlines.visible = true;
  const first = chart.series.getItemAt(0);
  first.format.line.color = '#17365D';
  first.smooth = true;
  first.markerStyle = 'Circle';
  first.set({ markerSize: 9, markerBackgroundColor: '#FFFFFF', markerForegroundColor: '#17365D' });
  first.hasDataLabels = true;
  first.dataLabels.set({ showSeriesName: true, separator: '; ', position: 'Top' });
  first.dataLabels.format.font.color = '#A4262C';
  first.points.getItemAt(1).format.border.color = '#A4262C';
  first.points.getItemAt(1).format.fill.setSolidColor('#FFF2CC');
  const trend = first.trendlines.add('MovingAverage');
  trend.movingAveragePeriod = 3;
  trend.format.line.color = '#A5A5A5';
}

function chartOf(workbook: Opened['workbook']): Chart {
  const [chart] = workbook.sheets[0]?.charts ?? [];
  if (!chart) throw new Error('There is no chart.');
  return chart;
}

/** Returns the parts of a chart that have a look. */
function looks({ title, legend, plotArea, look, series, categoryAxis, valueAxis }: Chart): object {
  const { values: _values, categories: _categories, ...first } = series[0] ?? {};
  return { title, legend, plotArea, look, first, categoryAxis, valueAxis };
}

test('a file keeps the formats of a chart', async () => {
  const all = await withChart();
  await inChart(all, formatAll);
  const before = chartOf(all.workbook);
  const { workbook } = await readWorkbook(await writeWorkbook(all.workbook), 'Map');
  const after = chartOf(workbook);
  expect(looks(after)).toMatchObject(looks(before));
  expect(after).toMatchObject({ displayBlanksAs: 'Zero', plotVisibleOnly: false });
});

test('formats of a chart are read back as they were set', async () => {
  const all = await withChart();
  await inChart(all, formatAll);
  await inChart(all, async (chart, context) => {
    const { font, border } = chart.title.format;
    font.load();
    border.load();
    chart.plotArea.load('left,top,width,height');
    chart.axes.valueAxis.load();
    chart.series.load('items/hasDataLabels,items/markerSize,items/smooth');
    await context.sync();
    expect(font.toJSON()).toMatchObject({ bold: true, color: '#17365D', underline: 'Single' });
    expect(border.toJSON()).toEqual({ color: '#A4262C', lineStyle: 'Dash', weight: 1.5 });
    expect(chart.plotArea.toJSON()).toMatchObject({ left: 36, width: 180 });
    expect(chart.axes.valueAxis.toJSON()).toMatchObject({
      type: 'Value',
      position: 'Custom',
      positionAt: 2,
      scaleType: 'Linear',
      displayUnit: 'Thousands',
    });
    const [first, second] = chart.series.items;
    expect([first?.hasDataLabels, second?.hasDataLabels]).toEqual([true, false]);
    expect([first?.markerSize, first?.smooth]).toEqual([9, true]);
  });
});

test('the points of a series have the values of its cells, and there are no others', async () => {
  const all = await withChart();
  await inChart(all, async (chart, context) => {
    const { points } = chart.series.getItemAt(1);
    points.load('count,items/value,items/hasDataLabel');
    const values = chart.series.getItemAt(1).getDimensionValues('Values');
    await context.sync();
    expect(points.count).toBe(3);
    expect(points.items.map(({ value }) => value as number)).toEqual([2, 5, 7]);
    expect(values.value).toEqual([2, 5, 7]);
  });
  expect(chartOf(all.workbook).series[1]).not.toHaveProperty('points');
  const beyond = await refusal(
    inChart(all, (chart) => {
      chart.series.getItemAt(1).points.getItemAt(3).markerSize = 5;
    }),
  );
  expect(beyond.code).toBe('ItemNotFound');
});

test('reading a look changes nothing in the chart', async () => {
  const all = await withChart();
  const before = JSON.stringify(chartOf(all.workbook));
  await inChart(all, async (chart, context) => {
    chart.legend.format.font.load();
    chart.dataLabels.load();
    chart.series.getItemAt(0).dataLabels.format.font.load();
    await context.sync();
    expect(chart.legend.format.font.color).toBeNull();
    expect(chart.dataLabels.showValue).toBe(false);
  });
  expect(JSON.stringify(chartOf(all.workbook))).toBe(before);
});

test('a series can be moved before another one, and its categories set to other cells', async () => {
  const all = await withChart();
  await inChart(all, (chart) => {
    chart.series.getItemAt(1).plotOrder = 0;
    const cells = chart.worksheet.getRange('B2:B4');
    chart.axes.categoryAxis.setCategoryNames(cells);
  });
  const { series } = chartOf(all.workbook);
  expect(series.map(({ name }) => name)).toEqual(['Gehuisvest', 'Gepland']);
  expect(series.map(({ categories }) => categories?.area.left)).toEqual([1, 1]);
});

test('all series of a chart have the same gap width', async () => {
  const all = await withChart('ColumnClustered');
  await inChart(all, async (chart, context) => {
    chart.series.getItemAt(0).gapWidth = 50;
    const second = chart.series.getItemAt(1);
    second.load('gapWidth');
    await context.sync();
    expect(second.gapWidth).toBe(50);
  });
});

test('a format that a file cannot keep is refused by name when the file is saved', async () => {
  const all = await withChart('ColumnClustered');
  await inChart(all, (chart) => {
    chart.format.fill.clear();
  });
  await expect(writeWorkbook(all.workbook)).rejects.toMatchObject({
    code: 'drawing-changed',
    message: 'The file cannot keep Voortgang: look: fill of a chart.',
  });
});

test('a chart from a file keeps its formats when it is moved', async () => {
  const all = await withChart();
  await inChart(all, formatAll);
  const file = await readWorkbook(await writeWorkbook(all.workbook), 'Map');
  const before = looks(chartOf(file.workbook));
  const client = await openClient(createHost(file.workbook));
  await client.Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getItem('Blad1').charts.getItemAt(0);
    chart.set({ left: 100, name: 'Verplaatst' });
    chart.series.getItemAt(1).name = 'Anders';
    await context.sync();
  }).finally(() => client.close());
  const again = await readWorkbook(await saveWorkbook(file), 'Map');
  expect(looks(chartOf(again.workbook))).toEqual(before);
});
