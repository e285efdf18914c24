import type { ChartWrite, TabWrite } from '../overleg/tab-write';
import { hasExcelAnswered } from './run';
import type { StandingChart } from './tab-on-sheet';

/** The tab's charts that are on its sheet. */
export interface StandingCharts {
  /** The name that each chart has now, by the name that we gave it. Other programs change names. */
  readonly namesNow: ReadonlyMap<string, string>;
  /** How many series each chart has, by its present name. A chart without one is made again. */
  readonly seriesCounts: ReadonlyMap<string, number>;
}

/**
 * Queues questions about charts that may be the tab's. They come last in a request, because newer
 * types of charts answer with an error.
 */
export function askCharts(
  target: Excel.Worksheet,
  { charts }: Pick<TabWrite, 'charts'>,
  standing: readonly StandingChart[],
): { readonly answer: () => StandingCharts } {
  const isPlanned = ({ name }: StandingChart) => charts.some((chart) => chart.name === name);
  const alike = standing.filter(({ type }) => charts.some((chart) => chart.type === type));
  const list = target.charts.load('items/name');
  const asked = [...alike.filter(isPlanned), ...alike.filter((one) => !isPlanned(one))].map(
    ({ name, type }) => {
      const chart = target.charts.getItem(name);
      return { name, type, count: chart.series.getCount(), title: chart.title.load('text') };
    },
  );
  const answer = () => {
    const names = (hasExcelAnswered(() => list.items) ? list.items : standing).map(nameOf);
    const known = asked.filter(({ title }) => hasExcelAnswered(() => title.text));
    const namesNow = new Map<string, string>();
    const seriesCounts = new Map<string, number>();
    for (const { name, type, title } of charts) {
      const found = known
        .filter((one) => one.type === type)
        .find((one) => (names.includes(name) ? one.name === name : one.title.text === title));
      const now = found?.name ?? (names.includes(name) ? name : undefined);
      if (now !== undefined) namesNow.set(name, now);
      if (found) seriesCounts.set(found.name, found.count.value);
    }
    return { namesNow, seriesCounts };
  };
  return { answer };
}

/** The names that the charts have now: they may have been renamed or deleted. */
export function renamedSince(
  { namesNow }: StandingCharts,
  { charts }: Pick<TabWrite, 'charts'>,
  names: readonly string[],
): StandingCharts {
  const still = charts.flatMap(({ name }) => {
    const now = [name, namesNow.get(name)].find((one) => one !== undefined && names.includes(one));
    return now === undefined ? [] : [[name, now] as const];
  });
  return { namesNow: new Map(still), seriesCounts: new Map() };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

export function applyCharts(
  target: Excel.Worksheet,
  { charts }: TabWrite,
  standing: StandingCharts,
): void {
  for (const chart of charts) applyChart(target, chart, standing);
}

/** Uses the existing chart if it has as many series as planned. Otherwise, makes a new one. */
function applyChart(
  target: Excel.Worksheet,
  chart: ChartWrite,
  { namesNow, seriesCounts }: StandingCharts,
): void {
  const nameNow = namesNow.get(chart.name);
  const standing = nameNow === undefined ? null : target.charts.getItem(nameNow);
  const isUsable = nameNow !== undefined && seriesCounts.get(nameNow) === chart.series.length;
  if (!isUsable) standing?.delete();
  const object = standing && isUsable ? standing : addChart(target, chart);
  if (nameNow !== chart.name) object.name = chart.name;

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
  // The labels stay below the figures, also below negative ones.
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
