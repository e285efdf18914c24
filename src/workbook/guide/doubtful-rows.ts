/**
 * Finds placements that fell through or do not count, according to remarks or struck cells in their
 * rows.
 */
import { isBlank } from '../cell';
import { fillKey, type CellScalar } from '../grid';
import { headerKey } from '../header';
import { asksWhetherItCameAbout, saysFellThrough } from '../words/fell-through';
import { yesOrNo } from '../yes-no';
import type { Region } from '../regions';
import { headersOf } from './resolve';
import type { ResolvedBlock } from './resolved';
import type { FieldSource, ListSource } from './schema';

/** A cell of a list: its row in the sheet's values, and the index of its header. */
export interface ListCell {
  readonly row: number;
  readonly index: number;
}

/** A cell that says that its row does not count. */
export interface DoubtfulCell extends ListCell {
  /**
   * What the cell says, such as `remark ging niet door` or `struck`. A person's answer holds only
   * for rows that say exactly this.
   */
  readonly doubt: string;
}

const LONGEST_REMARK = 200;
const STRUCK = 'struck';

/**
 * Returns the cells that say that their row does not count, ordered by column. These are remarks,
 * struck cells, and a *nee* in a column such as *Doorgegaan?*.
 *
 * @param rows the rows to look at
 */
export function doubtfulCells(
  list: ResolvedBlock<ListSource>,
  rows: readonly number[],
): readonly DoubtfulCell[] {
  const { grid, left, headers } = list.region;
  const columns = columnsOf(list);
  const found: DoubtfulCell[] = [];
  const answers = new Map<number, RowAnswer[]>();
  for (const row of rows) {
    const cells = grid.values[row] ?? [];
    const struck = firstStruck(list.region, row, cells);
    if (struck !== null) {
      found.push({ row, index: struck, doubt: STRUCK });
      continue;
    }
    for (const index of columns.remarks) {
      const value = cells[left + index];
      if (isRemark(value)) found.push({ row, index, doubt: `remark ${asCompared(value)}` });
    }
    for (const index of columns.asked) {
      const value = cells[left + index] ?? '';
      const known = answers.get(index) ?? [];
      answers.set(index, known);
      known.push({ row, isBlank: value === '', answer: yesOrNo(value) });
    }
  }
  for (const [index, said] of answers) {
    const header = headerKey(headers[index] ?? '');
    const doubtOf = (row: number): string =>
      `${header} ${asCompared(grid.values[row]?.[left + index] ?? '')}`;
    found.push(...rowsDenied(said).map((row) => ({ row, index, doubt: doubtOf(row) })));
  }
  return headers.length === 0 ? [] : found.sort((one, other) => one.index - other.index);
}

interface ColumnsToLookAt {
  readonly remarks: readonly number[];
  /** The unread columns whose header asks whether the placement happened. */
  readonly asked: readonly number[];
}

function columnsOf(list: ResolvedBlock<ListSource>): ColumnsToLookAt {
  const { headers } = list.region;
  const read = headersRead(list);
  const indexes = headers.map((_, index) => index);
  const headerAt = (index: number): string => headers[index] ?? '';
  return {
    remarks: indexes.filter((index) => !isStatus(headerAt(index), list.source.fields)),
    asked: indexes.filter(
      (index) => !read.has(headerKey(headerAt(index))) && asksWhetherItCameAbout(headerAt(index)),
    ),
  };
}

/**
 * Returns the index of the first struck cell, if most filled cells of the row are struck through.
 * Otherwise returns null.
 */
export function firstStruck(
  { grid: { struck }, left, headers }: Region,
  row: number,
  cells: readonly CellScalar[],
): number | null {
  if (struck === undefined) return null;
  const filled = headers.flatMap((_, index) => (isBlank(cells[left + index] ?? '') ? [] : [index]));
  const lines = filled.filter((index) => struck.has(fillKey(row, left + index)));
  return lines.length * 2 > filled.length ? (lines[0] ?? null) : null;
}

function isRemark(value: CellScalar | undefined): value is string {
  return typeof value === 'string' && value.length <= LONGEST_REMARK && saysFellThrough(value);
}

function asCompared(value: CellScalar): string {
  return String(value).trim().replace(/\s+/g, ' ').toLowerCase();
}

interface RowAnswer {
  readonly row: number;
  readonly isBlank: boolean;
  readonly answer: boolean | null;
}

/**
 * Returns the rows that say no. Blank rows also mean no if the column holds only yes, no and
 * blanks, with at least one yes.
 */
function rowsDenied(said: readonly RowAnswer[]): readonly number[] {
  const isYesOrBlank = said.every(({ isBlank: isEmpty, answer }) => isEmpty || answer !== null);
  const hasYes = said.some(({ answer }) => answer === true);
  return said
    .filter(
      ({ isBlank: isEmpty, answer }) => answer === false || (isEmpty && isYesOrBlank && hasYes),
    )
    .map(({ row }) => row);
}

export function headersRead({ source }: ResolvedBlock<ListSource>): ReadonlySet<string> {
  return new Set(Object.values(source.fields).flatMap(headersOf).map(headerKey));
}

/** Returns true if the row itself says whether it counts, in *Telt mee*. */
export function saysWhetherItCounts(list: ResolvedBlock<ListSource>, row: number): boolean {
  const { counts } = list.source.fields;
  const index = counts?.from === 'column' ? list.indexOf(counts.header) : null;
  return index !== null && !isBlank(valueAt(list, index, row));
}

function isStatus(header: string, { status }: Readonly<Record<string, FieldSource>>): boolean {
  return status?.from === 'column' && headerKey(status.header) === headerKey(header);
}

function valueAt(
  { region: { grid, left } }: ResolvedBlock<ListSource>,
  index: number,
  row: number,
): CellScalar {
  return grid.values[row]?.[left + index] ?? '';
}
