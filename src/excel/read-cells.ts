import type { CellScalar, SheetGrid } from '../workbook/grid';
import { pause } from '../workbook/pauses';
import { boundsOf, CELLS_READ_AS_THEY_ARE } from './filled-areas';
import { addLooks, FILL_COLOUR, looksBlack, TEXT_LOOK, type Look, type Looks } from './read-looks';
import { codeOf } from './run';
import type { Rectangle, RoundTripQuestion, UsedArea } from './survey';

/**
 * How many cells one round trip asks for. A cell takes some 36 bytes, and Excel's limit for a
 * response is 5 MB.
 */
const CELLS_PER_REQUEST = CELLS_READ_AS_THEY_ARE;

/** A sheet, and the parts of it to read. */
export interface WantedCells {
  readonly name: string;
  /** Parts that do not overlap. Nothing is read if there are none. */
  readonly areas: readonly Rectangle[];
  readonly hiddenRows: UsedArea['hiddenRows'];
}

export interface Cells {
  readonly contents: Pick<SheetGrid, 'values' | 'numberFormats' | 'formulas' | 'hiddenRows'>;
  /** Whether a text among them is struck through. */
  readonly hasStruck: boolean;
  readonly fills: SeenLooks;
  readonly texts: SeenLooks;
}

/** The looks that are read with the values. Only those of the first rows are read cell by cell. */
export interface SeenLooks {
  readonly looks: Looks;
  /** Whether cells below the first rows look different too. */
  readonly hasMore: boolean;
}

const NOTHING_SEEN: SeenLooks = { looks: new Map(), hasMore: false };

export function emptyCells(): Cells {
  const contents = { values: [], numberFormats: [], formulas: [], hiddenRows: [] };
  return { contents, hasStruck: false, fills: NOTHING_SEEN, texts: NOTHING_SEEN };
}

/**
 * The first rows of a sheet are read cell by cell, because headers and notes are often coloured.
 * For all other rows, one answer tells whether their cells look the same.
 */
const FIRST_ROWS = 32;
const MOST_FIRST_CELLS = 2_000;

/** Some rows of one sheet, few enough for one request. */
interface Strip {
  readonly sheet: number;
  readonly name: string;
  readonly area: Rectangle;
  readonly hidden: UsedArea['hiddenRows'];
}

interface StripCells {
  readonly block: Strip;
  readonly values: CellScalar[][];
  readonly formulas: CellScalar[][];
  readonly numberFormats: string[][];
  readonly hiddenRows: number[];
  readonly hasStruck: boolean;
  readonly first: readonly (readonly Excel.CellProperties[])[];
  readonly hasMoreFills: boolean;
  readonly hasMoreTexts: boolean;
}

/**
 * Reads the cells in as few round trips as Excel's limit for a response allows; at least one.
 *
 * @param alongside the other questions for the first round trip
 */
export async function readCells(
  context: Excel.RequestContext,
  sheets: readonly WantedCells[],
  alongside: readonly RoundTripQuestion<unknown>[],
): Promise<Cells[]> {
  const blocks = sheets.flatMap((sheet, i) => cutIntoBlocks(sheet, i));
  const read: StripCells[] = [];
  for (const [i, batch] of gatherBatches(blocks).entries()) {
    read.push(...(await readBatch(context, batch, i === 0 ? alongside : [])));
  }
  return sheets.map(({ areas }, i) =>
    areas.length === 0
      ? emptyCells()
      : join(
          boundsOf(areas),
          read.filter(({ block }) => block.sheet === i),
        ),
  );
}

function cutIntoBlocks(sheet: WantedCells, index: number): Strip[] {
  return sheet.areas.flatMap((area) => cutArea(sheet, index, area));
}

