import { isoDay } from '../domain/iso-day';
import type { SerialDay } from '../domain/units';
import { cellEntry } from '../excel/cell-entry';
import { insertTables, readTaken, type NewTable } from '../excel/insert-tables';
import { StructureProtected } from '../excel/refusal';
import { retryWhenBeaten, type ExcelRun } from '../excel/run';
import { askForTurn } from '../excel/turn';
import { takeFree, columnWidthFor } from '../workbook/blank-tables';
import { DAYS_FROM_1900_TO_1904 } from '../workbook/cell';
import { coaSheetName, type CoaLine } from '../workbook/coa-list';
import type { Column } from '../workbook/column';
import type { CellScalar } from '../workbook/grid';
import { TABLES } from '../workbook/tables';

/** The list for COA as it was read, and its day. */
export interface CoaList {
  readonly lines: readonly CoaLine[];
  readonly asOf: SerialDay;
  readonly dateSystem: 1900 | 1904;
}

/**
 * Writes the list on a new sheet. An existing list stays, and the new sheet gets a number.
 *
 * @returns the new sheet's name
 * @throws StructureProtected, before anything is written; any error that Excel answers with
 */
export function putCoaList(run: ExcelRun, list: CoaList): Promise<string> {
  return retryWhenBeaten(() => run((context) => putOnNewSheet(context, list)));
}

async function putOnNewSheet(context: Excel.RequestContext, list: CoaList): Promise<string> {
  const turn = askForTurn(context);
  const taken = await readTaken(context);
  if (taken.isStructureProtected) throw new StructureProtected({ code: 'no-sheet-added' });
  const sheet = takeFree(coaSheetName(isoDay(list.asOf)), ' ', [...taken.sheets]);
  await insertTables(context, [coaTable(list, sheet, taken.tables)], turn);
  return sheet;
}

interface ListColumn {
  /** A column of the partners' tables, from which the list takes its header and format. */
  readonly column: Column;
  readonly of: (line: CoaLine) => CellScalar;
}

function coaTable(
  { lines, dateSystem }: CoaList,
  sheet: string,
  takenNames: readonly string[],
): NewTable {
  const { households, homes } = TABLES;
  const shift = dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const columns: readonly ListColumn[] = [
    { column: households.columns.household, of: (line) => line.household },
    { column: households.columns.persons, of: (line) => line.persons },
    { column: households.columns.familyToFollow, of: (line) => line.familyToFollow },
    { column: homes.columns.home, of: (line) => line.home },
    { column: homes.columns.corporation, of: (line) => line.corporation ?? '' },
    { column: homes.columns.maximumPersons, of: (line) => line.maximumPersons ?? '' },
    { column: homes.columns.availableFrom, of: (line) => line.availableFrom - shift },
  ];
  return {
    sheet,
    note: null,
    name: takeFree('COA_lijst', '_', [...takenNames]),
    columns: columns.map(({ column, of }) => ({
      header: column.header,
      numberFormat: column.kind.numberFormat,
      width: Math.max(...lines.map((line) => columnWidthFor(column.header, of(line)))),
      list: null,
    })),
    rows: lines.map((line) => columns.map(({ of }) => cellEntry(of(line)))),
  };
}
