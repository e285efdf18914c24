import { sum } from '../../domain/sum';
import { defineBlock, needs } from '../block';
import {
  cell,
  columnsLine,
  countCell,
  emptyLine,
  figureLine,
  labelledLine,
  lineKey,
  moreLine,
  roundingNote,
  sentenceLine,
  subheadingLine,
  textColumnsLine,
} from '../line';
import { plainText } from '../plain-text';
import { isFew } from '../public';
import type { Gate, PublicCounts, PublicText, PublicWords } from '../public';
import type { Line } from '../sheet-plan';
import type { TabWords } from '../words';
import { freeHomesCell, fewOrNoneText } from './free-homes';
import {
  type ProposalFigures,
  type WaitingFigures,
  type WaitingOfSize,
  waitingFigures,
} from './waiting-figures';

/** How many cases are shown. The tab is a paper for a meeting; the table lists all of them. */
const MOST_CASES = 30;

/**
 * The households that wait. Officials see exact counts and the cases over the term; administrators
 * see rounded counts by days and by size.
 */
export const waiting = defineBlock({
  key: 'waiting',
  title: needs('households', (words) => words.waiting),
  isContinued: true,
  figures: waitingFigures,
  publish: ({ bands, unassigned, restsOnStatus, ...counts }, gate) => ({
    bands: gate.declared(bands),
    ...publicDivisions(counts, gate),
    isNobody: counts.households === 0,
    unassigned: unassigned && gate.freeHomes([unassigned.regular, unassigned.alternative]),
    restsOnStatus,
  }),
  officials: (figures, { words }, shared) => {
    const { waiting: w } = words;
    const { households, people, bands, sizes, total, proposals } = figures;
    const unassigned = unassignedLines(shared.figures, shared.context.words);
    if (households === 0) {
      return { lines: [sentenceLine('waiting.nobody', w.nobody, 'missing'), ...unassigned] };
    }
    return {
      lines: [
        sentenceLine('waiting.note', w.note(households, people)),
        ...statusNote(shared.figures, shared.context.words),
        columnsLine('waiting.columns', [
          w.size,
          w.people,
          ...bands.map(({ from, to }) => w.band(from, to)),
          w.withoutHome,
          w.withHome,
        ]),
        ...[...sizes, total].map((size) => sizeLine(size, words)),
        ...overTermLines(figures, words),
        ...unassigned,
        ...(proposals ? proposalLines(proposals, words) : []),
      ],
    };
  },
  administrators: (figures, { words }) => {
    const { waiting: w } = words;
    const { bands, byDays, bySize } = figures;
    const unassigned = unassignedLines(figures, words);
    if (figures.isNobody) {
      return { lines: [sentenceLine('waiting.nobody', w.nobody, 'missing'), ...unassigned] };
    }
    if (isFew(byDays.total)) {
      return { lines: [sentenceLine('waiting.few', words.tooFew(w.few)), ...unassigned] };
    }
    const days = [...bands.map(({ from, to }) => w.bandLong(from, to)), w.withHome];
    return {
      lines: [
        sentenceLine('waiting.note', w.publicNote),
        ...statusNote(figures, words),
        ...countLines('waiting.days', [w.daysSinceLinking, ...days], byDays, words),
        emptyLine('waiting.size.before'),
        ...countLines('waiting.size', [w.size, ...w.sizes], bySize, words),
        ...roundingNote('waiting', [...byDays.counts, ...bySize.counts, byDays.total], words),
        ...unassigned,
      ],
    };
  },
  json: (figures) => ({
    waiting: figures && {
      households: figures.households,
      people: figures.people,
      withHome: figures.total.withHome,
      withoutHome: figures.bands.map(({ from, to }, i) => ({
        from,
        to,
        households: figures.total.withoutHome[i] ?? 0,
      })),
      overTerm: figures.overTerm.length,
      unassigned: figures.unassigned,
      proposals: figures.proposals && figures.proposals.length,
    },
  }),
  jsonMeans: {
    waiting:
      '`households` en `people` die wachten, `withHome` huishoudens met een gevonden woning, `withoutHome` zonder, per aantal dagen sinds de koppeling (`from` tot en met `to`; `null` is zonder einde), `overTerm` over een termijn, `unassigned` aangeboden woningen zonder kandidaat (`regular`, `alternative`), `proposals` voorstellen',
  },
});

export function publicDivisions(
  { total, sizes }: Pick<WaitingFigures, 'total' | 'sizes'>,
  gate: Gate,
) {
  const [byDays, bySize] = gate.divisions(
    { counts: [...total.withoutHome, total.withHome] },
    {
      counts: sizes.map(({ withoutHome, withHome }) => sum(withoutHome) + withHome),
      people: sum(sizes.map((size) => size.people)),
    },
  );
  if (!byDays || !bySize) throw new Error('The gate hands out what it is given.');
  return { byDays, bySize };
}

interface PublicWaiting {
  /** Regular homes, and alternative ones. */
  readonly unassigned: PublicCounts | null;
  readonly restsOnStatus: boolean;
}

