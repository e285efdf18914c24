import { sum } from '../../domain/sum';
import type { SerialDay } from '../../domain/units';
import type { MeetingKind } from '../../workbook/meeting-tab';
import { type PublicContext, defineBlock } from '../block';
import {
  cell,
  columnsLine,
  dateCell,
  emptyLine,
  headingLine,
  lineKey,
  sentenceLine,
} from '../line';
import type { Party } from '../parties';
import { plainText } from '../plain-text';
import {
  type Gate,
  openGate,
  publicGate,
  type PublicNumber,
  type PublicText,
  type PublicValue,
  type PublicWords,
} from '../public';
import type { Line } from '../sheet-plan';
import type { TabWords } from '../words';
import {
  countOf,
  type Decision,
  homesToMoveOn,
  isFiveOrMore,
  movingOn,
  movingOnLate,
  SHORT_NAME,
  signalsLate,
  unassignedHomes,
} from './decision-points';
import { type DecisionsFigures, decisionsFigures } from './decisions-figures';
import { publicDivisions } from './waiting';

/**
 * The first page lists at most this many decisions. It always has as many lines, so that the lines
 * below do not move.
 */
const MOST_DECISIONS = 5;

/** The number of characters that fit in columns C to I, and in column A. */
const TEXT_LENGTH = 61;
const OWNER_LENGTH = 30;
const NUMBER_LENGTH = 12;

/** Lists what this meeting has to decide or to do. The most urgent item comes first. */
export const decisions = defineBlock({
  key: 'decisions',
  figures: decisionsFigures,
  publish: publicDecisions,
  lines: (figures, context) => {
    const { words } = context;
    const { decisions: w } = words;
    const all = ranked(decisionsOf(figures, words), figures.asOf);
    const shown = all.slice(0, MOST_DECISIONS);
    const none = all.length === 0 ? [sentenceLine('decisions.none', w.nothing, 'missing')] : [];
    const blanks = MOST_DECISIONS - shown.length - none.length;
    return {
      lines: [
        headingLine(
          'decisions.heading',
          all.length > shown.length ? w.headingOfMore(all.map(({ text }) => text)) : w.heading,
        ),
        columnsLine('decisions.columns', [w.owner, w.due, w.what]),
        ...none,
        ...shown.map((one) => decisionLine(one, context)),
        ...Array.from({ length: blanks }, (_, i) => emptyLine(lineKey('decisions.blank', i + 1))),
        emptyLine('decisions.end'),
      ],
    };
  },
  json: () => ({}),
  jsonMeans: {},
});

interface OnTab {
  readonly owner: string;
  readonly due: SerialDay;
  readonly text: string;
  /** True if the table Afspraken already contains it. */
  readonly isAgreed: boolean;
}

/** Returns the decisions on the tab of a kind of meeting, with their full texts. */
export function decisionsOnTab(
  figures: DecisionsFigures,
  kind: MeetingKind,
  words: TabWords,
): readonly OnTab[] {
  const known = publicDecisions(figures, kind === 'ambtelijk' ? openGate() : publicGate(words));
  const all = ranked(decisionsOf(known, words as unknown as PublicWords), known.asOf);
  return all.slice(0, MOST_DECISIONS).map(({ key, owner, due, text }) => {
    return { owner, due, text, isAgreed: key.startsWith(AGREEMENTS) };
  });
}

const AGREEMENTS = 'decisions.agreements';

/**
 * Publishes the decisions. Agreements, promised homes, locations and COA are tasks and plans of
 * organisations. Waiting households and refused homes are rounded counts, shown from five on. Only
 * officials see the number of refused homes.
 */
