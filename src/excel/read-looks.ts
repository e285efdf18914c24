import type { FillWish } from '../workbook/guide/legend';
import { fillKey } from '../workbook/grid';

/** What cells look like by `fillKey`, counted from the first cell that was asked for. */
export type Looks = ReadonlyMap<string, string>;

/** One property of the look of a cell, such as its fill colour. */
export interface Look {
  readonly options: Excel.CellPropertiesLoadOptions;
  /** What the property is for a cell. Null if the cell does not have it. */
  readonly of: (cell: Excel.CellProperties) => string | null;
}

/** The values with which Excel means no colour. */
const NO_FILL: ReadonlySet<string> = new Set(['', '#FFFFFF']);

export const FILL_COLOUR: Look = {
  options: { format: { fill: { color: true } } },
  of: ({ format }) => {
    const colour = format?.fill?.color ?? '';
    return NO_FILL.has(colour.toUpperCase()) ? null : colour;
  },
};

export const STRUCK_THROUGH: Look = {
  options: { format: { font: { strikethrough: true } } },
  of: ({ format }) => (format?.font?.strikethrough === true ? 'struck' : null),
};

/** Each colour takes some 40 bytes of an answer of at most 5 MB. */
const CELLS_PER_ANSWER = 60_000;

/** Some of the rows that were asked for. `first` counts from the first of those rows. */
interface Band {
  readonly wish: FillWish;
  readonly first: number;
  readonly rows: number;
}

/**
 * Reads how the cells in parts of sheets look, in one round trip per 60,000 cells, or in none if
 * nothing is asked.
 *
 * @param wishes the cells to read, one rectangle for each sheet
 * @returns the looks of the cells, by sheet
 */
export async function readLooks(
  context: Excel.RequestContext,
  look: Look,
  wishes: readonly FillWish[],
): Promise<ReadonlyMap<string, Looks>> {
  const found = new Map(wishes.map(({ sheet }) => [sheet, new Map<string, string>()]));
  for (const bands of batchesOf(wishes.flatMap(bandsOf))) {
    await readBands(context, look, bands, found);
  }
  return found;
}

async function readBands(
  context: Excel.RequestContext,
  look: Look,
  bands: readonly Band[],
  found: ReadonlyMap<string, Map<string, string>>,
): Promise<void> {
  const asked = bands.map(({ wish, first, rows }) => {
    const range = context.workbook.worksheets
      .getItem(wish.sheet)
      .getRangeByIndexes(wish.row + first, wish.column, rows, wish.columns);
    const cells = range.getCellProperties(look.options);
    return { sheet: wish.sheet, first, cells };
  });
  await context.sync();
  for (const { sheet, first, cells } of asked) addLooks(found.get(sheet), look, first, cells.value);
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

function addLooks(
  into: Map<string, string> | undefined,
  look: Look,
  first: number,
  cells: readonly (readonly Excel.CellProperties[])[],
): void {
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      const own = look.of(cell);
      if (own !== null) into?.set(fillKey(first + r, c), own);
    });
  });
}