function statusNote({ restsOnStatus }: PublicWaiting, { waiting: w }: PublicWords) {
  return restsOnStatus ? [sentenceLine('waiting.status', w.restsOnStatus)] : [];
}

function unassignedLines({ unassigned }: PublicWaiting, words: PublicWords) {
  const { waiting: w } = words;
  return [
    emptyLine('waiting.unassigned.before'),
    figureLine(
      'waiting.unassigned',
      w.unassigned,
      unassigned ? freeHomesCell(unassigned.total, words) : cell(words.none, 'textFigure'),
      unassigned
        ? w.unassignedAre(
            fewOrNoneText(unassigned.counts[0] ?? 'hidden', words),
            fewOrNoneText(unassigned.counts[1] ?? 'hidden', words),
          )
        : w.homesMissing,
    ),
  ];
}

/** Column headers, one line per count, and their total. */
function countLines(
  key: string,
  labels: readonly [PublicText, ...PublicText[]],
  { counts, total }: PublicCounts,
  words: PublicWords,
) {
  const { waiting: w } = words;
  const [header, ...rows] = labels;
  return [
    columnsLine(`${key}.columns`, [header, w.households]),
    ...rows.map((label, i) =>
      labelledLine(lineKey(key, i + 1), label, [countCell(counts[i] ?? 'hidden', words)]),
    ),
    labelledLine(`${key}.total`, w.total, [countCell(total, words, 'totalFigure')], 'totalLabel'),
  ];
}

function sizeLine(of: WaitingOfSize, { waiting: w }: TabWords): Line {
  const isTotal = of.size === null;
  const counts = [of.people, ...of.withoutHome, sum(of.withoutHome), of.withHome];
  return labelledLine(
    lineKey('waiting.size', of.size ?? 'total'),
    of.size === null ? w.total : (w.sizes[of.size - 1] ?? ''),
    counts.map((count) => cell(count, isTotal ? 'totalFigure' : 'figure')),
    isTotal ? 'totalLabel' : 'label',
  );
}

function overTermLines({ overTerm: cases, terms }: WaitingFigures, words: TabWords): Line[] {
  const { waiting: w } = words;
  if (cases.length === 0) {
    const none = w.overTermNone(terms.homeTerm, terms.movingTerm);
    return [sentenceLine('waiting.overTerm.none', none)];
  }
  return [
    emptyLine('waiting.overTerm.before'),
    subheadingLine('waiting.overTerm.heading', w.overTerm),
    columnsLine('waiting.overTerm.columns', [w.household, w.term, w.daysLinked, w.persons]),
    ...cases
      .slice(0, MOST_CASES)
      .map(({ household, term, days, persons }) =>
        labelledLine(lineKey('waiting.case', household), plainText(household, 30), [
          cell(term === 'move' ? w.overMovingTerm : w.overHomeTerm, 'smallTextFigure'),
          cell(days, 'lateFigure'),
          cell(persons, 'figure'),
        ]),
      ),
    ...moreLine('waiting.overTerm', cases.length - MOST_CASES, words),
  ];
}

function proposalLines(proposals: readonly ProposalFigures[], words: TabWords): Line[] {
  const { waiting: w } = words;
  const columns = [w.household, w.home, w.persons, w.daysLinked, w.score, w.corporation];
  return [
    emptyLine('waiting.proposals.before'),
    subheadingLine('waiting.proposals.heading', w.proposals),
    ...(proposals.length === 0
      ? [sentenceLine('waiting.proposals.none', w.proposalsNone, 'missing')]
      : [textColumnsLine('waiting.proposals', columns)]),
    ...proposals.slice(0, MOST_CASES).map((proposal) => proposalLine(proposal, words)),
    ...(proposals.slice(0, MOST_CASES).some(({ isAgainstAgreement }) => isAgainstAgreement)
      ? [sentenceLine('waiting.proposals.againstAgreement', w.againstAgreementIs)]
      : []),
    ...moreLine('waiting.proposals', proposals.length - MOST_CASES, words),
  ];
}

function proposalLine(proposal: ProposalFigures, { waiting: w }: TabWords): Line {
  const { household, persons, home, corporation, units, score, daysLinked } = proposal;
  const { isAgainstAgreement } = proposal;
  const name = plainText(corporation, 16);
  return labelledLine(lineKey('waiting.proposal', household), plainText(household, 30), [
    cell(plainText(home, 16), 'textFigure'),
    cell(persons, 'figure'),
    cell(daysLinked, 'figure'),
    cell(score, 'decimalFigure'),
    isAgainstAgreement
      ? cell(againstText(corporation, units, w), 'lateText')
      : cell(units === 1 ? name : `${name}, ${w.oneOf(units)}`, 'entryText'),
  ]);
}

/** The mark leaves less room for the name, least where it also says how many units there are. */
function againstText(corporation: string, units: number, w: TabWords['waiting']): string {
  return units === 1
    ? `${plainText(corporation, 16)}, ${w.againstAgreement}`
    : `${plainText(corporation, 8)}, ${w.oneOfShort(units)}, ${w.againstAgreement}`;
}
