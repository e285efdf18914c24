/**
 * Where the pages of a printed tab end. Excel ignores page breaks on a sheet that is fitted to a
 * number of pages. So we compute the scale from the widths of the columns, and the breaks from the
 * contents of the rows.
 */
import type { LookName } from './looks';
import { isCarried, type KeptCell } from './tab-before';
import {
  CHARACTERS_OF_NOTE,
  COLUMN_WIDTHS,
  type ChartPlan,
  type Line,
  PAGE_MARGINS,
  PAGE_SIZE,
  ROW_HEIGHT,
} from './sheet-plan';

/** How well a page can begin at a row, the best first. */
const PLACES = ['page', 'block', 'part', 'row', 'never'] as const;

/**
 * `page`: a page has to begin here. `block`: a block begins. `part`: a part of a block begins.
 * `row`: another row of a table. `never`: the row belongs with the one before.
 */
export type PagePlace = (typeof PLACES)[number];

/** What page breaks depend on in a row. */
export interface PageRow {
  /** In points. */
  readonly height: number;
  readonly place: PagePlace;
}

/** A block, or a part of one, with at most this many rows stays on one page. */
const UNCUT_ROWS = 12;

/** The number of a table's rows that stay with its header. */
const ROWS_WITH_HEADER = 2;

/**
 * How much wider printed columns, and higher printed rows, may be than on the screen. Without
 * Calibri, LibreOffice uses DejaVu Sans. Its digits are a third wider: 9.34 and 7 pixels at 11
 * points. If a page were wider than the paper, the notes would come on other pages.
 */
const WIDER_BY = 9.34 / 7;
const HIGHER_BY = 1.03;

/** The scale, in percent, at which all columns fit in the width of a page. */
export const PRINT_SCALE = Math.floor(
  (100 * (PAGE_SIZE.width - PAGE_MARGINS.left - PAGE_MARGINS.right)) /
    (WIDER_BY * COLUMN_WIDTHS.reduce((sum, width) => sum + width, 0)),
);

/** The height of the rows that fit on a page, in points of the sheet. */
export const PAGE_ROWS_HEIGHT =
  (100 * (PAGE_SIZE.height - PAGE_MARGINS.top - PAGE_MARGINS.bottom)) / (HIGHER_BY * PRINT_SCALE);

/**
 * The rows, from 0, at which each page but the first begins.
 *
 * @param titleHeight the height of the rows that are repeated on every page but the first
 */
export function pageBreaks(
  rows: readonly PageRow[],
  pageHeight: number,
  titleHeight: number,
): readonly number[] {
  const breaks: number[] = [];
  let first = 0;
  for (;;) {
    const next = endOfPage(rows, first, pageHeight - (first === 0 ? 0 : titleHeight));
    if (next >= rows.length) return breaks;
    breaks.push(next);
    first = next;
  }
}

/** The row at which the page that begins at `first` has to end and the next one begins. */
function endOfPage(rows: readonly PageRow[], first: number, room: number): number {
  let height = 0;
  let end = first;
  const candidates: { readonly row: number; readonly place: PagePlace; readonly fill: number }[] =
    [];
  for (; end < rows.length; end++) {
    const row = rows[end];
    if (!row) break;
    if (end > first && row.place === 'page') return end;
    if (end > first) candidates.push({ row: end, place: row.place, fill: height / room });
    height += row.height;
    if (height > room) break;
  }
  if (end === rows.length) return end;
  const last = (place: PagePlace, least: number) =>
    candidates.findLast((one) => one.place === place && one.fill >= least)?.row;
  return (
    last('block', WELL_FILLED) ??
    last('part', WELL_FILLED) ??
    last('row', WELL_FILLED) ??
    last('block', 0) ??
    last('part', 0) ??
    last('row', 0) ??
    // These rows belong together but are higher than a page.
    Math.max(first + 1, end)
  );
}

/** A block, or a part of one, may only end a page that is filled for at least this part. */
const WELL_FILLED = 0.55;

