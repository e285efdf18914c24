import { parseTabName } from '../workbook/meeting-tab';
import { codeOf } from './run';
import type { CellScalar, GridTable, SheetGrid, WorkbookGrid } from '../workbook/grid';

/** A workbook as read, with what only the writing of a tab needs to know. */
export interface WorkbookReading {
  readonly grid: WorkbookGrid;
  readonly sheets: readonly SheetState[];
  /** Whether sheets can be added. */
  readonly isStructureProtected: boolean;
}

export interface SheetState {
  readonly name: string;
  readonly isProtected: boolean;
  readonly charts: readonly { readonly name: string; readonly seriesCount: number }[];
}

/**
 * Cells asked for in one round trip. With a value, a formula and a number format each, a cell
 * takes some 36 bytes, so that this stays below Excel's 5 MB for one response.
 */
const CELLS_PER_REQUEST = 120_000;

/** What Excel answers for 1 January 2000: the API does not state the date system otherwise. */
const FIRST_OF_2000_IN_1904 = 35_064;

/**
 * Reads the sheets of the workbook in three round trips: which there are, how large they are, and
 * what they hold; the last takes one more for each further 5 MB.
 *
 * @param choose which of the sheets to read the cells of
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  choose: (sheets: readonly string[]) => ReadonlySet<string>,
): Promise<WorkbookReading> {
  const found = await listContents(context);
  const chosen = choose(found.sheets.map(({ name }) => name));
  const sheets = found.sheets.filter(({ name }) => chosen.has(name));
  const measured = await measure(
    context,
    sheets,
    found.tables.filter((table) => sheets.some((sheet) => sheet.name === table.sheet)),
  );
  const cells = await readCells(context, measured.sheets);
  return {
    grid: {
      settings: found.settings,
      dateSystem: found.dateSystem,
      sheets: measured.sheets.map((sheet, i) => ({
        sheet: sheet.name,
        top: sheet.area?.row ?? 0,
        left: sheet.area?.column ?? 0,
        ...(cells[i] ?? emptyCells()),
        tables: measured.tables
          .filter((table) => table.sheet === sheet.name)
          .map(({ table }) => table),
      })),
    },
    sheets: found.sheets.map((sheet) => ({
      name: sheet.name,
      isProtected: sheet.isProtected,
      charts: measured.sheets.find((one) => one.name === sheet.name)?.charts ?? [],
    })),
    isStructureProtected: found.isStructureProtected,
  };
}

interface Contents {
  readonly sheets: readonly { readonly name: string; readonly isProtected: boolean }[];
  readonly tables: readonly {
    readonly sheet: string;
    readonly name: string;
    readonly showHeaders: boolean;
    readonly showTotals: boolean;
    readonly columnNames: readonly string[];
  }[];
  readonly settings: Record<string, string>;
  readonly dateSystem: 1900 | 1904;
  readonly isStructureProtected: boolean;
}

async function listContents(context: Excel.RequestContext): Promise<Contents> {
  const { worksheets, tables, settings, protection } = context.workbook;
  protection.load('protected');
  worksheets.load('items/name,items/protection/protected');
  tables.load(
    'items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/columns/items/name',
  );
  settings.load('items/key,items/value');
  const firstOf2000 = context.workbook.functions.date(2000, 1, 1);
  firstOf2000.load('value');
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({
      name: sheet.name,
      isProtected: sheet.protection.protected,
    })),
    tables: tables.items.map((table) => ({
      sheet: table.worksheet.name,
      name: table.name,
      showHeaders: table.showHeaders,
      showTotals: table.showTotals,
      columnNames: table.columns.items.map((column) => column.name),
    })),
    settings: Object.fromEntries(
      settings.items.map((setting) => [setting.key, JSON.stringify(setting.value)]),
    ),
    dateSystem: firstOf2000.value === FIRST_OF_2000_IN_1904 ? 1904 : 1900,
    isStructureProtected: protection.protected,
  };
}

/** Rows and columns count from 0 on the sheet. */
interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface MeasuredSheet {
  readonly name: string;
  /** Null: the sheet is empty. */
  readonly area: Area | null;
  readonly hidden: 'none' | 'some' | 'all';
  readonly charts: SheetState['charts'];
}

async function measure(
  context: Excel.RequestContext,
  sheets: Contents['sheets'],
  tables: Contents['tables'],
): Promise<{ sheets: MeasuredSheet[]; tables: { sheet: string; table: GridTable }[] }> {
  const size = 'rowIndex,columnIndex,rowCount,columnCount';
  const askedSheets = sheets.map(({ name }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(`${size},rowHidden`);
    sheet.charts.load('items/name,items/series/count');
    return { name, used, charts: sheet.charts };
  });
  const askedTables = tables.map((table) => {
    const range = context.workbook.tables.getItem(table.name).getRange();
    range.load(size);
    return { table, range };
  });
  await context.sync();
  const measuredTables = askedTables.map(({ table, range }) => ({
    sheet: table.sheet,
    table: gridTable(table, areaOf(range)),
  }));
  return {
    sheets: askedSheets.map(({ name, used, charts }) => {
      const own = measuredTables.filter(({ sheet }) => sheet === name).map(({ table }) => table);
      return {
        name,
        area: used.isNullObject ? null : readableArea(name, areaOf(used), own),
        hidden: used.isNullObject ? 'none' : hiddenOf(used.rowHidden),
        charts: charts.items.map((chart) => ({
          name: chart.name,
          seriesCount: chart.series.count,
        })),
      };
    }),
    tables: measuredTables,
  };
}

