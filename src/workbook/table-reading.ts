import { cellAddress } from './address';
import type { Fix, FindingPlace } from './finding';
import type { CellScalar, GridTable, SheetGrid } from './grid';
import type { Rows } from './read-rows';
import type { FieldOf, OnRow, TableDefinition } from './table';
import type { Role, Tables } from './tables';

/** A table of the workbook as it was read, and its place. */
export interface TableReading<D extends TableDefinition = TableDefinition> extends Rows<D> {
  readonly definition: D;
  /** The cells of the table's sheet, or the cells that a guide put together. */
  readonly grid: SheetGrid;
  /** The sheet of the table's first row. */
  readonly sheet: string;
  /** The name of the Excel table. Null for a block outside any Excel table. */
  readonly tableName: string | null;
  /** 0-based on the sheet. Null if the header row is hidden, or if `origins` is not null. */
  readonly headerRow: number | null;
  /** The index of each field in a row of `grid.values`. Null if the table lacks the column. */
  readonly columns: Readonly<Record<FieldOf<D['columns']>, number | null>>;
  /**
   * The origin of each cell of `grid.values`, if a guide put these cells together. Otherwise null.
   */
  readonly origins: readonly (readonly (Origin | null)[])[] | null;
}

/** The cell of the workbook from which a value was read. */
export interface Origin {
  readonly grid: SheetGrid;
  /** Indexes in the values of `grid`. */
  readonly row: number;
  readonly column: number;
  /** True if the cell contains only this value. A fix can then replace the content. */
  readonly isWhole: boolean;
}

export type TableReadings = { readonly [R in Role]: TableReading<Tables[R]> | null };

/**
 * Returns the Excel table to which a row can be added. Returns null if the rows are not all from
 * one Excel table.
 */
export function excelTableOf({ grid, tableName, origins }: TableReading): GridTable | null {
  if (origins !== null) return null;
  return grid.tables.find(({ name }) => name === tableName) ?? null;
}

/** Returns the index of a field's column in its Excel table. Null if the table lacks the column. */
export function columnInTable<D extends TableDefinition>(
  { columns, grid }: TableReading<D>,
  { left }: GridTable,
  field: FieldOf<D['columns']>,
): number | null {
  const column = columns[field];
  return column === null ? null : column + grid.left - left;
}

/** Returns the cell from which a field of a row was read, or null. */
export function originOf<D extends TableDefinition>(
  { columns, grid, origins }: TableReading<D>,
  { row }: OnRow,
  field: FieldOf<D['columns']>,
): Origin | null {
  const column = columns[field];
  if (column === null) return null;
  if (origins !== null) return origins[row]?.[column] ?? null;
  return { grid, row: row - grid.top, column, isWhole: true };
}

export function addressOfOrigin({ grid, row, column }: Origin): string {
  return cellAddress(row + grid.top, column + grid.left);
}

/**
 * Returns the A1 address of the cell from which a field of a row was read, or null. The address
 * begins with the sheet if the table's first row is on another sheet.
 */
export function addressOf<D extends TableDefinition>(
  reading: TableReading<D>,
  row: OnRow,
  field: FieldOf<D['columns']>,
): string | null {
  const origin = originOf(reading, row, field);
  if (origin === null) return null;
  const address = addressOfOrigin(origin);
  return origin.grid.sheet === reading.sheet ? address : `${origin.grid.sheet}!${address}`;
}

/**
 * Returns the place of a row's field, for a finding. Without a cell for the field, the place is
 * another cell of the row, or the table.
 */
export function placeOf<D extends TableDefinition>(
  reading: TableReading<D>,
  row: OnRow,
  field: FieldOf<D['columns']>,
): FindingPlace {
  const table = reading.definition.name;
  const origin = originOf(reading, row, field);
  if (origin !== null) {
    return { table, sheet: origin.grid.sheet, address: addressOfOrigin(origin) };
  }
  const beside = reading.origins?.[row.row]?.find((one) => one !== null);
  if (!beside) return { table, sheet: reading.sheet, address: null };
  return { table, sheet: beside.grid.sheet, address: addressOfOrigin(beside) };
}

export function isHiddenRow({ grid }: TableReading, { row }: OnRow): boolean {
  return grid.hiddenRows.includes(row);
}

/** Returns the place of a whole table, for a finding. */
export function placeOfTable(reading: TableReading): FindingPlace {
  const { definition, sheet } = reading;
  return { table: definition.name, sheet, address: null };
}

/** Returns the content of the cell from which a field of a row was read, or a blank. */
export function cellOf<D extends TableDefinition>(
  reading: TableReading<D>,
  row: OnRow,
  field: FieldOf<D['columns']>,
): { readonly value: CellScalar; readonly numberFormat: string } {
  const origin = originOf(reading, row, field);
  return {
    value: origin?.grid.values[origin.row]?.[origin.column] ?? '',
    numberFormat: origin?.grid.numberFormats[origin.row]?.[origin.column] ?? 'General',
  };
}

/**
 * Returns a fix that puts `after` in the cell from which a field was read. Returns null if no cell
 * contains only the field.
 */
export function fixOf<D extends TableDefinition>(
  reading: TableReading<D>,
  row: OnRow,
  field: FieldOf<D['columns']>,
  after: CellScalar,
  numberFormat: string | null,
): Fix | null {
  if (originOf(reading, row, field)?.isWhole !== true) return null;
  return { before: cellOf(reading, row, field).value, after, numberFormat };
}
