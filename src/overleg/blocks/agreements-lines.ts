import type { CoaPresence } from '../../workbook/coa-presence';
import type { LookName } from '../looks';
import {
  cell,
  columnsLine,
  dateCell,
  emptyLine,
  figureLine,
  lineKey,
  sentenceLine,
  subheadingLine,
} from '../line';
import { plainText } from '../plain-text';
import type { AgreementCounts, PublicAgreements } from '../public-report';
import type { Line, PlanCell } from '../sheet-plan';
import type { TabWords } from '../words';
import { dayText } from '../words';
import type { AgreementFigures, AgreementsFigures } from './agreements-figures';
import type { TextEntry } from './block-lines';
import { block, ownerCell, textColumnsLine, textEntryLines } from './block-lines';

/** Block 11 for the officials: each agreement that is open or was done since the last meeting. */
export function agreementsLines(
  agreements: AgreementsFigures | null,
  presence: CoaPresence | null,
  words: TabWords,
): Line[] {
  const { agreements: w } = words;
  const lines = ({ open, done, doneSince }: AgreementsFigures): Line[] => [
    ...(open.length === 0
      ? [sentenceLine('agreements.none', w.none, 'missing')]
      : [
          textColumnsLine('agreements.open', [w.owner, w.due, '', w.agreement]),
          ...textEntryLines(
            'agreements.open',
            open.map((one) => openEntry(one, words)),
            words,
          ),
        ]),
    emptyLine('agreements.done.before'),
    subheadingLine('agreements.done.heading', w.done(dayText(doneSince, words))),
    ...(done.length === 0
      ? [sentenceLine('agreements.done.none', w.noneDone, 'missing')]
      : textEntryLines('agreements.done', done.map(doneEntry), words)),
  ];
  return withPresence(
    block('agreements', w.heading, agreements, 'agreements', w.fills, words, lines),
    presence,
    words,
  );
}

function openEntry(agreement: AgreementFigures, words: TabWords): TextEntry {
  const { agreements: w } = words;
  const { owner, due, isLate, date } = agreement;
  return {
    front: [
      ownerCell(owner),
      due === null ? cell(w.noDue, 'smallTextFigure') : dateCell(due, words),
      cell(isLate ? w.late : null, 'lateText'),
    ],
    text: numbered(agreement),
    day: date,
  };
}

function doneEntry(agreement: AgreementFigures): TextEntry {
  const blank = cell(null, 'entryText');
  return {
    front: [ownerCell(agreement.owner), blank, blank],
    text: numbered(agreement),
    day: agreement.date,
  };
}

function numbered({ number, agreement }: AgreementFigures): string {
  return `${plainText(number, 12)}. ${agreement}`;
}

/** Block 11 for the administrators: how many, by who is to act. */
export function publicAgreementsLines(
  agreements: PublicAgreements | null,
  presence: CoaPresence | null,
  words: TabWords,
): Line[] {
  const { agreements: w } = words;
  const lines = ({ byParty, total, doneSince }: PublicAgreements): Line[] => {
    if (byParty.length === 0) return [sentenceLine('agreements.none', w.none, 'missing')];
    return [
      sentenceLine('agreements.note', w.countsSince(dayText(doneSince, words))),
      columnsLine('agreements.columns', [w.owner, w.lateCount, w.openCount, w.doneCount]),
      ...byParty.map(({ party, ...counts }) => ({
        key: lineKey('agreements.party', party),
        cells: [cell(words.parties[party], 'label'), ...countCells(counts, 'figure')],
      })),
      {
        key: 'agreements.total',
        cells: [cell(w.total, 'totalLabel'), ...countCells(total, 'totalFigure')],
      },
    ];
  };
  return withPresence(
    block('agreements', w.heading, agreements, 'agreements', w.fills, words, lines),
    presence,
    words,
  );
}

function countCells({ late, open, done }: AgreementCounts, look: LookName): PlanCell[] {
  const lateLook = late > 0 && look === 'figure' ? 'lateFigure' : look;
  return [cell(late, lateLook), cell(open, look), cell(done, look)];
}

/** COA's line stands at the end of the block, before its closing blank line. */
function withPresence(
  lines: readonly Line[],
  presence: CoaPresence | null,
  words: TabWords,
): Line[] {
  const last = lines.at(-1);
  const coa = [emptyLine('agreements.coa.before'), presenceLine(presence, words)];
  return last ? [...lines.slice(0, -1), ...coa, last] : coa;
}

function presenceLine(presence: CoaPresence | null, words: TabWords): Line {
  const { agreements: w } = words;
  const key = 'agreements.coa';
  if (!presence) {
    return figureLine(key, w.coa, cell(words.none, 'textFigure'), w.coaUnknown);
  }
  const { lastOn, dueBy, isLate } = presence;
  const state = cell(
    isLate ? w.coaStates.late : w.coaStates.inTime,
    isLate ? 'lateFigure' : 'aheadFigure',
  );
  const due = dayText(dueBy, words);
  const last = lastOn === null ? w.coaNever : w.coaLast(dayText(lastOn, words));
  return figureLine(key, w.coa, state, `${last}; ${isLate ? w.coaLate(due) : w.coaDue(due)}`);
}
