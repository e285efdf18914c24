import type { FillWish } from '../workbook/guide/legend';
import { fillKey } from '../workbook/grid';

/** The colours of cells by `fillKey`, counted from the first cell that was asked for. */
export type Fills = ReadonlyMap<string, string>;

/** The values with which Excel means no colour. */
const NO_FILL: ReadonlySet<string> = new Set(['', '#FFFFFF']);

/** Each colour takes some 40 bytes of an answer of at most 5 MB. */
const CELLS_PER_ANSWER = 60_000;

/** Some of the rows that were asked for. `first` counts from the first of those rows. */
interface Band {
  readonly wish: FillWish;
  readonly first: number;
  readonly rows: number;
}

/**
 * Reads the colours of parts of sheets. It takes one round trip per 60,000 cells, or none if no
 * colours are wanted.
 *
 * @param wishes at most one part of each sheet
 * @returns the colours of each sheet
 */
export async function readFills(
  context: Excel.RequestContext,
  wishes: readonly FillWish[],
): Promise<ReadonlyMap<string, Fills>> {
  const fills = new Map(wishes.map(({ sheet }) => [sheet, new Map<string, string>()]));
  for (const bands of batchesOf(wishes.flatMap(bandsOf))) await readBands(context, bands, fills);
  return fills;
}

async function readBands(
  context: Excel.RequestContext,
  bands: readonly Band[],
  fills: ReadonlyMap<string, Map<string, string>>,
): Promise<void> {
  const asked = bands.map(({ wish, first, rows }) => {
    const range = context.workbook.worksheets
      .getItem(wish.sheet)
      .getRangeByIndexes(wish.row + first, wish.column, rows, wish.columns);
    const cells = range.getCellProperties({ format: { fill: { color: true } } });
    return { sheet: wish.sheet, first, cells };
  });
  await context.sync();
  for (const { sheet, first, cells } of asked) addFills(fills.get(sheet), first, cells.value);
}

function bandsOf(wish: FillWish): readonly Band[] {
  const most = Math.max(1, Math.floor(CELLS_PER_ANSWER / wish.columns));
  return Array.from({ length: Math.ceil(wish.rows / most) }, (_, at) => {
    const first = at * most;
    return { wish, first, rows: Math.min(most, wish.rows - first) };
  });
}

function batchesOf(bands: readonly Band[]): readonly (readonly Band[])[] {
  const batches: Band[][] = [];
  let cells = Infinity;
  for (const band of bands) {
    const size = band.rows * band.wish.columns;
    if (cells + size > CELLS_PER_ANSWER) {
      batches.push([]);
      cells = 0;
    }
    batches.at(-1)?.push(band);
    cells += size;
  }
  return batches;
}

function addFills(
  into: Map<string, string> | undefined,
  first: number,
  cells: readonly (readonly Excel.CellProperties[])[],
): void {
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      const colour = cell.format?.fill?.color ?? '';
      if (!NO_FILL.has(colour.toUpperCase())) into?.set(fillKey(first + r, c), colour);
    });
  });
}
