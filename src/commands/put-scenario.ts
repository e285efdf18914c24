import { serialOf } from '../domain/calendar';
import { cellEntry } from '../excel/cell-entry';
import { askTakenNames, insertTables } from '../excel/insert-tables';
import { readWorkbook, type WorkbookReading } from '../excel/read-workbook';
import { Refusal, StructureProtected } from '../excel/refusal';
import { addRowBelow } from '../excel/row-below';
import { retryWhenBeaten, type ExcelRun } from '../excel/run';
import { askForTurn, type Turn } from '../excel/turn';
import { cellAddress } from '../workbook/address';
import { planBlankTables } from '../workbook/blank-tables';
import { DAYS_FROM_1900_TO_1904, idKey } from '../workbook/cell';
import type { CellScalar, GridTable } from '../workbook/grid';
import type { Reading } from '../workbook/reading';
import { withPauses } from '../workbook/pauses';
import { headerOf } from '../workbook/table';
import {
  addressOf,
  columnInTable,
  excelTableOf,
  type TableReading,
} from '../workbook/table-reading';
import { TABLES, type Tables } from '../workbook/tables';
import type { ScenarioRow } from '../workbook/tables/scenarios';
import { readTables } from '../workbook/understand';
import { partnersOwn } from './insert-missing-tables';

export type WhyNotPut =
  /** The table is no Excel table, or a question about it is still open. */
  | { readonly code: 'scenarios-loose'; readonly table: string }
  | { readonly code: 'column-missing'; readonly table: string; readonly column: string }
  | { readonly code: 'protected'; readonly sheet: string }
  | {
      readonly code: 'no-row-below';
      readonly table: string;
      readonly has: 'totals-row' | 'cells-below';
    };

/** An event was not put in the table Scenario's. Nothing was written. */
export class ScenarioNotPut extends Refusal<WhyNotPut> {}

/** The place where the event was written. */
export interface PutScenario {
  readonly sheet: string;
  readonly address: string;
}

type Field = Exclude<keyof ScenarioRow, 'row'>;
type Given = Readonly<Record<Field, CellScalar | null>>;

/**
 * Adds an event as the last row of the table Scenario's, unless the same event is there already.
 * Without such a table, it inserts one with only this row. The workbook is read again first. If
 * another client (the add-in in another user's Excel) wrote, or changed the table in between, the
 * row is removed and everything is read again.
 *
 * @throws ScenarioNotPut or StructureProtected, with nothing written; Beaten; any error that Excel
 * answers with
 */
export function putScenario(run: ExcelRun, event: Omit<ScenarioRow, 'row'>): Promise<PutScenario> {
  return retryWhenBeaten(() => run((context) => readAndPut(context, event)));
}

async function readAndPut(
  context: Excel.RequestContext,
  event: Omit<ScenarioRow, 'row'>,
): Promise<PutScenario> {
  const takenNames = askTakenNames(context);
  const turn = askForTurn(context);
  const found = await readWorkbook(context, partnersOwn);
  const reading = await withPauses(readTables(found.grid));
  const shift = found.grid.dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const given = { ...event, from: event.from === null ? null : event.from - shift };
  const { scenarios } = reading.tables;
  const standing = scenarios && placeOf(scenarios, event);
  if (standing) return standing;
  if (scenarios !== null) return putBelow(context, scenarios, given, turn);
  return putInNewTable(context, found, reading, takenNames(), given, turn);
}

/** The place of the same event in the same scenario. Null if there is none. */
function placeOf(
  reading: TableReading<Tables['scenarios']>,
  event: Omit<ScenarioRow, 'row'>,
): PutScenario | null {
  const isSame = (a: string | null, b: string | null) => idKey(a ?? '') === idKey(b ?? '');
  const same = reading.records.find(
    (one) =>
      isSame(one.scenario, event.scenario) &&
      one.event === event.event &&
      isSame(one.target, event.target) &&
      one.value === event.value &&
      one.from === event.from,
  );
  const address = same && addressOf(reading, same, 'scenario');
  return address ? { sheet: reading.sheet, address } : null;
}

async function putInNewTable(
  context: Excel.RequestContext,
  { sheets, isStructureProtected }: WorkbookReading,
  reading: Reading,
  names: readonly string[],
  given: Given,
  turn: Turn,
): Promise<PutScenario> {
  if (isStructureProtected) throw new StructureProtected({ code: 'no-sheet-added' });
  const taken = { sheets: sheets.map(({ name }) => name), tables: names };
  // The event replaces the example row, so the day of the example is not used.
  const [table] = planBlankTables(reading, ['scenarios'], taken, ANY_DAY);
  if (!table) throw new ScenarioNotPut({ code: 'scenarios-loose', table: TABLES.scenarios.name });
  const row = FIELDS.map((field) => entryOf(given[field]) ?? '');
  await insertTables(context, [{ ...table, note: null, rows: [row] }], turn);
  return { sheet: table.sheet, address: 'A2' };
}

const ANY_DAY = serialOf(2026, 1, 1);
const FIELDS = Object.keys(TABLES.scenarios.columns) as Field[];

function entryOf(value: CellScalar | null): CellScalar | null {
  return value === null ? null : cellEntry(value);
}

async function putBelow(
  context: Excel.RequestContext,
  reading: TableReading<Tables['scenarios']>,
  given: Given,
  turn: Turn,
): Promise<PutScenario> {
  const { definition, sheet } = reading;
  const table = excelTableOf(reading);
  if (table?.showHeaders !== true) {
    throw new ScenarioNotPut({ code: 'scenarios-loose', table: definition.name });
  }
  const day = given.from === null ? null : columnInTable(reading, table, 'from');
  const { numberFormat } = definition.columns.from.kind;
  const formatted = day === null ? [] : [{ at: day, numberFormat }];
  const entries = entriesIn(reading, table, given);
  const added = await addRowBelow(context, table, entries, formatted, turn);
  if (added === 'protected') throw new ScenarioNotPut({ code: added, sheet });
  if (typeof added === 'string') {
    throw new ScenarioNotPut({ code: 'no-row-below', table: definition.name, has: added });
  }
  const column = added.column + (columnInTable(reading, table, 'scenario') ?? 0);
  return { sheet, address: cellAddress(added.row, column) };
}

/** What to enter in each cell of the row. Null leaves a cell to Excel, for a repeated formula. */
function entriesIn(
  reading: TableReading<Tables['scenarios']>,
  table: GridTable,
  given: Given,
): readonly (CellScalar | null)[] {
  const entries: (CellScalar | null)[] = table.columnNames.map(() => null);
  for (const field of FIELDS) {
    const at = columnInTable(reading, table, field);
    const value = entryOf(given[field]);
    if (at !== null) entries[at] = value;
    else if (value !== null) {
      const column = headerOf(TABLES.scenarios, field);
      throw new ScenarioNotPut({ code: 'column-missing', table: TABLES.scenarios.name, column });
    }
  }
  return entries;
}
