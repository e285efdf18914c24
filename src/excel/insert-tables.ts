import { columnLetters } from '../workbook/address';
import type { BlankColumn } from '../workbook/blank-tables';
import type { CellScalar } from '../workbook/grid';
import { cellEntry } from './cell-entry';
import { codeOf } from './run';
import type { Turn } from './turn';

/**
 * Asks, in the next round trip, which names tables and named ranges have. A new table needs another
 * name. Call the returned function after that round trip.
 */
export function askTakenNames(context: Excel.RequestContext): () => readonly string[] {
  const { tables, names } = context.workbook;
  tables.load('items/name');
  names.load('items/name');
  return () => [...tables.items, ...names.items].map(({ name }) => name);
}

/** What a new sheet with a table must not conflict with. */
export interface Taken {
  readonly sheets: readonly string[];
  /** Names of tables and named ranges. */
  readonly tables: readonly string[];
  /** Whether Excel refuses a new sheet. */
  readonly isStructureProtected: boolean;
}

/** Reads `Taken` in one round trip, for callers that read nothing else. */
export async function readTaken(context: Excel.RequestContext): Promise<Taken> {
  const { worksheets, protection } = context.workbook;
  const takenNames = askTakenNames(context);
  worksheets.load('items/name');
  protection.load('protected');
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    tables: takenNames(),
    isStructureProtected: protection.protected,
  };
}

/** A table that gets its own sheet. */
export interface NewTable {
  readonly sheet: string;
  /** A text in the first row, two rows above the table. Null if there is none. */
  readonly note: string | null;
  /** The new Excel table's name. */
  readonly name: string;
  readonly columns: readonly NewColumn[];
  /** For each row, what is entered in each column. There is at least one row. */
  readonly rows: readonly (readonly CellScalar[])[];
}

export type NewColumn = Omit<BlankColumn, 'example'>;

const LAST_ROW = 1_048_576;

/** The row with the headers, from 1. */
function headerRowOf({ note }: NewTable): number {
  return note === null ? 1 : 3;
}

/**
 * Inserts each table on a new sheet, in one request, and opens the first sheet in another. It
 * changes no existing cell. If the request stops halfway, only the last table is incomplete.
 *
 * @param turn makes the request fail if another client (see `turn.ts`) wrote since the workbook was
 * read
 * @throws any error that Excel answers with, such as `ItemAlreadyExists` if another client used a
 * sheet's name, or `ItemNotFound` if another client wrote first
 */
export async function insertTables(
  context: Excel.RequestContext,
  tables: readonly NewTable[],
  turn: Turn,
): Promise<void> {
  turn.take();
  for (const table of tables) insertTable(context, table);
  await context.sync();
  await show(context, tables);
}

/**
 * Opens the first new sheet and freezes all headers, in a request of its own: some builds cannot
 * open a sheet that the same request adds. Refusals do no harm, because the pane names the sheets.
 */
async function show(context: Excel.RequestContext, tables: readonly NewTable[]): Promise<void> {
  const sheets = tables.map(({ sheet }) => context.workbook.worksheets.getItem(sheet));
  sheets[0]?.activate();
  for (const [at, table] of tables.entries()) {
    sheets[at]?.freezePanes.freezeRows(headerRowOf(table));
  }
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

function insertTable(context: Excel.RequestContext, table: NewTable): void {
  const { sheet, note, name, columns, rows } = table;
  const headerRow = headerRowOf(table);
  const target = context.workbook.worksheets.add(sheet);
  // Before the cells: an id such as 007 only stays a text if its column is formatted as text.
  columns.forEach((column, i) => formatColumn(target, columnLetters(i), column));
  const cells = target.getRangeByIndexes(headerRow - 1, 0, 1 + rows.length, columns.length);
  cells.values = [columns.map(({ header }) => header), ...rows.map((row) => [...row])];
  target.tables.add(cells, true).name = name;
  if (note !== null) target.getRange('A1').values = [[cellEntry(note)]];
  columns.forEach((column, i) => offerChoices(target, columnLetters(i), column, headerRow + 1));
}

/** Formats the whole column, also for rows that are added later. */
function formatColumn(target: Excel.Worksheet, letters: string, column: NewColumn): void {
  const { format } = target.getRange(`${letters}:${letters}`);
  format.columnWidth = column.width;
  if (column.numberFormat === 'General') return;
  // For a whole column, Excel only accepts a grid of one cell (OfficeDev/office-js-docs-pr#5400).
  target.getRange(`${letters}:${letters}`).numberFormat = [[column.numberFormat]];
}

function offerChoices(
  target: Excel.Worksheet,
  letters: string,
  { list }: NewColumn,
  firstRow: number,
): void {
  if (list === null) return;
  const below = `${letters}${firstRow}:${letters}${LAST_ROW}`;
  const validation = target.getRange(below).dataValidation;
  validation.rule = { list: { inCellDropDown: true, source: list.source } };
  if (list.isOpen) {
    validation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
  }
}
