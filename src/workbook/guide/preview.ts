/**
 * Shows some rows and the sums of a table, so that a person can see whether the table is read well.
 */
import { halfYearLabel, halfYearOf } from '../../domain/calendar';
import type { SerialDay } from '../../domain/units';
import { cellAddress } from '../address';
import { idKey } from '../cell';
import type { CellScalar } from '../grid';
import type { Steps } from '../steps';
import type { LeftOutReason, TableDefinition } from '../table';
import { addressOfOrigin, cellOf, originOf, placeOf, type TableReading } from '../table-reading';
import type { Assembled } from './assemble';
import type { NoRecordReason } from './pieces';
import { earliestQuota, type QuotaRow } from '../tables/quotas';

export interface PreviewCell {
  /**
   * The value that was read. A day is a serial number. Null if the cell is blank or cannot be read.
   */
  readonly value: CellScalar | null;
  readonly isDay: boolean;
  /** The cell's content, if it had to be interpreted or cannot be read. Otherwise null. */
  readonly original: string | null;
  readonly isInterpreted: boolean;
}

export interface PreviewRow {
  readonly sheet: string;
  readonly address: string | null;
  /** One cell for each of the preview's fields. */
  readonly cells: readonly PreviewCell[];
}

export interface Sum {
  readonly label: string;
  readonly people: number;
}

export interface Preview {
  /** The fields that are read, in the order of the table. */
  readonly fields: readonly string[];
  readonly rows: readonly PreviewRow[];
  /** The number of rows that can be read completely. */
  readonly records: number;
  /** The number of rows in which something needed is missing or unreadable. */
  readonly unreadable: number;
  /** The number of people who count. Null if the table has no column of persons. */
  readonly people: number | null;
  readonly firstDay: SerialDay | null;
  readonly lastDay: SerialDay | null;
  readonly halfYears: readonly Sum[];
  /** The number of people who begin to count on each day, in the order of the days. */
  readonly days: readonly { readonly day: SerialDay; readonly people: number }[];
  /** Empty if the table has no column for the corporation. */
  readonly corporations: readonly Sum[];
  /** True if no cell gives the backlog before the first half-year. It is then taken to be 0. */
  readonly isOpeningAssumed: boolean;
  readonly leftOut: readonly LeftOutRows[];
  /** The records with *nee* in the column *Telt mee*. */
  readonly notCounted: { readonly rows: number; readonly people: number };
}

export interface LeftOutRows {
  readonly reason: NoRecordReason | Exclude<LeftOutReason, 'total'>;
  readonly rows: number;
  /** The places of some of these rows, such as `aug, B5`. */
  readonly places: readonly string[];
}

const FIRST_ROWS = 2;
const ROWS_SHOWN = 5;
const PLACES_SHOWN = 3;

export function* previewOf(reading: TableReading, assembled: Assembled | null): Steps<Preview> {
  const { definition, rows, records } = reading;
  const fields = Object.keys(definition.columns).filter(
    (field) => (reading.columns[field] ?? null) !== null,
  );
  const shown = rowsShown(fields, reading, assembled);
  yield;
  const dayOf = dayIn(definition);
  const [firstDay, lastDay] = firstAndLast(records, dayOf);
  const days = daysOf(records, dayOf);
  yield;
  const halfYears = halfYearsOf(records, dayOf);
  yield;
  const uncounted = records.filter(isUncounted);
  return {
    fields,
    rows: shown,
    records: records.length,
    unreadable: rows.length - records.length,
    people: 'persons' in definition.columns ? totalOf(records) : null,
    firstDay,
    lastDay,
    halfYears,
    days,
    corporations: corporationsOf(records),
    isOpeningAssumed: definition.role === 'quotas' && lacksOpening(records),
    leftOut: leftOutBy(reading, assembled),
    notCounted: {
      rows: uncounted.length,
      people: uncounted.reduce((sum, record) => sum + personsIn(record), 0),
    },
  };
}

type AnyRow = TableReading['rows'][number];

type DayOf = (record: AnyRow) => SerialDay | null;

