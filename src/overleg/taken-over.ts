/** A line of *Te besluiten* that a meeting can take over, and the agreement that it becomes. */
import type { SerialDay } from '../domain/units';
import { idKey } from '../workbook/cell';
import { headerKey } from '../workbook/header';
import type { MeetingKind } from '../workbook/meeting-tab';
import { isOpen, type Agreement } from '../workbook/tables/agreements';

export interface DecisionToTake {
  readonly owner: string;
  readonly what: string;
  readonly due: SerialDay;
  /** Of the meeting that takes it over. */
  readonly meeting: SerialDay;
  readonly kind: MeetingKind;
}

type Row = Pick<Agreement, 'agreement' | 'owner' | 'date' | 'due' | 'doneOn' | 'status'>;

/**
 * Whether an open agreement says the same of the same owner. Numbers in it may have changed since:
 * they are told anew at each meeting.
 */
export function isTakenOver(
  { owner, what, meeting }: DecisionToTake,
  rows: readonly Row[],
): boolean {
  return rows.some(
    (row) =>
      isOpen({ ...row, date: null }, meeting) &&
      idKey(row.owner) === idKey(owner) &&
      saidOf(row.agreement) === saidOf(what),
  );
}

/** What is said, whatever its numbers, spaces and capitals. */
function saidOf(text: string): string {
  return headerKey(text.replace(/\d+/g, ''));
}
