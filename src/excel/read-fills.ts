import type { FillWish } from '../workbook/guide/legend';
import { fillKey } from '../workbook/grid';

/** The colours of cells by `fillKey`, counted from the first cell that was asked for. */
export type Fills = ReadonlyMap<string, string>;

/** No colour, as Excel writes it. */
const NO_FILL: ReadonlySet<string> = new Set(['', '#FFFFFF']);

/**
 * Reads the colours of parts of sheets, in one round trip; none where nothing is asked.
 *
 * @param wishes one for a sheet
 * @returns per sheet its colours
 */
export async function readFills(
  context: Excel.RequestContext,
  wishes: readonly FillWish[],
): Promise<ReadonlyMap<string, Fills>> {
  if (wishes.length === 0) return new Map();
  const asked = wishes.map((wish) => {
    const range = context.workbook.worksheets
      .getItem(wish.sheet)
      .getRangeByIndexes(wish.row, wish.column, wish.rows, wish.columns);
    return { wish, cells: range.getCellProperties({ format: { fill: { color: true } } }) };
  });
  await context.sync();
  return new Map(asked.map(({ wish, cells }) => [wish.sheet, fillsOf(cells.value)]));
}

function fillsOf(cells: readonly (readonly Excel.CellProperties[])[]): Fills {
  const fills = new Map<string, string>();
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      const colour = cell.format?.fill?.color ?? '';
      if (!NO_FILL.has(colour.toUpperCase())) fills.set(fillKey(r, c), colour);
    });
  });
  return fills;
}
