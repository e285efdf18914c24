/** Compares totals on the sheets with the sum of their rows as they were read. */
import type { SerialDay } from '../../domain/units';
import { cellAddress } from '../address';
import { isBlank, readPeople } from '../cell';
import { finding, type Finding, type Findings } from '../finding';
import { isBlock, type ResolvedBlock } from '../guide/resolved';
import type { MatrixSource } from '../guide/schema';
import type { SheetGrid } from '../grid';
import type { LeftOutReason } from '../table';
import { isTotalsRow } from '../totals';
import type { Region } from '../regions';
import { TABLES } from '../tables';
import type { Reading } from '../reading';
import { originOf, type Origin, type TableReading } from '../table-reading';

const FIELD = 'persons';
const ROLES_WITH_PEOPLE = ['placements', 'households'] as const;

export function* checkTotals(reading: Reading, asOf: SerialDay): Findings {
  const { guides } = reading;
  for (const role of ROLES_WITH_PEOPLE) {
    const { state, draft } = guides.byRole[role];
    if (state !== 'used' || draft === null || draft.guide.arePersons) continue;
    const table = TABLES[role].name;
    const told = rowsTold(reading, role, asOf);
    for (const source of draft.resolved.sources) {
      if (!isBlock(source)) continue;
      if (source.source.kind === 'matrix') {
        yield totalOfMatrix({ ...source, source: source.source }, table);
        continue;
      }
      const from = source.source.fields[FIELD];
      const index = from?.from === 'column' ? source.indexOf(from.header) : null;
      if (index === null) continue;
      yield totalsOfColumn(source.region, index, table, toldIn(source.region, told));
    }
  }
}

/**
 * The kinds of rows. A typed total includes the rows of the first kind, or of the first two, or of
 * more. For example, the total of the people housed so far includes only `counts`.
 */
const KINDS = ['counts', 'later', 'not-yet', 'left-out'] as const;
type Kind = (typeof KINDS)[number];

interface ToldRow extends Pick<Origin, 'grid' | 'row' | 'column'> {
  readonly kind: Kind | 'total';
}

/** Returns the rows that do not count now, and the totals that were left out. */
function rowsTold(
  { tables, leftOut }: Reading,
  role: (typeof ROLES_WITH_PEOPLE)[number],
  asOf: SerialDay,
): readonly ToldRow[] {
  const told: ToldRow[] = (leftOut[role] ?? []).map((row) => ({
    ...row,
    kind: row.reason === 'without' ? 'not-yet' : 'left-out',
  }));
  const table: TableReading | null = tables[role];
  for (const row of table?.leftOut ?? []) {
    const origin = table && originOf(table, row, FIELD);
    if (origin) told.push({ ...origin, kind: KIND_BY_REASON[row.reason] });
  }
  if (role !== 'placements' || tables.placements === null) return told;
  for (const record of tables.placements.records) {
    const origin = originOf(tables.placements, record, FIELD);
    const kind = record.counts === false ? 'left-out' : record.date > asOf ? 'later' : 'counts';
    if (origin !== null && kind !== 'counts') told.push({ ...origin, kind });
  }
  return told;
}

const KIND_BY_REASON: Readonly<Record<LeftOutReason, ToldRow['kind']>> = {
  total: 'total',
  'fell-through': 'left-out',
  'not-yet': 'not-yet',
  'status-unknown': 'not-yet',
};

/** Returns the kinds of the region's rows, by row index. */
function toldIn(
  { grid, left, headers }: Region,
  told: readonly ToldRow[],
): ReadonlyMap<number, ToldRow['kind']> {
  return new Map(
    told.flatMap(({ grid: other, row, column, kind }) =>
      other === grid && column >= left && column < left + headers.length
        ? [[row, kind] as const]
        : [],
    ),
  );
}

/**
 * Reports wrong totals in a column. A right total is the sum of one of these:
 * - the rows since the last total
 * - all rows
 * - the earlier totals
 */
function totalsOfColumn(
  region: Region,
  index: number,
  table: string,
  told: ReadonlyMap<number, ToldRow['kind']>,
): readonly Finding[] {
  const { grid, left, headers, rows } = region;
  const columns = headers.map((_, at) => left + at);
  let [sinceTotal, all, totals] = [NOBODY, NOBODY, 0];
  return rows.flatMap((row) => {
    const cell = grid.values[row]?.[left + index] ?? '';
    const kind = told.get(row) ?? 'counts';
    if (kind !== 'total' && !isTotalsRow(grid.values[row] ?? [], columns)) {
      const people = isBlank(cell) ? 0 : (readPeople(cell).value ?? 0);
      sinceTotal = withRow(sinceTotal, people, kind);
      all = withRow(all, people, kind);
      return [];
    }
    if (typeof cell !== 'number') return [];
    const isRight = [...sinceTotal, ...all, totals].includes(cell);
    const read = readOf(sinceTotal) === 0 ? readOf(all) : readOf(sinceTotal);
    if (sinceTotal.includes(cell)) totals += cell;
    sinceTotal = NOBODY;
    if (isRight) return [];
    return [differs(grid, row, left + index, table, cell, read)];
  });
}

/** Sums of people: one number for each kind of row. Each number includes the kinds before it. */
type Sums = readonly number[];

const NOBODY: Sums = KINDS.map(() => 0);

function withRow(sums: Sums, people: number, kind: Kind): Sums {
  const from = KINDS.indexOf(kind);
  return sums.map((sum, at) => (at < from ? sum : sum + people));
}

/** Returns the people of the rows that count now or later. */
function readOf(sums: Sums): number {
  return sums[KINDS.indexOf('later')] ?? 0;
}

/**
 * Reports wrong totals of a block with labels on the left and on top. The totals are in a column or
 * in a row.
 */
function totalOfMatrix(
  { region, source, indexOf }: ResolvedBlock<MatrixSource>,
  table: string,
): readonly Finding[] {
  const { grid, left, headers, rows } = region;
  const columns = headers.map((_, at) => left + at);
  const across = source.across.map((header) => left + (indexOf(header) ?? 0));
  let read = 0;
  const found: Finding[] = [];
  for (const row of rows) {
    const numbers = across.map((column) => numberIn(grid, row, column));
    const sum = numbers.reduce((total, number) => total + number, 0);
    const isTotal = isTotalsRow(grid.values[row] ?? [], columns);
    if (!isTotal) read += sum;
    const corner = columns.find(
      (column, at) => at > 0 && !across.includes(column) && isTotalHeader(headers[at] ?? ''),
    );
    const total = isTotal ? sum : corner === undefined ? null : numberIn(grid, row, corner);
    const expected = isTotal ? read : sum;
    if (total === null || total === 0 || total === expected) continue;
    found.push(differs(grid, row, corner ?? left, table, total, expected));
  }
  return found;
}

function isTotalHeader(header: string): boolean {
  return isTotalsRow([header], [0]);
}

function numberIn(grid: SheetGrid, row: number, column: number): number {
  const value = grid.values[row]?.[column];
  return typeof value === 'number' ? value : 0;
}

function differs(
  grid: SheetGrid,
  row: number,
  column: number,
  table: string,
  total: number,
  read: number,
): Finding {
  const address = cellAddress(row + grid.top, column + grid.left);
  return finding('total-differs', { table, sheet: grid.sheet, address }, { total, read });
}
