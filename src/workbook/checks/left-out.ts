/** Reports which rows of a table do not count, and why. */
import { finding, type Finding } from '../finding';
import { placeOf, type TableReading } from '../table-reading';

export function checkLeftOut(reading: TableReading | null): readonly Finding[] {
  if (reading === null) return [];
  const totals = reading.leftOut.filter(({ reason }) => reason === 'total');
  const [first] = totals;
  const firstField = leftmostField(reading);
  const named = reading.leftOut.flatMap((row): readonly Finding[] => {
    switch (row.reason) {
      case 'fell-through':
        return [finding('placement-fell-through', placeOf(reading, row, 'status'), {})];
      case 'not-yet':
        return [finding('placement-not-yet', placeOf(reading, row, 'status'), {})];
      // A status that cannot be read is reported elsewhere. Totals are reported together below.
      case 'status-unknown':
      case 'total':
        return [];
    }
  });
  if (first === undefined || firstField === null) return named;
  const place = placeOf(reading, first, firstField);
  return [finding('totals-left-out', place, { count: totals.length }), ...named];
}

function leftmostField({ columns }: TableReading): string | null {
  const placed = Object.entries(columns).filter(([, at]) => at !== null);
  const [leftmost] = placed.sort(([, a], [, b]) => (a ?? 0) - (b ?? 0));
  return leftmost?.[0] ?? null;
}
