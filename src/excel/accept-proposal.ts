import type { Home } from '../workbook/tables/homes';
import type { Household } from '../workbook/tables/households';
import { cellOf, type TableReading, type TableReadings } from '../workbook/table-reading';
import { headerOf, type FieldOf, type OnRow, type TableDefinition } from '../workbook/table';
import { cellAddress } from '../workbook/address';
import { idKey } from '../workbook/cell';
import type { Tables } from '../workbook/tables';
import type { CellScalar } from '../workbook/grid';
import { isLocked, loadLocked } from './locked';
import { retryWhenBeaten, type ExcelRun } from './run';
import { CellsUnsettled, settleCells, type Stack } from './settle-cells';
import { askForTurn } from './turn';

export interface AcceptedPair {
  readonly household: Household;
  readonly home: Home;
}

export type WhyNotAccepted =
  /** Tables and columns as the partners call them. */
  | { readonly code: 'column-missing'; readonly table: string; readonly column: string }
  /** One row stands for so many homes, of which one alone cannot be reserved. */
  | { readonly code: 'several-units'; readonly units: number }
  | { readonly code: 'changed'; readonly table: string }
  | { readonly code: 'formula'; readonly sheet: string; readonly address: string }
  | { readonly code: 'protected'; readonly sheet: string };

/** A proposal that was accepted could not be put in the workbook. Nothing was written. */
export class ProposalNotAccepted extends Error {
  constructor(readonly why: WhyNotAccepted) {
    super(why.code);
    this.name = 'ProposalNotAccepted';
  }
}

type PairTables = Pick<TableReadings, 'households' | 'homes' | 'placements'>;

/**
 * Puts a person's decision in the workbook: the candidate is *voorgedragen*, the home is
 * *gereserveerd* for it. Both rows are read again first, and whether the candidate was housed or
 * promised another home since; one request then writes three cells. That request asks the same once
 * more: where another person was there in between, all is put back and the decision refused. Of two
 * clients that decide at once the second fails before it changes anything, and reads again.
 *
 * @param tables as they were read when the proposal was made
 * @throws ProposalNotAccepted, with nothing changed; CellsUnsettled; else what Excel answers
 */
export async function acceptProposal(
  run: ExcelRun,
  { households, homes, placements }: PairTables,
  { household, home }: AcceptedPair,
): Promise<void> {
  if (households === null || homes === null) throw new Error('The proposal has no tables.');
  if (home.units > 1) throw new ProposalNotAccepted({ code: 'several-units', units: home.units });
  const caseNumber = cellOf(households, household, 'household').value;
  const changes = [
    changeOf(households, household, 'status', 'voorgedragen'),
    changeOf(homes, home, 'status', 'gereserveerd'),
    changeOf(homes, home, 'household', caseNumber),
  ];
  const decide = (context: Excel.RequestContext) =>
    decideOnce(
      context,
      [standingRow(context, households, household), standingRow(context, homes, home)],
      [homes, ...(placements === null ? [] : [placements])].map((table) =>
        mentionsOf(context, table, household.household),
      ),
      changes,
    );
  await retryWhenBeaten(() => run(decide));
}

async function decideOnce(
  context: Excel.RequestContext,
  rows: readonly Witness[],
  mentions: readonly Witness[],
  changes: readonly Change[],
): Promise<void> {
  const witnesses = [...rows, ...mentions];
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
  const settled = await settleCells(context, targets.map(stackOf), {
    ask: () => {
      turn.take();
      for (const witness of witnesses) witness.ask();
    },
    holds: () => witnesses.every(({ isAsRead }) => isAsRead()),
  });
  if (settled.unsettled.length > 0) throw new CellsUnsettled(settled.unsettled);
  requireAsRead(witnesses);
  const [changed] = settled.leftAlone;
  if (changed) throw new ProposalNotAccepted({ code: 'changed', table: changed.table });
}

/** Cells on which the decision rests: asked before it, and once more by the request that writes it. */
interface Witness {
  readonly table: string;
  ask(): void;
  isAsRead(): boolean;
}

function requireAsRead(witnesses: readonly Witness[]): void {
  for (const { isAsRead, table } of witnesses) {
    if (!isAsRead()) throw new ProposalNotAccepted({ code: 'changed', table });
  }
}

interface Change {
  readonly table: string;
  readonly sheet: string;
  readonly address: string;
  readonly value: CellScalar;
}

function changeOf<D extends TableDefinition>(
  { definition, sheet, columns, grid }: TableReading<D>,
  { row }: OnRow,
  field: FieldOf<D['columns']>,
  value: CellScalar,
): Change {
  const column = columns[field];
  if (column === null) {
    const { name: table } = definition;
    const missing = headerOf(definition, field);
    throw new ProposalNotAccepted({ code: 'column-missing', table, column: missing });
  }
  const address = cellAddress(row, column + grid.left);
  return { table: definition.name, sheet, address, value };
}

function stackOf({ cell, ...change }: Change & { readonly cell: Excel.Range }): Stack<Change> {
  const before = (cell.values as [[CellScalar]])[0][0];
  const one = { id: change, before, after: change.value, numberFormat: null };
  return { held: cell, rows: 1, runs: [{ first: 0, cells: [one] }], isHidden: false };
}

function targetOf(context: Excel.RequestContext, { sheet, address }: Change) {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return { worksheet, cell: worksheet.getRange(address) };
}

/** How often a candidate stands in a table's column of candidates, in the whole of its sheet. */
function mentionsOf(
  context: Excel.RequestContext,
  reading: TableReading<Tables['homes']> | TableReading<Tables['placements']>,
  caseNumber: string,
): Witness {
  const { definition, sheet, columns, grid } = reading;
  const table = definition.name;
  const at = columns.household;
  if (at === null) return { table, ask: () => undefined, isAsRead: () => true };
  // Held, so that it is the same column where others are put in before it.
  const column = context.workbook.worksheets
    .getItem(sheet)
    .getCell(grid.top, at + grid.left)
    .getEntireColumn();
  column.load('columnIndex');
  let used: Excel.Range | null = null;
  const count = (cells: readonly (CellScalar | undefined)[]): number =>
    cells.filter((cell) => idKey(String(cell ?? '')) === idKey(caseNumber)).length;
  return {
    table,
    ask: () => {
      used = column.getUsedRangeOrNullObject(true).load('values');
    },
    isAsRead: () =>
      used !== null &&
      !used.isNullObject &&
      count(used.values.map(([cell]) => cell as CellScalar)) ===
        count(grid.values.map((cells) => cells[at])),
  };
}

/** A row of a table in the workbook, from its first known column to its last. */
function standingRow<D extends TableDefinition>(
  context: Excel.RequestContext,
  { definition, sheet, columns, grid }: TableReading<D>,
  { row }: OnRow,
): Witness {
  const used = Object.values<number | null>(columns).filter((column) => column !== null);
  const first = Math.min(...used);
  const last = Math.max(...used);
  const held = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(row, grid.left + first, 1, last - first + 1);
  const before = grid.values[row - grid.top]?.slice(first, last + 1) ?? [];
  let range = held;
  return {
    table: definition.name,
    ask: () => {
      range = held.getResizedRange(0, 0).load('values');
    },
    isAsRead: () =>
      range.values[0]?.length === before.length &&
      before.every((value, index) => range.values[0]?.[index] === value),
  };
}
