import { backlogAt } from '../../domain/backlog';
import { firstDayOf, weekLabel, weeksOverlapping } from '../../domain/calendar';
import { FORECAST_LEVEL, backlogForecast } from '../../domain/forecast';
import { orNull } from '../../domain/or-null';
import type { SerialDay } from '../../domain/units';
import { defineBlock } from '../block';
import { acrossLine, cell, emptyLine, emptyLines, headingLine, lineKey } from '../line';
import { MUTED, NAVY } from '../looks';
import type { Projecting } from '../outlook/projected';
import { nearest, STEP, wholePeople } from '../rounding';
import type { Published, PublicText, PublicWords } from '../public';
import type { ChartPlan } from '../sheet-plan';
import { ledgersByQuota, paceInput, type Situation } from '../situation';
import { shortDay } from '../words';
import { backlogByDay } from './standing-figures';

/**
 * The backlog at the end of each week since the first period, and its forecast. The backlog of a
 * day uses the quotas that applied on that day.
 */
export interface CourseFigures {
  readonly points: readonly CoursePoint[];
  /** Whether the future part is the projection. Otherwise it assumes that the pace continues. */
  readonly isProjected: boolean;
}

export interface CoursePoint {
  readonly day: SerialDay;
  /** The week, such as `2016-W26`, and its number, `26`. */
  readonly week: string;
  readonly weekNumber: string;
  /** The backlog by the day method. Null for days to come. */
  readonly backlog: number | null;
  /** The forecast. Null before the day of the figures. */
  readonly forecast: number | null;
  /** Eight of ten projected courses (possible futures) lie between these. Null if not projected. */
  readonly low: number | null;
  readonly high: number | null;
}

interface ForecastPoint {
  readonly expected: number;
  readonly low: number | null;
  readonly high: number | null;
}

function courseFigures(situation: Projecting): CourseFigures {
  const { asOf, current, periods } = situation;
  const ledgerOn = ledgersByQuota(situation);
  const firstDay = Math.min(...periods.map(({ halfYear }) => firstDayOf(halfYear))) as SerialDay;
  const ends = weeksOverlapping(firstDay, current?.lastDay ?? asOf).map((week) => week.lastDay);
  const future = ends.filter((day) => day > asOf);
  const days = [asOf, ...future];
  const forecasts = projectedAt(situation, days) ?? forecastsAt(situation, days);
  const shown = asOf >= firstDay ? [...ends.filter((day) => day < asOf), asOf] : [];
  const point = (
    day: SerialDay,
    backlog: number | null,
    ahead: ForecastPoint | null,
  ): CoursePoint => {
    const week = weekLabel(day);
    const { expected: forecast = null, low = null, high = null } = ahead ?? {};
    return { day, week, weekNumber: String(Number(week.slice(-2))), backlog, forecast, low, high };
  };
  return {
    isProjected: typeof situation.projected !== 'string',
    points: [
      ...shown.flatMap((day) => {
        const backlog = backlogByDay(ledgerOn(day), day);
        return backlog === null
          ? []
          : [point(day, backlog, day === asOf ? (forecasts[0] ?? null) : null)];
      }),
      ...future.flatMap((day, i) => {
        const forecast = forecasts[i + 1];
        return forecast === undefined ? [] : [point(day, null, forecast)];
      }),
    ],
  };
}

/**
 * The forecast if the pace of the last weeks continues. The dashed line begins where the solid line
 * ends. Empty if there are too few weeks or a half-year is missing.
 */
function forecastsAt(situation: Situation, days: readonly SerialDay[]): readonly ForecastPoint[] {
  const { asOf, ledger } = situation;
  const forecasts = orNull(
    () => backlogForecast(days, asOf, paceInput(situation), FORECAST_LEVEL),
    'tooFewWeeks',
    'halfYearMissing',
  );
  return (forecasts ?? []).map(({ expected }, i) => {
    const day = days[i] ?? asOf;
    const shift = backlogAt(ledger, day, 'day') - backlogAt(ledger, day, 'end');
    return { expected: expected + shift, low: null, high: null };
  });
}

/** The projection. It begins where the solid line ends. Null if there is none. */
function projectedAt(
  { projected, ledger, asOf, isPublic }: Projecting,
  days: readonly SerialDay[],
): readonly ForecastPoint[] | null {
  if (typeof projected === 'string') return null;
  return days.flatMap((day) => {
    const week = projected.weeks.find(({ lastDay }) => lastDay === day);
    if (!week && day !== asOf) return [];
    const { low, median, high } = week?.housed ?? { low: 0, median: 0, high: 0 };
    const due = backlogAt(ledger, day, 'day');
    const after = (people: number) => due - (isPublic ? nearest(people, STEP) : people);
    return [{ expected: after(median), low: after(high), high: after(low) }];
  });
}

