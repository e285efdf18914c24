import type { SerialDay } from '../domain/units';
import { DAYS_FROM_1900_TO_1904 } from '../workbook/cell';
import type { CellScalar } from '../workbook/grid';
import { headerOf } from '../workbook/table';
import {
  columnInTable,
  excelTableOf,
  type TableReading,
  type TableReadings,
} from '../workbook/table-reading';
import type { Tables } from '../workbook/tables';
import { cellEntry } from './cell-entry';
import type { AcceptedPair } from './accept-proposal';
import { decide, ProposalNotAccepted, standingRow } from './decide';
import { rowBelow, type NewRow } from './row-below';
import { retryWhenBeaten, type ExcelRun } from './run';

export interface Declining extends AcceptedPair {
  readonly on: SerialDay;
  /** The text that the user typed. It may be empty. */
  readonly reason: string;
  readonly dateSystem: 1900 | 1904;
}

/**
 * Adds a row to Afwijzingen: a person declined this proposal, for this reason. Nothing is written
 * if the household or the home changed since the proposal, or if somebody typed below the table
 * meanwhile.
 *
 * @param tables the tables as they were read when the proposal was made
 * @throws ProposalNotAccepted, with nothing changed; any error that Excel answers with
 */
export async function declineProposal(
  run: ExcelRun,
  { households, homes, declined }: Pick<TableReadings, 'households' | 'homes' | 'declined'>,
  declining: Declining,
): Promise<void> {
  if (households === null || homes === null || declined === null) {
    throw new Error('The proposal has no tables.');
  }
  await retryWhenBeaten(() =>
    run((context) =>
      decide(
        context,
        [
          standingRow(context, households, declining.household),
          standingRow(context, homes, declining.home),
        ],
        [],
        declinedRow(context, declined, declining),
      ),
    ),
  );
}

function declinedRow(
  context: Excel.RequestContext,
  reading: TableReading<Tables['declined']>,
  { on, household, home, reason, dateSystem }: Declining,
): NewRow {
  const { grid, definition } = reading;
  const table = excelTableOf(reading);
  if (table === null) {
    throw new ProposalNotAccepted({ code: 'not-a-table', table: definition.name });
  }
  const date = dateSystem === 1904 ? on - DAYS_FROM_1900_TO_1904 : on;
  const given = { date, household: household.household, home: home.home, reason };
  const entries: (CellScalar | null)[] = table.columnNames.map(() => null);
  for (const [field, value] of Object.entries(given)) {
    const at = columnInTable(reading, table, field as keyof typeof definition.columns);
    if (at !== null) entries[at] = cellEntry(value);
    else if (value !== '') {
      const missing = headerOf(definition, field);
      throw new ProposalNotAccepted({
        code: 'column-missing',
        table: definition.name,
        column: missing,
      });
    }
  }
  const day = columnInTable(reading, table, 'date');
  const { numberFormat } = definition.columns.date.kind;
  const formatted = day === null ? [] : [{ at: day, numberFormat }];
  const row = rowBelow(context, table);
  return {
    ...row,
    table: definition.name,
    sheet: grid.sheet,
    add: () => row.add(entries, formatted),
  };
}
