import type { ChartWrite, TabWrite } from '../overleg/tab-write';

/** The charts on a tab's sheet. */
export interface StandingCharts {
  readonly names: readonly string[];
  /** By name. If a chart is not known here, a chart with that name is made again. */
  readonly seriesCounts: ReadonlyMap<string, number>;
}

export function applyCharts(
  target: Excel.Worksheet,
  { charts }: TabWrite,
  standing: StandingCharts,
): void {
  for (const chart of charts) applyChart(target, chart, standing);
}

/** An existing chart keeps its position and size; only its sources are set again. */
function applyChart(
  target: Excel.Worksheet,
  chart: ChartWrite,
  { names, seriesCounts }: StandingCharts,
): void {
  const isUsable = seriesCounts.get(chart.name) === chart.series.length;
  if (names.includes(chart.name) && !isUsable) target.charts.getItem(chart.name).delete();
  const object = isUsable ? target.charts.getItem(chart.name) : addChart(target, chart);

  chart.series.forEach((plan, i) => {
    const series = object.series.getItemAt(i);
    series.name = plan.name;
    series.setValues(target.getRange(chart.values[i] ?? ''));
    series.setXAxisValues(target.getRange(chart.categories));
    if (chart.type === 'Line') {
      series.format.line.color = plan.color;
      series.format.line.lineStyle = plan.lineStyle;
      series.format.line.weight = plan.lineWeight;
      series.markerStyle = 'None';
    } else {
      series.format.fill.setSolidColor(plan.color);
    }
  });
  object.title.text = chart.title;
  object.legend.position = 'Bottom';
  object.axes.categoryAxis.title.text = chart.categoryTitle;
  // Below the figures, even if those are negative.
  object.axes.categoryAxis.tickLabelPosition = 'Low';
  object.axes.categoryAxis.tickLabelSpacing = chart.labelEvery;
  object.axes.valueAxis.title.text = chart.valueTitle;
  object.axes.valueAxis.numberFormat = chart.valueFormat;
  object.setPosition(chart.topLeft, chart.bottomRight);
}

function addChart(target: Excel.Worksheet, chart: ChartWrite): Excel.Chart {
  const first = target.getRange(chart.values[0] ?? '');
  const added = target.charts.add(chart.type, first, 'Columns');
  added.name = chart.name;
  for (const plan of chart.series.slice(1)) added.series.add(plan.name);
  return added;
}
