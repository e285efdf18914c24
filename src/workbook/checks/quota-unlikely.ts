/**
 * Reports quotas that differ so much from the others that a digit is probably missing or typed
 * twice.
 */
import { firstDayOf, halfYearLabel, type HalfYear } from '../../domain/calendar';
import { finding, type Finding } from '../finding';
import { placeOf, type TableReading } from '../table-reading';
import type { Tables } from '../tables';
import type { CheckContext, Row } from './context';

/**
 * A quota is unlikely if it differs from the others by a larger factor. The national quotas of 2019
 * to 2025 differ from their median by a factor of at most 3 (5,500 to 27,300 around 13,000;
 * Staatscourant).
 */
const LARGEST_FACTOR = 4;

/**
 * A smaller difference is not reported: in a small municipality, a few people are a large factor.
 */
const SMALLEST_DIFFERENCE = 20;

type QuotaRow = Row<'quotas'> & { readonly period: HalfYear; readonly quota: number };

export function quotaUnlikely({ tables: { quotas } }: CheckContext): readonly Finding[] {
  if (quotas === null) return [];
  const rows = quotas.rows
    .filter((row): row is QuotaRow => row.period !== null && row.quota !== null)
    .sort((a, b) => firstDayOf(a.period) - firstDayOf(b.period));
  return [...besideOthers(quotas, rows), ...besideOriginals(quotas, rows)];
}

function besideOthers(
  reading: TableReading<Tables['quotas']>,
  rows: readonly QuotaRow[],
): readonly Finding[] {
  const [first, second, third] = rows;
  if (!first || !second) return [];
  // Of two quotas, the later one is reported, because it was probably typed last.
  const [asked, usual] = third
    ? [rows, medianOf(rows.map(({ quota }) => quota))]
    : [[second], first.quota];
  return asked
    .filter(({ quota }) => isFar(quota, usual))
    .map((row) => {
      const data = { period: halfYearLabel(row.period), quota: row.quota, usual };
      return finding('quota-unlikely', placeOf(reading, row, 'quota'), data);
    });
}

function besideOriginals(
  reading: TableReading<Tables['quotas']>,
  rows: readonly QuotaRow[],
): readonly Finding[] {
  return rows.flatMap((row) => {
    const { original, quota, period } = row;
    if (original === null || !isFar(original, quota)) return [];
    const data = { period: halfYearLabel(period), quota: original, usual: quota };
    return [finding('quota-unlikely', placeOf(reading, row, 'original'), data)];
  });
}

function isFar(quota: number, usual: number): boolean {
  const [less, more] = [Math.min(quota, usual), Math.max(quota, usual)];
  return more > LARGEST_FACTOR * less && more - less >= SMALLEST_DIFFERENCE;
}

/** Returns the median, or the lower of the middle two for an even number of quotas. */
function medianOf(quotas: readonly number[]): number {
  const inOrder = [...quotas].sort((a, b) => a - b);
  return inOrder[Math.floor((inOrder.length - 1) / 2)] ?? 0;
}
