import { addDays } from '../domain/calendar';
import type { SerialDay } from '../domain/units';
import type { Meeting } from './tables/meetings';

/** When COA joined the meeting of officials, and when it has to join again: every eight weeks. */
export interface CoaPresence {
  /** Null if COA had never joined. */
  readonly lastOn: SerialDay | null;
  /** The days since COA joined, or since the first meeting if COA never joined. */
  readonly daysAway: number;
  readonly dueBy: SerialDay;
  readonly isLate: boolean;
}

const COA_JOINS_EVERY_DAYS = 56;

/** Returns null if *COA aanwezig* is blank in all meetings of officials up to that day. */
export function coaPresenceAt(asOf: SerialDay, meetings: readonly Meeting[]): CoaPresence | null {
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
