/** Compares totals on the sheets with the sum of their rows as they were read. */
import { cellAddress } from '../address';
import { isBlank, readPeople } from '../cell';
import { finding, type Finding, type Findings } from '../finding';
import { isBlock, type ResolvedBlock } from '../guide/resolved';
import type { MatrixSource } from '../guide/schema';
import type { SheetGrid } from '../grid';
import { isTotalsRow } from '../totals';
import type { Region } from '../regions';
import { TABLES } from '../tables';
import type { Reading } from '../reading';

const FIELD = 'persons';
const ROLES_WITH_PEOPLE = ['placements', 'households'] as const;

export function* checkTotals({ guides }: Reading): Findings {
  for (const role of ROLES_WITH_PEOPLE) {
    const { state, draft } = guides.byRole[role];
    if (state !== 'used' || draft === null || draft.guide.arePersons) continue;
    const table = TABLES[role].name;
    for (const source of draft.resolved.sources) {
      if (!isBlock(source)) continue;
      if (source.source.kind === 'matrix') {
        yield totalOfMatrix({ ...source, source: source.source }, table);
        continue;
      }
      const from = source.source.fields[FIELD];
      const index = from?.from === 'column' ? source.indexOf(from.header) : null;
      if (index !== null) yield totalsOfColumn(source.region, index, table);
    }
  }
}

/**
 * Reports totals in a column that are neither the sum of the rows since the total before, nor of
 * all rows, nor of the totals before.
 */
function totalsOfColumn(region: Region, index: number, table: string): readonly Finding[] {
  const { grid, left, headers, rows } = region;
  const columns = headers.map((_, at) => left + at);
  let [sinceTotal, all, totals] = [0, 0, 0];
  return rows.flatMap((row) => {
    const cell = grid.values[row]?.[left + index] ?? '';
    if (!isTotalsRow(grid.values[row] ?? [], columns)) {
      const people = isBlank(cell) ? 0 : (readPeople(cell).value ?? 0);
      sinceTotal += people;
      all += people;
      return [];
    }
    if (typeof cell !== 'number') return [];
    const isRight = [sinceTotal, all, totals].includes(cell);
    const read = sinceTotal === 0 ? all : sinceTotal;
    if (cell === sinceTotal) totals += cell;
    sinceTotal = 0;
    if (isRight) return [];
    return [differs(grid, row, left + index, table, cell, read)];
  });
}

/**
 * Reports wrong totals of a block with labels on two sides: at the end of a row, and in a row of
 * totals, whose sum must be that of all rows.
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
