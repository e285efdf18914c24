import { MUTED, NAVY } from '../looks';
import { cell, emptyLine, headingLine, lineKey } from '../line';
import type { ChartPlan, Line } from '../sheet-plan';
import { CONTENT_COLUMNS } from '../sheet-plan';
import type { TabWords } from '../words';
import type { CourseFigures } from './course-figures';

/** Rows that block 3's chart covers. */
const CHART_ROWS = 13;

/** Weeks that can be named along the axis. */
const MOST_LABELS = 10;

/** Column (0 = A) with the number of the week alone, which leaves the axis room for its labels. */
const WEEK_NUMBER_COLUMN = 3;

/** Block 3 keeps room for its chart; the figures behind it stand at the end of the tab. */
export function courseLines(words: TabWords): Line[] {
  return [
    headingLine('course.heading', words.course.heading),
    ...Array.from({ length: CHART_ROWS }, (_, i) => emptyLine(lineKey('course', i + 1))),
    emptyLine('course.end'),
  ];
}

export function courseChart(figures: CourseFigures, words: TabWords): ChartPlan[] {
  const first = figures.points[0];
  const last = figures.points.at(-1);
  if (!first || !last) return [];
  return [
    {
      name: 'Overleg verloop',
      type: 'Line',
      title: words.course.chartTitle,
      categoryTitle: words.course.weeks(first.week, last.week),
      valueTitle: words.course.people,
      valueFormat: '0',
      labelEvery: Math.max(1, Math.ceil(figures.points.length / MOST_LABELS)),
      firstKey: pointKey(first.day),
      lastKey: pointKey(last.day),
      categoryColumn: WEEK_NUMBER_COLUMN,
      series: [
        {
          name: words.course.sofar,
          column: 1,
          color: NAVY,
          lineStyle: 'Continuous',
          lineWeight: 2.25,
        },
        {
          name: words.course.forecast,
          column: 2,
          color: MUTED,
          lineStyle: 'Dash',
          lineWeight: 1.5,
        },
      ],
      topKey: lineKey('course', 1),
      rows: CHART_ROWS,
    },
  ];
}

/** The last lines of the tab, below what is printed. */
export function chartDataLines(figures: CourseFigures, words: TabWords): Line[] {
  return [
    {
      key: 'chartData.heading',
      cells: Array.from({ length: CONTENT_COLUMNS }, (_, i) =>
        cell(i === 0 ? words.chartData.heading : null, 'chartLabel'),
      ),
    },
    {
      key: 'chartData.columns',
      cells: [
        cell(words.chartData.week, 'chartLabel'),
        cell(words.course.sofar, 'chartLabel'),
        cell(words.course.forecast, 'chartLabel'),
        cell(words.chartData.weekNumber, 'chartLabel'),
      ],
    },
    ...figures.points.map((point) => ({
      key: pointKey(point.day),
      cells: [
        cell(point.week, 'chartLabel'),
        cell(point.backlog, 'chartFigure'),
        cell(point.forecast, 'chartFigure'),
        cell(weekNumber(point.week), 'chartLabel'),
      ],
    })),
  ];
}

/** Of `2016-W06` the `6`. */
function weekNumber(week: string): string {
  return String(Number(week.slice(-2)));
}

function pointKey(day: number): string {
  return lineKey('chartData', day);
}
