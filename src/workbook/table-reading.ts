import { cellAddress } from './address';
import type { Fix, Place } from './finding';
import type { CellScalar, SheetGrid } from './grid';
import type { Rows } from './read-rows';
import type { FieldOf, OnRow, TableDefinition } from './table';
import type { Role, Tables } from './tables';

/** A table of the workbook as it was read, and where. */
export interface TableReading<D extends TableDefinition = TableDefinition> extends Rows<D> {
  readonly definition: D;
  /** The sheet that the table stands on, or cells put together from several places. */
  readonly grid: SheetGrid;
  /** The sheet of its first row. */
  readonly sheet: string;
  /** The name of the Excel table; null for a bare block. */
  readonly tableName: string | null;
  /** 0-based on the sheet; null where the Excel table hides it, or there is more than one. */
  readonly headerRow: number | null;
  /** Per field its index in a row of `grid.values`; null where the table lacks the column. */
  readonly columns: Readonly<Record<FieldOf<D['columns']>, number | null>>;
  /** For cells put together: where each of `grid.values` stands. Null: on the sheet itself. */
  readonly origins: readonly (readonly (Origin | null)[])[] | null;
}

/** The cell of the workbook that a value was read from. */
export interface Origin {
  readonly grid: SheetGrid;
  /** Indexes in the values of `grid`. */
  readonly row: number;
  readonly column: number;
  /** Whether the cell holds this value and no other, so that it can be put right there. */
  readonly isWhole: boolean;
}

export type TableReadings = { readonly [R in Role]: TableReading<Tables[R]> | null };

/** The cell from which a field of a row was read; null where there is none. */
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

/** The A1 address of a cell on its sheet. */
export function addressOfOrigin({ grid, row, column }: Origin): string {
  return cellAddress(row + grid.top, column + grid.left);
}

/**
 * The A1 address from which a field of a row was read, with its sheet where the table stands on
 * several; null where the table lacks the column.
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

/** Where a field of a row stands, for a finding; elsewhere in its row where it has no cell. */
export function placeOf<D extends TableDefinition>(
  reading: TableReading<D>,
  row: OnRow,
  field: FieldOf<D['columns']>,
): Place {
  const table = reading.definition.name;
  const origin = originOf(reading, row, field);
  if (origin !== null) {
    return { table, sheet: origin.grid.sheet, address: addressOfOrigin(origin) };
  }
  const beside = reading.origins?.[row.row]?.find((one) => one !== null);
  if (!beside) return { table, sheet: reading.sheet, address: null };
  return { table, sheet: beside.grid.sheet, address: addressOfOrigin(beside) };
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

/** What a cell holds, as it stands in the workbook. */
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

/** A change of the cell a field was read from; null where that cell holds more than the field. */
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
