import { addDays } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import type { Agreement } from '../../workbook/tables/agreements';
import type { Meeting } from '../../workbook/tables/meetings';
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

/** When COA joined the officials, and when it is due again: every eight weeks. */
export interface CoaPresence {
  /** Null: never by the day of the figures. */
  readonly lastOn: SerialDay | null;
  readonly dueBy: SerialDay | null;
  readonly isLate: boolean;
}

const COA_JOINS_EVERY_DAYS = 56;

/** @param since agreements done on this day or later are the ones done since */
export function agreementsFigures(
  asOf: SerialDay,
  agreements: readonly Agreement[],
  since: SerialDay,
): AgreementsFigures {
  const made = agreements.filter(({ date, status }) => date <= asOf && status !== 'vervallen');
  const figures = (one: Agreement): AgreementFigures => ({
    number: one.number,
    date: one.date,
    meeting: one.meeting,
    agreement: one.agreement,
    owner: one.owner,
    due: one.due,
    isLate: one.due !== null && one.due < asOf,
  });
  return {
    open: made
      .filter((agreement) => !isDone(agreement, asOf))
      .map(figures)
      .sort((a, b) => Number(b.isLate) - Number(a.isLate) || dueOrder(a) - dueOrder(b)),
    done: made
      .filter(({ doneOn }) => doneOn !== null && doneOn >= since && doneOn <= asOf)
      .map(figures),
    doneSince: since,
  };
}

/** Done by then; one that says so without a date is done. */
function isDone({ doneOn, status }: Agreement, asOf: SerialDay): boolean {
  return doneOn === null ? status === 'gereed' : doneOn <= asOf;
}

function dueOrder({ due }: AgreementFigures): number {
  return due ?? Number.MAX_SAFE_INTEGER;
}

/** Null where no officials' meeting by then says whether COA was there. */
export function coaPresence(asOf: SerialDay, meetings: readonly Meeting[]): CoaPresence | null {
  const officials = meetings.filter(
    ({ kind, date, coaPresent }) => kind === 'ambtelijk' && date <= asOf && coaPresent !== null,
  );
  if (officials.length === 0) return null;
  const lastOn = officials
    .filter(({ coaPresent }) => coaPresent)
    .reduce<SerialDay | null>(
      (last, { date }) => (last === null || date > last ? date : last),
      null,
    );
  const dueBy = lastOn === null ? null : addDays(lastOn, COA_JOINS_EVERY_DAYS);
  return { lastOn, dueBy, isLate: dueBy === null || dueBy < asOf };
}
