import { type PublicContext, defineBlock } from '../block';
import {
  backlogCell,
  cell,
  columnsLine,
  countCell,
  countText,
  emptyLine,
  emptyLines,
  figureCell,
  lineKey,
  nameCell,
  roundingNote,
  sentenceLine,
  STRONG_BACKLOG,
  subheadingLine,
  TOTAL_BACKLOG,
} from '../line';
import { type LookName, NAVY, RULE } from '../looks';
import type {
  Gate,
  PublicCount,
  Published,
  PublicFigure,
  PublicText,
  PublicWords,
} from '../public';
import type { ChartPlan, PlanCell } from '../sheet-plan';
import { dayAndMonth } from '../words';
import {
  type CorporationFigures,
  type CorporationsFigures,
  corporationsFigures,
  divisionOfLets,
} from './corporations-figures';

export type { CorporationFigures, CorporationsFigures } from './corporations-figures';

const CHART_ROWS = 14;

/** Block 4. Planned and housed stand in columns D and E, where the chart takes them. */
export const corporations = defineBlock({
  key: 'corporations',
  title: ({ words: { corporations: w }, missing, halfYear }) => ({
    heading: w.heading,
    missing: w.noHalfYear(missing ?? halfYear),
  }),
  figures: corporationsFigures,
  isReckonedAnew: true,
  // Plans and homes are public; people housed come from the public line, and are rounded by line.
  publish: (figures, gate) => {
    const { lines, total, isRounded, isHidden, isRestRounded, shiftedOn, changes, ...plan } =
      figures;
    const [lets] = gate.divisions(divisionOfLets(figures));
    return {
      ...gate.declared(plan),
      changes: changes.map(({ from, names }) => ({ from, names: names.map(gate.name) })),
      shiftedOn: shiftedOn === null ? null : gate.reckoned(shiftedOn, isRestRounded),
      lines: lines.map((line, i) => ({
        ...publicLine(line, lets?.counts[i] ?? 'hidden', true, gate),
        ...(isHidden ? HIDDEN : {}),
      })),
      total: publicLine(total, lets?.total ?? 'hidden', isRounded, gate),
    };
  },
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
        ...figures.changes.map(({ from, names }) =>
          sentenceLine(
            lineKey('corporations.changed', from),
            w.agreedOtherwise(dayAndMonth(from, words), names),
          ),
        ),
        columnsLine('corporations.columns', [
          w.corporation,
          w.difference,
          w.share,
          w.planned,
          w.housed,
          total.housedSince === null ? '' : w.housedSince,
        ]),
        ...shownLines(figures).map((line) => ({
          key: peopleKey(line),
          cells: [
            labelCell(line, words),
            differenceCell(line.difference, words, STRONG_BACKLOG),
            ...peopleCells(line, 'figure', words),
          ],
        })),
        {
          key: 'corporations.total',
          cells: [
            cell(w.total, 'totalLabel'),
            differenceCell(total.difference, words, TOTAL_BACKLOG),
            ...peopleCells(total, 'totalFigure', words),
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

/** @param isRounded whether people housed are rounded */
function publicLine(line: CorporationFigures, lets: PublicCount, isRounded: boolean, gate: Gate) {
  const { name, housed, difference, housedSince, homes, nextWeeks, ...plan } = line;
  return {
    ...gate.declared(plan),
    // The plan of the coming weeks rests on what each corporation did until now.
    nextWeeks: nextWeeks.map((people) => gate.reckoned(people, true)),
    name: name === null ? null : gate.name(name),
    housed: gate.reckoned(housed, isRounded) as PublicCount,
    difference: gate.backlog(difference, isRounded) as PublicFigure | 'hidden',
    housedSince: gate.officialsOnly(housedSince),
    homes: homes && { ...gate.declared(homes), let: atMost(homes.offered, lets, gate) },
  };
}

/** A rounded count of homes let may come out above those offered. Where none are, none are let. */
function atMost(offered: number, lets: PublicCount, gate: Gate): PublicCount {
  if (offered === 0) return gate.reckoned(0, false);
  return typeof lets === 'object' ? gate.reckoned(Math.min(offered, lets.about), true) : lets;
}

type PublicLine = ReturnType<typeof publicLine>;

const HIDDEN = { housed: 'hidden', difference: 'hidden' } as const;

interface Public extends Pick<Published<CorporationsFigures>, 'nextWeeks'> {
  readonly shiftedOn: PublicFigure | null;
  readonly lines: readonly PublicLine[];
  readonly total: PublicLine;
}

/** The lines above the total. There are none where there is only one corporation. */
function shownLines({ lines }: Public): readonly PublicLine[] {
  return lines.length === 1 ? [] : lines.filter(isSaying);
}

/** The line without a corporation is left out where it holds nothing but zeros. */
function isSaying(line: PublicLine): boolean {
  const { name, share, planned, housed, housedSince, nextWeeks, homes } = line;
  const figures = [share, planned, housed, housedSince ?? 0, homes?.offered ?? 0, ...nextWeeks];
  const isZero = (figure: PublicCount | number) =>
    (typeof figure === 'object' ? figure.about : figure) === 0;
  return name !== null || !figures.every(isZero);
}

function peopleKey(line: PublicLine): string {
  return lineKey('corporations.people', line.name ?? '');
}

function labelCell(line: PublicLine, words: PublicWords): PlanCell<PublicText> {
  return line.name === null ? cell(words.corporations.other, 'label') : nameCell(line.name);
}

function differenceCell(
  difference: PublicLine['difference'],
  words: PublicWords,
  looks: Parameters<typeof backlogCell>[2],
) {
  return difference === 'hidden'
    ? cell(words.hidden, 'textFigure')
    : backlogCell(difference, words, looks);
}

function peopleCells(
  { share, planned, housed, housedSince }: PublicLine,
  look: LookName,
  words: PublicWords,
) {
  return [
    cell(share, look),
    cell(planned, look),
    countCell(housed, words, look),
    cell(housedSince, look),
  ];
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
    ...smallNote(figures, words),
    ...(shiftedOn === null
      ? []
      : [sentenceLine('corporations.weeks.none', shiftedOnText(shiftedOn, words), 'text')]),
  ];
}

/** Explains `<5` and the cross, where homes let have any. */
function smallNote(figures: Public, words: PublicWords) {
  const lets = [...shownLines(figures), figures.total].flatMap(({ homes }) => homes?.let ?? []);
  const isAny = lets.some((count) => typeof count === 'string');
  return isAny ? roundingNote('corporations', lets, words) : [];
}

function shiftedOnText(people: PublicFigure, words: PublicWords): PublicText {
  const { corporations: w } = words;
  const isNobody = (typeof people === 'number' ? people : people.about) === 0;
  return isNobody ? w.noWeekLeft : w.shiftedOn(countText(people, words));
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
      ...one.nextWeeks.map((people) => figureCell(people, words, look)),
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

function homesCells(homes: PublicLine['homes'], look: LookName, words: PublicWords) {
  if (!homes) return Array.from({ length: 4 }, () => cell(null, look));
  const { agreed, toGo, offered, let: letHomes } = homes;
  return [
    cell(agreed === null ? words.none : toGo, look),
    cell(agreed ?? words.none, look),
    cell(offered, look),
    countCell(letHomes, words, look),
  ];
}