/**
 * Reads one of the tabs that the add-in makes once more, in one round trip, as far as it is read at
 * first.
 *
 * @throws `ItemNotFound` where the sheet is gone; else what Excel answers
 */
export async function readTabAgain(
  context: Excel.RequestContext,
  name: string,
): Promise<SheetGrid> {
  const used = context.workbook.worksheets
    .getItem(name)
    .getRangeByIndexes(0, 0, TAB_LIMIT.rows, TAB_LIMIT.columns)
    .getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,values,formulas,numberFormat');
  await context.sync();
  const cells = used.isNullObject
    ? { top: 0, left: 0, ...emptyCells() }
    : {
        top: used.rowIndex,
        left: used.columnIndex,
        values: used.values,
        formulas: used.formulas,
        numberFormats: used.numberFormat,
        hiddenRows: [],
      };
  return { sheet: name, ...cells, tables: [] };
}

/** Excel gives null where some rows are hidden and others not. */
function hiddenOf(rowHidden: boolean | null): MeasuredSheet['hidden'] {
  if (rowHidden === null) return 'some';
  return rowHidden ? 'all' : 'none';
}

function gridTable(table: Contents['tables'][number], area: Area): GridTable {
  return {
    name: table.name,
    top: area.row,
    left: area.column,
    bottom: area.row + area.rows - 1,
    right: area.column + area.columns - 1,
    showHeaders: table.showHeaders,
    showTotals: table.showTotals,
    columnNames: table.columnNames,
  };
}

/**
 * A stray cell at the far end of a sheet must not have Excel send millions of blanks. What stands
 * further to the right than this, where no Excel table reaches, is neither read nor written.
 */
const WIDEST = 256;
/** A meeting's tab is some hundreds of lines; what people typed far from it stays where it is. */
const TAB_LIMIT = { rows: 2_000, columns: 40 };

function readableArea(sheet: string, area: Area, tables: readonly GridTable[]): Area {
  const tablesEnd = Math.max(0, ...tables.map(({ right }) => right + 1));
  const isTab = parseTabName(sheet) !== null;
  const lastRow = isTab ? TAB_LIMIT.rows : Infinity;
  const lastColumn = isTab ? TAB_LIMIT.columns : Math.max(WIDEST, tablesEnd);
  return {
    ...area,
    rows: Math.max(1, Math.min(area.row + area.rows, lastRow) - area.row),
    columns: Math.max(1, Math.min(area.column + area.columns, lastColumn) - area.column),
  };
}

function areaOf(range: Excel.Range): Area {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

type Cells = Pick<SheetGrid, 'values' | 'numberFormats' | 'formulas' | 'hiddenRows'>;

function emptyCells(): Cells {
  return { values: [], numberFormats: [], formulas: [], hiddenRows: [] };
}

/** Some rows of one sheet, small enough to be asked for in one piece. */
interface Block {
  readonly sheet: number;
  readonly name: string;
  readonly area: Area;
  readonly hidden: MeasuredSheet['hidden'];
}

interface BlockCells {
  readonly block: Block;
  readonly values: CellScalar[][];
  readonly formulas: CellScalar[][];
  readonly numberFormats: string[][];
  readonly hiddenRows: number[];
}

async function readCells(
  context: Excel.RequestContext,
  sheets: readonly MeasuredSheet[],
): Promise<Cells[]> {
  const blocks = sheets.flatMap((sheet, i) => cutIntoBlocks(sheet, i));
  const read: BlockCells[] = [];
  for (const batch of gatherBatches(blocks)) read.push(...(await readBatch(context, batch)));
  return sheets.map((_, i) => join(read.filter(({ block }) => block.sheet === i)));
}

function cutIntoBlocks(sheet: MeasuredSheet, index: number): Block[] {
  if (!sheet.area) return [];
  const { row, column, rows, columns } = sheet.area;
  const rowsPerBlock = Math.max(1, Math.floor(CELLS_PER_REQUEST / columns));
  const blocks: Block[] = [];
  for (let done = 0; done < rows; done += rowsPerBlock) {
    blocks.push({
      sheet: index,
      name: sheet.name,
      area: { row: row + done, column, rows: Math.min(rowsPerBlock, rows - done), columns },
      hidden: sheet.hidden,
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
  return batches;
}

/** Long texts can make a batch larger than was reckoned: it is then asked for in two halves. */
async function readBatch(
  context: Excel.RequestContext,
  batch: readonly Block[],
): Promise<BlockCells[]> {
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
    return [...(await readBatch(context, halves[0])), ...(await readBatch(context, halves[1]))];
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
