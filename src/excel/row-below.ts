import type { CellScalar } from '../workbook/grid';
import { cellEntry } from './cell-entry';
import { hasExcelAnswered } from './run';

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
  add(entries: readonly (CellScalar | null)[]): void;
  /** Whether nobody had written there by the time of that request. */
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
export function rowBelow(context: Excel.RequestContext, tableName: string): RowBelow {
  const table = context.workbook.tables.getItem(tableName).load('showTotals');
  const { protection } = table.worksheet.load('protection/protected');
  const whole = table.getRange().load('rowCount');
  const last = whole.getLastRow().load('formulas');
  const below = last.getOffsetRange(1, 0).load('formulas');
  const isEmptyTable = () => whole.rowCount === 2 && isRangeBlank(last);

  let added: AddedRow | null = null;
  return {
    obstacle: () => {
      if (protection.protected) return 'protected';
      if (table.showTotals) return 'totals-row';
      return isEmptyTable() || isRangeBlank(below) ? null : 'cells-below';
    },
    add: (entries) => {
      const range = table.load('showTotals').getRange();
      const lastRow = range.getLastRow();
      const place = isEmptyTable() ? lastRow : lastRow.getOffsetRange(1, 0);
      const before = asked(place);
      place.values = [entries as CellScalar[]];
      added = { place, before, after: asked(place) };
      // Excel includes what is written below a table, unless the user turned that off.
      table.resize(range.getBoundingRect(place));
    },
    wasFree: () => added !== null && isRangeBlank(added.before) && !table.showTotals,
    takeOut: async () => {
      if (added === null || !hasExcelAnswered(() => added?.after.formulas)) return;
      const { place, before, after } = added;
      const since = asked(place);
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
}

/** Another object for the same cells, which is asked at a moment of its own. */
function asked(range: Excel.Range): Excel.Range {
  return range.getResizedRange(0, 0).load('formulas,values');
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
