import { isoDay } from '../../domain/iso-day';
import { sum } from '../../domain/sum';
import { tabName, TITLE_KEY } from '../../workbook/meeting-tab';
import { defineBlock } from '../block';
import { acrossLine, cell, labelledLine, dateCell, emptyLine } from '../line';
import type { PublicNumber, PublicWords, Published } from '../public';
import type { Doubtful } from '../doubtful';
import { reasonsNamed, type NotRead, type RowReason } from '../not-read';
import type { Situation, SituationInput } from '../situation';
import { momentText } from '../words';

/** The meeting, the day of the figures, and how reliable the sheets are. */
export interface HeadFigures extends Pick<
  SituationInput,
  'meeting' | 'kind' | 'asOf' | 'findings' | 'doubtful' | 'notRead'
> {
  /** The name of the tab. */
  readonly tab: string;
  /** How many rows of Plaatsingen give a number of people without saying which household. */
  readonly countedRows: number;
}

/** The key of the line with the day of the figures. The next meeting's tab reads that line. */
export const AS_OF_KEY = 'head.asOf';

function headFigures(situation: Situation): HeadFigures {
  const { meeting, kind, asOf, findings, doubtful, notRead, tables } = situation;
  const countedRows = (tables.placements ?? []).filter(
    ({ household }) => household === null,
  ).length;
  const tab = tabName(isoDay(meeting), kind);
  return { tab, meeting, kind, asOf, findings, doubtful, notRead, countedRows };
}

export const head = defineBlock({
  key: 'head',
  figures: headFigures,
  publish: (
    { notRead: { rows, sheets, ...others }, countedRows: _, doubtful, ...figures },
    gate,
  ) => ({
    // Everybody knows the meeting and its days; findings are counted by cell.
    ...gate.declared(figures),
    // The number is so small that households could be recognised, so only officials see it.
    doubtful: gate.officialsOnly(doubtful),
    // Blocks and columns describe no people, but a row may be one household.
    notRead: {
      ...gate.declared(others),
      // A sheet may be named after a person.
      sheets: gate.officialsOnly(sheets) ?? [],
      reasons: reasonsNamed(rows),
      rows: gate.officialsOnly(rows),
    },
  }),
  lines: ({ meeting, kind, asOf, findings, doubtful, notRead }, { words, halfYear, making }) => ({
    lines: [
      {
        key: TITLE_KEY,
        cells: [cell(words.head.title(words.kinds[kind], words.day(meeting)), 'title')],
        height: 27,
      },
      labelledLine(AS_OF_KEY, words.head.asOf, [dateCell(asOf, words)]),
      labelledLine('head.halfYear', words.head.halfYear, [cell(halfYear, 'textFigure')]),
      findingsLine(findings, words),
      ...doubtfulLines(doubtful, words),
      ...notReadLines(notRead, words),
      labelledLine('head.madeOn', words.head.madeOn, [
        cell(words.head.madeWith(momentText(making.madeAt, words), making.version), 'text'),
      ]),
      emptyLine('head.end'),
    ],
  }),
  json: ({ tab, meeting, kind, asOf, notRead: { blocks, columns, rows, isOpeningAssumed } }) => ({
    date: isoDay(meeting),
    asOf: isoDay(asOf),
    meeting: kind,
    tab,
    notRead: { blocks, columns, rows: sum(Object.values({ ...rows, later: 0 })), isOpeningAssumed },
  }),
  jsonMeans: {
    date: 'dag van het overleg',
    asOf: 'peildatum',
    meeting: '`ambtelijk` of `bestuurlijk`',
    tab: 'naam van het tabblad',
    notRead:
      'wat niet meetelde: `blocks` lijsten en blokken, `columns` kolommen, `rows` rijen zonder datum, dubbel, niet doorgegaan of nog niet verhuisd; `isOpeningAssumed` of er geen beginstand gevonden is en 0 is aangenomen',
  },
});

/** Faults get a striking look, because rows with faults are missing from the figures. */
function findingsLine(
  { faults, warnings }: Published<HeadFigures['findings']>,
  { head: w }: PublicWords,
) {
  const key = 'head.findings';
  return faults > 0
    ? acrossLine(key, [w.findings, w.faultCounts(faults, warnings)], 'faultText')
    : labelledLine(key, w.findings, [cell(w.warningCount(warnings), 'text')]);
}

/** No line for administrators, or if no placement is doubtful. */
function doubtfulLines(doubtful: Published<Doubtful> | null, { head: w }: PublicWords) {
  if (doubtful === null || doubtful.placements === 0) return [];
  const text = w.doubtfulIs(doubtful.placements, doubtful.people);
  return [labelledLine('head.doubtful', w.doubtful, [cell(text, 'text')])];
}

/** What was not read. It is for readers of the paper, who cannot see the sheets. */
function notReadLines(
  { blocks, sheets, columns, reasons, rows, isOpeningAssumed }: PublicNotRead,
  { head: w }: PublicWords,
) {
  const parts = [
    ...(blocks > 0 ? [w.blocksNotRead(blocks, sheets)] : []),
    ...(columns > 0 ? [w.columnsNotRead(columns)] : []),
    ...reasons.map((reason) => w.rowsNotRead(reason, rows === null ? null : rows[reason])),
    ...(isOpeningAssumed ? [w.openingAssumed] : []),
  ];
  if (parts.length === 0) return [];
  return [labelledLine('head.notRead', w.notRead, [cell(w.notReadIs(parts), 'text')])];
}

type PublicNotRead = Published<Omit<NotRead, 'rows'>> & {
  readonly reasons: readonly RowReason[];
  /** Null for administrators. */
  readonly rows: Readonly<Record<RowReason, PublicNumber>> | null;
};
