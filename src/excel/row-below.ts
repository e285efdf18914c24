import type { CellScalar, GridTable } from '../workbook/grid';
import { cellEntry } from './cell-entry';
import { Beaten, hasExcelAnswered } from './run';
import type { Turn } from './turn';

/** The reason why no row can be added below an Excel table. */
export type NoRowBelow = 'protected' | 'totals-row' | 'cells-below';

/** A row that is written directly below an Excel table, which then includes it. */
export interface RowBelow {
  /** Returns, after the request that reads, why the row cannot be written. Null if it can. */
  obstacle(): NoRowBelow | null;
  /** Writes the row. Null leaves a cell to Excel, which fills in a formula of the column. */
  add(entries: readonly (CellScalar | null)[], formatted: readonly FormattedCell[]): void;
  /** Whether nobody wrote there before that request, and the table still had the same columns. */
  wasFree(): boolean;
  /** Removes the row if it was added, and restores what somebody typed in those cells. */
  takeOut(): Promise<void>;
}

/** A row below a known table, with the values for it. */
export interface NewRow extends Pick<RowBelow, 'obstacle' | 'wasFree' | 'takeOut'> {
  /** The names of the table and the sheet. */
  readonly table: string;
  readonly sheet: string;
  /** Adds the row in the request that writes. */
  add(): void;
}

/**
 * Queues the questions about a row below an Excel table, for the round trip that reads. The row is
 * written as values below the table: Excel has trouble merging `TableRowCollection.add` with other
 * users' changes (Microsoft, "Coauthoring in Excel add-ins"). A table without data gets its first
 * row in the empty row that it shows.
 */
export function rowBelow(
  context: Excel.RequestContext,
  { name, showHeaders, columnNames }: GridTable,
): RowBelow {
  const table = context.workbook.tables.getItem(name).load('showTotals');
  const { protection } = table.worksheet.load('protection/protected');
  const whole = table.getRange().load('rowCount');
  const last = whole.getLastRow().load('formulas');
  const below = last.getOffsetRange(1, 0).load('formulas');
  const isEmptyTable = () => whole.rowCount === 2 && isRangeBlank(last);

  let added: AddedRow | null = null;
  const hasColumnsAsRead = (headers: Excel.Range | null) =>
    headers === null ||
    (headers.values[0]?.length === columnNames.length &&
      columnNames.every((header, at) => headers.values[0]?.[at] === header));
  return {
    obstacle: () => {
      if (protection.protected) return 'protected';
      if (table.showTotals) return 'totals-row';
      return isEmptyTable() || isRangeBlank(below) ? null : 'cells-below';
    },
    add: (entries, formatted) => {
      const range = table.load('showTotals').getRange();
      const lastRow = range.getLastRow();
      const place = isEmptyTable() ? lastRow : lastRow.getOffsetRange(1, 0);
      const before = asked(place);
      place.values = [entries as CellScalar[]];
      for (const { at, numberFormat } of formatted) {
        place.getCell(0, at).numberFormat = [[numberFormat]];
      }
      const headers = showHeaders ? table.getHeaderRowRange().load('values') : null;
      added = { place, before, after: asked(place), headers };
      // Excel includes a row that is written below a table, unless the user turned that off.
      table.resize(range.getBoundingRect(place));
    },
    wasFree: () =>
      added !== null &&
      isRangeBlank(added.before) &&
      !table.showTotals &&
      hasColumnsAsRead(added.headers),
    takeOut: async () => {
      if (added === null || !hasExcelAnswered(() => added?.after.formulas)) return;
      const { place, before, after } = added;
      const since = asked(place);
      place.numberFormat = before.numberFormat;
      place.formulas = [before.formulas[0]!.map((_, at) => entryOf(before, at))];
      if (isRangeBlank(before) && !isEmptyTable()) {
        table.resize(table.getHeaderRowRange().getBoundingRect(place.getOffsetRange(-1, 0)));
      }
      await context.sync();
      if (isSame(since, after)) return;
      place.formulas = [
        since.formulas[0]!.map((formula: CellScalar, at) =>
          formula === after.formulas[0]?.[at] ? null : entryOf(since, at),
        ),
      ];
      await context.sync();
    },
  };
}

interface AddedRow {
  readonly place: Excel.Range;
  /** The contents just before and just after the writing. */
  readonly before: Excel.Range;
  readonly after: Excel.Range;
  /** Null if the table shows no headers. */
  readonly headers: Excel.Range | null;
}

/** A cell that gets a number format. `at` is its index in the row. */
export interface FormattedCell {
  readonly at: number;
  readonly numberFormat: string;
}

/**
 * Adds a row below an Excel table, which must have been read in the same turn. If somebody wrote
 * there or changed the columns in between, the row is removed again.
 *
 * @returns the 0-based position of the row on its sheet, or the reason why there is no room, with
 * nothing written
 * @throws Beaten, with nothing written; any error that Excel answers with
 */
export async function addRowBelow(
  context: Excel.RequestContext,
  table: GridTable,
  entries: readonly (CellScalar | null)[],
  formatted: readonly FormattedCell[],
  turn: Turn,
): Promise<{ readonly row: number; readonly column: number } | NoRowBelow> {
  const below = rowBelow(context, table);
  await context.sync();
  const obstacle = below.obstacle();
  if (obstacle !== null) return obstacle;
  turn.take();
  below.add(entries, formatted);
  const standing = context.workbook.tables.getItem(table.name);
  const added = standing.getDataBodyRange().getLastRow().load('rowIndex,columnIndex');
  await context.sync();
  if (!below.wasFree()) {
    await below.takeOut();
    throw new Beaten();
  }
  return { row: added.rowIndex, column: added.columnIndex };
}

/** The same cells as another object, which is read at another moment. */
function asked(range: Excel.Range): Excel.Range {
  return range.getResizedRange(0, 0).load('formulas,values,numberFormat');
}

function isRangeBlank({ formulas }: Excel.Range): boolean {
  return (formulas as CellScalar[][]).every((row) => row.every((cell) => cell === ''));
}

function isSame(a: Excel.Range, b: Excel.Range): boolean {
  return a.formulas[0]!.every((formula, at) => formula === b.formulas[0]?.[at]);
}

/** Returns what to enter to restore the contents of a cell. */
function entryOf({ formulas, values }: Excel.Range, at: number): CellScalar {
  const [formula, value] = [formulas[0]?.[at], values[0]?.[at]] as [CellScalar, CellScalar];
  return formula === value ? cellEntry(value) : formula;
}
