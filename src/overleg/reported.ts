/** What the previous meeting's tab was based on, and how today's data differ from it. */
import { backlogAt, type BacklogInput, ledgerOf, type QuotaPeriod } from '../domain/backlog';
import { halfYearLabel, halfYearOf } from '../domain/calendar';
import { orNull } from '../domain/or-null';
import type { People, SerialDay } from '../domain/units';
import type { PreviousMeeting, Situation } from './situation';

/**
 * How many people had to be housed by a day. Null if Taakstelling lacks a half-year up to that day.
 */
export function dueOn(
  day: SerialDay,
  { periods, opening }: Pick<BacklogInput, 'periods' | 'opening'>,
): number | null {
  const ledger = ledgerOf({ periods, opening, placements: [] });
  return orNull(() => backlogAt(ledger, day, 'day'), 'halfYearMissing');
}

/** The quotas behind the previous tab: the one on the tab, and others as they were on its day. */
export function periodsReported(
  { periodsKnownOn }: Pick<Situation, 'periodsKnownOn'>,
  { asOf, reportedQuota }: Pick<PreviousMeeting, 'asOf' | 'reportedQuota'>,
): readonly QuotaPeriod[] {
  const label = halfYearLabel(halfYearOf(asOf));
  return periodsKnownOn(asOf).map((period) =>
    typeof reportedQuota === 'number' && halfYearLabel(period.halfYear) === label
      ? { ...period, quota: reportedQuota as People }
      : period,
  );
}

/** How many more people were due on the previous tab's day than it showed. 0 if not known. */
export function dueByRevision(situation: Situation, previous: PreviousMeeting): number {
  const { periods, opening } = situation;
  const now = dueOn(previous.asOf, { periods, opening });
  const then = dueOn(previous.asOf, { periods: periodsReported(situation, previous), opening });
  return now === null || then === null ? 0 : now - then;
}
