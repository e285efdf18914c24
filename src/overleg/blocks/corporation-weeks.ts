import { type PublicContext, defineBlock } from '../block';
import {
  cell,
  columnsLine,
  countCell,
  countText,
  emptyLine,
  figureCell,
  headingLine,
  lineKey,
  roundingNote,
  sentenceLine,
} from '../line';
import type { LookName } from '../looks';
import type { PublicFigure, PublicText, PublicWords } from '../public';
import type { PlanCell } from '../sheet-plan';
import { dayAndMonth } from '../words';
import {
  corporations,
  labelCell,
  publicCorporations,
  type PublicCorporations,
  type PublicCorporationLine,
  shownLines,
} from './corporations';

/** Homes let, and the people whom each corporation has to house in the coming weeks. */
export const corporationWeeks = defineBlock({
  key: 'corporationWeeks',
  figures: (_, ask) => ask(corporations),
  isReckonedAnew: true,
  publish: publicCorporations,
  lines: (figures, context) => ({
    lines: [...weeksLines(figures, context), emptyLine('corporations.beforeWeeks')],
  }),
  json: () => ({}),
  jsonMeans: {},
});

function weeksLines(figures: PublicCorporations, { words }: PublicContext) {
  const { corporations: w } = words;
  const { total, nextWeeks, shiftedOn } = figures;
  const hasHomes = total.homes !== null;
  return [
    headingLine('corporations.weeks.heading', hasHomes ? w.homesAndWeeks : w.nextWeeks),
    ...(hasHomes ? [] : [sentenceLine('corporations.weeks.noHomes', w.homesMissing, 'missing')]),
    ...(hasHomes || nextWeeks.length > 0 ? weeksTable(figures, words) : []),
    ...togetherNote(figures, words),
    ...smallNote(figures, words),
    ...(shiftedOn === null
      ? []
      : [sentenceLine('corporations.weeks.none', shiftedOnText(shiftedOn, words), 'text')]),
  ];
}

/** Says where the plan of each corporation is, if only the total is shown. */
function togetherNote(figures: PublicCorporations, { corporations: w }: PublicWords) {
  const isTogether = shownLines(figures).some(({ nextWeeks }) => nextWeeks === null);
  if (!isTogether || figures.nextWeeks.length === 0) return [];
  return [sentenceLine('corporations.weeks.together', w.weeksTogether)];
}

/** Explains `<5` and the cross, if a number of homes let contains one. */
function smallNote(figures: PublicCorporations, words: PublicWords) {
  const lets = [...shownLines(figures), figures.total].flatMap(({ homes }) => homes?.let ?? []);
  const isAny = lets.some((count) => typeof count === 'string');
  return isAny ? roundingNote('corporations', lets, words) : [];
}

function shiftedOnText(people: PublicFigure, words: PublicWords): PublicText {
  const { corporations: w } = words;
  const isNobody = (typeof people === 'number' ? people : people.about) === 0;
  return isNobody ? w.noWeekLeft : w.shiftedOn(countText(people, words));
}

/** Homes in column B, the next weeks in C to F. */
function weeksTable(figures: PublicCorporations, words: PublicWords) {
  const { corporations: w } = words;
  const { total, nextWeeks } = figures;
  const line = (
    key: string,
    label: PlanCell<PublicText>,
    one: PublicCorporationLine,
    look: LookName,
  ) => ({
    key,
    cells: [
      label,
      one.homes ? countCell(one.homes.let, words, look) : cell(null, look),
      ...(one.nextWeeks ?? []).map((people) => figureCell(people, words, look)),
    ],
  });
  return [
    columnsLine('corporations.weeks.columns', [
      w.corporation,
      total.homes ? w.homesLet : '',
      ...nextWeeks.map((day) => w.weekFrom(dayAndMonth(day, words))),
    ]),
    ...shownLines(figures).map((one) =>
      line(lineKey('corporations.weeks', one.name ?? ''), labelCell(one, words), one, 'figure'),
    ),
    line('corporations.weeks.total', cell(w.total, 'totalLabel'), total, 'totalFigure'),
  ];
}
