import type { SerialDay } from '../../domain/units';
import { contactDueOn } from '../../workbook/contact-term';
import type { Signal } from '../../workbook/tables/signals';

/** Block 8: open signs of resistance, those not contacted in time first, then the longest open. */
export interface SignalsFigures {
  readonly open: readonly OpenSignal[];
}

export interface OpenSignal {
  readonly date: SerialDay;
  readonly daysOpen: number;
  readonly location: string | null;
  readonly signal: string;
  readonly contactBy: string;
  readonly contact: ContactState;
}

/** `late`: no contact within the term; `due`: no contact yet; `made`: there was contact. */
export type ContactState = 'late' | 'due' | 'made';

const ORDER = { late: 0, due: 1, made: 2 } as const satisfies Record<ContactState, number>;

/** @param contactWorkdays working days within which whoever gave the sign is contacted */
export function signalsFigures(
  asOf: SerialDay,
  signals: readonly Signal[],
  contactWorkdays: number,
  closedDays: ReadonlySet<SerialDay>,
): SignalsFigures {
  const stateOf = ({ date, contactedOn }: Signal): ContactState => {
    if (contactedOn !== null && contactedOn <= asOf) return 'made';
    return asOf > contactDueOn(date, contactWorkdays, closedDays) ? 'late' : 'due';
  };
  return {
    open: signals
      .filter(({ date, closedOn }) => date <= asOf && (closedOn === null || closedOn > asOf))
      .map((signal) => ({
        date: signal.date,
        daysOpen: asOf - signal.date,
        location: signal.location,
        signal: signal.signal,
        contactBy: signal.contactBy,
        contact: stateOf(signal),
      }))
      .sort((a, b) => ORDER[a.contact] - ORDER[b.contact] || b.daysOpen - a.daysOpen),
  };
}
