import { addDays, firstDayOf, halfYearOf } from '../../domain/calendar';
import { isoDay } from '../../domain/iso-day';
import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import {
  isOpen,
  isOverdue,
  wasDoneBetween,
  type Agreement,
} from '../../workbook/tables/agreements';
import { defineBlock, needs } from '../block';
import {
  cell,
  columnsLine,
  dateCell,
  emptyLine,
  labelledLine,
  lineKey,
  ownerCell,
  publicTextLines,
  sentenceLine,
  subheadingLine,
  textColumnsLine,
  textEntryLines,
} from '../line';
import type { LookName } from '../looks';
import { countByParty, partiesByName, partyOf, type Party } from '../parties';
import { plainText } from '../plain-text';
import type { PublicNumber } from '../public';
import type { PlanCell } from '../sheet-plan';
import type { Situation } from '../situation';
import { typedTexts, type TypedText } from '../typed-text';

/**
 * Agreements that were open on the day of the figures, the late ones first, and agreements done
 * since the previous meeting.
 */
export interface AgreementsFigures {
  readonly open: readonly AgreementFigures[];
  readonly done: readonly AgreementFigures[];
  /** The first day of the period to which `done` refers. */
  readonly doneSince: SerialDay;
}

export interface AgreementFigures extends Pick<
  Agreement,
  'number' | 'date' | 'meeting' | 'agreement' | 'owner' | 'due'
> {
  readonly isLate: boolean;
  readonly party: Party;
  readonly typed: TypedText;
}

function agreementsFigures(situation: Situation): AgreementsFigures | null {
  const { asOf, tables, previous, corporations } = situation;
  if (!tables.agreements) return null;
  const typedOf = typedTexts(situation);
  const doneSince = previous ? addDays(previous.asOf, 1) : firstDayOf(halfYearOf(asOf));
  const figures = (one: Agreement): AgreementFigures => {
    const { number, date, meeting, agreement, owner, due } = one;
    const party = partyOf(owner, corporations);
    const isLate = isOverdue(one, asOf);
    const typed = typedOf(agreement);
    return { number, date, meeting, agreement, owner, due, isLate, party, typed };
  };
  return {
    open: tables.agreements
      .filter((agreement) => isOpen(agreement, asOf))
      .map(figures)
      .sort((a, b) => Number(b.isLate) - Number(a.isLate) || dueOrder(a) - dueOrder(b)),
    done: tables.agreements
      .filter((agreement) => wasDoneBetween(agreement, doneSince, asOf))
      .map(figures),
    doneSince,
  };
}

function dueOrder({ due }: AgreementFigures): number {
  return due ?? Number.MAX_SAFE_INTEGER;
}

/**
 * Officials see each agreement. Administrators see how many each party has, and the texts of late
 * agreements unless they seem to describe a person.
 */
export const agreements = defineBlock({
  key: 'agreements',
  title: needs('agreements', (words) => words.agreements),
  isContinued: true,
  figures: agreementsFigures,
  officials: ({ open, done, doneSince }, { words }) => {
    const { agreements: w } = words;
    const blank = cell(null, 'entryText');
    const openEntries = open.map(({ owner, due, isLate, date, ...one }) => ({
      front: [
        ownerCell(owner),
        due === null ? cell(w.noDue, 'smallTextFigure') : dateCell(due, words),
        cell(isLate ? w.late : null, 'lateText'),
      ] as const,
      text: numbered(one),
      day: date,
    }));
    const doneEntries = done.map(({ owner, date, ...one }) => ({
      front: [ownerCell(owner), blank, blank] as const,
      text: numbered(one),
      day: date,
    }));
    return {
      lines: [
        ...(open.length === 0
          ? [sentenceLine('agreements.none', w.none, 'missing')]
          : [
              textColumnsLine('agreements.open', [w.owner, w.due, '', w.agreement]),
              ...textEntryLines('agreements.open', openEntries, words),
            ]),
        emptyLine('agreements.done.before'),
        subheadingLine('agreements.done.heading', w.done(words.day(doneSince))),
        ...(done.length === 0
          ? [sentenceLine('agreements.done.none', w.noneDone, 'missing')]
          : textEntryLines('agreements.done', doneEntries, words)),
      ],
    };
  },
  // These are tasks of organisations: nothing here counts people or households. The gate checks
  // each text.
  publish: (figures, gate) => {
    const { late, inTime, done } = countsByParty(figures);
    const lateOnes = figures.open.filter(({ isLate }) => isLate);
    const counts = gate.declared({
      doneSince: figures.doneSince,
      late,
      inTime,
      done,
      total: {
        late: sum(Object.values(late)),
        open: sum(Object.values(inTime)),
        done: figures.done.length,
      },
      isNone: figures.open.length + figures.done.length === 0,
    });
    return {
      ...counts,
      texts: lateOnes.map(({ party, typed }) => ({ party, text: gate.typed(typed) })),
    };
  },
  administrators: ({ late, inTime, done, total, isNone, doneSince, texts }, { words }) => {
    const { agreements: w } = words;
    if (isNone) return { lines: [sentenceLine('agreements.none', w.none, 'missing')] };
    return {
      lines: [
        sentenceLine('agreements.note', w.countsSince(words.day(doneSince))),
        columnsLine('agreements.columns', [w.owner, w.lateCount, w.openCount, w.doneCount]),
        ...partiesByName(words.parties).map((party) =>
          labelledLine(
            lineKey('agreements.party', party),
            words.parties[party],
            countCells({ late: late[party], open: inTime[party], done: done[party] }, 'figure'),
          ),
        ),
        labelledLine('agreements.total', w.total, countCells(total, 'totalFigure'), 'totalLabel'),
        ...(texts.length === 0 ? [] : [subheadingLine('agreements.text.heading', w.lateOnes)]),
        ...publicTextLines(
          'agreements.text',
          texts.map(({ party, text }) => [words.parties[party], text]),
          words,
        ),
      ],
    };
  },
  json: (figures) => ({
    agreements: figures && {
      open: figures.open.length,
      late: figures.open.filter(({ isLate }) => isLate).length,
      done: figures.done.length,
      doneSince: isoDay(figures.doneSince),
    },
  }),
  jsonMeans: {
    agreements: '`open` afspraken, waarvan `late` te laat; `done` gereed sinds `doneSince`',
  },
});

function numbered({ number, agreement }: Pick<AgreementFigures, 'number' | 'agreement'>): string {
  return `${plainText(number, 12)}. ${agreement}`;
}

interface AgreementCounts<Count extends number = number> {
  readonly late: Count;
  /** Agreements that are open and not late. */
  readonly open: Count;
  readonly done: Count;
}

function countsByParty({ open, done }: AgreementsFigures) {
  return {
    late: countByParty(open.filter(({ isLate }) => isLate)),
    inTime: countByParty(open.filter(({ isLate }) => !isLate)),
    done: countByParty(done),
  };
}

function countCells(
  { late, open, done }: AgreementCounts<PublicNumber>,
  look: LookName,
): PlanCell<PublicNumber>[] {
  const lateLook = late > 0 && look === 'figure' ? 'lateFigure' : look;
  return [cell(late, lateLook), cell(open, look), cell(done, look)];
}
