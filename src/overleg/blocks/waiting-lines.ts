import {
  cell,
  columnsLine,
  emptyLine,
  figureLine,
  lineKey,
  sentenceLine,
  shownCell,
  subheadingLine,
} from '../line';
import type { LookName } from '../looks';
import { plainText } from '../plain-text';
import type { PublicWaiting } from '../public-report';
import type { Line } from '../sheet-plan';
import type { ShownCounts } from '../small-counts';
import { sum } from '../sum';
import type { TabWords } from '../words';
import type { UnassignedHomes, WaitingFigures, WaitingOfSize } from './waiting-figures';
import { LARGEST_SIZE } from './waiting-figures';
import type { ProposalFigures } from './proposals-figures';
import { block, smallCountsNote } from './block-lines';

/** Cases shown; the tab is a paper for a meeting, the table has the rest. */
const MOST_CASES = 30;

/** Block 5 for the officials: by size and days, and the cases over the term. */
export function waitingLines(
  waiting: WaitingFigures | null,
  proposals: readonly ProposalFigures[] | null,
  words: TabWords,
): Line[] {
  const { waiting: w } = words;
  return block('waiting', w.heading, waiting, 'households', w.fills, words, (figures) => {
    if (figures.households === 0) {
      return [
        sentenceLine('waiting.nobody', w.nobody, 'missing'),
        ...unassignedLines(figures.unassigned, words),
      ];
    }
    return [
      sentenceLine('waiting.note', w.note(figures.households, figures.people)),
      ...statusNote(figures.restsOnStatus, words),
      columnsLine('waiting.columns', [
        w.size,
        w.people,
        ...figures.bands.map(({ from, to }) => w.band(from, to)),
        w.withoutHome,
        w.withHome,
      ]),
      ...figures.sizes.map((size) => sizeLine(size, words)),
      sizeLine(figures.total, words),
      ...overTermLines(figures, words),
      ...unassignedLines(figures.unassigned, words),
      ...proposalLines(proposals, words),
    ];
  });
}

function sizeLine(of: WaitingOfSize, words: TabWords): Line {
  const { waiting: w } = words;
  const isTotal = of.size === null;
  const look: LookName = isTotal ? 'totalFigure' : 'figure';
  const label = of.size === null ? w.total : w.sizeOf(of.size, of.size === LARGEST_SIZE);
  return {
    key: lineKey('waiting.size', of.size ?? 'total'),
    cells: [
      cell(label, isTotal ? 'totalLabel' : 'label'),
      ...[of.people, ...of.withoutHome, sum(of.withoutHome), of.withHome].map((count) =>
        cell(count, look),
      ),
    ],
  };
}

function overTermLines({ overTerm: cases, terms }: WaitingFigures, words: TabWords): Line[] {
  const { waiting: w } = words;
  if (cases.length === 0) {
    const none = w.overTermNone(terms.homeTerm, terms.movingTerm);
    return [sentenceLine('waiting.overTerm.none', none)];
  }
  const left = cases.length - MOST_CASES;
  return [
    emptyLine('waiting.overTerm.before'),
    subheadingLine('waiting.overTerm.heading', w.overTerm),
    columnsLine('waiting.overTerm.columns', [w.household, w.term, w.daysLinked, w.persons]),
    ...cases.slice(0, MOST_CASES).map((one) => ({
      key: lineKey('waiting.case', one.household),
      cells: [
        cell(plainText(one.household, 30), 'label'),
        cell(one.term === 'move' ? w.overMovingTerm : w.overHomeTerm, 'smallTextFigure'),
        cell(one.days, 'lateFigure'),
        cell(one.persons, 'figure'),
      ],
    })),
    ...(left > 0 ? [sentenceLine('waiting.overTerm.more', words.more(left))] : []),
  ];
}