function publicDecisions(figures: DecisionsFigures, gate: Gate) {
  const { lateByOwner, lateByParty, homes, waiting, refusals, unproposed, temporary, ...others } =
    figures;
  const bands = waiting?.bands ?? [];
  const last = bands.length - 1;
  return {
    ...gate.declared({ meeting: others.meeting, coa: others.coa, asOf: others.asOf }),
    late: lateOnes(lateByOwner, lateByParty, gate),
    homesShort: gate.declared(sum(homes.map(({ short }) => short))),
    // By how many homes the corporations after each one are behind.
    rest: homes.map((_, i) => gate.declared(sum(homes.slice(i + 1).map(({ short }) => short)))),
    homes: homes.map(({ name, ...short }) => ({ ...gate.declared(short), name: gate.name(name) })),
    locations: others.locations.map(({ name, ...step }) => ({
      ...gate.declared(step),
      name: gate.name(name),
    })),
    // Rounded: from the exact number and the homes without a candidate, the proposals would follow.
    unproposed: unproposed === null ? null : gate.count(unproposed),
    areForOne: gate.officialsOnly(others.areForOne) ?? false,
    // Administrators see that there is one at a location, and not how many.
    signals: others.signals.map(({ party, location, due }) => ({
      party,
      location: location === null ? null : gate.name(location),
      due,
    })),
    movingOn: movingOnLate(temporary, gate),
    homesToMoveOn: temporary && gate.count(temporary.needed),
    overTerm: gate.officialsOnly(waiting?.overTerm.length ?? 0),
    longest: waiting && {
      days: gate.declared((bands[last]?.from ?? 1) - 1),
      count: publicDivisions(waiting, gate).byDays.counts[last] ?? ('hidden' as const),
    },
    // The block of the sizes counts these homes by reason. With a total as well, a reader could
    // compute a small group.
    refusals: {
      areMany: gate.declared(isFiveOrMore(gate.count(refusals))),
      count: gate.officialsOnly(gate.count(refusals)),
    },
  };
}

interface LateOnes {
  readonly party: Party;
  /** As it was typed. Null if only the party is shown. */
  readonly owner: PublicText | null;
  readonly count: PublicNumber;
  readonly due: SerialDay;
  /** The text of the first agreement. Null if it seems to describe a person. */
  readonly first: PublicText | null;
  /** Null where administrators read. */
  readonly number: PublicText | null;
}

/** Officials see who acts as somebody typed it. Administrators see the party. */
function lateOnes(
  byOwner: DecisionsFigures['lateByOwner'],
  byParty: DecisionsFigures['lateByParty'],
  gate: Gate,
): readonly LateOnes[] {
  return (
    gate.officialsOnly(byOwner) ??
    byParty.map(({ party, count, due, typed }) => ({
      ...gate.declared({ party, count, due }),
      owner: null,
      first: gate.typed(typed),
      number: null,
    }))
  );
}

type PublicDecisions = ReturnType<typeof publicDecisions>;

function decisionsOf(figures: PublicDecisions, words: PublicWords): Decision[] {
  return [
    ...lateAgreements(figures, words),
    ...signalsLate(figures.signals, words),
    ...homesShort(figures, words),
    ...unassignedHomes(figures, figures.meeting, words),
    ...movingOn(figures.movingOn, figures.meeting, words),
    ...overTerm(figures, words),
    ...homesToMoveOn(figures.homesToMoveOn, figures.meeting, words),
    ...refusals(figures, words),
    ...locationSteps(figures, words),
    ...coaAbsent(figures, words),
  ];
}

function lateAgreements({ late }: PublicDecisions, words: PublicWords): Decision[] {
  const { decisions: w } = words;
  return late.map(({ owner, party, count, due, first, number }) => {
    const isOne = first !== null && count === 1;
    const text = isOne ? agreementLate(first, number, w) : w.agreementsLate(count);
    const isTooLong = isOne && [...text].length > TEXT_LENGTH;
    return {
      key: lineKey(AGREEMENTS, owner ?? party),
      owner: owner ?? words.parties[party],
      due,
      text,
      shown: isTooLong ? w.agreementLate(first) : text,
      rank: 0,
      isLate: true,
    };
  });
}

function agreementLate(
  first: PublicText,
  number: PublicText | null,
  w: PublicWords['decisions'],
): PublicText {
  return number === null
    ? w.agreementLate(first)
    : w.numberedLate(plainText(number, NUMBER_LENGTH), first);
}

/** If more corporations are behind, they share one point. That leaves room for other points. */
const MOST_CORPORATIONS = 2;

