import { defineBlock } from '../block';
import {
  backlogCell,
  cell,
  columnsLine,
  countCell,
  emptyLine,
  emptyLines,
  figureCell,
  lineKey,
  nameCell,
  sentenceLine,
  STRONG_BACKLOG,
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

/**
 * People and homes per corporation. Planned and housed people are in columns D and E, which the
 * chart reads.
 */
export const corporations = defineBlock({
  key: 'corporations',
  title: ({ words: { corporations: w }, missing, halfYear }) => ({
    heading: w.heading,
    missing: w.noHalfYear(missing ?? halfYear),
  }),
  figures: corporationsFigures,
  isReckonedAnew: true,
  publish: publicCorporations,
  lines: (figures, context) => {
    const { words } = context;
    const { corporations: w } = words;
    const { lastWeekEnd, total } = figures;
    const isAlone = figures.lines.length === 1;
    return {
      lines: [
        sentenceLine(
          'corporations.note',
          lastWeekEnd ? w.upTo(words.day(lastWeekEnd)) : w.noWeekYet,
        ),
        isAlone
          ? sentenceLine('corporations.missing', w.missing, 'missing')
          : sentenceLine('corporations.carried', partsText(figures, words)),
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
          ...(total.homes ? [w.homesAgreed, w.homesOffered, w.homesToGo] : NO_HOMES),
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

/**
 * Explains how the backlog of the previous half-year is divided, and why rounded parts need not add
 * up to their total.
 */
function partsText(
  {
    hasOwnOpenings,
    arePartsRounded,
  }: Pick<ReturnType<typeof publicCorporations>, 'hasOwnOpenings' | 'arePartsRounded'>,
  { corporations: w }: PublicWords,
): PublicText {
  const carried = hasOwnOpenings ? w.carriedByEach : w.carriedTogether;
  return arePartsRounded ? w.roundedParts(carried) : carried;
}

/**
 * Plans and homes are public. The numbers of people housed come from the public line
 * (`public-line.ts`) and are rounded per line.
 */
export function publicCorporations(figures: CorporationsFigures, gate: Gate) {
  const {
    lines,
    total,
    isHidden,
    isRestRounded,
    isRestCorrections,
    shiftedOn,
    changes,
    ...others
  } = figures;
  const { isRounded, isShareRounded, ...plan } = others;
  // Administrators could conclude from these words that a corporation housed everybody else.
  const isCorrections = gate.officialsOnly(isRestCorrections) ?? false;
  const [lets] = gate.divisions(divisionOfLets(figures));
  return {
    ...gate.declared(plan),
    changes: changes.map(({ from, names }) => ({ from, names: names.map(gate.name) })),
    shiftedOn: shiftedOn === null ? null : gate.reckoned(shiftedOn, isRestRounded),
    arePartsRounded: gate.officialsOnly(true) === null && !isHidden,
    lines: lines.map((line, i) => ({
      ...publicCorporationLine(
        line,
        lets?.counts[i] ?? 'hidden',
        { isRounded: true, isShareRounded },
        gate,
      ),
      isCorrections: line.name === null && isCorrections,
      // The plan of the coming weeks follows from what each corporation did so far. Rounded numbers
      // would give another plan than officials see.
      nextWeeks: gate.officialsOnly(line.nextWeeks),
      ...(isHidden ? HIDDEN : {}),
    })),
    total: publicCorporationLine(
      total,
      lets?.total ?? 'hidden',
      { isRounded, isShareRounded },
      gate,
    ),
  };
}

/**
 * One line as the gate lets it pass.
 *
 * @param isRounded whether the numbers of people housed are rounded
 * @param isShareRounded whether the shares and the plan are rounded
 */
function publicCorporationLine(
  line: CorporationFigures,
  lets: PublicCount,
  { isRounded, isShareRounded }: Pick<CorporationsFigures, 'isRounded' | 'isShareRounded'>,
  gate: Gate,
) {
  const { name, share, planned, housed, difference, housedSince, homes, nextWeeks } = line;
  return {
    share: gate.reckoned(share, isShareRounded),
    planned: gate.reckoned(planned, isShareRounded),
    nextWeeks: nextWeeks.map((people) => gate.reckoned(people, true)) as
      readonly PublicFigure[] | null,
    name: name === null ? null : gate.name(name),
    isCorrections: false,
    housed: gate.reckoned(housed, isRounded) as PublicCount,
    difference: gate.backlog(difference, isRounded) as PublicFigure | 'hidden',
    housedSince: gate.officialsOnly(housedSince),
    homes: homes && { ...gate.declared(homes), let: atMost(homes.offered, lets, gate) },
  };
}

/** A rounded count of homes let, which is at most the homes offered, and 0 if that is 0. */
function atMost(offered: number, lets: PublicCount, gate: Gate): PublicCount {
  if (offered === 0) return gate.reckoned(0, false);
  return typeof lets === 'object' ? gate.reckoned(Math.min(offered, lets.about), true) : lets;
}

export type PublicCorporationLine = ReturnType<typeof publicCorporationLine>;

const HIDDEN = { housed: 'hidden', difference: 'hidden' } as const;

export interface PublicCorporations extends Pick<Published<CorporationsFigures>, 'nextWeeks'> {
  readonly shiftedOn: PublicFigure | null;
  readonly lines: readonly PublicCorporationLine[];
  readonly total: PublicCorporationLine;
}

/** The lines above the total. There are none if the workbook lists no corporation. */
export function shownLines({ lines }: PublicCorporations): readonly PublicCorporationLine[] {
  return lines.length === 1 ? [] : lines.filter(isSaying);
}

/** The line without a corporation is left out if it contains nothing but zeros. */
function isSaying(line: PublicCorporationLine): boolean {
  const { name, share, planned, housed, housedSince, nextWeeks, homes } = line;
  const figures = [
    share,
    planned,
    housed,
    housedSince ?? 0,
    homes?.offered ?? 0,
    ...(nextWeeks ?? []),
  ];
  const isZero = (figure: PublicCount | number) =>
    (typeof figure === 'object' ? figure.about : figure) === 0;
  return name !== null || !figures.every(isZero);
}

function peopleKey(line: PublicCorporationLine): string {
  return lineKey('corporations.people', line.name ?? '');
}

export function labelCell(line: PublicCorporationLine, words: PublicWords): PlanCell<PublicText> {
  const { corrections, other } = words.corporations;
  if (line.name !== null) return nameCell(line.name);
  return cell(line.isCorrections ? corrections : other, 'label');
}

function differenceCell(
  difference: PublicCorporationLine['difference'],
  words: PublicWords,
  looks: Parameters<typeof backlogCell>[2],
) {
  return difference === 'hidden'
    ? cell(words.hidden, 'textFigure')
    : backlogCell(difference, words, looks);
}

function peopleCells(
  { share, planned, housed, homes, housedSince }: PublicCorporationLine,
  look: LookName,
  words: PublicWords,
) {
  return [
    figureCell(share, words, look),
    figureCell(planned, words, look),
    countCell(housed, words, look),
    ...(homes ? homesCells(homes, look, words) : NO_HOMES.map(() => cell(null, look))),
    cell(housedSince, look),
  ];
}

const NO_HOMES = ['', '', ''] as const;

function homesCells(
  { agreed, offered, toGo }: NonNullable<PublicCorporationLine['homes']>,
  look: LookName,
  words: PublicWords,
) {
  return [
    cell(agreed ?? words.none, look),
    cell(offered, look),
    cell(agreed === null ? words.none : toGo, look),
  ];
}

function corporationsChart(
  { lines }: PublicCorporations,
  words: PublicWords,
): ChartPlan<PublicText>[] {
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
