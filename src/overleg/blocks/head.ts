import { isoDay } from '../../domain/iso-day';
import { tabName, TITLE_KEY } from '../../workbook/meeting-tab';
import { defineBlock } from '../block';
import { acrossLine, cell, labelledLine, dateCell, emptyLine } from '../line';
import type { PublicWords, Published } from '../public';
import type { Situation, SituationInput } from '../situation';
import { momentText } from '../words';

/** The meeting, the day of the figures, and how far the sheets can be trusted. */
export interface HeadFigures extends Pick<
  SituationInput,
  'meeting' | 'kind' | 'asOf' | 'findings'
> {
  /** The name of the tab. */
  readonly tab: string;
}

/** Key of the line that holds the day of the figures; the next meeting's tab reads it. */
export const AS_OF_KEY = 'head.asOf';

function headFigures({ meeting, kind, asOf, findings }: Situation): HeadFigures {
  return { tab: tabName(isoDay(meeting), kind), meeting, kind, asOf, findings };
}

export const head = defineBlock({
  key: 'head',
  figures: headFigures,
  // The meeting and its days are known to everybody; findings are counted by cell.
  publish: (figures, gate) => gate.declared(figures),
  lines: ({ meeting, kind, asOf, findings }, { words, halfYear, making }) => ({
    lines: [
      {
        key: TITLE_KEY,
        cells: [cell(words.head.title(words.kinds[kind], words.day(meeting)), 'title')],
        height: 27,
      },
      labelledLine(AS_OF_KEY, words.head.asOf, [dateCell(asOf, words)]),
      labelledLine('head.halfYear', words.head.halfYear, [cell(halfYear, 'textFigure')]),
      findingsLine(findings, words),
      labelledLine('head.madeOn', words.head.madeOn, [
        cell(words.head.madeWith(momentText(making.madeAt, words), making.version), 'text'),
      ]),
      emptyLine('head.end'),
    ],
  }),
  json: ({ tab, meeting, kind, asOf }) => ({
    date: isoDay(meeting),
    asOf: isoDay(asOf),
    meeting: kind,
    tab,
  }),
  jsonMeans: {
    date: 'dag van het overleg',
    asOf: 'peildatum',
    meeting: '`ambtelijk` of `bestuurlijk`',
    tab: 'naam van het tabblad',
  },
});

/** Faults stand out: as long as there are any, the figures do not contain all rows. */
function findingsLine(
  { faults, warnings }: Published<HeadFigures['findings']>,
  { head: w }: PublicWords,
) {
  const key = 'head.findings';
  return faults > 0
    ? acrossLine(key, [w.findings, w.faultCounts(faults, warnings)], 'faultText')
    : labelledLine(key, w.findings, [cell(w.warningCount(warnings), 'text')]);
}
