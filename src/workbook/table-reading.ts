import { cellAddress } from './address';
import type { Place } from './finding';
import type { CellScalar, SheetGrid } from './grid';
import type { Rows } from './read-rows';
import type { FieldOf, OnRow, TableDefinition } from './table';
import type { Role, Tables } from './tables';

/** A table of the workbook as it was read, and where. */
export interface TableReading<D extends TableDefinition = TableDefinition> extends Rows<D> {
  readonly definition: D;
  readonly grid: SheetGrid;
  readonly sheet: string;
  /** The name of the Excel table; null for a bare block. */
  readonly tableName: string | null;
  /** 0-based on the sheet; null where the Excel table hides it. */
  readonly headerRow: number | null;
  /** Per field its index in a row of `grid.values`; null where the table lacks the column. */
  readonly columns: Readonly<Record<FieldOf<D['columns']>, number | null>>;
}

export type TableReadings = { readonly [R in Role]: TableReading<Tables[R]> | null };

/** The A1 address from which a field of a row was read; null where the table lacks the column. */
export function addressOf<D extends TableDefinition>(
  reading: TableReading<D>,
  { row }: OnRow,
  field: FieldOf<D['columns']>,
): string | null {
  const column = reading.columns[field];
  return column === null ? null : cellAddress(row, column + reading.grid.left);
}

/** Where a field of a row stands, for a finding. */
export function placeOf<D extends TableDefinition>(
  reading: TableReading<D>,
  row: OnRow,
  field: FieldOf<D['columns']>,
): Place {
  const address = addressOf(reading, row, field);
  return { table: reading.definition.name, sheet: reading.sheet, address };
}

/** Whether the row in which something stands is hidden or filtered away. */
export function isHiddenRow({ grid }: TableReading, { row }: OnRow): boolean {
  return grid.hiddenRows.includes(row);
}

/** Where a table's header row begins, or the table alone where it hides its headers. */
export function placeOfTable(reading: TableReading): Place {
  const { definition, sheet } = reading;
  return { table: definition.name, sheet, address: null };
}

/** What a cell holds, as it was read. */
export function cellOf<D extends TableDefinition>(
  { grid, columns }: TableReading<D>,
  { row }: OnRow,
  field: FieldOf<D['columns']>,
): { readonly value: CellScalar; readonly numberFormat: string } {
  const column = columns[field];
  const at = column === null ? -1 : column;
  return {
    value: grid.values[row - grid.top]?.[at] ?? '',
    numberFormat: grid.numberFormats[row - grid.top]?.[at] ?? 'General',
  };
}
