/**
 * Finds the filled parts of a large sheet. A single far cell can make the used range millions of
 * blank cells, which is more than Excel can return.
 */
import type { Rectangle } from './survey';

/** A sheet and its used range. */
export interface UsedSheet {
  readonly name: string;
  readonly area: Rectangle;
}

/** A sheet with up to this many cells is read whole. A larger one is searched for filled parts. */
export const CELLS_READ_AS_THEY_ARE = 120_000;
const WIDEST_AS_IT_IS = 512;
const BANDS = 8;
/** Each round cuts a part in eight. After the last round, every part counts as filled. */
const MOST_ROUNDS = 6;

/**
 * Returns the filled parts of each sheet, in the order of the sheets. It usually takes one round
 * trip, and none if no sheet is large. Throws any error that Excel answers with.
 */
export async function filledAreas(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
): Promise<readonly (readonly Rectangle[])[]> {
  const found: Rectangle[][] = sheets.map(() => []);
  let open: readonly Part[] = sheets.map(({ area }, sheet) => ({ sheet, area }));
  for (let round = 0; open.length > 0; round += 1) {
    const isDone = ({ area }: Part): boolean => !isLarge(area) || round === MOST_ROUNDS;
    for (const { sheet, area } of open.filter(isDone)) found[sheet]?.push(area);
    const large = open.filter((part) => !isDone(part));
    const parts = large.length === 0 ? [] : await filledPartsOf(context, sheets, large);
    open = [];
    for (const [index, { sheet, area }] of large.entries()) {
      const filled = parts[index] ?? [];
      const isFilled = sumOf(filled) * 2 > cellsOf(area);
      if (isFilled) found[sheet]?.push(...filled);
      else open = [...open, ...filled.map((part) => ({ sheet, area: part }))];
    }
  }
  return found;
}

/** A part of the sheet with that index. */
interface Part {
  readonly sheet: number;
  readonly area: Rectangle;
}

/** Reads which bands of each part are filled, in one round trip. */
async function filledPartsOf(
  context: Excel.RequestContext,
  sheets: readonly UsedSheet[],
  parts: readonly Part[],
): Promise<readonly (readonly Rectangle[])[]> {
  const asked = parts.map(({ sheet, area }) => askBands(context, sheets[sheet]?.name ?? '', area));
  await context.sync();
  return asked.map((bands) => bands.flatMap((band) => (band.isNullObject ? [] : [areaOf(band)])));
}

/** The areas of a sheet to read, and the areas that are too far away from them. */
export interface KeptAreas {
  readonly kept: readonly Rectangle[];
  readonly left: readonly Rectangle[];
}

/** The most blank rows, and blank columns, between two parts that still belong together. */
const MOST_BLANK_ROWS = 100_000;
const MOST_BLANK_COLUMNS = 256;

/** How many cells, blank cells included, the parts may span. Far cells can span billions. */
const MOST_CELLS_SPANNED = 30_000_000;

/** Keeps the largest part, and all parts near it or near another part that is kept. */
export function nearTheLargest(areas: readonly Rectangle[]): KeptAreas {
  const [largest, ...others] = [...areas].sort((a, b) => cellsOf(b) - cellsOf(a));
  if (largest === undefined) return { kept: [], left: [] };
  const kept = [largest];
  let around = largest;
  let left = others;
  for (;;) {
    const far: Rectangle[] = [];
    for (const area of left) {
      const both = boundsOf([around, area]);
      if (isNear(around, area) && cellsOf(both) <= MOST_CELLS_SPANNED) {
        kept.push(area);
        around = both;
      } else {
        far.push(area);
      }
    }
    if (far.length === left.length) return { kept, left };
    left = far;
  }
}

/** The smallest area that contains them all. */
export function boundsOf(areas: readonly Rectangle[]): Rectangle {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  return { row, column, rows, columns };
}

function isNear(a: Rectangle, b: Rectangle): boolean {
  const rows = Math.max(a.row - (b.row + b.rows), b.row - (a.row + a.rows));
  const columns = Math.max(a.column - (b.column + b.columns), b.column - (a.column + a.columns));
  return rows <= MOST_BLANK_ROWS && columns <= MOST_BLANK_COLUMNS;
}

function askBands(
  context: Excel.RequestContext,
  name: string,
  area: Rectangle,
): readonly Excel.Range[] {
  const sheet = context.workbook.worksheets.getItem(name);
  return bandsOf(area).map(({ row, column, rows, columns }) =>
    sheet
      .getRangeByIndexes(row, column, rows, columns)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,rowCount,columnCount'),
  );
}

/** Cuts an area across its longer side. */
function bandsOf(area: Rectangle): readonly Rectangle[] {
  const isTall = area.rows >= area.columns;
  const length = isTall ? area.rows : area.columns;
  const size = Math.ceil(length / BANDS);
  const starts = Array.from({ length: Math.ceil(length / size) }, (_, band) => band * size);
  return starts.map((start) => {
    const part = Math.min(size, length - start);
    return isTall
      ? { ...area, row: area.row + start, rows: part }
      : { ...area, column: area.column + start, columns: part };
  });
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rectangle {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

function isLarge(area: Rectangle): boolean {
  return cellsOf(area) > CELLS_READ_AS_THEY_ARE || area.columns > WIDEST_AS_IT_IS;
}

function cellsOf({ rows, columns }: Rectangle): number {
  return rows * columns;
}

function sumOf(areas: readonly Rectangle[]): number {
  return areas.reduce((sum, area) => sum + cellsOf(area), 0);
}
