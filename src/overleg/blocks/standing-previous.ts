/**
 * The backlog at the previous meeting: as it was reported, by today's data, and why the two differ.
 */
import { backlogAt, halfYearStartOf, type Ledger } from '../../domain/backlog';
import { addDays, firstDayOf, halfYearOf } from '../../domain/calendar';
import { orNull } from '../../domain/or-null';
import type { PublicContext } from '../block';
import { backlogCell, cell, figureLinesOf } from '../line';
import type { Gate, PublicNumber, PublicText, PublicWords } from '../public';
import { dueByRevision } from '../reported';
import { wholePeople } from '../rounding';
import { correctedIn, ledgerOn, type PreviousMeeting, type Situation } from '../situation';

/** The backlog at the previous meeting of the same kind. */
export interface PreviousBacklog extends PreviousMeeting {
  /** The backlog of that day by today's data. Null if Taakstelling lacks a half-year before it. */
  readonly recomputed: number | null;
  /** `recomputed` minus the reported backlog, in whole people. Null if either is not known. */
  readonly change: number | null;
  /** The part of the difference that a revised quota explains, in whole people. */
  readonly byRevision: number | null;
  /** The part that later corrections explain. Null if the reported corrections are not known. */
  readonly byCorrections: number | null;
  /** The rest. */
  readonly otherwise: number | null;
  /** Whether today's data give another backlog carried in than the tab showed. False if unknown. */
  readonly isCarriedInOtherwise: boolean;
  /** Whether the workbook lists corrections, which may explain part of the rest. */
  readonly hasCorrections: boolean;
}

export function previousBacklog(situation: Situation, previous: PreviousMeeting): PreviousBacklog {
  const { asOf, reported } = previous;
  const ledger = ledgerOn(situation, asOf);
  const recomputed = orNull(() => backlogAt(ledger, asOf, 'day'), 'halfYearMissing');
  const may = {
    isCarriedInOtherwise: isStartOtherwise(situation, ledger, previous),
    hasCorrections: (situation.tables.corrections ?? []).length > 0,
  };
  if (reported === null || recomputed === null) {
    const unknown = { change: null, byRevision: null, byCorrections: null, otherwise: null };
    return { ...previous, ...unknown, ...may, recomputed };
  }
  const change = wholePeople(recomputed) - wholePeople(reported);
  const unrevised = recomputed - dueByRevision(situation, previous);
  const byRevision = wholePeople(recomputed) - wholePeople(unrevised);
  const byCorrections = correctedSince(situation, previous);
  const otherwise = change - byRevision - (byCorrections ?? 0);
  return { ...previous, ...may, recomputed, change, byRevision, byCorrections, otherwise };
}

/**
 * By how many people corrections since that tab raise the backlog of its day. Null if the tab did
 * not show its corrections.
 */
function correctedSince(
  situation: Situation,
  { asOf, reportedCorrections }: PreviousMeeting,
): number | null {
  if (typeof reportedCorrections !== 'number') return null;
  const { people } = correctedIn(situation, firstDayOf(halfYearOf(asOf)), asOf);
  return reportedCorrections - people;
}

function isStartOtherwise(
  { isExact }: Situation,
  ledger: Ledger,
  { asOf, reportedCarriedIn }: PreviousMeeting,
): boolean {
  const start = orNull(() => halfYearStartOf(ledger, asOf), 'halfYearMissing');
  if (!start || typeof reportedCarriedIn !== 'number' || !isExact(addDays(start.firstDay, -1))) {
    return false;
  }
  return wholePeople(start.carriedIn) !== wholePeople(reportedCarriedIn);
}

/**
 * The figures as the gate lets them pass.
 *
 * @param isRounded whether the number of people housed by that day is rounded
 */
export function publicPrevious(previous: PreviousBacklog, isRounded: boolean, gate: Gate) {
  const { meeting, asOf, reported, recomputed, change, byRevision, byCorrections } = previous;
  const isOfficial = gate.officialsOnly(true) !== null;
  // A correction often concerns one person or a few, so administrators see it only as part of the
  // rest.
  const otherwise = (previous.otherwise ?? 0) + (isOfficial ? 0 : (byCorrections ?? 0));
  const reckoned = (backlog: number | null) =>
    backlog === null ? null : gate.reckoned(backlog, isRounded);
  return {
    meeting,
    asOf,
    reported: reckoned(reported),
    recomputed: reckoned(recomputed),
    change: isRounded ? null : gate.declared(change),
    // All figures come from published quotas.
    byRevision: gate.declared(byRevision),
    byCorrections: isOfficial ? gate.declared(byCorrections) : null,
    otherwise: isRounded || change === null ? null : gate.declared(otherwise),
    isCarriedInOtherwise: previous.isCarriedInOtherwise,
    hasCorrections: previous.hasCorrections && !(isOfficial && byCorrections !== null),
  };
}

type Public = ReturnType<typeof publicPrevious>;

export function previousLines(previous: Public | null, { words }: PublicContext) {
  const { standing: w } = words;
  const line = figureLinesOf('standing', w);
  if (!previous) {
    const none = cell(words.none, 'textFigure');
    return [
      line('previousReported', none, w.noPrevious),
      line('previousRecomputed', none, w.noPrevious),
    ];
  }
  const { meeting, asOf, reported, recomputed, change, byRevision, byCorrections } = previous;
  const { otherwise } = previous;
  const part = (figure: PublicNumber | null) =>
    figure === null
      ? cell(words.none, 'textFigure')
      : cell(figure, 'figure', w.previousDifferenceFormat);
  const backlogs = [
    line(
      'previousReported',
      backlogCell(reported, words),
      reported === null ? w.noPreviousTab : w.previousOn(words.day(meeting)),
    ),
    line(
      'previousRecomputed',
      backlogCell(recomputed, words),
      recomputed === null ? w.previousUnknown(words.day(asOf)) : w.previousAsOf(words.day(asOf)),
    ),
  ];
  // Without the tab of that meeting, there is no difference to explain.
  if (reported === null) return backlogs;
  return [
    ...backlogs,
    line(
      'previousDifference',
      part(change),
      change === null ? '' : change === 0 ? w.previousSame : w.previousDifferenceIs,
    ),
    line('byRevision', part(byRevision), byRevision ? w.byRevisionIs : ''),
    line('byCorrections', part(byCorrections), byCorrections ? w.byCorrectionsIs : ''),
    line('otherwise', part(otherwise), otherwise ? otherwiseIs(previous, w) : ''),
  ];
}

function otherwiseIs(
  { hasCorrections, isCarriedInOtherwise }: Public,
  w: PublicWords['standing'],
): PublicText {
  return w.otherwiseIs([
    ...(hasCorrections ? [w.correctionsEntered] : []),
    ...(isCarriedInOtherwise ? [w.startChanged] : []),
  ]);
}
