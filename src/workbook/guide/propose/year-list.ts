/**
 * Recognises a list of quotas with a row per year. A person has to say how each quota was divided
 * over the half-years.
 */
import { cellAddress } from '../../address';
import { isBlank } from '../../cell';
import { chooseColumns } from '../../choose-columns';
import type { CellScalar } from '../../grid';
import type { Region } from '../../regions';
import { TABLES } from '../../tables';
import { isTotalsRow } from '../../totals';
import type { LooseCell } from '../schema';

export interface YearRow {
  readonly year: number;
  readonly quota: YearCell;
  /** The backlog before that year. Null if the row has none. */
  readonly opening: YearCell | null;
}

export interface YearCell {
  readonly value: number;
  readonly label: string;
  readonly cell: LooseCell;
}

/**
 * Returns the rows of a list with a row per year. Returns null for any other list, for example:
 * - a list with half-years
 * - a list whose quotas may contain the backlog
 * - a list in which a year occurs twice, or lacks a quota
 */
export function yearListOf(region: Region): readonly YearRow[] | null {
  const { grid, left, headers, rows } = region;
  const { indexes, questions } = chooseColumns(TABLES.quotas, headers);
  const { quota: quotaAt = null, opening: openingAt = null, period: periodAt = null } = indexes;
  if (quotaAt === null || questions.some(({ kind }) => kind === 'contains-backlog')) return null;
  const columns = headers.map((_, index) => left + index);
  const body = rows.filter(
    (row) =>
      columns.some((column) => !isBlank(grid.values[row]?.[column] ?? '')) &&
      !isTotalsRow(grid.values[row] ?? [], columns),
  );
  const yearAt = headers.findIndex((_, index) =>
    body.every((row) => yearIn(grid.values[row]?.[left + index]) !== null),
  );
  if (yearAt < 0 || yearAt === quotaAt || body.length === 0) return null;
  if (periodAt !== null && periodAt !== yearAt) return null;
  const numberAt = (row: number, index: number | null): YearCell | null => {
    const value = index === null ? null : grid.values[row]?.[left + index];
    if (index === null || typeof value !== 'number' || !Number.isInteger(value)) return null;
    const label = headers[index] ?? '';
    const address = cellAddress(row + grid.top, left + index + grid.left);
    return { value, label, cell: { sheet: grid.sheet, address, label } };
  };
  const found = body.flatMap((row) => {
    const quota = numberAt(row, quotaAt);
    const year = yearIn(grid.values[row]?.[left + yearAt]);
    if (quota === null || year === null) return [];
    return [{ year, quota, opening: numberAt(row, openingAt) }];
  });
  const areDifferent = new Set(found.map(({ year }) => year)).size === body.length;
  return areDifferent ? found : null;
}

function yearIn(value: CellScalar | undefined): number | null {
  const text = String(value ?? '').trim();
  return /^20\d\d$/.test(text) ? Number(text) : null;
}
