/**
 * Describes the values in a column of a region, which is a block of cells. The header does not
 * matter.
 */
import { readAmount, readPeople } from '../cell';
import type { Region } from '../regions';
import { lacksYear } from './translate';
import { saysNothing } from './pieces';
import { weekIn } from './week';

/** This many rows are enough to describe a column. */
const ROWS_LOOKED_AT = 60;

export interface ColumnContents {
  readonly filled: number;
  readonly dates: number;
  /** The number of whole numbers from 0 to 99, which may be people. */
  readonly smallNumbers: number;
  readonly numbers: number;
  readonly texts: number;
  /** The number of different values among the rows looked at. */
  readonly distinct: number;
}

/** @param index the column's index among the region's headers */
export function contentsOf(region: Region, index: number): ColumnContents {
  const { grid, left, rows } = region;
  const seen = new Set<string>();
  let [filled, dates, smallNumbers, numbers, texts] = [0, 0, 0, 0, 0];
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    const value = grid.values[row]?.[left + index] ?? '';
    if (saysNothing(value)) continue;
    filled += 1;
    seen.add(String(value).trim().toLowerCase());
    const format = grid.numberFormats[row]?.[left + index] ?? 'General';
    if (looksLikeDay(value, format)) dates += 1;
    else {
      const people = readPeople(value).value;
      if (people !== null || readAmount(value).value !== null) numbers += 1;
      else texts += 1;
      if (people !== null && people <= 99) smallNumbers += 1;
    }
  }
  return { filled, dates, smallNumbers, numbers, texts, distinct: seen.size };
}

const FIRST_LIKELY_DAY = 36_526;
const LAST_LIKELY_DAY = 55_000;

/**
 * Returns true for a number that is shown as a day, and for a text that looks like a day or a week.
 */
function looksLikeDay(value: unknown, format: string): boolean {
  if (typeof value === 'number') {
    const isShownAsDay = /[dmy]{2,}|d[-/. ]m/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ''));
    return isShownAsDay && value >= FIRST_LIKELY_DAY && value <= LAST_LIKELY_DAY;
  }
  if (typeof value !== 'string' || value.length > 40) return false;
  return (
    /^\W*\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)/.test(value) ||
    /\b\d{1,2}[- .]*\p{L}{3,}\.?[- ']*\d{2,4}\b/u.test(value) ||
    lacksYear(value) ||
    weekIn(value) !== null
  );
}

/** Returns true if most of the filled cells hold days. */
export function holdsDays({ filled, dates }: ColumnContents): boolean {
  return filled > 0 && dates * 2 > filled;
}

/** Returns true if at least 80% of the filled cells are small whole numbers. */
export function holdsPeople({ filled, smallNumbers }: ColumnContents): boolean {
  return filled > 0 && smallNumbers * 10 >= filled * 8;
}

/** Returns true if the values may be ids: at least 60% are different, and none is a day. */
export function holdsIds({ filled, distinct, dates }: ColumnContents): boolean {
  return filled >= 3 && dates === 0 && distinct * 10 >= filled * 6;
}