function cutArea(sheet: WantedCells, index: number, area: Rectangle): Strip[] {
  const { row, column, rows, columns } = area;
  const rowsPerBlock = Math.max(1, Math.floor(CELLS_PER_REQUEST / columns));
  const blocks: Strip[] = [];
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

function gatherBatches(blocks: readonly Strip[]): Strip[][] {
  const batches: Strip[][] = [];
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

/** Reads the cells in two halves if long texts make the response too large. */
async function readBatch(
  context: Excel.RequestContext,
  batch: readonly Strip[],
  alongside: readonly RoundTripQuestion<unknown>[],
): Promise<StripCells[]> {
  for (const question of alongside) question.ask();
  const asked = batch.map((block) => {
    const { row, column, rows, columns } = block.area;
    const range = context.workbook.worksheets
      .getItem(block.name)
      .getRangeByIndexes(row, column, rows, columns);
    range.load('values,formulas,numberFormat,format/font/strikethrough');
    const rowProperties =
      block.hidden === 'some' ? range.getRowProperties({ rowHidden: true }) : null;
    return { block, range, rowProperties, ...askLooks(range, block.area) };
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
  // The browser gets a moment, because Office.js has just unpacked a long answer.
  await pause();
  return asked.map(({ block, range, rowProperties, first, rest }) => ({
    block,
    values: range.values,
    formulas: range.formulas,
    numberFormats: range.numberFormat,
    hiddenRows: hiddenRows(block, rowProperties?.value),
    // Excel gives null if only some cells are struck through.
    hasStruck: range.format.font.strikethrough !== false,
    first: first?.value ?? [],
    hasMoreFills: rest !== null && rest.format.fill.color !== '#FFFFFF',
    hasMoreTexts: rest !== null && !isPlainText(rest.format.font),
  }));
}

/** Asks how the cells of the first rows look, and whether those of all other rows look the same. */
function askLooks(range: Excel.Range, { rows, columns }: Rectangle) {
  const count = Math.min(rows, FIRST_ROWS, Math.floor(MOST_FIRST_CELLS / columns));
  const options = {
    format: { ...FILL_COLOUR.options.format, ...TEXT_LOOK.options.format },
  } satisfies Excel.CellPropertiesLoadOptions;
  const part = (row: number, height: number): Excel.Range =>
    range.getCell(row, 0).getResizedRange(height - 1, columns - 1);
  const first = count === 0 ? null : part(0, count).getCellProperties(options);
  const rest = count === rows ? null : part(count, rows - count);
  rest?.load('format/fill/color,format/font/color,format/font/italic');
  return { first, rest };
}

/** If cells differ, Excel gives no colour, and null for italic. */
function isPlainText({ color, italic }: Excel.RangeFont): boolean {
  return looksBlack(color ?? '') && italic === false;
}

function halve(batch: readonly Strip[]): [Strip[], Strip[]] | null {
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const block = batch[0];
  const halves = block && halvesOf(block.area);
  return halves ? [[{ ...block, area: halves[0] }], [{ ...block, area: halves[1] }]] : null;
}

/** Cuts rows into two halves, or columns if there is one row. Null for a single cell. */
function halvesOf(area: Rectangle): readonly [Rectangle, Rectangle] | null {
  const side = area.rows > 1 ? 'rows' : 'columns';
  const start = side === 'rows' ? 'row' : 'column';
  const length = area[side];
  if (length < 2) return null;
  const first = Math.ceil(length / 2);
  return [
    { ...area, [side]: first },
    { ...area, [start]: area[start] + first, [side]: length - first },
  ];
}

function hiddenRows(block: Strip, properties: Excel.RowProperties[] | undefined): number[] {
  const rows = () => Array.from({ length: block.area.rows }, (_, i) => block.area.row + i);
  switch (block.hidden) {
    case 'none':
      return [];
    case 'all':
      return rows();
    case 'some':
      return rows().filter((_, i) => properties?.[i]?.rowHidden === true);
  }
}

/** Joins the parts into one grid. All blank rows share an array. A row ends where its part ends. */
function join(bounds: Rectangle, parts: readonly StripCells[]): Cells {
  const ordered = [...parts].sort((a, b) => a.block.area.column - b.block.area.column);
  return {
    contents: {
      values: laid(bounds, ordered, ({ values }) => values, ''),
      formulas: laid(bounds, ordered, ({ formulas }) => formulas, ''),
      numberFormats: laid(bounds, ordered, ({ numberFormats }) => numberFormats, 'General'),
      hiddenRows: [...new Set(parts.flatMap((part) => part.hiddenRows))].sort((a, b) => a - b),
    },
    hasStruck: parts.some(({ hasStruck }) => hasStruck),
    fills: {
      looks: looksIn(bounds, ordered, FILL_COLOUR),
      hasMore: parts.some(({ hasMoreFills }) => hasMoreFills),
    },
    texts: {
      looks: looksIn(bounds, ordered, TEXT_LOOK),
      hasMore: parts.some(({ hasMoreTexts }) => hasMoreTexts),
    },
  };
}

function looksIn(bounds: Rectangle, parts: readonly StripCells[], look: Look): Looks {
  const looks = new Map<string, string>();
  for (const { block, first } of parts) {
    const { row, column } = block.area;
    addLooks(looks, look, row - bounds.row, first, column - bounds.column);
  }
  return looks;
}

function laid<Value>(
  bounds: Rectangle,
  parts: readonly StripCells[],
  cellsOf: (part: StripCells) => readonly (readonly Value[])[],
  blank: Value,
): readonly (readonly Value[])[] {
  const none: readonly Value[] = [];
  const rows = new Array<readonly Value[]>(bounds.rows).fill(none);
  for (const part of parts) {
    const { row, column } = part.block.area;
    cellsOf(part).forEach((cells, index) => {
      const at = row - bounds.row + index;
      const before = rows[at] ?? none;
      const gap = column - bounds.column - before.length;
      rows[at] =
        gap === 0 && before === none ? cells : [...before, ...blanks(gap, blank), ...cells];
    });
  }
  return rows;
}

function blanks<Value>(count: number, blank: Value): readonly Value[] {
  return new Array<Value>(count).fill(blank);
}