function homesShort(figures: PublicDecisions, words: PublicWords): Decision[] {
  const { decisions: w } = words;
  const { homes, homesShort: all } = figures;
  const [most] = homes;
  if (most && homes.length > MOST_CORPORATIONS) {
    return [
      {
        key: 'decisions.corporations',
        owner: words.parties.corporations,
        due: most.due,
        text: w.homesShortTogether(
          all,
          homes.map(({ name, short }) => w.homesShortBy(name, short)),
        ),
        shown: shownTogether(figures, words),
        rank: 1,
        isLate: false,
      },
    ];
  }
  return homes.map(({ name, toGo, agreed, short, due }) => ({
    key: lineKey('decisions.homes', name),
    owner: name,
    due,
    text: w.homesShort(toGo, agreed, short),
    rank: 1,
    isLate: false,
  }));
}

/** A point with as many corporations as fit, those that are furthest behind first. */
function shownTogether(
  { homes, homesShort: all, rest }: PublicDecisions,
  words: PublicWords,
): PublicText {
  const { decisions: w } = words;
  const names = homes.map(({ name, short }) =>
    w.homesShortBy(plainText(name, OWNER_LENGTH), short),
  );
  const texts = names.map((_, i) => {
    const left = rest[i];
    const others = left ? [w.homesShortByOthers(left)] : [];
    return w.homesShortTogether(all, [...names.slice(0, i + 1), ...others]);
  });
  return (
    texts.reverse().find((text) => [...text].length <= TEXT_LENGTH) ??
    w.homesShortTogether(all, names)
  );
}

function overTerm(
  { overTerm: exact, longest, meeting }: PublicDecisions,
  words: PublicWords,
): Decision[] {
  const { decisions: w } = words;
  const text =
    exact === null
      ? longest && isFiveOrMore(longest.count)
        ? w.waitingLong(countOf(longest.count, words), longest.days)
        : null
      : exact > 0
        ? w.overTerm(exact)
        : null;
  if (text === null) return [];
  return [
    {
      key: 'decisions.terms',
      owner: words.parties.taskforce,
      due: meeting,
      text,
      rank: 2,
      isLate: false,
    },
  ];
}

function refusals({ refusals: { areMany, count }, meeting }: PublicDecisions, words: PublicWords) {
  if (!areMany) return [];
  const { decisions: w } = words;
  const decision: Decision = {
    key: 'decisions.refusals',
    owner: words.parties.taskforce,
    due: meeting,
    text: count === null ? w.manyRefusals : w.refusals(countOf(count, words)),
    rank: 3,
    isLate: false,
  };
  return [decision];
}

function locationSteps({ locations }: PublicDecisions, words: PublicWords): Decision[] {
  const { decisions: w, locations: steps } = words;
  return locations.map(({ name, step, due, isLate }) => ({
    key: lineKey('decisions.location', name),
    owner: words.parties.municipality,
    due,
    text:
      step === 'deliver' && !isLate
        ? w.delivery(plainText(name, SHORT_NAME))
        : (isLate ? w.locationLate : w.location)(plainText(name, 30), steps.steps[step]),
    rank: 4,
    isLate,
  }));
}

function coaAbsent({ coa }: PublicDecisions, words: PublicWords): Decision[] {
  if (!coa) return [];
  const { decisions: w } = words;
  const text = coa.lastOn === null ? w.coaNever : w.coaAbsent(words.day(coa.lastOn));
  const { coa: owner } = words.parties;
  return [{ key: 'decisions.coa', owner, due: coa.due, text, rank: 0, isLate: true }];
}

/**
 * Puts overdue items first, the longest overdue at the top. The others follow by rank, and then by
 * day.
 */
function ranked(all: readonly Decision[], asOf: SerialDay): Decision[] {
  const daysLate = ({ isLate, due }: Decision) => (isLate ? asOf - due : -1);
  return [...all].sort((a, b) => daysLate(b) - daysLate(a) || a.rank - b.rank || a.due - b.due);
}

function decisionLine(
  { key, owner, due, text, shown, isLate }: Decision,
  { words }: PublicContext,
): Line<PublicValue> {
  return {
    key,
    cells: [
      cell(plainText(owner, OWNER_LENGTH), 'label'),
      dateCell(due, words),
      cell(plainText(shown ?? text, TEXT_LENGTH), isLate ? 'lateText' : 'entryText'),
    ],
  };
}
