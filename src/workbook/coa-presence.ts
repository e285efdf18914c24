import { addDays } from '../domain/calendar';
import type { SerialDay } from '../domain/units';
import type { Meeting } from './tables/meetings';

/** When COA joined the officials, and when it is due again: every eight weeks. */
export interface CoaPresence {
  /** Null: never by then. */
  readonly lastOn: SerialDay | null;
  /** Days since it was there; where it never was, since the first of the meetings. */
  readonly daysAway: number;
  readonly dueBy: SerialDay;
  readonly isLate: boolean;
}

const COA_JOINS_EVERY_DAYS = 56;

/** Null where no officials' meeting by then says whether COA was there. */
export function coaPresence(asOf: SerialDay, meetings: readonly Meeting[]): CoaPresence | null {
  const officials = meetings
    .filter(
      ({ kind, date, coaPresent }) => kind === 'ambtelijk' && date <= asOf && coaPresent !== null,
    )
    .sort((a, b) => a.date - b.date);
  const [first] = officials;
  if (first === undefined) return null;
  const lastOn = officials.findLast(({ coaPresent }) => coaPresent)?.date ?? null;
  const since = lastOn ?? first.date;
  const dueBy = addDays(since, COA_JOINS_EVERY_DAYS);
  return { lastOn, daysAway: asOf - since, dueBy, isLate: dueBy < asOf };
}
