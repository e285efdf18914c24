/**
 * Makes a standard table for formulas: with the partners' headers and one row per record. Formulas
 * cannot read sheets of other shapes.
 */
import { halfYearLabel, type HalfYear } from '../domain/calendar';
import { cellAddress, quotedSheet } from './address';
import { columnWidthFor } from './blank-tables';
import { DAYS_FROM_1900_TO_1904 } from './cell';
import { isNeeded, type Column, type KindName } from './column';
import type { CellScalar } from './grid';
import type { Reading } from './reading';
import { withCounts } from './stays';
import { originOf, type Origin, type TableReading } from './table-reading';
import type { Role } from './tables';
import type { Portion } from './other-kinds';

/**
 * What the cells contain: the values that were read, or formulas that refer to the cells of these
 * values.
 */
export type ReadyForm = 'values' | 'formulas';

export interface ReadyTable {
  readonly columns: readonly ReadyColumn[];
  readonly rows: readonly (readonly ReadyCell[])[];
}

export interface ReadyColumn {
  readonly header: string;
  readonly numberFormat: string;
  /** The width, in points. */
  readonly width: number;
}

export interface ReadyCell {
  /** Empty if the record has no value for the field. */
  readonly value: CellScalar;
  /** The formula, which begins with `=`. Null if the cell gets the value itself. */
  readonly formula: string | null;
}

/** The reason why the table cannot be made. */
export type NotReady =
  | { readonly code: 'table-not-read' }
  /** `rows` rows could not be read completely, so the table would lack them. */
  | { readonly code: 'rows-not-whole'; readonly rows: number }
  /**
   * Some cells would need values beside formulas. After sorting a list, these values would be
   * beside formulas of other rows.
   */
  | { readonly code: 'only-as-values' };

interface ShownCell {
  readonly value: CellScalar;
  /** The cell from which the value was read. Null if the value applies to the whole list. */
  readonly origin: Origin | null;
}

/** Makes the table. The time grows linearly with the rows. */
export function readyTable(
  reading: Reading,
  role: Role,
  form: ReadyForm,
): ReadyTable | { readonly notReady: NotReady } {
  const table: TableReading | null = reading.tables[role];
  if (table === null) return { notReady: { code: 'table-not-read' } };
  const unread = table.rows.length - table.records.length;
  if (unread > 0) return { notReady: { code: 'rows-not-whole', rows: unread } };
  const { dateSystem } = reading.grid;
  const shift = dateSystem === 1904 ? DAYS_FROM_1900_TO_1904 : 0;
  const fields = Object.entries(table.definition.columns).filter(([field, column]) =>
    isShown(field, column, table),
  );
  const counts = countsByRow(reading, role);
  const rows = table.records.map((record, at) =>
    fields.map(([field, { kind }]): ShownCell => {
      const own: unknown = field === 'counts' ? (counts?.[at] ?? null) : anyField(record, field);
      const value = entered(own, kind.name, shift);
      return { value, origin: originOf(table, record, field) };
    }),
  );
  if (form === 'formulas' && !isFollowed(reading, role, rows)) {
    return { notReady: { code: 'only-as-values' } };
  }
  return {
    columns: fields.map(([, { header, kind }], at) => ({
      header,
      // In a column with the format `@`, Excel would show the formulas as texts.
      numberFormat:
        form === 'formulas' && kind.numberFormat === '@' ? 'General' : kind.numberFormat,
      width: Math.max(0, ...rows.slice(0, ROWS_MEASURED).map((row) => widthAt(header, row[at]))),
    })),
    rows: rows.map((row) =>
      row.map(({ value, origin }) => ({
        value,
        formula: form === 'formulas' ? formulaFor(origin, value) : null,
      })),
    ),
  };
}

const ROWS_MEASURED = 50;

function widthAt(header: string, cell: ShownCell | undefined): number {
  return columnWidthFor(header, cell?.value ?? '');
}

/** Returns true for a needed column, for a column that was read, and for *Telt mee*. */
function isShown(field: string, column: Column, { columns }: TableReading): boolean {
  return isNeeded(column) || field === 'counts' || (columns[field] ?? null) !== null;
}

/** Returns whether each placement counts. Returns null for other tables. */
function countsByRow({ tables }: Reading, role: Role): readonly boolean[] | null {
  if (role !== 'placements' || tables.placements === null) return null;
  const homes = tables.homes?.records ?? [];
  return withCounts(tables.placements.records, homes).map(({ counts }) => counts);
}

function anyField(record: TableReading['records'][number], field: string): unknown {
  return record[field];
}

/** Returns a value as the standard table's cell contains it. For example, true becomes `ja`. */
function entered(value: unknown, kind: KindName, shift: number): CellScalar {
  if (value === null || value === undefined) return '';
  switch (kind) {
    case 'date':
    case 'step':
      return typeof value === 'number' ? value - shift : (value as string);
    case 'money':
      return Number(value) / 100;
    case 'period':
      return halfYearLabel(value as HalfYear);
    case 'yes-no':
      return value === true ? 'ja' : 'nee';
    case 'list':
      return (value as readonly string[]).join('; ');
    case 'portion':
      return portionText(value as Portion);
    case 'id':
    case 'text':
    case 'choice':
      return value as string;
    case 'people':
    case 'people-more-or-less':
    case 'count':
    case 'amount':
    case 'measure':
    case 'backlog':
      return Number(value);
    case 'value':
      return value as CellScalar;
  }
}

function portionText(portion: Portion): CellScalar {
  if (portion.unit === 'homes') return portion.homes;
  const percent = Number((portion.part * 100).toPrecision(12));
  return `${String(percent).replace('.', ',')}%`;
}

/**
 * Returns a formula that refers to the cell of a value. Returns null if the cell contains something
 * else than the value.
 */
function formulaFor(origin: Origin | null, value: CellScalar): string | null {
  if (origin === null || !origin.isWhole) return null;
  const { grid, row, column } = origin;
  const own = grid.values[row]?.[column] ?? '';
  if (String(own) !== String(value)) return null;
  const cell = `${quotedSheet(grid.sheet)}!${cellAddress(row + grid.top, column + grid.left)}`;
  // A formula that refers to a blank cell would show 0.
  return `=IF(${cell}="","",${cell})`;
}

/**
 * Returns true if the table can be made with formulas. No row may be left out, and each cell must
 * be a formula or apply to the whole list.
 */
function isFollowed(
  { tables, leftOut }: Reading,
  role: Role,
  rows: readonly (readonly ShownCell[])[],
): boolean {
  const isWhole = (tables[role]?.leftOut ?? []).length + (leftOut[role] ?? []).length === 0;
  // A formula would keep a placement whose status later says that it fell through.
  const hasState = role === 'placements' && (tables.placements?.columns.status ?? null) !== null;
  return (
    isWhole &&
    !hasState &&
    rows.every((row) =>
      row.every(({ value, origin }) =>
        origin === null ? value !== 'nee' : formulaFor(origin, value) !== null,
      ),
    )
  );
}