/** The rows of a tab that are printed. */
export function pageRows(
  lines: readonly Line[],
  notes: readonly KeptCell[],
  charts: readonly ChartPlan[],
  lastKey: string,
): readonly PageRow[] {
  const printed = lines.slice(0, lines.findIndex(({ key }) => key === lastKey) + 1);
  const underCharts = rowsUnderCharts(printed, charts);
  const places = printed.map((_, row) => (underCharts.has(row) ? 'never' : placeOf(printed, row)));
  return keptTogether(printed, keptTogether(printed, places, 'block'), 'part').map(
    (place, row) => ({ height: heightOf(printed[row], notes[row]), place }),
  );
}

function rowsUnderCharts(
  lines: readonly Line[],
  charts: readonly ChartPlan[],
): ReadonlySet<number> {
  const rows = charts.flatMap((chart) => {
    const top = lines.findIndex(({ key }) => key === chart.topKey);
    return top < 0 ? [] : Array.from({ length: chart.rows }, (_, i) => top + i);
  });
  return new Set(rows);
}

type Kind = 'blank' | 'heading' | 'subheading' | 'header' | 'note' | 'total' | 'entry' | 'rest';

/** The look of a line's first cell shows what the line is. */
const KINDS: Partial<Record<LookName, Kind>> = {
  heading: 'heading',
  subheading: 'subheading',
  columnHeader: 'header',
  note: 'note',
  missing: 'note',
  totalLabel: 'total',
  label: 'entry',
  strongLabel: 'entry',
};

function kindOf(line: Line | undefined): Kind {
  const first = line?.cells[0];
  if (!line || !first) return 'blank';
  return isCarried(line.key) ? 'entry' : (KINDS[first.look] ?? 'rest');
}

function placeOf(lines: readonly Line[], row: number): PagePlace {
  const line = lines[row];
  if (row === 0 || !line) return 'never';
  if (line.startsPage) return 'page';
  const kind = kindOf(line);
  if (kind === 'heading') return 'block';
  const before = kindOf(lines[row - 1]);
  if (kind === 'blank' || before === 'heading' || before === 'subheading') return 'never';
  if (before === 'blank' || kind === 'subheading') return 'part';
  return kind === 'entry' && isWithinEntries(lines, row) ? 'row' : 'never';
}

/**
 * Whether a page may begin between these entries. The first entries stay with their header, and a
 * total stays with the entries above.
 */
function isWithinEntries(lines: readonly Line[], row: number): boolean {
  const above = lines.slice(Math.max(0, row - ROWS_WITH_HEADER), row).map(kindOf);
  const isAmong = above.every((kind) => kind === 'entry' || kind === 'rest');
  return isAmong && kindOf(lines[row + 1]) !== 'total';
}

/** Lets no page begin within a short block or part. A part ends where `from` or better begins. */
function keptTogether(
  lines: readonly Line[],
  places: readonly PagePlace[],
  from: 'block' | 'part',
): readonly PagePlace[] {
  const isStart = (place: PagePlace) => PLACES.indexOf(place) <= PLACES.indexOf(from);
  const starts = places.flatMap((place, row) => (row === 0 || isStart(place) ? [row] : []));
  const kept = [...places];
  starts.forEach((start, i) => {
    const end = starts[i + 1] ?? places.length;
    const written = lines.slice(start, end).filter((line) => kindOf(line) !== 'blank');
    if (written.length <= UNCUT_ROWS) kept.fill('never', start + 1, end);
  });
  return kept;
}

/** A row's height in points. A long note makes its row higher. */
function heightOf(line: Line | undefined, note: KeptCell | undefined): number {
  const own = line?.height ?? ROW_HEIGHT;
  return Math.max(own, ROW_HEIGHT * noteRows(String(note?.shown ?? '')));
}

/** How many rows of text a note takes in its column. */
function noteRows(text: string): number {
  return text
    .split('\n')
    .map((paragraph) => {
      let [rows, used] = [1, 0];
      for (const word of paragraph.split(' ')) {
        const length = Math.min(word.length, CHARACTERS_OF_NOTE);
        if (used > 0 && used + 1 + length > CHARACTERS_OF_NOTE) {
          rows++;
          used = 0;
        }
        rows += Math.ceil(word.length / CHARACTERS_OF_NOTE) - (word === '' ? 0 : 1);
        used += (used > 0 ? 1 : 0) + length;
      }
      return rows;
    })
    .reduce((sum, rows) => sum + rows, 0);
}
