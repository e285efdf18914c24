import type { Bottleneck } from '../../workbook/tables/bottlenecks';
import { defineBlock, needs } from '../block';
import {
  cell,
  columnsLine,
  dateCell,
  labelledLine,
  lineKey,
  ownerCell,
  publicTextLines,
  sentenceLine,
  subheadingLine,
  textColumnsLine,
  textEntryLines,
} from '../line';
import { countByParty, partiesByName, partyOf, type Party } from '../parties';
import type { Situation } from '../situation';
import { typedTexts, type TypedText } from '../typed-text';

/** Bottlenecks that were open on the day of the figures, by owner and then by age, oldest first. */
export interface BottlenecksFigures {
  readonly open: readonly OpenBottleneck[];
}

export interface OpenBottleneck extends Pick<Bottleneck, 'date' | 'bottleneck' | 'owner'> {
  readonly daysOpen: number;
  readonly party: Party;
  readonly typed: TypedText;
}

function bottlenecksFigures(situation: Situation): BottlenecksFigures | null {
  const { asOf, tables, corporations } = situation;
  const typedOf = typedTexts(situation);
  const { bottlenecks: rows } = tables;
  return (
    rows && {
      open: rows
        .filter(({ date, solvedOn }) => date <= asOf && (solvedOn === null || solvedOn > asOf))
        .map(({ date, bottleneck, owner }) => {
          const party = partyOf(owner, corporations);
          const typed = typedOf(bottleneck);
          return { date, daysOpen: asOf - date, bottleneck, owner, party, typed };
        })
        .sort((a, b) => compareTexts(a.owner, b.owner) || b.daysOpen - a.daysOpen),
    }
  );
}

/** Compares by code units, so that the order is the same on every machine. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Officials see each open bottleneck. Administrators see how many each party has, and the texts
 * unless they seem to describe a person.
 */
export const bottlenecks = defineBlock({
  key: 'bottlenecks',
  title: needs('bottlenecks', (words) => words.bottlenecks),
  figures: bottlenecksFigures,
  officials: ({ open }, { words }) => {
    const { bottlenecks: w } = words;
    if (open.length === 0) return { lines: [sentenceLine('bottlenecks.none', w.none, 'missing')] };
    const entries = open.map(({ owner, date, daysOpen, bottleneck }) => ({
      front: [ownerCell(owner), dateCell(date, words), cell(daysOpen, 'figure')] as const,
      text: bottleneck,
      day: date,
    }));
    return {
      lines: [
        textColumnsLine('bottlenecks', [w.owner, w.since, w.daysOpen, w.bottleneck]),
        ...textEntryLines('bottlenecks.open', entries, words),
      ],
    };
  },
  // These are tasks of organisations: nothing here counts people or households. The gate checks
  // each text.
  publish: ({ open }, gate) => ({
    ...gate.declared({ open: open.length, byParty: countByParty(open) }),
    texts: open.map(({ party, typed }) => ({ party, text: gate.typed(typed) })),
  }),
  administrators: ({ open, byParty, texts }, { words }) => {
    const { bottlenecks: w } = words;
    if (open === 0) {
      return { lines: [sentenceLine('bottlenecks.none', w.none, 'missing')] };
    }
    const total = [cell(open, 'totalFigure')];
    return {
      lines: [
        columnsLine('bottlenecks.columns', [w.owner, w.open]),
        ...partiesByName(words.parties).map((party) =>
          labelledLine(lineKey('bottlenecks.party', party), words.parties[party], [
            cell(byParty[party], 'figure'),
          ]),
        ),
        labelledLine('bottlenecks.total', words.waiting.total, total, 'totalLabel'),
        subheadingLine('bottlenecks.text.heading', w.inWords),
        ...publicTextLines(
          'bottlenecks.text',
          texts.map(({ party, text }) => [words.parties[party], text]),
          words,
        ),
      ],
    };
  },
  json: (figures) => ({ bottlenecks: figures && { open: figures.open.length } }),
  jsonMeans: {
    bottlenecks: '`open` knelpunten',
  },
});
