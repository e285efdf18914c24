/** The whole way from grids to records: what the partners' workbook says, as far as it can be read. */
import { DAYS_FROM_1900_TO_1904 } from './cell';
import { checkCells } from './checks/cells';
import { checkStructure } from './checks/structure';
import type { Finding } from './finding';
import type { WorkbookGrid } from './grid';
import type { SerialDay } from '../domain/units';
import { recognise, type RecognisedRegion, type Recognition } from './recognise';
import { readRows } from './read-rows';
import { readSettings, type Settings } from './settings';
import { checkSettings } from './checks/settings';
import type { TableReading, TableReadings } from './table-reading';
import { ROLES, TABLES, type RecordOfRole, type Role, type Tables } from './tables';

/** What the tables say: their readable rows, none where a table is absent. */
export type Records = {
  readonly [R in Exclude<Role, 'settings'>]: readonly RecordOfRole<R>[];
} & { readonly settings: Settings };

export interface Understanding {
  readonly records: Records;
  /** What was read of each table; null where the workbook has none, or it must be asked. */
  readonly tables: TableReadings;
  readonly findings: readonly Finding[];
  /** Every region that is, or may be, a table, with the questions that are open. */
  readonly recognition: Recognition;
  /** The tables that are not there. */
  readonly absent: readonly Role[];
  /** The day as of which was checked. */
  readonly asOf: SerialDay;
}

/** Understands a workbook as of a day. Never throws, whatever the cells hold; linear in them. */
export function understand(grid: WorkbookGrid, asOf: SerialDay): Understanding {
  const recognition = recognise(grid);
  const dateShift = grid.dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const tables = Object.fromEntries(
    ROLES.map((role) => [role, readTableOf(role, recognition.byRole[role], dateShift)]),
  ) as unknown as TableReadings;
  const { settings, issues } = readSettings(tables.settings?.records ?? [], dateShift);
  const findings = [
    ...checkStructure(recognition),
    ...ROLES.flatMap((role) => checkCells(tables[role])),
    ...checkSettings(tables.settings, issues),
  ];
  const absent = ROLES.filter((role) => tables[role] === null);
  const records = { ...recordsOf(tables), settings } as Records;
  return { records, tables, findings, recognition, absent, asOf };
}

function recordsOf(tables: TableReadings): Readonly<Record<Role, readonly unknown[]>> {
  return Object.fromEntries(ROLES.map((role) => [role, tables[role]?.records ?? []])) as Record<
    Role,
    readonly unknown[]
  >;
}

function readTableOf<R extends Role>(
  role: R,
  recognised: RecognisedRegion | null,
  dateShift: number,
): TableReading<Tables[R]> | null {
  const chosen = recognised?.columns ?? null;
  if (recognised === null || chosen === null) return null;
  const definition: Tables[R] = TABLES[role];
  const { grid, left, rows, table, headerRow } = recognised.region;
  const columns: Record<string, number | null> = {};
  for (const [field, index] of Object.entries(chosen.indexes)) {
    columns[field] = index === null ? null : index + left;
  }
  const body = {
    values: grid.values,
    numberFormats: grid.numberFormats,
    rows,
    top: grid.top,
    columns,
    dateShift,
  };
  return {
    definition,
    grid,
    sheet: grid.sheet,
    tableName: table?.name ?? null,
    headerRow: headerRow === null ? null : headerRow + grid.top,
    columns: columns as TableReading<Tables[R]>['columns'],
    ...readRows(definition, body),
  };
}
