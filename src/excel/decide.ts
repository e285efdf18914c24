import {
  addressOfOrigin,
  originOf,
  type Origin,
  type TableReading,
} from '../workbook/table-reading';
import { headerOf, type FieldOf, type OnRow, type TableDefinition } from '../workbook/table';
import { idKey } from '../workbook/cell';
import type { Tables } from '../workbook/tables';
import type { CellScalar } from '../workbook/grid';
import { isLocked, loadLocked } from './locked';
import type { NewRow } from './row-below';
import { Refusal } from './refusal';
import { CellsUnsettled, settleOrTell, type Stack } from './settle-cells';
import { askForTurn } from './turn';

export type WhyNotAccepted =
  /** A column that the table lacks, with the standard names of both. */
  | { readonly code: 'column-missing'; readonly table: string; readonly column: string }
  /** One of several homes cannot be reserved, because their row is not in an Excel table. */
  | { readonly code: 'several-units'; readonly units: number }
  | { readonly code: 'changed'; readonly table: string }
  | { readonly code: 'formula'; readonly sheet: string; readonly address: string }
  | { readonly code: 'protected'; readonly sheet: string }
  /** The rows are not in an Excel table, so anything may be below them. */
  | { readonly code: 'not-a-table'; readonly table: string }
  /** A new row is needed below the table, but a totals row or other cells are there. */
  | {
      readonly code: 'no-row-below';
      readonly table: string;
      readonly has: 'totals-row' | 'cells-below';
    };

/** A decision on a proposal was not written. */
export class ProposalNotAccepted extends Refusal<WhyNotAccepted> {}

/**
 * Writes a decision in the workbook, completely or not at all. One request reads. Another writes,
 * if the cells on which the decision depends are unchanged.
 *
 * @throws ProposalNotAccepted, with nothing changed; CellsUnsettled; any error that Excel answers
 * with
 */
export async function decide(
  context: Excel.RequestContext,
  witnesses: readonly Witness[],
  changes: readonly CellChange[],
  newRow: NewRow | null,
): Promise<void> {
  for (const witness of witnesses) witness.ask();
  const turn = askForTurn(context);
  const targets = changes.map((change) => {
    const { worksheet, cell } = targetOf(context, change);
    cell.load('values,formulas');
    loadLocked(worksheet, cell);
    return { ...change, worksheet, cell };
  });
  await context.sync();
  requireAsRead(witnesses);
  for (const { sheet, address, worksheet, cell } of targets) {
    if (isLocked(worksheet, cell)) throw new ProposalNotAccepted({ code: 'protected', sheet });
    const [[formula], [value]] = [cell.formulas[0], cell.values[0]] as [[CellScalar], [CellScalar]];
    if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
      throw new ProposalNotAccepted({ code: 'formula', sheet, address });
    }
  }
  requireRoom(newRow);
  const settled = await settleOrTell(context, targets.map(stackOf), {
    ask: () => {
      turn.take();
      for (const witness of witnesses) witness.ask();
      newRow?.add();
    },
    holds: () => witnesses.every(({ isAsRead }) => isAsRead()) && newRow?.wasFree() !== false,
  }).catch(async (error: unknown) => {
    if (!(error instanceof CellsUnsettled)) await newRow?.takeOut();
    throw error;
  });
  const hasRoom = newRow?.wasFree() !== false;
  const isDone =
    hasRoom && witnesses.every(({ isAsRead }) => isAsRead()) && settled.leftAlone.length === 0;
  if (!isDone) await newRow?.takeOut();
  if (settled.unsettled.length > 0)
    throw new CellsUnsettled({ code: 'cells-unsettled', cells: settled.unsettled });
  requireAsRead(witnesses);
  const changed = hasRoom ? settled.leftAlone[0]?.table : newRow?.table;
  if (changed) throw new ProposalNotAccepted({ code: 'changed', table: changed });
}

function requireRoom(newRow: NewRow | null): void {
  const has = newRow?.obstacle() ?? null;
  if (newRow === null || has === null) return;
  const { sheet, table } = newRow;
  throw new ProposalNotAccepted(
    has === 'protected' ? { code: has, sheet } : { code: 'no-row-below', table, has },
  );
}

/** Cells on which the decision depends. They are read before it, and again when it is written. */
export interface Witness {
  readonly table: string;
  ask(): void;
  isAsRead(): boolean;
}

function requireAsRead(witnesses: readonly Witness[]): void {
  for (const { isAsRead, table } of witnesses) {
    if (!isAsRead()) throw new ProposalNotAccepted({ code: 'changed', table });
  }
}

