/** The texts around a block: the titles above it, the headings between its rows, its sheet's name. */
import { isTotalsRow } from '../totals';
import type { Region } from '../regions';
import { momentOf, withoutMoment, type Moment } from './moment';
import type { Around } from './schema';
import { filledCells, titlesAbove, type TextAround } from './titles';

/** The row of a body that holds one text and nothing else but a number; null for another row. */
export function headingOf(region: Region, row: number): TextAround | null {
  const filled = filledCells(region.grid, row, region.left, region.headers.length);
  const [first, second] = filled;
  if (first === undefined || typeof first.value !== 'string' || filled.length > 2) return null;
  if (second !== undefined && typeof second.value !== 'number') return null;
  // Beside a number even `Subtotaal Brugstede` is a total; alone, `Totaal Wonen` is a corporation.
  const columns = second === undefined ? [0] : region.headers.map((_, column) => column);
  if (isTotalsRow([first.value, second?.value ?? null], columns)) return null;
  return { text: first.value.trim(), row, column: first.column };
}

/** The rows of a body among which headings may stand, in order. */
export function rowsWithHeadings({ rows, remarks }: Region): readonly number[] {
  return [...rows, ...remarks].sort((a, b) => a - b);
}

/** What a text around a block names besides a time: a corporation, a complex. */
export function nameIn(text: string): string {
  const name = withoutMoment(text);
  const afterColon = /^[^:]{2,25}:\s*(.+)$/.exec(name);
  return afterColon?.[1] ?? name;
}

/** The nearest text of a kind that says something; headings are found per row, not here. */
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

/** The year that the sheet's name or a title gives a block; null where they give none. */
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

/** What the titles and the sheet's name say of time together, the nearest first. */
export function momentAround(region: Region): Moment {
  const texts = [...titlesAbove(region).map(({ text }) => text), region.grid.sheet];
  const moments = texts.map(momentOf);
  return {
    year: moments.find(({ year }) => year !== null)?.year ?? null,
    half: moments.find(({ half }) => half !== null)?.half ?? null,
    month: moments.find(({ month }) => month !== null)?.month ?? null,
  };
}
