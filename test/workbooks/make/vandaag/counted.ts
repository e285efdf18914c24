/** What COA counts: each household once, from the day of its report, and COA's own corrections. */
import type { SerialDay } from '../../../../src/domain/units';
import type { History } from './history';
import { CORRECTIONS } from './partners';

export interface Counted {
  readonly date: SerialDay;
  readonly reportedOn: SerialDay;
  readonly persons: number;
}

export function withoutMoves({ placements }: History): readonly Counted[] {
  const housed = new Set<string>();
  const first = placements.filter(({ household, isFamilyJoining }) => {
    if (isFamilyJoining) return true;
    const isFirst = !housed.has(household);
    housed.add(household);
    return isFirst;
  });
  const reported = first.flatMap(({ date, reportedOn, persons }) =>
    reportedOn === null ? [] : [{ date, reportedOn, persons }],
  );
  const corrected = CORRECTIONS.map(({ date, persons }) => ({ date, reportedOn: date, persons }));
  return [...reported, ...corrected];
}
