import type { Home } from '../workbook/tables/homes';
import type { Household } from '../workbook/tables/households';
import {
  addressOfOrigin,
  cellOf,
  originOf,
  type Origin,
  type TableReading,
  type TableReadings,
} from '../workbook/table-reading';
import { headerOf, type FieldOf, type OnRow, type TableDefinition } from '../workbook/table';
import { columnLetters } from '../workbook/address';
import { idKey } from '../workbook/cell';
import type { Tables } from '../workbook/tables';
import type { CellScalar } from '../workbook/grid';
import { cellEntry } from './cell-entry';
import { isLocked, loadLocked } from './locked';
import type { ExcelRun } from './run';

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
 * promised another home since; one request then writes three cells.
 *
 * @param tables as they were read when the proposal was made
 * @throws ProposalNotAccepted, before anything is written; else what Excel answers
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
  await run(async (context) => {
    const rows = [standingRow(context, households, household), standingRow(context, homes, home)];
    const mentions = [
      mentionsOf(context, homes, household.household),
      ...(placements === null ? [] : [mentionsOf(context, placements, household.household)]),
    ];
    const targets = changes.map((change) => {
      const { worksheet, cell } = targetOf(context, change);
      cell.load('formulas');
      loadLocked(worksheet, cell);
      return { ...change, worksheet, cell };
    });
    await context.sync();
    for (const { isAsRead, table } of [...rows, ...mentions]) {
      if (!isAsRead()) throw new ProposalNotAccepted({ code: 'changed', table });
    }
    for (const { sheet, address, worksheet, cell } of targets) {
      if (isLocked(worksheet, cell)) throw new ProposalNotAccepted({ code: 'protected', sheet });
      const [[formula]] = cell.formulas as [[CellScalar]];
      if (typeof formula === 'string' && formula.startsWith('=')) {
        throw new ProposalNotAccepted({ code: 'formula', sheet, address });
      }
    }
    for (const { cell, value } of targets) cell.values = [[cellEntry(value)]];
    await context.sync();
  });
}

interface Change {
  readonly sheet: string;
  readonly address: string;
  readonly value: CellScalar;
}

function changeOf<D extends TableDefinition>(
  reading: TableReading<D>,
  row: OnRow,
  field: FieldOf<D['columns']>,
  value: CellScalar,
): Change {
  const origin = originOf(reading, row, field);
  if (origin?.isWhole !== true) {
    const { name: table } = reading.definition;
    const missing = headerOf(reading.definition, field);
    throw new ProposalNotAccepted({ code: 'column-missing', table, column: missing });
  }
  return { sheet: origin.grid.sheet, address: addressOfOrigin(origin), value };
}

function targetOf(context: Excel.RequestContext, { sheet, address }: Change) {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return { worksheet, cell: worksheet.getRange(address) };
}

/** How often a candidate stands in a table's columns of candidates, in the whole of their sheets. */
function mentionsOf(
  context: Excel.RequestContext,
  reading: TableReading<Tables['homes']> | TableReading<Tables['placements']>,
  caseNumber: string,
) {
  const columns = columnsOf(reading).map(({ grid, column }) => {
    const letters = columnLetters(column + grid.left);
    const range = context.workbook.worksheets
      .getItem(grid.sheet)
      .getRange(`${letters}:${letters}`)
      .getUsedRangeOrNullObject(true);
    range.load('values');
    return { range, before: grid.values.map((cells) => cells[column]) };
  });
  const count = (cells: readonly (CellScalar | undefined)[]): number =>
    cells.filter((cell) => idKey(String(cell ?? '')) === idKey(caseNumber)).length;
  return {
    table: reading.definition.name,
    isAsRead: () =>
      columns.every(
        ({ range, before }) =>
          !range.isNullObject &&
          count(range.values.map(([cell]) => cell as CellScalar)) === count(before),
      ),
  };
}

/** The columns of sheets from which a table's candidates were read, each once. */
function columnsOf(
  reading: TableReading<Tables['homes']> | TableReading<Tables['placements']>,
): readonly Pick<Origin, 'grid' | 'column'>[] {
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

/** A row of a table in the workbook, from its first known column to its last. */
function standingRow<D extends TableDefinition>(
  context: Excel.RequestContext,
  reading: TableReading<D>,
  row: OnRow,
) {
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
  const range = context.workbook.worksheets
    .getItem(grid.sheet)
    .getRangeByIndexes(any.row + grid.top, grid.left + first, 1, last - first + 1);
  range.load('values');
  const before = grid.values[any.row]?.slice(first, last + 1) ?? [];
  return {
    table: reading.definition.name,
    isAsRead: () => before.every((value, index) => range.values[0]?.[index] === value),
  };
}
