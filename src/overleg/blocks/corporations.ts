import { type PublicContext, defineBlock } from '../block';
import {
  backlogCell,
  cell,
  columnsLine,
  emptyLine,
  emptyLines,
  lineKey,
  nameCell,
  sentenceLine,
  STRONG_BACKLOG,
  subheadingLine,
  TOTAL_BACKLOG,
} from '../line';
import { type LookName, NAVY, RULE } from '../looks';
import type { Published, PublicText, PublicWords } from '../public';
import type { ChartPlan, PlanCell } from '../sheet-plan';
import { dayAndMonth } from '../words';
import {
  type CorporationFigures,
  type CorporationHomes,
  type CorporationsFigures,
  corporationsFigures,
} from './corporations-figures';

export type { CorporationFigures, CorporationsFigures } from './corporations-figures';

const CHART_ROWS = 14;

/** Block 4. Planned and housed stand in columns D and E, where the chart takes them. */
export const corporations = defineBlock({
  key: 'corporations',
  title: ({ corporations: w }) => ({ heading: w.heading, missing: w.noHalfYear }),
  figures: corporationsFigures,
  publish: (figures, gate) => gate.declared(figures),
  lines: (figures, context) => {
    const { words } = context;
    const { corporations: w } = words;
    const { lastWeekEnd, hasOwnOpenings, total } = figures;
    const isAlone = figures.lines.length === 1;
    return {
      lines: [
        sentenceLine(
          'corporations.note',
          lastWeekEnd ? w.upTo(words.day(lastWeekEnd)) : w.noWeekYet,
        ),
        isAlone
          ? sentenceLine('corporations.missing', w.missing, 'missing')
          : sentenceLine(
              'corporations.carried',
              hasOwnOpenings ? w.carriedByEach : w.carriedTogether,
            ),
        columnsLine('corporations.columns', [
          w.corporation,
          w.difference,
          w.share,
          w.planned,
          w.housed,
          w.housedSince,
        ]),
        ...shownLines(figures).map((line) => ({
          key: peopleKey(line),
          cells: [
            labelCell(line, words),
            backlogCell(line.difference, words, STRONG_BACKLOG),
            ...peopleCells(line, 'figure'),
          ],
        })),
        {
          key: 'corporations.total',
          cells: [
            cell(w.total, 'totalLabel'),
            backlogCell(total.difference, words, TOTAL_BACKLOG),
            ...peopleCells(total, 'totalFigure'),
          ],
        },
        emptyLine('corporations.beforeWeeks'),
        ...weeksLines(figures, context),
        ...(isAlone
          ? []
          : [
              emptyLine('corporations.beforeChart'),
              ...emptyLines('corporations.chart', CHART_ROWS),
            ]),
      ],
      charts: corporationsChart(figures, words),
    };
  },
  json: (figures) => ({ corporations: figures?.lines ?? [] }),
  jsonMeans: {
    corporations:
      'per corporatie (`name`) `share` aandeel in de gecorrigeerde taakstelling; `planned` gepland en `housed` gehuisvest tot en met de laatste hele week, `difference` het verschil; `housedSince` gehuisvest na die week; `nextWeeks` gepland voor elk van de komende weken, hoogstens vier; `homes` woningen in het halfjaar: `agreed` toegezegd, `offered` aangeboden (niet wat de corporatie terugtrok), `let` daarvan verhuurd, `toGo` nog aan te bieden. De laatste regel is zonder corporatie en vangt op wat de afspraken te weinig of (negatief) te veel zijn om op te tellen tot de gecorrigeerde taakstelling',
  },
});

type Public = Published<CorporationsFigures>;
type PublicLine = Published<CorporationFigures>;

/** The lines above the total. There are none where there is only one corporation. */
function shownLines({ lines }: Public): readonly PublicLine[] {
  return lines.length === 1 ? [] : lines.filter(isSaying);
}

/** The line without a corporation is left out where it holds nothing but zeros. */
function isSaying(line: PublicLine): boolean {
  const { name, share, planned, housed, housedSince, nextWeeks, homes } = line;
  const figures = [share, planned, housed, housedSince, homes?.offered ?? 0, ...nextWeeks];
  return name !== null || figures.some((figure) => figure !== 0);
}

function peopleKey(line: PublicLine): string {
  return lineKey('corporations.people', line.name ?? '');
}

function labelCell(line: PublicLine, words: PublicWords): PlanCell<PublicText> {
  return line.name === null ? cell(words.corporations.other, 'label') : nameCell(line.name);
}

function peopleCells({ share, planned, housed, housedSince }: PublicLine, look: LookName) {
  return [share, planned, housed, housedSince].map((people) => cell(people, look));
}

function corporationsChart({ lines }: Public, words: PublicWords): ChartPlan<PublicText>[] {
  const named = lines.filter((line) => line.name !== null);
  const first = named[0];
  const last = named.at(-1);
  if (!first || !last) return [];
  const { corporations: w } = words;
  const series = (name: PublicText, column: number, color: string) =>
    ({ name, column, color, lineStyle: 'Continuous', lineWeight: 1 }) as const;
  return [
    {
      name: 'Overleg corporaties',
      type: 'ColumnClustered',
      title: w.chartTitle,
      categoryTitle: w.corporation,
      valueTitle: words.course.people,
      valueFormat: '0',
      labelEvery: 1,
      firstKey: peopleKey(first),
      lastKey: peopleKey(last),
      categoryColumn: 0,
      series: [series(w.planned, 3, RULE), series(w.housed, 4, NAVY)],
      topKey: lineKey('corporations.chart', 1),
      rows: CHART_ROWS,
    },
  ];
}

function weeksLines(figures: Public, { words }: PublicContext) {
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
function weeksTable(figures: Public, words: PublicWords) {
  const { corporations: w } = words;
  const { total, nextWeeks } = figures;
  const line = (key: string, label: PlanCell<PublicText>, one: PublicLine, look: LookName) => ({
    key,
    cells: [
      label,
      ...homesCells(one.homes, look, words),
      ...one.nextWeeks.map((people) => cell(people, look)),
    ],
  });
  const homesHeaders = total.homes
    ? [w.homesToGo, w.homesAgreed, w.homesOffered, w.homesLet]
    : (['', '', '', ''] as const);
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
  homes: Published<CorporationHomes> | null,
  look: LookName,
  { none }: PublicWords,
) {
  if (!homes) return Array.from({ length: 4 }, () => cell(null, look));
  const { agreed, toGo, offered, let: letHomes } = homes;
  return [
    cell(agreed === null ? none : toGo, look),
    cell(agreed ?? none, look),
    cell(offered, look),
    cell(letHomes, look),
  ];
}