function firstAndLast(
  records: readonly AnyRow[],
  dayOf: DayOf,
): readonly [SerialDay | null, SerialDay | null] {
  let [first, last]: [SerialDay | null, SerialDay | null] = [null, null];
  for (const record of records) {
    const day = dayOf(record);
    if (day === null) continue;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  return [first, last];
}

/**
 * Returns the first rows and some later ones, in the order of the table. Later rows with something
 * unusual are preferred.
 */
function rowsShown(
  fields: readonly string[],
  reading: TableReading,
  assembled: Assembled | null,
): readonly PreviewRow[] {
  const { rows } = reading;
  const records = new Set(reading.records.map(({ row }) => row));
  const isUsual = usuallyInterpreted(fields, reading, assembled);
  const standsOut = (row: AnyRow): boolean =>
    !records.has(row.row) ||
    isUncounted(row) ||
    fields.some((field) => isInterpretedAt(row, field, reading, assembled) && !isUsual.has(field));
  const others: AnyRow[] = [];
  for (const row of rows.slice(FIRST_ROWS)) {
    if (others.length === ROWS_SHOWN - FIRST_ROWS) break;
    if (standsOut(row)) others.push(row);
  }
  const fill = rows.slice(FIRST_ROWS).filter((row) => !others.includes(row));
  const more = fill.slice(0, ROWS_SHOWN - FIRST_ROWS - others.length);
  return [...rows.slice(0, FIRST_ROWS), ...[...others, ...more].sort((a, b) => a.row - b.row)].map(
    (row) => rowShown(row, fields, reading, assembled),
  );
}

/** The fields that had to be interpreted in the first rows. In later rows, they are not unusual. */
function usuallyInterpreted(
  fields: readonly string[],
  reading: TableReading,
  assembled: Assembled | null,
): ReadonlySet<string> {
  const first = reading.rows.slice(0, FIRST_ROWS);
  return new Set(
    fields.filter((field) => first.some((row) => isInterpretedAt(row, field, reading, assembled))),
  );
}

function rowShown(
  row: AnyRow,
  fields: readonly string[],
  reading: TableReading,
  assembled: Assembled | null,
): PreviewRow {
  const first = fields.flatMap((field) => originOf(reading, row, field) ?? [])[0];
  return {
    sheet: first?.grid.sheet ?? reading.sheet,
    address: first === undefined ? null : addressOfOrigin(first),
    cells: fields.map((field) => cellShown(row, field, reading, assembled)),
  };
}

function cellShown(
  row: AnyRow,
  field: string,
  reading: TableReading,
  assembled: Assembled | null,
): PreviewCell {
  const kind = reading.definition.columns[field]?.kind.name;
  const value = plainValue(row[field]);
  const isDay = kind === 'date' && typeof value === 'number';
  const isInterpreted = isInterpretedAt(row, field, reading, assembled);
  const own = cellOf(reading, row, field).value;
  return { value, isDay, original: isInterpreted ? String(own) : null, isInterpreted };
}

function isInterpretedAt(
  row: AnyRow,
  field: string,
  reading: TableReading,
  assembled: Assembled | null,
): boolean {
  const value = plainValue(row[field]);
  const own = cellOf(reading, row, field).value;
  const index = reading.columns[field] ?? null;
  const isTranslated =
    index !== null && assembled !== null && assembled.interpreted[row.row]?.[index] === true;
  const isReadFromText = typeof own === 'string' && typeof value === 'number';
  return isTranslated || isReadFromText || (value === null && own !== '');
}

/** Turns a value into one scalar for a cell of the preview. */
function plainValue(value: unknown): CellScalar | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && 'year' in value && 'half' in value) {
    return halfYearLabel(value as Parameters<typeof halfYearLabel>[0]);
  }
  return null;
}

function totalOf(records: readonly AnyRow[]): number {
  return records.reduce((sum, record) => sum + peopleIn(record), 0);
}

function peopleIn(record: AnyRow): number {
  return isUncounted(record) ? 0 : personsIn(record);
}

function personsIn(record: AnyRow): number {
  const persons: unknown = record['persons'] ?? record['quota'];
  return typeof persons === 'number' ? persons : 0;
}

function isUncounted(record: AnyRow): boolean {
  return record['counts'] === false;
}

/** The day of a record is the first date that every row of its table must have. */
function dayIn({ columns }: TableDefinition): DayOf {
  const field = Object.keys(columns).find(
    (one) => columns[one]?.kind.name === 'date' && columns[one]?.need === 'required',
  );
  return (record) => {
    const day: unknown = field === undefined ? null : record[field];
    return typeof day === 'number' ? (day as SerialDay) : null;
  };
}

function halfYearsOf(records: readonly AnyRow[], dayOf: DayOf): readonly Sum[] {
  const sums = new Map<string, number>();
  for (const record of records) {
    const day = dayOf(record);
    const period: unknown = record['period'];
    const label = day === null ? plainValue(period) : halfYearLabel(halfYearOf(day));
    if (typeof label !== 'string') continue;
    sums.set(label, (sums.get(label) ?? 0) + peopleIn(record));
  }
  return [...sums]
    .map(([label, people]) => ({ label, people }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

function daysOf(records: readonly AnyRow[], dayOf: DayOf): Preview['days'] {
  const sums = new Map<SerialDay, number>();
  for (const record of records) {
    const day = dayOf(record);
    const people = peopleIn(record);
    if (day !== null && people > 0) sums.set(day, (sums.get(day) ?? 0) + people);
  }
  return [...sums].map(([day, people]) => ({ day, people })).sort((a, b) => a.day - b.day);
}

function corporationsOf(records: readonly AnyRow[]): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const record of records) {
    const name: unknown = record['corporation'];
    if (typeof name !== 'string' || !('persons' in record)) continue;
    const known = sums.get(idKey(name));
    sums.set(idKey(name), {
      label: known?.label ?? name,
      people: (known?.people ?? 0) + peopleIn(record),
    });
  }
  return [...sums.values()];
}

function lacksOpening(records: readonly AnyRow[]): boolean {
  const earliest = earliestQuota(records as unknown as readonly QuotaRow[]);
  return earliest !== null && earliest.opening === null;
}

function leftOutBy(reading: TableReading, assembled: Assembled | null): readonly LeftOutRows[] {
  const before = (assembled?.leftOut ?? []).map(({ reason, grid, row, column }) => {
    const address = cellAddress(row + grid.top, column + grid.left);
    return { reason, place: `${grid.sheet}, ${address}` };
  });
  const after = reading.leftOut.flatMap((row) => {
    if (row.reason === 'total') return [];
    const { sheet, address } = placeOf(reading, row, 'status');
    return [{ reason: row.reason, place: `${sheet ?? ''}, ${address ?? ''}` }];
  });
  const all: readonly { readonly reason: LeftOutRows['reason']; readonly place: string }[] = [
    ...before,
    ...after,
  ];
  return [...new Set(all.map(({ reason }) => reason))].map((reason) => {
    const places = all.flatMap((one) => (one.reason === reason ? [one.place] : []));
    return { reason, rows: places.length, places: places.slice(0, PLACES_SHOWN) };
  });
}
