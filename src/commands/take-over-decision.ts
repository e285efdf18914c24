import { ProposalNotAccepted } from '../excel/decide';
import { cellEntry } from '../excel/cell-entry';
import { readWorkbook } from '../excel/read-workbook';
import { rowBelow } from '../excel/row-below';
import { Beaten, retryWhenBeaten, type ExcelRun } from '../excel/run';
import { askForTurn } from '../excel/turn';
import { isTakenOver, type DecisionToTake } from '../overleg/taken-over';
import { cellAddress } from '../workbook/address';
import { DATE_FORMAT, DAYS_FROM_1900_TO_1904, idKey } from '../workbook/cell';
import type { CellScalar, GridTable } from '../workbook/grid';
import { withPauses } from '../workbook/pauses';
import { headerOf } from '../workbook/table';
import { addressOf, type TableReading } from '../workbook/table-reading';
import { TABLES, type Tables } from '../workbook/tables';
import { readTables } from '../workbook/understand';
import { partnersOwn } from './insert-missing-tables';

/** What became of a decision, and where the agreement stands. */
export type TakingOver =
  | { readonly outcome: 'done' | 'already'; readonly sheet: string; readonly address: string }
  | { readonly outcome: 'no-table' }
  /** Its rows stand outside an Excel table, and may have anything below them. */
  | { readonly outcome: 'no-excel-table'; readonly table: string };

/**
 * Adds a decision to **Afspraken**, as a row below its Excel table. The workbook is read anew: an open
 * agreement that says the same is not added twice. Where another client wrote, typed below the table
 * or changed its columns in between, the row is taken out and everything is read again.
 *
 * @throws ProposalNotAccepted, with nothing written; Beaten; any error that Excel answers with
 */
export function takeOverDecision(run: ExcelRun, decision: DecisionToTake): Promise<TakingOver> {
  return retryWhenBeaten(() => run((context) => readAdd(context, decision)));
}

type Reading = TableReading<Tables['agreements']>;
type Field = keyof Tables['agreements']['columns'];

async function readAdd(
  context: Excel.RequestContext,
  decision: DecisionToTake,
): Promise<TakingOver> {
  const turn = askForTurn(context);
  const { grid } = await readWorkbook(context, partnersOwn);
  const { tables } = await withPauses(readTables(grid));
  const reading = tables.agreements;
  if (reading === null) return { outcome: 'no-table' };
  const { sheet } = reading;
  const table = excelTableOf(reading);
  if (table === null) return { outcome: 'no-excel-table', table: reading.definition.name };
  const same = reading.records.find((record) => isTakenOver(decision, [record]));
  if (same !== undefined) {
    return { outcome: 'already', sheet, address: addressOf(reading, same, 'agreement') ?? '' };
  }
  const shift = grid.dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const entries = entriesOf(reading, table, decision, shift);

  const row = rowBelow(context, table.name);
  await context.sync();
  const has = row.obstacle();
  if (has === 'protected') throw new ProposalNotAccepted({ code: has, sheet });
  if (has !== null) {
    throw new ProposalNotAccepted({ code: 'no-row-below', table: reading.definition.name, has });
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
  return { outcome: 'done', sheet, address: cellAddress(added.rowIndex, column) };
}

function excelTableOf({ grid, tableName, origins }: Reading): GridTable | null {
  const table = grid.tables.find(({ name }) => name === tableName);
  return table?.showHeaders === true && origins === null ? table : null;
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
      throw new ProposalNotAccepted({ code: 'column-missing', table: name, column });
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
