/** What the tab of the previous meeting was reckoned from, and how that differs from today's data. */
import { backlogAt, type BacklogInput, ledgerOf, type QuotaPeriod } from '../domain/backlog';
import { halfYearLabel, halfYearOf } from '../domain/calendar';
import { orNull } from '../domain/or-null';
import type { People, SerialDay } from '../domain/units';
import type { PreviousMeeting, Situation } from './situation';

/** What had to be housed by a day; null where Taakstelling lacks a half-year up to it. */
export function dueOn(
  day: SerialDay,
  { periods, opening }: Pick<BacklogInput, 'periods' | 'opening'>,
): number | null {
  const ledger = ledgerOf({ periods, opening, placements: [] });
  return orNull(() => backlogAt(ledger, day, 'day'), 'halfYearMissing');
}

/**
 * The quotas of the previous meeting's tab: the one that it says itself, and of other half-years those
 * that counted on its day.
 */
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

/** By how much more had to be housed on the previous meeting's day than its tab knew. */
export function dueByRevision(situation: Situation, previous: PreviousMeeting): number {
  const { periods, opening } = situation;
  const now = dueOn(previous.asOf, { periods, opening });
  const then = dueOn(previous.asOf, { periods: periodsReported(situation, previous), opening });
  return now === null || then === null ? 0 : now - then;
}
