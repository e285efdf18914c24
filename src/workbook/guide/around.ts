/** The texts around a block: the titles above it, the headings between its rows, its sheet's name. */
import { isBlank } from '../cell';
import type { CellScalar, SheetGrid } from '../grid';
import { isTotalsRow } from '../read-rows';
import type { Region } from '../regions';
import { momentOf, withoutMoment, type Moment } from './moment';
import type { Around } from './schema';

/** A text and the cell it stands in; that of a sheet's name is none. */
export interface TextAround {
  readonly text: string;
  readonly row: number | null;
  readonly column: number | null;
}

const ROWS_SEARCHED = 8;

/** The texts above a block that stand alone in their row, the nearest first. */
export function titlesAbove(region: Region): readonly TextAround[] {
  const { grid, headerRow, left, headers } = region;
  const titles: TextAround[] = [];
  if (headerRow === null) return titles;
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - ROWS_SEARCHED); row -= 1) {
    const filled = filledCells(grid, row, left, headers.length);
    const [only] = filled;
    if (filled.length === 1 && only !== undefined && typeof only.value === 'string') {
      titles.push({ text: only.value.trim(), row, column: only.column });
    }
  }
  return titles;
}

/** The row of a body that holds one text and nothing else but a number; null for another row. */
export function headingOf(region: Region, row: number): TextAround | null {
  const filled = filledCells(region.grid, row, region.left, region.headers.length);
  const [first, second] = filled;
  if (first === undefined || typeof first.value !== 'string' || filled.length > 2) return null;
  if (second !== undefined && typeof second.value !== 'number') return null;
  if (isTotalsRow([first.value], [0])) return null;
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

function filledCells(
  grid: SheetGrid,
  row: number,
  left: number,
  width: number,
): readonly { readonly value: CellScalar; readonly column: number }[] {
  const cells = (grid.values[row] ?? []).slice(left, left + width);
  return cells.flatMap((value, at) => (isBlank(value) ? [] : [{ value, column: left + at }]));
}
