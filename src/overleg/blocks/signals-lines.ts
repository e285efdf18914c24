import { cell, columnsLine, emptyLine, lineKey, sentenceLine, shownCell } from '../line';
import type { PublicSignals } from '../public-report';
import { CONTACT_STATES } from '../public-report';
import type { Line } from '../sheet-plan';
import type { TabWords } from '../words';
import { block, ownerCell, smallCountsNote, textColumnsLine, textEntryLines } from './block-lines';
import type { OpenSignal, SignalsFigures } from './signals-figures';

/** Block 8 for the officials: each open sign. */
export function signalsLines(signals: SignalsFigures | null, words: TabWords): Line[] {
  const { signals: w } = words;
  return block('signals', w.heading, signals, 'signals', w.fills, words, ({ open }) => {
    if (open.length === 0) return [sentenceLine('signals.none', w.none, 'missing')];
    return [
      textColumnsLine('signals', [w.who, w.contact, w.daysOpen, w.signal]),
      ...textEntryLines(
        'signals.open',
        open.map((signal) => entryOf(signal, words)),
        words,
      ),
    ];
  });
}

function entryOf(
  { contactBy, contact, daysOpen, location, signal, date }: OpenSignal,
  words: TabWords,
) {
  const look = contact === 'late' ? 'lateFigure' : 'smallTextFigure';
  return {
    front: [
      ownerCell(contactBy),
      cell(words.signals.states[contact], look),
      cell(daysOpen, 'figure'),
    ] as const,
    text: location === null ? signal : `${location}: ${signal}`,
    day: date,
  };
}

/** Block 8 for the administrators: counts alone. */
export function publicSignalsLines(signals: PublicSignals | null, words: TabWords): Line[] {
  const { signals: w } = words;
  return block('signals', w.heading, signals, 'signals', w.fills, words, (figures) => {
    const { contact, parties, byParty } = figures;
    if (parties.length === 0) return [sentenceLine('signals.none', w.none, 'missing')];
    if (contact.total === 'small') return [sentenceLine('signals.few', words.tooFew(w.few))];
    return [
      columnsLine('signals.columns', [w.contact, w.open]),
      ...CONTACT_STATES.map((state, i) => ({
        key: lineKey('signals.contact', state),
        cells: [
          cell(w.publicStates[state], 'label'),
          shownCell(contact.counts[i] ?? 0, words, state === 'late' ? 'lateFigure' : 'figure'),
        ],
      })),
      {
        key: 'signals.total',
        cells: [
          cell(words.waiting.total, 'totalLabel'),
          shownCell(contact.total, words, 'totalFigure'),
        ],
      },
      emptyLine('signals.party.before'),
      columnsLine('signals.party.columns', [w.byParty, w.open]),
      ...parties.map((party, i) => ({
        key: lineKey('signals.party', party),
        cells: [cell(words.parties[party], 'label'), shownCell(byParty.counts[i] ?? 0, words)],
      })),
      ...smallCountsNote('signals', [contact, byParty], words),
    ];
  });
}
