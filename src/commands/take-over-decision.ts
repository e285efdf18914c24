import { cellEntry } from '../excel/cell-entry';
import { readWorkbook } from '../excel/read-workbook';
import { Refusal } from '../excel/refusal';
import { rowBelow } from '../excel/row-below';
import { Beaten, retryWhenBeaten, type ExcelRun } from '../excel/run';
import { askForTurn } from '../excel/turn';
import { isTakenOver, type DecisionToTake } from '../overleg/taken-over';
import { cellAddress } from '../workbook/address';
import { DATE_FORMAT, DAYS_FROM_1900_TO_1904, idKey } from '../workbook/cell';
import type { CellScalar, GridTable } from '../workbook/grid';
import { withPauses } from '../workbook/steps';
import { headerOf } from '../workbook/table';
import { addressOf, type TableReading } from '../workbook/table-reading';
import { TABLES, type Tables } from '../workbook/tables';
import { readTables } from '../workbook/understand';
import { partnersOwn } from './insert-missing-tables';

export type WhyNotTaken =
  | { readonly code: 'agreements-missing' }
  /** Its rows stand outside an Excel table, and may have anything below them. */
  | { readonly code: 'agreements-loose'; readonly table: string }
  | { readonly code: 'decision-taken'; readonly cell: string }
  | { readonly code: 'column-missing'; readonly table: string; readonly column: string }
  | { readonly code: 'protected'; readonly sheet: string }
  | {
      readonly code: 'no-row-below';
      readonly table: string;
      readonly has: 'totals-row' | 'cells-below';
    };

/** A decision did not become an agreement. Nothing was written. */
export class DecisionNotTaken extends Refusal<WhyNotTaken> {}

/** Where the agreement stands now. */
export interface TakenOver {
  readonly sheet: string;
  readonly address: string;
}

/**
 * Adds a decision to **Afspraken**, as a row below its Excel table. The workbook is read anew: an open
 * agreement that says the same is not added twice. Where another client wrote, typed below the table
 * or changed its columns in between, the row is taken out and everything is read again.
 *
 * @throws DecisionNotTaken, with nothing written; Beaten; any error that Excel answers with
 */
export function takeOverDecision(run: ExcelRun, decision: DecisionToTake): Promise<TakenOver> {
  return retryWhenBeaten(() => run((context) => readAdd(context, decision)));
}

type Reading = TableReading<Tables['agreements']>;
type Field = keyof Tables['agreements']['columns'];

async function readAdd(
  context: Excel.RequestContext,
  decision: DecisionToTake,
): Promise<TakenOver> {
  const turn = askForTurn(context);
  const { grid } = await readWorkbook(context, partnersOwn);
  const { tables } = await withPauses(readTables(grid));
  const { reading, table } = placeIn(tables.agreements);
  requireNew(reading, decision);
  const shift = grid.dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const entries = entriesOf(reading, table, decision, shift);

  const row = rowBelow(context, table.name);
  await context.sync();
  const has = row.obstacle();
  if (has === 'protected') throw new DecisionNotTaken({ code: has, sheet: reading.sheet });
  if (has !== null) {
    throw new DecisionNotTaken({ code: 'no-row-below', table: reading.definition.name, has });
  }
  const standing = context.workbook.tables.getItem(table.name);
  const headers = standing.getHeaderRowRange().load('values');
  turn.take();
  row.add(entries);
  const added = standing.getDataBodyRange().getLastRow().load('rowIndex,columnIndex');
  await context.sync();
  const areAsRead = table.columnNames.every((name, at) => headers.values[0]?.[at] === name);
  if (!areAsRead || headers.values[0]?.length !== entries.length || !row.wasFree()) {
    await row.takeOut();
    throw new Beaten();
  }
  for (const at of datesOf(reading, table)) added.getCell(0, at).numberFormat = [[DATE_FORMAT]];
  await context.sync();
  const column = added.columnIndex + (columnIn(reading, table, 'agreement') ?? 0);
  return { sheet: reading.sheet, address: cellAddress(added.rowIndex, column) };
}

function placeIn(reading: Reading | null): { reading: Reading; table: GridTable } {
  if (reading === null) throw new DecisionNotTaken({ code: 'agreements-missing' });
  const { grid, tableName, origins, definition } = reading;
  const table = grid.tables.find(({ name }) => name === tableName);
  if (table === undefined || !table.showHeaders || origins !== null) {
    throw new DecisionNotTaken({ code: 'agreements-loose', table: definition.name });
  }
  return { reading, table };
}

function requireNew(reading: Reading, decision: DecisionToTake): void {
  const same = reading.records.find((record) => isTakenOver(decision, [record]));
  if (same === undefined) return;
  const cell = addressOf(reading, same, 'agreement') ?? '';
  throw new DecisionNotTaken({ code: 'decision-taken', cell: `${reading.sheet}, ${cell}` });
}

/** What is entered in each cell of the row; null leaves a cell as the table fills it. */
function entriesOf(
  reading: Reading,
  table: GridTable,
  { owner, what, due, meeting, kind }: DecisionToTake,
  shift: number,
): readonly (CellScalar | null)[] {
  const given: readonly (readonly [Field, CellScalar])[] = [
    ['agreement', cellEntry(what)],
    ['owner', cellEntry(owner)],
    ['number', nextNumber(reading)],
    ['date', meeting - shift],
    ['meeting', kind],
    ['due', due - shift],
    ['status', 'open'],
  ];
  const entries: (CellScalar | null)[] = table.columnNames.map(() => null);
  for (const [field, value] of given) {
    const at = columnIn(reading, table, field);
    if (at !== null) entries[at] = value;
    else if (field === 'agreement' || field === 'owner') {
      const { name } = TABLES.agreements;
      const column = headerOf(TABLES.agreements, field);
      throw new DecisionNotTaken({ code: 'column-missing', table: name, column });
    }
  }
  return entries;
}

/** The index of a field's column in its Excel table; null where it has none. */
function columnIn({ columns, grid }: Reading, { left }: GridTable, field: Field): number | null {
  const column = columns[field];
  return column === null ? null : column + grid.left - left;
}

function datesOf(reading: Reading, table: GridTable): readonly number[] {
  return (['date', 'due'] as const).flatMap((field) => columnIn(reading, table, field) ?? []);
}

/** Follows on the last row's: after 7 comes 8, and after A-07 comes A-08. */
function nextNumber({ rows }: Reading): CellScalar {
  const taken = new Set(rows.flatMap(({ number }) => (number === null ? [] : idKey(number))));
  const [, before = '', digits = ''] = /^(.*?)(\d+)$/.exec(rows.at(-1)?.number ?? '') ?? [];
  for (let next = Number(digits) + 1; ; next++) {
    const number = `${before}${String(next).padStart(digits.length, '0')}`;
    if (taken.has(idKey(number))) continue;
    return String(next) === number ? next : cellEntry(number);
  }
}
