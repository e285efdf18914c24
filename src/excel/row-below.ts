import type { CellScalar, GridTable } from '../workbook/grid';
import { cellEntry } from './cell-entry';
import { Beaten, hasExcelAnswered } from './run';
import type { Turn } from './turn';

/** Why an Excel table can have no row added below it. */
export type NoRowBelow = 'protected' | 'totals-row' | 'cells-below';

/** A row that is written directly below an Excel table, which then includes it. */
export interface RowBelow {
  /** By what the reading request answered; null where the row can be written. */
  obstacle(): NoRowBelow | null;
  /**
   * Writes the row in the request that writes. Null leaves a cell to Excel, which fills in a formula
   * that its column repeats.
   */
  add(entries: readonly (CellScalar | null)[], formatted: readonly FormattedCell[]): void;
  /**
   * Whether nobody had written there by the time of that request, and the table still had the columns
   * that were read.
   */
  wasFree(): boolean;
  /**
   * Takes the row out again if it was added. What somebody typed in those cells before or since
   * stands again.
   */
  takeOut(): Promise<void>;
}

/** A row below a certain table, with what will stand in it. */
export interface NewRow extends Pick<RowBelow, 'obstacle' | 'wasFree' | 'takeOut'> {
  /** Its table and sheet. */
  readonly table: string;
  readonly sheet: string;
  /** Adds the row in the request that writes. */
  add(): void;
}

/**
 * Queues, for the round trip that reads, what has to be known of a row below an Excel table. Values
 * below the table, and no `TableRowCollection.add`: with several users Excel has trouble merging the
 * latter (Microsoft, "Coauthoring in Excel add-ins"). A table without data gets its first row in the
 * empty one that it shows.
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
      // Excel includes what is written below a table, unless the user turned that off.
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
  /** What stood there just before, and just after. */
  readonly before: Excel.Range;
  readonly after: Excel.Range;
  /** Null where the table shows none. */
  readonly headers: Excel.Range | null;
}

/** A cell that is to have a number format, by its index in the row. */
export interface FormattedCell {
  readonly at: number;
  readonly numberFormat: string;
}

/**
 * Adds a row below an Excel table, as it was read in the same turn. Where somebody wrote there or
 * changed the columns in between, the row is taken out again.
 *
 * @returns 0-based where the row begins on its sheet; why there is no room for it, with nothing written
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

/** Another object for the same cells, which is asked at a moment of its own. */
function asked(range: Excel.Range): Excel.Range {
  return range.getResizedRange(0, 0).load('formulas,values,numberFormat');
}

function isRangeBlank({ formulas }: Excel.Range): boolean {
  return (formulas as CellScalar[][]).every((row) => row.every((cell) => cell === ''));
}

function isSame(a: Excel.Range, b: Excel.Range): boolean {
  return a.formulas[0]!.every((formula, at) => formula === b.formulas[0]?.[at]);
}

/** What to enter so that a cell holds again what it held. */
function entryOf({ formulas, values }: Excel.Range, at: number): CellScalar {
  const [formula, value] = [formulas[0]?.[at], values[0]?.[at]] as [CellScalar, CellScalar];
  return formula === value ? cellEntry(value) : formula;
}
