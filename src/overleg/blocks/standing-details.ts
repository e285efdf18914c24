import { type PublicContext, defineBlock } from '../block';
import {
  backlogCell,
  cell,
  countCell,
  emptyLine,
  figureCell,
  figureLinesOf,
  headingLine,
  STRONG_BACKLOG,
  subheadingLine,
} from '../line';
import { standing } from './standing';
import type { Bridge } from './standing-figures';
import { previousLines } from './standing-previous';
import { publicStanding, type PublicStanding } from './standing-public';

/** The figures that explain the six lines of the first page. */
export const standingDetails = defineBlock({
  key: 'standingDetails',
  figures: (_, ask) => ask(standing),
  isReckonedAnew: true,
  publish: publicStanding,
  lines: (figures, context) => {
    const { words } = context;
    return {
      lines: [
        { ...headingLine('standingDetails.heading', words.standing.details), startsPage: true },
        ...adjustedLines(figures, context),
        progressLine(figures, context),
        ...previousLines(figures.previous, context),
        emptyLine('standingDetails.end'),
        ...bridgeLines(figures.bridge, context),
        emptyLine('bridge.end'),
      ],
    };
  },
  json: () => ({}),
  jsonMeans: {},
});

function adjustedLines({ current, corrected }: PublicStanding, context: PublicContext) {
  const { words, halfYear, missing } = context;
  const { standing: w, head } = words;
  const line = figureLinesOf('standing', w);
  const noPeriod = current ? null : head.periodMissing(missing ?? halfYear);
  return [
    line(
      'adjustedQuota',
      figureCell(current && current.adjustedQuota, words),
      noPeriod ?? w.adjustedQuotaIs,
    ),
    line(
      'corrections',
      corrected === null ? figureCell(null, words) : countCell(corrected, words),
      noPeriod ?? (corrected === 0 ? w.noCorrections : w.correctionsAre),
    ),
  ];
}

function progressLine({ current, progress }: PublicStanding, { words }: PublicContext) {
  const { standing: w } = words;
  const line = figureLinesOf('standing', w);
  const none = cell(words.none, 'textFigure');
  if (!progress) return line('progress', none, current ? w.noMonthEnded : '');
  const { share, norm, monthEnd, isRounded } = progress;
  const part = (of: NonNullable<typeof share>) =>
    isRounded ? words.aboutPercent(of) : words.percent(of);
  return line(
    'progress',
    share === null ? none : cell(part(share), 'textFigure'),
    w.progressNorm(words.day(monthEnd), words.percent(norm)),
  );
}

function bridgeLines(bridge: PublicStanding['bridge'], { words }: PublicContext) {
  const { bridge: w } = words;
  const line = figureLinesOf('bridge', w);
  const people = (id: keyof Bridge) => backlogCell(bridge && bridge[id], words);
  return [
    subheadingLine('bridge.heading', w.heading),
    line('behindSchedule', people('behindSchedule'), w.behindScheduleIs),
    line('notYetDue', people('notYetDue'), w.notYetDueIs),
    line('weekBoundary', people('weekBoundary'), w.weekBoundaryIs),
    line('backlog', backlogCell(bridge && bridge.backlog, words, STRONG_BACKLOG)),
  ];
}
