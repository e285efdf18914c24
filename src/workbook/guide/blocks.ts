/**
 * Finds blocks of cells whose headers are not known. A person may say that a block is one of the
 * tables.
 */
import { isBlank } from '../cell';
import type { CellScalar, SheetGrid } from '../grid';
import { regionOfBlock, type Region } from '../regions';

const FEWEST_COLUMNS = 2;
const FEWEST_ROWS = 2;
const FEWEST_NUMBERS = 3;

/**
 * Returns the blocks of data on a sheet outside the regions, which are blocks with known headers.
 */
export function findBlocks(grid: SheetGrid, regions: readonly Region[]): readonly Region[] {
  const isCovered = coverOf(grid, regions);
  return areasOf(grid, isCovered).flatMap((area) => {
    const region = regionOfArea(grid, area);
    return region === null || !holdsData(region) ? [] : [region];
  });
}

/**
 * Returns the block under a header row that a person chose. Returns null if that row contains no
 * text.
 *
 * @param headerRow 0-based on the sheet, like `left` and `lastRow`
 * @param lastRow null if the block goes on until its cells end
 */
export function regionAt(
  grid: SheetGrid,
  headerRow: number,
  left: number,
  width: number,
  lastRow: number | null,
): Region | null {
  const row = headerRow - grid.top;
  const first = left - grid.left;
  const headers = headersIn(grid, row, first, width);
  if (row < 0 || headers.every((header) => header === '')) return null;
  const end = lastRow === null ? grid.values.length - 1 : lastRow - grid.top;
  return regionOfBlock(grid, { row, left: first, headers }, end);
}

/** An area of cells, by indexes in the sheet's values. Both ends are included. */
interface CoveredArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function coverOf(
  grid: SheetGrid,
  regions: readonly Region[],
): (row: number, column: number) => boolean {
  const covered = regions
    .filter((region) => region.grid === grid)
    .map(({ headerRow, left, headers, rows, remarks }) => ({
      top: headerRow ?? rows[0] ?? 0,
      bottom: Math.max(headerRow ?? 0, rows.at(-1) ?? 0, remarks.at(-1) ?? 0),
      left,
      right: left + headers.length - 1,
    }));
  return (row, column) =>
    covered.some(
      ({ top, bottom, left, right }) =>
        row >= top && row <= bottom && column >= left && column <= right,
    );
}

/** An area that is still being extended, row by row. */
interface Growing {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * Finds areas of filled cells. Two filled cells belong together if they touch, or if only one blank
 * row lies between them.
 */
function areasOf(
  grid: SheetGrid,
  isCovered: (row: number, column: number) => boolean,
): readonly CoveredArea[] {
  const done: CoveredArea[] = [];
  let growing: Growing[] = [];
  grid.values.forEach((cells, row) => {
    const stillGrows = growing.filter(({ bottom }) => bottom >= row - 2);
    done.push(...growing.filter((area) => !stillGrows.includes(area)));
    growing = stillGrows;
    for (const { left, right } of runsOf(cells, (column) => isCovered(row, column))) {
      const touching = growing.filter((area) => area.left <= right + 1 && area.right >= left - 1);
      const joined = {
        top: Math.min(row, ...touching.map((area) => area.top)),
        left: Math.min(left, ...touching.map((area) => area.left)),
        bottom: row,
        right: Math.max(right, ...touching.map((area) => area.right)),
      };
      growing = [...growing.filter((area) => !touching.includes(area)), joined];
    }
  });
  return [...done, ...growing];
}

function runsOf(
  cells: readonly CellScalar[],
  isCovered: (column: number) => boolean,
): readonly { readonly left: number; readonly right: number }[] {
  const runs: { left: number; right: number }[] = [];
  cells.forEach((cell, column) => {
    if (isBlank(cell) || isCovered(column)) return;
    const last = runs.at(-1);
    if (last !== undefined && column - last.right <= 1) last.right = column;
    else runs.push({ left: column, right: column });
  });
  return runs;
}

function regionOfArea(grid: SheetGrid, area: CoveredArea): Region | null {
  const { top, left, bottom, right } = area;
  const width = right - left + 1;
  if (width < FEWEST_COLUMNS) return null;
  for (let row = top; row < bottom; row += 1) {
    const headers = headersIn(grid, row, left, width);
    if (headers.filter((header) => header !== '').length < FEWEST_COLUMNS) continue;
    return regionOfBlock(grid, { row, left, headers }, bottom);
  }
  return null;
}

function headersIn(grid: SheetGrid, row: number, left: number, width: number): readonly string[] {
  const cells = grid.values[row] ?? [];
  return Array.from({ length: width }, (_, at) => {
    const cell = cells[left + at];
    return cell === undefined || isBlank(cell) ? '' : String(cell).trim();
  });
}

function holdsData({ grid, rows, left, headers }: Region): boolean {
  if (rows.length < FEWEST_ROWS) return false;
  let numbers = 0;
  for (const row of rows) {
    const cells = (grid.values[row] ?? []).slice(left, left + headers.length);
    numbers += cells.filter((cell) => typeof cell === 'number').length;
    if (numbers >= FEWEST_NUMBERS) return true;
  }
  return rows.length >= 5;
}
