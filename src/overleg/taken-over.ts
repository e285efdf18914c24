import type { SerialDay } from '../domain/units';
import { idKey } from '../workbook/cell';
import { headerKey } from '../workbook/header';
import type { MeetingKind } from '../workbook/meeting-tab';
import { isOpen, type Agreement } from '../workbook/tables/agreements';

/** A line of *Te besluiten* that a meeting can add to Afspraken. */
export interface DecisionToTake {
  readonly owner: string;
  readonly what: string;
  readonly due: SerialDay;
  /** The day of the meeting that adds it. */
  readonly meeting: SerialDay;
  readonly kind: MeetingKind;
}

type Row = Pick<Agreement, 'agreement' | 'owner' | 'date' | 'due' | 'doneOn' | 'status'>;

/**
 * Whether an open agreement has the same owner and text. Numbers may differ, because each meeting
 * computes them again.
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

/** Returns a text without its numbers, spaces and capitals. */
function saidOf(text: string): string {
  return headerKey(text.replace(/\d+/g, ''));
}
