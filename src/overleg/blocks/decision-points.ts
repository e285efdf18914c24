/** Points to decide about homes, households that have to move on, and signs of resistance. */
import type { SerialDay } from '../../domain/units';
import { lineKey } from '../line';
import type { Party } from '../parties';
import { plainText } from '../plain-text';
import type { Gate, PublicCount, PublicText, PublicWords } from '../public';
import { STEP } from '../rounding';
import type { DecisionsFigures } from './decisions-figures';

export interface Decision {
  readonly key: string;
  readonly owner: PublicText;
  readonly due: SerialDay;
  readonly text: PublicText;
  /** A shorter text for the tab. */
  readonly shown?: PublicText;
  /** Orders the decisions that are not late. A lower rank is more urgent. */
  readonly rank: number;
  readonly isLate: boolean;
}

interface SignalLate {
  readonly party: Party;
  readonly location: PublicText | null;
  readonly due: SerialDay;
}

/** Households that live in a temporary home after their term. Null if nobody does. */
export function movingOnLate(temporary: DecisionsFigures['temporary'], gate: Gate) {
  const months = temporary?.months ?? [];
  const [past] = months;
  if (past?.month !== 'past') return null;
  const [shown] = gate.divisions({ counts: months.map(({ households }) => households) });
  return {
    // As in the block of temporary homes.
    households: shown?.counts[0] ?? ('hidden' as const),
    withoutNext: gate.officialsOnly(past.withoutNext),
    kept: gate.officialsOnly(past.households - past.withoutNext),
  };
}

export function signalsLate(signals: readonly SignalLate[], words: PublicWords): Decision[] {
  const { decisions: w } = words;
  return signals.map(({ party, location, due }) => ({
    key: lineKey('decisions.signal', `${party} ${location ?? ''}`),
    owner: words.parties[party],
    due,
    text: w.signalLate(location === null ? null : plainText(location, SHORT_NAME)),
    rank: 0,
    isLate: true,
  }));
}

/** How many characters of a location's name fit beside other words. */
export const SHORT_NAME = 14;

interface Unproposed {
  readonly unproposed: PublicCount | null;
  readonly areForOne: boolean;
}

export function unassignedHomes(
  { unproposed, areForOne }: Unproposed,
  meeting: SerialDay,
  words: PublicWords,
): Decision[] {
  if (unproposed === null) return [];
  return [
    {
      key: 'decisions.unassigned',
      owner: words.parties.coa,
      due: meeting,
      text: (areForOne ? words.decisions.homesForOneUnassigned : words.decisions.homesUnassigned)(
        countOf(unproposed, words),
      ),
      rank: 2,
      isLate: false,
    },
  ];
}

export function movingOn(
  late: ReturnType<typeof movingOnLate>,
  meeting: SerialDay,
  words: PublicWords,
): Decision[] {
  if (!late) return [];
  const { decisions: w, parties } = words;
  const { households, withoutNext, kept } = late;
  const point = (key: string, text: PublicText): Decision => ({
    key: `decisions.${key}`,
    owner: parties.taskforce,
    due: meeting,
    text,
    rank: 2,
    isLate: false,
  });
  if (withoutNext === null) {
    const isShown = isFiveOrMore(households);
    return isShown ? [point('movingOn', w.movingOnLatePublic(countOf(households, words)))] : [];
  }
  return [
    ...(withoutNext > 0 ? [point('movingOn', w.movingOnLate(withoutNext))] : []),
    ...(kept !== null && kept > 0 ? [point('kept', w.keptTooLong(kept))] : []),
  ];
}

export function isFiveOrMore(count: PublicCount): boolean {
  if (typeof count === 'string') return false;
  return (typeof count === 'number' ? count : count.about) >= STEP;
}

export function countOf(count: PublicCount, words: PublicWords): PublicText {
  if (typeof count === 'string') return words[count];
  return typeof count === 'number'
    ? words.number(count)
    : words.summary.about(words.number(count.about));
}

/** Homes for those who have to leave a temporary home within a year. */
export function homesToMoveOn(
  needed: PublicCount | null,
  meeting: SerialDay,
  words: PublicWords,
): Decision[] {
  if (needed === null || !isFiveOrMore(needed)) return [];
  return [
    {
      key: 'decisions.homesToMoveOn',
      owner: words.parties.taskforce,
      due: meeting,
      text: words.decisions.movingOn(countOf(needed, words)),
      rank: 3,
      isLate: false,
    },
  ];
}
