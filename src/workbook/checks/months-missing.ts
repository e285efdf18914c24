/** Reports months without a list, if each month has a list of its own. */
import { civilOf } from '../../domain/calendar';
import { finding, type Finding } from '../finding';
import { momentAround } from '../guide/around';
import { isBlock } from '../guide/resolved';
import type { Reading } from '../reading';
import { TABLES } from '../tables';

const FEWEST_LISTS = 3;
const MONTHS = 12;

interface OfMonth {
  readonly sheet: string;
  readonly month: number;
  readonly year: number | null;
}

/**
 * Reports the months without a list, between the first and the last month with a list. A month with
 * placements is not missing.
 */
export function monthsMissing({ guides, tables }: Reading): readonly Finding[] {
  const { draft } = guides.byRole.placements;
  const { placements } = tables;
  if (draft === null || placements === null) return [];
  const lists = draft.resolved.sources.flatMap((source): readonly OfMonth[] => {
    if (!isBlock(source)) return [];
    const { month, year } = momentAround(source.region);
    return month === null ? [] : [{ sheet: source.region.grid.sheet, month, year }];
  });
  if (lists.length < FEWEST_LISTS || lists.length < draft.resolved.sources.length) return [];
  const areDated = lists.every(({ year }) => year !== null);
  const orderOf = ({ month, year }: Omit<OfMonth, 'sheet'>): number =>
    (areDated ? (year ?? 0) * MONTHS : 0) + month - 1;
  const known = new Set(lists.map(orderOf));
  if (known.size < FEWEST_LISTS) return [];
  // Without years, lists from October to February would seem to miss March to September.
  const years = new Set(placements.records.map(({ date }) => civilOf(date).year));
  if (!areDated && years.size > 1) return [];
  for (const { date } of placements.records) known.add(orderOf(civilOf(date)));
  const orders = lists.map(orderOf);
  const [first, last] = [Math.min(...orders), Math.max(...orders)];
  const months = Array.from({ length: last - first + 1 }, (_, at) => first + at)
    .filter((order) => !known.has(order))
    .map((order) => ({
      month: (order % MONTHS) + 1,
      year: areDated ? Math.floor(order / MONTHS) : null,
    }));
  if (months.length === 0) return [];
  const place = { table: TABLES.placements.name, sheet: lists[0]?.sheet ?? null, address: null };
  return [finding('months-missing', place, { months })];
}
