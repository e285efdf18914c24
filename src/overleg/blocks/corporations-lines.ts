import { NAVY, RULE } from '../looks';
import {
  backlogCell,
  cell,
  emptyLine,
  headingLine,
  lineKey,
  sentenceLine,
  STRONG_BACKLOG,
  subheadingLine,
  TOTAL_BACKLOG,
} from '../line';
import type { LookName } from '../looks';
import type { ChartPlan, Line } from '../sheet-plan';
import type { TabWords } from '../words';
import { dayAndMonth, dayText } from '../words';
import type { CorporationFigures, CorporationsFigures } from './corporations-figures';

const CHART_ROWS = 14;
const HEADER_HEIGHT = 32;

/** Block 4. Planned and housed stand in columns D and E, where the chart takes them. */
export function corporationsLines(figures: CorporationsFigures | null, words: TabWords): Line[] {
  const { corporations: w } = words;
  const heading = headingLine('corporations.heading', w.heading);
  const end = emptyLine('corporations.end');
  if (!figures) return [heading, sentenceLine('corporations.missing', words.none, 'missing'), end];
  if (figures.lines.length === 1) {
    return [heading, sentenceLine('corporations.missing', w.missing, 'missing'), end];
  }
  const note = figures.lastWeekEnd ? w.upTo(dayText(figures.lastWeekEnd, words)) : w.noWeekYet;
  return [
    heading,
    sentenceLine('corporations.note', note),
    columnsLine('corporations.columns', [
      w.corporation,
      w.difference,
      w.share,
      w.planned,
      w.housed,
      w.housedSince,
    ]),
    ...figures.lines.map((line) => peopleLine(line, words)),
    totalLine(figures.total, words),
    emptyLine('corporations.beforeWeeks'),
    ...weeksLines(figures, words),
    emptyLine('corporations.beforeChart'),
    ...Array.from({ length: CHART_ROWS }, (_, i) =>
      emptyLine(lineKey('corporations.chart', i + 1)),
    ),
    end,
  ];
}

export function corporationsChart(
  figures: CorporationsFigures | null,
  words: TabWords,
): ChartPlan[] {
  const named = figures?.lines.filter((line) => line.name !== null) ?? [];
  const first = named[0];
  const last = named.at(-1);
  if (!first || !last) return [];
  return [
    {
      name: 'Overleg corporaties',
      type: 'ColumnClustered',
      title: words.corporations.chartTitle,
      categoryTitle: words.corporations.corporation,
      valueTitle: words.course.people,
      valueFormat: '0',
      firstKey: peopleKey(first),
      lastKey: peopleKey(last),
      categoryColumn: 0,
      series: [
        {
          name: words.corporations.planned,
          column: 3,
          color: RULE,
          lineStyle: 'Continuous',
          lineWeight: 1,
        },
        {
          name: words.corporations.housed,
          column: 4,
          color: NAVY,
          lineStyle: 'Continuous',
          lineWeight: 1,
        },
      ],
      topKey: lineKey('corporations.chart', 1),
      rows: CHART_ROWS,
    },
  ];
}

function peopleKey(line: CorporationFigures): string {
  return lineKey('corporations.people', line.name ?? '');
}

function peopleLine(line: CorporationFigures, words: TabWords): Line {
  return {
    key: peopleKey(line),
    cells: [
      cell(line.name ?? words.corporations.other, 'label'),
      backlogCell(line.difference, words, STRONG_BACKLOG),
      ...peopleFigures(line, 'figure'),
    ],
  };
}

function totalLine(total: CorporationFigures, words: TabWords): Line {
  return {
    key: 'corporations.total',
    cells: [
      cell(words.corporations.total, 'totalLabel'),
      backlogCell(total.difference, words, TOTAL_BACKLOG),
      ...peopleFigures(total, 'totalFigure'),
    ],
  };
}

function peopleFigures(line: CorporationFigures, look: LookName) {
  const { share, planned, housed, housedSince } = line;
  return [share, planned, housed, housedSince].map((people) => cell(people, look));
}

function weeksLines(figures: CorporationsFigures, words: TabWords): Line[] {
  const { corporations: w } = words;
  const heading = subheadingLine('corporations.weeks.heading', w.nextWeeks);
  if (figures.shiftedOn !== null) {
    return [
      heading,
      sentenceLine('corporations.weeks.none', w.shiftedOn(figures.shiftedOn), 'text'),
    ];
  }
  const weekLine = (
    key: string,
    name: string,
    line: CorporationFigures,
    strong: boolean,
  ): Line => ({
    key,
    cells: [
      cell(name, strong ? 'totalLabel' : 'label'),
      cell(null, strong ? 'totalLabel' : 'label'),
      ...line.nextWeeks.map((people) => cell(people, strong ? 'totalFigure' : 'figure')),
    ],
  });
  return [
    heading,
    columnsLine('corporations.weeks.columns', [
      w.corporation,
      '',
      ...figures.nextWeeks.map((day) => w.weekFrom(dayAndMonth(day, words))),
    ]),
    ...figures.lines.map((line) =>
      weekLine(lineKey('corporations.weeks', line.name ?? ''), line.name ?? w.other, line, false),
    ),
    weekLine('corporations.weeks.total', w.total, figures.total, true),
  ];
}

/** Column headers, the first to the left and the others over their figures. */
function columnsLine(key: string, texts: readonly string[]): Line {
  return {
    key,
    height: HEADER_HEIGHT,
    cells: texts.map((text, i) =>
      cell(text || null, i === 0 ? 'columnHeader' : 'columnHeaderFigure'),
    ),
  };
}