function unassignedLines(unassigned: UnassignedHomes | null, words: TabWords): Line[] {
  const { waiting: w } = words;
  const total = unassigned && unassigned.regular + unassigned.alternative;
  return [
    emptyLine('waiting.unassigned.before'),
    figureLine(
      'waiting.unassigned',
      w.unassigned,
      total === null ? cell(words.none, 'textFigure') : cell(total, 'figure'),
      unassigned ? w.unassignedAre(unassigned.regular, unassigned.alternative) : w.homesMissing,
    ),
  ];
}

function proposalLines(proposals: readonly ProposalFigures[] | null, words: TabWords): Line[] {
  const { waiting: w } = words;
  if (!proposals) return [];
  const left = proposals.length - MOST_CASES;
  return [
    emptyLine('waiting.proposals.before'),
    subheadingLine('waiting.proposals.heading', w.proposals),
    ...(proposals.length === 0
      ? [sentenceLine('waiting.proposals.none', w.proposalsNone, 'missing')]
      : [proposalColumns(words)]),
    ...proposals.slice(0, MOST_CASES).map((proposal) => proposalLine(proposal, words)),
    ...(left > 0 ? [sentenceLine('waiting.proposals.more', words.more(left))] : []),
  ];
}

function proposalColumns({ waiting: w }: TabWords): Line {
  const { cells, ...line } = columnsLine('waiting.proposals.columns', [
    w.household,
    w.home,
    w.persons,
    w.daysLinked,
    w.score,
  ]);
  const corporation = cell(w.corporation, 'columnHeaderText');
  return { ...line, cells: cells.map((one, i) => (i === 5 ? corporation : one)) };
}

function proposalLine(proposal: ProposalFigures, { waiting: w }: TabWords): Line {
  const { household, persons, home, corporation, units, score, daysLinked } = proposal;
  const name = plainText(corporation, 16);
  return {
    key: lineKey('waiting.proposal', household),
    cells: [
      cell(plainText(household, 30), 'label'),
      cell(plainText(home, 16), 'textFigure'),
      cell(persons, 'figure'),
      cell(daysLinked, 'figure'),
      cell(score, 'decimalFigure'),
      cell(units === 1 ? name : `${name}, ${w.oneOf(units)}`, 'entryText'),
    ],
  };
}

function statusNote(restsOnStatus: boolean, words: TabWords): Line[] {
  return restsOnStatus ? [sentenceLine('waiting.status', words.waiting.restsOnStatus)] : [];
}

/** Block 5 for the administrators: totals by days and by size. */
export function publicWaitingLines(waiting: PublicWaiting | null, words: TabWords): Line[] {
  const { waiting: w } = words;
  return block('waiting', w.heading, waiting, 'households', w.fills, words, (figures) => {
    if (figures.byDays.total === 'small') {
      return [
        sentenceLine('waiting.few', words.tooFew(w.few)),
        ...unassignedLines(figures.unassigned, words),
      ];
    }
    const labels = [...figures.bands.map(({ from, to }) => w.bandLong(from, to)), w.withHome];
    const sizes = figures.bySize.counts.map((_, i) => w.sizeOf(i + 1, i + 1 === LARGEST_SIZE));
    return [
      sentenceLine('waiting.note', w.publicNote),
      ...statusNote(figures.restsOnStatus, words),
      ...countLines('waiting.days', w.daysSinceLinking, labels, figures.byDays, words),
      emptyLine('waiting.size.before'),
      ...countLines('waiting.size', w.size, sizes, figures.bySize, words),
      ...smallCountsNote('waiting', [figures.byDays, figures.bySize], words),
      ...unassignedLines(figures.unassigned, words),
    ];
  });
}

function countLines(
  key: string,
  label: string,
  labels: readonly string[],
  counts: ShownCounts,
  words: TabWords,
): Line[] {
  const { waiting: w } = words;
  return [
    columnsLine(`${key}.columns`, [label, w.households]),
    ...labels.map((text, i) => ({
      key: lineKey(key, i + 1),
      cells: [cell(text, 'label'), shownCell(counts.counts[i] ?? 0, words)],
    })),
    {
      key: `${key}.total`,
      cells: [cell(w.total, 'totalLabel'), shownCell(counts.total, words, 'totalFigure')],
    },
  ];
}
