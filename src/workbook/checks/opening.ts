/** Compares the backlog before the first half-year with COA's figure for the same day. */
import { addDays, firstDayOf } from '../../domain/calendar';
import { finding, type Finding } from '../finding';
import { placeOf } from '../table-reading';
import { lastDayCounted } from '../tables/coa-positions';
import { earliestQuota } from '../tables/quotas';
import type { CheckContext } from './context';

export function openingAgainstCoa({ tables, settings }: CheckContext): readonly Finding[] {
  const { quotas, coaPositions } = tables;
  const first = earliestQuota(quotas?.records ?? []);
  if (quotas === null || first === null || first.opening === null) return [];
  const { opening } = first;
  const before = addDays(firstDayOf(first.period), -1);
  const position = (coaPositions?.records ?? []).find(
    (one) => one.backlog !== null && lastDayCounted(one, settings) === before,
  );
  const coa = position?.backlog ?? null;
  if (!position || coa === null || coa === opening) return [];
  const data = { opening, coa, stated: position.asOf };
  return [finding('opening-differs-from-coa', placeOf(quotas, first, 'opening'), data)];
}
