import { isoDay } from '../domain/iso-day';
import type { SerialDay } from '../domain/units';
import { cellEntry } from '../excel/cell-entry';
import { askTakenNames, insertTables } from '../excel/insert-tables';
import { readWorkbook } from '../excel/read-workbook';
import { Refusal } from '../excel/refusal';
import { retryWhenBeaten, type ExcelRun } from '../excel/run';
import { StructureProtected } from '../excel/refusal';
import { askForTurn } from '../excel/turn';
import { sheetsToRead } from '../overleg/choose-meeting';
import { takeFree } from '../workbook/blank-tables';
import { readySheetName } from '../workbook/ready-sheet';
import { readyTable, type NotReady, type ReadyForm } from '../workbook/ready-table';
import { withPauses } from '../workbook/pauses';
import { TABLES, type Role } from '../workbook/tables';
import { readTables } from '../workbook/understand';

/** The table cannot be made in the form that was asked for. Nothing was written. */
export class TableNotReady extends Refusal<NotReady & { readonly table: string }> {}

export interface ReadyWish {
  readonly role: Role;
  readonly form: ReadyForm;
  /** The text above the table, in the user's language. */
  readonly note: string;
  readonly today: SerialDay;
}

export interface PutTable {
  /** The name of the new sheet. */
  readonly sheet: string;
  readonly rows: number;
}

/**
 * Reads the workbook again and writes one of its tables, as a standard table, on a new sheet. An
 * existing sheet stays, and the new sheet gets a number.
 *
 * @throws TableNotReady or StructureProtected, before anything is written; any error that Excel
 * answers with
 */
export function putReadyTable(run: ExcelRun, wish: ReadyWish): Promise<PutTable> {
  return retryWhenBeaten(() => run((context) => readPut(context, wish)));
}

async function readPut(
  context: Excel.RequestContext,
  { role, form, note, today }: ReadyWish,
): Promise<PutTable> {
  const takenNames = askTakenNames(context);
  const turn = askForTurn(context);
  const found = await readWorkbook(context, (names) => sheetsToRead(names, isoDay(today)));
  if (found.isStructureProtected) throw new StructureProtected({ code: 'no-sheet-added' });
  const ready = readyTable(await withPauses(readTables(found.grid)), role, form);
  const table = TABLES[role].name;
  if ('notReady' in ready) throw new TableNotReady({ ...ready.notReady, table });
  const taken = found.sheets.map(({ name }) => name);
  const sheet = takeFree(readySheetName(role), ' ', taken);
  const name = takeFree(`Klaar_${table.replace(/[^\p{L}\p{N}_]/gu, '_')}`, '_', [...takenNames()]);
  const rows = ready.rows.map((row) =>
    row.map(({ value, formula }) => formula ?? cellEntry(value)),
  );
  const columns = ready.columns.map((column) => ({ ...column, list: null }));
  await insertTables(context, [{ sheet, note, name, columns, rows }], turn);
  return { sheet, rows: rows.length };
}
