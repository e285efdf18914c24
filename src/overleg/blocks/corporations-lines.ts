import type { LookName } from '../looks';
import { NAVY, RULE } from '../looks';
import {
  backlogCell,
  cell,
  columnsLine,
  emptyLine,
  headingLine,
  lineKey,
  nameCell,
  sentenceLine,
  STRONG_BACKLOG,
  subheadingLine,
  TOTAL_BACKLOG,
} from '../line';
import type { ChartPlan, Line, PlanCell } from '../sheet-plan';
import type { TabWords } from '../words';
import { dayAndMonth, dayText } from '../words';
import type {
  CorporationFigures,
  CorporationHomes,
  CorporationsFigures,
} from './corporations-figures';

const CHART_ROWS = 14;

/** Block 4. Planned and housed stand in columns D and E, where the chart takes them. */
export function corporationsLines(figures: CorporationsFigures | null, words: TabWords): Line[] {
  const { corporations: w } = words;
  const heading = headingLine('corporations.heading', w.heading);
  const end = emptyLine('corporations.end');
  if (!figures) {
    return [heading, sentenceLine('corporations.missing', w.noHalfYear, 'missing'), end];
  }
  const isAlone = figures.lines.length === 1;
  return [
    heading,
    upToLine(figures, words),
    isAlone
      ? sentenceLine('corporations.missing', w.missing, 'missing')
      : carriedLine(figures, words),
    columnsLine('corporations.columns', [
      w.corporation,
      w.difference,
      w.share,
      w.planned,
      w.housed,
      w.housedSince,
    ]),
    ...shownLines(figures).map((line) => peopleLine(line, words)),
    totalLine(figures.total, words),
    emptyLine('corporations.beforeWeeks'),
    ...weeksLines(figures, words),
    ...(isAlone ? [] : chartRoom()),
    end,
  ];
}

function upToLine({ lastWeekEnd }: CorporationsFigures, words: TabWords): Line {
  const { corporations: w } = words;
  const upTo = lastWeekEnd ? w.upTo(dayText(lastWeekEnd, words)) : w.noWeekYet;
  return sentenceLine('corporations.note', upTo);
}

function carriedLine({ hasOwnOpenings }: CorporationsFigures, words: TabWords): Line {
  const { corporations: w } = words;
  const carried = hasOwnOpenings ? w.carriedByEach : w.carriedTogether;
  return sentenceLine('corporations.carried', carried);
}

/** The lines above the total, none where there is but one. */
function shownLines({ lines }: CorporationsFigures): readonly CorporationFigures[] {
  return lines.length === 1 ? [] : lines.filter(isSaying);
}

/** The line without a corporation is left out where it holds nothing but zeros. */
function isSaying(line: CorporationFigures): boolean {
  const { name, share, planned, housed, housedSince, nextWeeks, homes } = line;
  const figures = [share, planned, housed, housedSince, homes?.offered ?? 0, ...nextWeeks];
  return name !== null || figures.some((figure) => figure !== 0);
}

function chartRoom(): Line[] {
  return [
    emptyLine('corporations.beforeChart'),
    ...Array.from({ length: CHART_ROWS }, (_, i) =>
      emptyLine(lineKey('corporations.chart', i + 1)),
    ),
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
  const series = (name: string, column: number, color: string) => ({
    name,
    column,
    color,
    lineStyle: 'Continuous' as const,
    lineWeight: 1,
  });
  return [
    {
      name: 'Overleg corporaties',
      type: 'ColumnClustered',
      title: words.corporations.chartTitle,
      categoryTitle: words.corporations.corporation,
      valueTitle: words.course.people,
      valueFormat: '0',
      labelEvery: 1,
      firstKey: peopleKey(first),
      lastKey: peopleKey(last),
      categoryColumn: 0,
      series: [
        series(words.corporations.planned, 3, RULE),
        series(words.corporations.housed, 4, NAVY),
      ],
      topKey: lineKey('corporations.chart', 1),
      rows: CHART_ROWS,
    },
  ];
}

function peopleKey(line: CorporationFigures): string {
  return lineKey('corporations.people', line.name ?? '');
}

function labelCell(line: CorporationFigures, words: TabWords): PlanCell {
  return line.name === null ? cell(words.corporations.other, 'label') : nameCell(line.name);
}

function peopleLine(line: CorporationFigures, words: TabWords): Line {
  return {
    key: peopleKey(line),
    cells: [
      labelCell(line, words),
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

function peopleFigures(line: CorporationFigures, look: LookName): PlanCell[] {
  const { share, planned, housed, housedSince } = line;
  return [share, planned, housed, housedSince].map((people) => cell(people, look));
}

function weeksLines(figures: CorporationsFigures, words: TabWords): Line[] {
  const { corporations: w } = words;
  const { total, nextWeeks, shiftedOn } = figures;
  const hasHomes = total.homes !== null;
  return [
    subheadingLine('corporations.weeks.heading', hasHomes ? w.homesAndWeeks : w.nextWeeks),
    ...(hasHomes ? [] : [sentenceLine('corporations.weeks.noHomes', w.homesMissing, 'missing')]),
    ...(hasHomes || nextWeeks.length > 0 ? weeksTable(figures, words) : []),
    ...(shiftedOn === null
      ? []
      : [sentenceLine('corporations.weeks.none', w.shiftedOn(shiftedOn), 'text')]),
  ];
}

/** Homes in columns B to E, the next weeks in F to I. */
function weeksTable(figures: CorporationsFigures, words: TabWords): Line[] {
  const { corporations: w } = words;
  const { total, nextWeeks } = figures;
  const line = (key: string, label: PlanCell, one: CorporationFigures, look: LookName): Line => ({
    key,
    cells: [
      label,
      ...homesCells(one.homes, look, words),
      ...one.nextWeeks.map((people) => cell(people, look)),
    ],
  });
  const homesHeaders = total.homes
    ? [w.homesToGo, w.homesAgreed, w.homesOffered, w.homesLet]
    : ['', '', '', ''];
  return [
    columnsLine('corporations.weeks.columns', [
      w.corporation,
      ...homesHeaders,
      ...nextWeeks.map((day) => w.weekFrom(dayAndMonth(day, words))),
    ]),
    ...shownLines(figures).map((one) =>
      line(lineKey('corporations.weeks', one.name ?? ''), labelCell(one, words), one, 'figure'),
    ),
    line('corporations.weeks.total', cell(w.total, 'totalLabel'), total, 'totalFigure'),
  ];
}

function homesCells(
  homes: CorporationHomes | null,
  look: LookName,
  words: TabWords,
): readonly PlanCell[] {
  if (!homes) return Array.from({ length: 4 }, () => cell(null, look));
  const { agreed, toGo, offered, let: letHomes } = homes;
  const orDash = (count: number | null) =>
    count === null ? cell(words.none, look) : cell(count, look);
  return [
    orDash(agreed === null ? null : toGo),
    orDash(agreed),
    cell(offered, look),
    cell(letHomes, look),
  ];
}
