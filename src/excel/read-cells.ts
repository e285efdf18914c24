import type { CellScalar, SheetGrid } from '../workbook/grid';
import { codeOf } from './run';
import type { Area, Question, UsedArea } from './survey';

/**
 * How many cells one round trip asks for. A cell takes some 36 bytes, with its value, formula and
 * number format, so this stays below Excel's limit of 5 MB for a response.
 */
const CELLS_PER_REQUEST = 120_000;

/** A sheet, and the part of it to read. */
export interface WantedCells {
  readonly name: string;
  /** Null: nothing. */
  readonly area: Area | null;
  readonly hiddenRows: UsedArea['hiddenRows'];
}

export type Cells = Pick<SheetGrid, 'values' | 'numberFormats' | 'formulas' | 'hiddenRows'>;

export function emptyCells(): Cells {
  return { values: [], numberFormats: [], formulas: [], hiddenRows: [] };
}

/** Some rows of one sheet, small enough to be asked for in one piece. */
interface Block {
  readonly sheet: number;
  readonly name: string;
  readonly area: Area;
  readonly hidden: UsedArea['hiddenRows'];
}

interface BlockCells {
  readonly block: Block;
  readonly values: CellScalar[][];
  readonly formulas: CellScalar[][];
  readonly numberFormats: string[][];
  readonly hiddenRows: number[];
}

/**
 * Reads them in as few round trips as Excel's limit on a response allows, and at least one.
 *
 * @param alongside what else is asked in the first of them
 */
export async function readCells(
  context: Excel.RequestContext,
  sheets: readonly WantedCells[],
  alongside: readonly Question<unknown>[],
): Promise<Cells[]> {
  const blocks = sheets.flatMap((sheet, i) => cutIntoBlocks(sheet, i));
  const read: BlockCells[] = [];
  for (const [i, batch] of gatherBatches(blocks).entries()) {
    read.push(...(await readBatch(context, batch, i === 0 ? alongside : [])));
  }
  return sheets.map((_, i) => join(read.filter(({ block }) => block.sheet === i)));
}

function cutIntoBlocks(sheet: WantedCells, index: number): Block[] {
  if (!sheet.area) return [];
  const { row, column, rows, columns } = sheet.area;
  const rowsPerBlock = Math.max(1, Math.floor(CELLS_PER_REQUEST / columns));
  const blocks: Block[] = [];
  for (let done = 0; done < rows; done += rowsPerBlock) {
    blocks.push({
      sheet: index,
      name: sheet.name,
      area: { row: row + done, column, rows: Math.min(rowsPerBlock, rows - done), columns },
      hidden: sheet.hiddenRows,
    });
  }
  return blocks;
}

function gatherBatches(blocks: readonly Block[]): Block[][] {
  const batches: Block[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    const size = block.area.rows * block.area.columns;
    if (cells + size > CELLS_PER_REQUEST) {
      batches.push([]);
      cells = 0;
    }
    batches.at(-1)?.push(block);
    cells += size;
  }
  return batches.length > 0 ? batches : [[]];
}

/** Long texts can make a response too large. Then the cells are asked for in two halves. */
async function readBatch(
  context: Excel.RequestContext,
  batch: readonly Block[],
  alongside: readonly Question<unknown>[],
): Promise<BlockCells[]> {
  for (const question of alongside) question.ask();
  const asked = batch.map((block) => {
    const { row, column, rows, columns } = block.area;
    const range = context.workbook.worksheets
      .getItem(block.name)
      .getRangeByIndexes(row, column, rows, columns);
    range.load('values,formulas,numberFormat');
    const rowProperties =
      block.hidden === 'some' ? range.getRowProperties({ rowHidden: true }) : null;
    return { block, range, rowProperties };
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = codeOf(error) === 'ResponsePayloadSizeLimitExceeded' ? halve(batch) : null;
    if (!halves) throw error;
    return [
      ...(await readBatch(context, halves[0], alongside)),
      ...(await readBatch(context, halves[1], [])),
    ];
  }
  return asked.map(({ block, range, rowProperties }) => ({
    block,
    values: range.values,
    formulas: range.formulas,
    numberFormats: range.numberFormat,
    hiddenRows: hiddenRows(block, rowProperties?.value),
  }));
}

function halve(batch: readonly Block[]): [Block[], Block[]] | null {
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const block = batch[0];
  if (!block || block.area.rows < 2) return null;
  const rows = Math.ceil(block.area.rows / 2);
  const part = (row: number, count: number): Block => ({
    ...block,
    area: { ...block.area, row, rows: count },
  });
  return [[part(block.area.row, rows)], [part(block.area.row + rows, block.area.rows - rows)]];
}

function hiddenRows(block: Block, properties: Excel.RowProperties[] | undefined): number[] {
  const rows = Array.from({ length: block.area.rows }, (_, i) => block.area.row + i);
  switch (block.hidden) {
    case 'none':
      return [];
    case 'all':
      return rows;
    case 'some':
      return rows.filter((_, i) => properties?.[i]?.rowHidden === true);
  }
}

function join(parts: readonly BlockCells[]): Cells {
  return {
    values: parts.flatMap((part) => part.values),
    formulas: parts.flatMap((part) => part.formulas),
    numberFormats: parts.flatMap((part) => part.numberFormats),
    hiddenRows: parts.flatMap((part) => part.hiddenRows),
  };
}
