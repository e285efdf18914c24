import { halfYearLabel } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import type { Situation } from '../situation';

/** A revision of the half-year's quota that applies on the day of the figures. */
export interface Revision {
  readonly on: SerialDay;
  /** In people, as published at first. */
  readonly original: number;
}

export function revisionOf({ tables, asOf, current }: Situation): Revision | null {
  const label = current && halfYearLabel(current.halfYear);
  const row = (tables.quotas ?? []).find(({ period }) => halfYearLabel(period) === label);
  if (!row || row.original === null || row.revisedOn === null || row.revisedOn > asOf) return null;
  return { on: row.revisedOn, original: row.original };
}
