/**
 * Reads the texts around a block: the titles above it, the headings between its rows, and its
 * sheet's name.
 */
import { isTotalsRow } from '../totals';
import type { Region } from '../regions';
import { momentOf, withoutMoment, type Moment } from './moment';
import type { Around } from './schema';
import { filledCells, titlesAbove, type TextAround } from './titles';

/**
 * Returns the heading in a row, or null. A heading is one text, perhaps with a number after it. A
 * row with a total is no heading.
 */
export function headingOf(region: Region, row: number): TextAround | null {
  const filled = filledCells(region.grid, row, region.left, region.headers.length);
  const [first, second] = filled;
  if (first === undefined || typeof first.value !== 'string' || filled.length > 2) return null;
  if (second !== undefined && typeof second.value !== 'number') return null;
  // A row with a number and `Subtotaal Brugstede` is a total. Without a number, `Totaal Wonen` is
  // the name of a corporation.
  const columns = second === undefined ? [0] : region.headers.map((_, column) => column);
  if (isTotalsRow([first.value, second?.value ?? null], columns)) return null;
  return { text: first.value.trim(), row, column: first.column };
}

/** Returns the rows of a region and its remarks, which may be headings, in order. */
export function rowsWithHeadings({ rows, remarks }: Region): readonly number[] {
  return [...rows, ...remarks].sort((a, b) => a - b);
}

/**
 * Returns the name in a text: `Rietwaard` for `Corporatie: Rietwaard`, and `Brugstede` for
 * `Brugstede 2016`.
 */
export function nameIn(text: string): string {
  const name = withoutMoment(text);
  const afterColon = /^[^:]{2,25}:\s*(.+)$/.exec(name);
  return afterColon?.[1] ?? name;
}

/**
 * If `around` is `title`, returns the nearest title that passes the test. If it is `sheet`, returns
 * the sheet's name if that passes. Otherwise returns null.
 */
export function textAround(
  region: Region,
  around: Exclude<Around, 'heading'>,
  says: (text: string) => boolean,
): TextAround | null {
  if (around === 'sheet') {
    const { sheet: text } = region.grid;
    return says(text) ? { text, row: null, column: null } : null;
  }
  return titlesAbove(region).find(({ text }) => says(text)) ?? null;
}

/**
 * Returns the year in a title, or else in the sheet's name. Returns null if neither contains a
 * year.
 */
export function yearAround(
  region: Region,
): { readonly around: 'sheet' | 'title'; readonly year: number } | null {
  for (const around of ['title', 'sheet'] as const) {
    const found = textAround(region, around, (text) => momentOf(text).year !== null);
    const year = found && momentOf(found.text).year;
    if (year !== null && year !== undefined) return { around, year };
  }
  return null;
}

/**
 * Combines the times in the titles and the sheet's name. If two texts give a year, the nearest text
 * counts. The same holds for the half-year and the month.
 */
export function momentAround(region: Region): Moment {
  const texts = [...titlesAbove(region).map(({ text }) => text), region.grid.sheet];
  const moments = texts.map(momentOf);
  return {
    year: moments.find(({ year }) => year !== null)?.year ?? null,
    half: moments.find(({ half }) => half !== null)?.half ?? null,
    month: moments.find(({ month }) => month !== null)?.month ?? null,
  };
}
