import { ProposalNotAccepted } from '../excel/decide';
import { cellEntry } from '../excel/cell-entry';
import { readWorkbook } from '../excel/read-workbook';
import { addRowBelow } from '../excel/row-below';
import { retryWhenBeaten, type ExcelRun } from '../excel/run';
import { askForTurn } from '../excel/turn';
import { isTakenOver, type DecisionToTake } from '../overleg/taken-over';
import { cellAddress } from '../workbook/address';
import { DATE_FORMAT, DAYS_FROM_1900_TO_1904, idKey } from '../workbook/cell';
import type { CellScalar, GridTable } from '../workbook/grid';
import { withPauses } from '../workbook/pauses';
import { headerOf } from '../workbook/table';
import {
  addressOf,
  columnInTable,
  excelTableOf,
  type TableReading,
} from '../workbook/table-reading';
import { TABLES, type Tables } from '../workbook/tables';
import { readTables } from '../workbook/understand';
import { partnersOwn } from './insert-missing-tables';

/** The result of adding a decision, and the place of the agreement. */
export type TakingOver =
  | { readonly outcome: 'done' | 'already'; readonly sheet: string; readonly address: string }
  | { readonly outcome: 'no-table' }
  /** The table is no Excel table, so anything may be below its rows. */
  | { readonly outcome: 'no-excel-table'; readonly table: string };

/**
 * Adds a decision to **Afspraken**, as a row below its Excel table, unless an open agreement has
 * the same text. The workbook is read again first. If another client (the add-in in another user's
 * Excel) wrote, or changed the table in between, the row is removed and everything is read again.
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
  if (table?.showHeaders !== true) {
    return { outcome: 'no-excel-table', table: reading.definition.name };
  }
  const same = reading.records.find((record) => isTakenOver(decision, [record]));
  if (same !== undefined) {
    return { outcome: 'already', sheet, address: addressOf(reading, same, 'agreement') ?? '' };
  }
  const shift = grid.dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const entries = entriesOf(reading, table, decision, shift);

  const formatted = datesOf(reading, table).map((at) => ({ at, numberFormat: DATE_FORMAT }));
  const added = await addRowBelow(context, table, entries, formatted, turn);
  if (added === 'protected') throw new ProposalNotAccepted({ code: added, sheet });
  if (typeof added === 'string') {
    const { name } = reading.definition;
    throw new ProposalNotAccepted({ code: 'no-row-below', table: name, has: added });
  }
  const column = added.column + (columnInTable(reading, table, 'agreement') ?? 0);
  return { outcome: 'done', sheet, address: cellAddress(added.row, column) };
}

/** What to enter in each cell of the row. Null leaves a cell to Excel, for a repeated formula. */
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
    const at = columnInTable(reading, table, field);
    if (at !== null) entries[at] = value;
    else if (field === 'agreement' || field === 'owner') {
      const { name } = TABLES.agreements;
      const column = headerOf(TABLES.agreements, field);
      throw new ProposalNotAccepted({ code: 'column-missing', table: name, column });
    }
  }
  return entries;
}

function datesOf(reading: Reading, table: GridTable): readonly number[] {
  return (['date', 'due'] as const).flatMap((field) => columnInTable(reading, table, field) ?? []);
}

/** The number for the next row: 8 if the last row has 7, and A-08 if it has A-07. */
function nextNumber({ rows }: Reading): CellScalar {
  const taken = new Set(rows.flatMap(({ number }) => (number === null ? [] : idKey(number))));
  const [, before = '', digits = ''] = /^(.*?)(\d+)$/.exec(rows.at(-1)?.number ?? '') ?? [];
  for (let next = Number(digits) + 1; ; next++) {
    const number = `${before}${String(next).padStart(digits.length, '0')}`;
    if (taken.has(idKey(number))) continue;
    return String(next) === number ? next : cellEntry(number);
  }
}
