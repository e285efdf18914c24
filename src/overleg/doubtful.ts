/** Counts placements that count, although a remark says that they fell through. */
import type { SerialDay } from '../domain/units';
import type { Finding } from '../workbook/finding';

export interface Doubtful {
  readonly placements: number;
  readonly people: number;
}

/** Counts the placements up to and including a day. A row with two remarks is one placement. */
export function doubtfulOf(findings: readonly Finding[], asOf: SerialDay): Doubtful {
  const rows = new Map<string, number>();
  for (const { code, data, place } of findings) {
    if (code !== 'remark-says-fell-through' || data.on > asOf) continue;
    const row = /\d+$/.exec(place.address ?? '')?.[0] ?? '';
    rows.set(`${row} ${place.sheet ?? ''}`, data.persons);
  }
  return {
    placements: rows.size,
    people: [...rows.values()].reduce((sum, persons) => sum + persons, 0),
  };
}