/** The number of rows that the chart covers. */
const CHART_ROWS = 13;

/** The chart, and its figures at the end of the tab. */
export const course = defineBlock({
  key: 'course',
  figures: courseFigures,
  isReckonedAnew: true,
  // The values come from the public line (`public-line.ts`). They are in fives, so that nobody
  // reads them as exact. The projection is in fives already. If it were rounded again, its end
  // could differ from the block of the outlook.
  publish: ({ points, isProjected }, gate) => {
    const isRounded = gate.officialsOnly(true) === null;
    const drawn = (figure: number | null) => (figure === null ? null : gate.drawn(figure));
    const projected = (figure: number | null) =>
      figure === null ? null : gate.declared(isRounded ? wholePeople(figure) : figure);
    return {
      isProjected,
      isRounded,
      points: points.map(({ backlog, forecast, low, high, ...point }) => {
        // The dashed line begins where the solid one ends.
        const ahead = isProjected && backlog === null ? projected : drawn;
        return {
          ...gate.declared(point),
          backlog: drawn(backlog),
          forecast: ahead(forecast),
          low: ahead(low),
          high: ahead(high),
        };
      }),
    };
  },
  lines: ({ points, isRounded, isProjected }, { words }) => ({
    lines: [
      headingLine('course.heading', words.course.heading),
      ...emptyLines('course', CHART_ROWS),
      emptyLine('course.end'),
    ],
    charts: courseChart(points, isProjected, words),
    appendix: [
      acrossLine(
        'chartData.heading',
        [isRounded ? words.chartData.roundedHeading : words.chartData.heading],
        'chartLabel',
      ),
      {
        key: 'chartData.columns',
        cells: [
          words.chartData.week,
          words.course.sofar,
          isProjected ? words.course.expected : words.course.forecast,
          words.chartData.weekNumber,
          ...(isProjected ? [words.course.low, words.course.high] : []),
        ].map((text) => cell(text, 'chartLabel')),
      },
      ...points.map(({ day, week, weekNumber, backlog, forecast, low, high }, i) => ({
        key: pointKey(day),
        cells: [
          // The day of the figures can be in the same week as the first day ahead.
          cell(week === points[i + 1]?.week ? shortDay(day, words) : week, 'chartLabel'),
          cell(backlog, 'chartFigure'),
          cell(forecast, 'chartFigure'),
          // Some programs draw every label, even if the chart asks for fewer.
          cell(i % labelEvery(points.length) === 0 ? weekNumber : '', 'chartLabel'),
          ...(isProjected ? [cell(low, 'chartFigure'), cell(high, 'chartFigure')] : []),
        ],
      })),
    ],
  }),
  json: () => ({}),
  jsonMeans: {},
});

/** How many weeks there can be labels for along the axis. */
const MOST_LABELS = 10;

function labelEvery(weeks: number): number {
  return Math.max(1, Math.ceil(weeks / MOST_LABELS));
}

/** A column (0 = A) with only the number of the week, which is short enough for the axis. */
const WEEK_NUMBER_COLUMN = 3;

function courseChart(
  points: Published<CourseFigures>['points'],
  isProjected: boolean,
  { course: w }: PublicWords,
): ChartPlan<PublicText>[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  return [
    {
      name: 'Overleg verloop',
      type: 'Line',
      title: w.chartTitle,
      categoryTitle: w.weeks(first.week, last.week),
      valueTitle: w.people,
      valueFormat: '0',
      labelEvery: labelEvery(points.length),
      firstKey: pointKey(first.day),
      lastKey: pointKey(last.day),
      categoryColumn: WEEK_NUMBER_COLUMN,
      series: [
        { name: w.sofar, column: 1, color: NAVY, lineStyle: 'Continuous', lineWeight: 2.25 },
        {
          name: isProjected ? w.expected : w.forecast,
          column: 2,
          color: MUTED,
          lineStyle: 'Dash',
          lineWeight: 1.5,
        },
        ...(isProjected ? [bound(w.low, LOW_COLUMN), bound(w.high, LOW_COLUMN + 1)] : []),
      ],
      topKey: lineKey('course', 1),
      rows: CHART_ROWS,
    },
  ];
}

/** Columns with the limits between which eight of ten courses lie. */
const LOW_COLUMN = 4;

function bound(name: PublicText, column: number): ChartPlan<PublicText>['series'][number] {
  return { name, column, color: MUTED, lineStyle: 'Dot', lineWeight: 1 };
}

function pointKey(day: SerialDay): string {
  return lineKey('chartData', day);
}
