import type { SerialDay } from '../../domain/units';
import {
  isOpen,
  isOverdue,
  wasDoneBetween,
  type Agreement,
} from '../../workbook/tables/agreements';
import type { MeetingKind } from '../../workbook/meeting-tab';

/** Block 11: agreements that were open, the late ones first, and those done since the last meeting. */
export interface AgreementsFigures {
  readonly open: readonly AgreementFigures[];
  readonly done: readonly AgreementFigures[];
  /** The first day of those under `done`. */
  readonly doneSince: SerialDay;
}

export interface AgreementFigures {
  readonly number: string;
  readonly date: SerialDay;
  readonly meeting: MeetingKind;
  readonly agreement: string;
  readonly owner: string;
  readonly due: SerialDay | null;
  readonly isLate: boolean;
}

/** @param since agreements done on this day or later are the ones done since */
export function agreementsFigures(
  asOf: SerialDay,
  agreements: readonly Agreement[],
  since: SerialDay,
): AgreementsFigures {
  const figures = (one: Agreement): AgreementFigures => ({
    number: one.number,
    date: one.date,
    meeting: one.meeting,
    agreement: one.agreement,
    owner: one.owner,
    due: one.due,
    isLate: isOverdue(one, asOf),
  });
  return {
    open: agreements
      .filter((agreement) => isOpen(agreement, asOf))
      .map(figures)
      .sort((a, b) => Number(b.isLate) - Number(a.isLate) || dueOrder(a) - dueOrder(b)),
    done: agreements.filter((agreement) => wasDoneBetween(agreement, since, asOf)).map(figures),
    doneSince: since,
  };
}

function dueOrder({ due }: AgreementFigures): number {
  return due ?? Number.MAX_SAFE_INTEGER;
}