export interface CellChange {
  readonly table: string;
  readonly sheet: string;
  readonly address: string;
  readonly value: CellScalar;
}

export function cellChangeOf<D extends TableDefinition>(
  reading: TableReading<D>,
  row: OnRow,
  field: FieldOf<D['columns']>,
  value: CellScalar,
): CellChange {
  const origin = originOf(reading, row, field);
  if (origin?.isWhole !== true) {
    const { name: table } = reading.definition;
    const missing = headerOf(reading.definition, field);
    throw new ProposalNotAccepted({ code: 'column-missing', table, column: missing });
  }
  return {
    table: reading.definition.name,
    sheet: origin.grid.sheet,
    address: addressOfOrigin(origin),
    value,
  };
}

interface Target extends CellChange {
  readonly cell: Excel.Range;
}

function stackOf({ cell, ...change }: Target): Stack<CellChange> {
  const before = (cell.values as [[CellScalar]])[0][0];
  const content = { before, wasFormula: false, after: change.value, isFormula: false };
  const one = { id: change, ...content, numberFormat: null };
  return { held: cell, rows: 1, runs: [{ first: 0, cells: [one] }], isSingly: true };
}

function targetOf(context: Excel.RequestContext, { sheet, address }: CellChange) {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return { worksheet, cell: worksheet.getRange(address) };
}

/** Counts, in whole columns of a table, the cells with the household's name. */
export function mentionsOf(
  context: Excel.RequestContext,
  reading: TableReading<Tables['homes']> | TableReading<Tables['placements']>,
  caseNumber: string,
): Witness {
  const columns = columnsOf(reading).map((origin) => heldColumn(context, origin));
  const count = (cells: readonly (CellScalar | undefined)[]): number =>
    cells.filter((cell) => idKey(String(cell ?? '')) === idKey(caseNumber)).length;
  return {
    table: reading.definition.name,
    ask: () => {
      for (const column of columns) column.ask();
    },
    isAsRead: () => columns.every(({ cells, before }) => count(cells() ?? []) === count(before)),
  };
}

/** Holds the range of a column, which moves along if other columns are inserted. */
function heldColumn(context: Excel.RequestContext, { grid, column }: SheetColumn) {
  const held = context.workbook.worksheets
    .getItem(grid.sheet)
    .getCell(grid.top, column + grid.left)
    .getEntireColumn();
  held.load('columnIndex');
  let used: Excel.Range | null = null;
  return {
    before: grid.values.map((cells) => cells[column]),
    ask: () => {
      used = held.getUsedRangeOrNullObject(true).load('values');
    },
    /** Null if the column is blank. */
    cells: () =>
      used === null || used.isNullObject ? null : used.values.map(([cell]) => cell as CellScalar),
  };
}

type SheetColumn = Pick<Origin, 'grid' | 'column'>;

/** Returns the columns from which a table's households were read, each once. */
function columnsOf(
  reading: TableReading<Tables['homes']> | TableReading<Tables['placements']>,
): readonly SheetColumn[] {
  const { columns, grid, origins } = reading;
  if (columns.household === null) return [];
  if (origins === null) return [{ grid, column: columns.household }];
  const at = columns.household;
  const found = new Map<string, Origin>();
  for (const row of origins) {
    const origin = row[at];
    if (origin) found.set(`${origin.column} ${origin.grid.sheet}`, origin);
  }
  return [...found.values()];
}

/** A witness for a row of a table in the workbook, from its first known column to its last. */
export function standingRow<D extends TableDefinition>(
  context: Excel.RequestContext,
  reading: TableReading<D>,
  row: OnRow,
): Witness {
  const fields = Object.keys(reading.columns) as FieldOf<D['columns']>[];
  const cells = fields
    .flatMap((field) => originOf(reading, row, field) ?? [])
    .filter(
      (cell, _, all) => cell.isWhole && cell.grid === all[0]?.grid && cell.row === all[0].row,
    );
  const [any] = cells;
  if (any === undefined) throw new Error('The row has no cells.');
  const first = Math.min(...cells.map(({ column }) => column));
  const last = Math.max(...cells.map(({ column }) => column));
  const { grid } = any;
  const held = context.workbook.worksheets
    .getItem(grid.sheet)
    .getRangeByIndexes(any.row + grid.top, grid.left + first, 1, last - first + 1);
  const before = grid.values[any.row]?.slice(first, last + 1) ?? [];
  let range = held;
  return {
    table: reading.definition.name,
    ask: () => {
      range = held.getResizedRange(0, 0).load('values');
    },
    isAsRead: () =>
      range.values[0]?.length === before.length &&
      before.every((value, index) => range.values[0]?.[index] === value),
  };
}
