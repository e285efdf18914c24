import type { SerialDay } from '../domain/units';
import { askTakenNames, insertTables } from '../excel/insert-tables';
import { readWorkbook } from '../excel/read-workbook';
import { StructureProtected } from '../excel/refusal';
import type { ExcelRun } from '../excel/run';
import { retryWhenBeaten } from '../excel/run';
import { askForTurn } from '../excel/turn';
import { parseTabName } from '../workbook/meeting-tab';
import { repeatsTables } from '../workbook/made-sheets';
import { planBlankTables, type BlankTable } from '../workbook/blank-tables';
import type { Role } from '../workbook/tables';
import { withPauses } from '../workbook/pauses';
import { readTables } from '../workbook/understand';

/**
 * Inserts the given tables, each on a new sheet, unless the workbook has the table by now. If
 * another client (the add-in in another user's Excel) inserts tables at the same moment, it reads
 * the workbook again.
 *
 * @param today the day around which the example rows are dated
 * @throws StructureProtected, before anything is written; any error that Excel answers with
 */
export function insertMissingTables(
  run: ExcelRun,
  roles: readonly Role[],
  today: SerialDay,
): Promise<readonly BlankTable[]> {
  return retryWhenBeaten(() => run((context) => readPlanInsert(context, roles, today)));
}

async function readPlanInsert(
  context: Excel.RequestContext,
  roles: readonly Role[],
  today: SerialDay,
): Promise<readonly BlankTable[]> {
  const takenNames = askTakenNames(context);
  const turn = askForTurn(context);
  const { grid, sheets, isStructureProtected } = await readWorkbook(context, partnersOwn);
  if (isStructureProtected) throw new StructureProtected({ code: 'no-sheet-added' });
  const reading = await withPauses(readTables(grid));
  const taken = { sheets: sheets.map(({ name }) => name), tables: takenNames() };
  const tables = planBlankTables(reading, roles, taken, today);
  const filled = tables.map((table) => ({
    ...table,
    note: null,
    rows: [table.columns.map(({ example }) => example)],
  }));
  if (filled.length > 0) await insertTables(context, filled, turn);
  return tables;
}

/** The sheets to read: all except those that the program made. */
export function partnersOwn(sheets: readonly string[]): ReadonlySet<string> {
  return new Set(sheets.filter((name) => parseTabName(name) === null && !repeatsTables(name)));
}
