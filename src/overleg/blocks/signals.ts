import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import { firstById } from '../../workbook/by-id';
import { idKey } from '../../workbook/cell';
import { contactDueOn } from '../../workbook/contact-term';
import type { Signal } from '../../workbook/tables/signals';
import { defineBlock, needs } from '../block';
import { compareNames } from '../compare-names';
import {
  cell,
  columnsLine,
  countCell,
  emptyLine,
  labelledLine,
  lineKey,
  nameCell,
  ownerCell,
  roundingNote,
  sentenceLine,
  textColumnsLine,
  textEntryLines,
} from '../line';
import { countByParty, partiesByName, partyOf, type Party } from '../parties';
import { isFew } from '../public';
import type { Situation } from '../situation';

/**
 * Open signs of resistance, in the order of `ContactState`: `late`, `due`, `made`. Of each, the
 * longest open comes first.
 */
export interface SignalsFigures {
  readonly open: readonly OpenSignal[];
  /** All locations of Locaties, by name. */
  readonly locations: readonly string[];
}

export interface OpenSignal extends Pick<Signal, 'date' | 'location' | 'signal' | 'contactBy'> {
  readonly daysOpen: number;
  readonly contact: ContactState;
  readonly party: Party;
}

/** `late`: no contact within the term; `due`: no contact yet; `made`: there was contact. */
export type ContactState = (typeof CONTACT_STATES)[number];
const CONTACT_STATES = ['late', 'due', 'made'] as const;

function signalsFigures(situation: Situation): SignalsFigures | null {
  const { asOf, tables, settings, closedDays, corporations } = situation;
  if (!tables.signals) return null;
  const stateOf = ({ date, contactedOn }: Signal): ContactState => {
    if (contactedOn !== null && contactedOn <= asOf) return 'made';
    return asOf > contactDueOn(date, settings.contactWorkdays, closedDays) ? 'late' : 'due';
  };
  const order = ({ contact }: OpenSignal) => CONTACT_STATES.indexOf(contact);
  const names = [...firstById(tables.locations ?? [], 'location').values()];
  return {
    locations: names.map(({ location }) => location).sort(compareNames),
    open: tables.signals
      .filter((signal) => isOpen(signal, asOf))
      .map((signal) => {
        const { date, location, signal: text, contactBy } = signal;
        const party = partyOf(contactBy, corporations);
        const contact = stateOf(signal);
        return { date, location, signal: text, contactBy, daysOpen: asOf - date, contact, party };
      })
      .sort((a, b) => order(a) - order(b) || b.daysOpen - a.daysOpen),
  };
}

function isOpen({ date, closedOn }: Signal, asOf: SerialDay): boolean {
  return date <= asOf && (closedOn === null || closedOn > asOf);
}

/** Officials see each open sign of resistance; administrators only see counts. */
export const signals = defineBlock({
  key: 'signals',
  title: needs('signals', (words) => words.signals),
  figures: signalsFigures,
  officials: ({ open }, { words }) => {
    const { signals: w } = words;
    if (open.length === 0) return { lines: [sentenceLine('signals.none', w.none, 'missing')] };
    const entries = open.map(({ contactBy, contact, daysOpen, location, signal, date }) => ({
      front: [
        ownerCell(contactBy),
        cell(w.states[contact], contact === 'late' ? 'lateFigure' : 'smallTextFigure'),
        cell(daysOpen, 'figure'),
      ] as const,
      text: location === null ? signal : `${location}: ${signal}`,
      day: date,
    }));
    return {
      lines: [
        textColumnsLine('signals', [w.who, w.contact, w.daysOpen, w.signal]),
        ...textEntryLines('signals.open', entries, words),
      ],
    };
  },
  publish: ({ open, locations }, gate) => {
    const byParty = countByParty(open);
    const ofLocation = locations.map(
      (name) =>
        open.filter(({ location }) => location !== null && idKey(location) === idKey(name)).length,
    );
    const elsewhere = open.length - sum(ofLocation);
    const [contact, parties, places] = gate.divisions(
      {
        counts: CONTACT_STATES.map(
          (state) => open.filter(({ contact }) => contact === state).length,
        ),
      },
      { counts: Object.values(byParty) },
      { counts: [...ofLocation, elsewhere] },
    );
    if (!contact || !parties || !places) throw new Error('The gate hands out what it is given.');
    const names = Object.keys(byParty) as Party[];
    return {
      contact,
      isNone: open.length === 0,
      locations: locations.map((name) => gate.name(name)),
      places: places.counts,
      byParty: new Map(names.map((party, i) => [party, parties.counts[i] ?? 'hidden'])),
    };
  },
  administrators: ({ contact, isNone, byParty, locations, places }, { words }) => {
    const { signals: w } = words;
    if (isNone) return { lines: [sentenceLine('signals.none', w.none, 'missing')] };
    if (isFew(contact.total)) {
      return { lines: [sentenceLine('signals.few', words.tooFew(w.few))] };
    }
    return {
      lines: [
        columnsLine('signals.columns', [w.contact, w.open]),
        ...CONTACT_STATES.map((state, i) => {
          const look = state === 'late' ? 'lateFigure' : 'figure';
          const count = countCell(contact.counts[i] ?? 'hidden', words, look);
          return labelledLine(lineKey('signals.contact', state), w.publicStates[state], [count]);
        }),
        labelledLine(
          'signals.total',
          words.waiting.total,
          [countCell(contact.total, words, 'totalFigure')],
          'totalLabel',
        ),
        emptyLine('signals.party.before'),
        columnsLine('signals.party.columns', [w.byParty, w.open]),
        ...partiesByName(words.parties).map((party) =>
          labelledLine(lineKey('signals.party', party), words.parties[party], [
            countCell(byParty.get(party) ?? 'hidden', words),
          ]),
        ),
        ...(locations.length === 0
          ? []
          : [
              emptyLine('signals.location.before'),
              columnsLine('signals.location.columns', [w.byLocation, w.open]),
              ...[...locations, w.elsewhere].map((name, i) => ({
                key: lineKey('signals.location', name),
                cells: [nameCell(name), countCell(places[i] ?? 'hidden', words)],
              })),
            ]),
        ...roundingNote(
          'signals',
          [...contact.counts, ...byParty.values(), ...places, contact.total],
          words,
        ),
      ],
    };
  },
  json: (figures) => ({
    signals: figures && {
      open: figures.open.length,
      late: figures.open.filter(({ contact }) => contact === 'late').length,
    },
  }),
  jsonMeans: {
    signals: '`open` signalen, waarvan `late` zonder tijdig contact',
  },
});
