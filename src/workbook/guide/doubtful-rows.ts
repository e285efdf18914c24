/** Rows of placements of which something beside them says that they fell through or do not count. */
import { isBlank } from '../cell';
import { fillKey, type CellScalar } from '../grid';
import { headerKey } from '../header';
import { asksWhetherItCameAbout, saysFellThrough } from '../words/fell-through';
import { yesOrNo } from '../yes-no';
import { headersOf } from './resolve';
import type { ResolvedBlock } from './resolved';
import type { FieldSource, ListSource } from './schema';

/** A cell of a list: its row in the sheet's values, and the index of its header. */
export interface ListCell {
  readonly row: number;
  readonly index: number;
}

const LONGEST_REMARK = 200;

/** The cells that say so, column by column. @param rows those that count otherwise */
export function doubtfulCells(
  list: ResolvedBlock<ListSource>,
  rows: readonly number[],
): readonly ListCell[] {
  const read = headersRead(list);
  const struck = struckRows(list, rows);
  const crossed = new Set(struck.map(({ row }) => row));
  const left = rows.filter((row) => !crossed.has(row));
  return [...struck, ...writtenCells(list, left, read)];
}

/** Rows of which most filled cells are struck through, each with the first of those. */
function struckRows(
  { region: { grid, left, headers } }: ResolvedBlock<ListSource>,
  rows: readonly number[],
): readonly ListCell[] {
  const { struck } = grid;
  if (struck === undefined) return [];
  return rows.flatMap((row) => {
    const filled = headers.flatMap((_, index) =>
      isBlank(grid.values[row]?.[left + index] ?? '') ? [] : [index],
    );
    const lines = filled.filter((index) => struck.has(fillKey(row, left + index)));
    const [first] = lines;
    return first !== undefined && lines.length * 2 > filled.length ? [{ row, index: first }] : [];
  });
}

function writtenCells(
  list: ResolvedBlock<ListSource>,
  rows: readonly number[],
  read: ReadonlySet<string>,
): readonly ListCell[] {
  return list.region.headers.flatMap((header, index) => {
    const isRead = read.has(headerKey(header));
    const denied = !isRead && asksWhetherItCameAbout(header) ? rowsDenied(list, index, rows) : [];
    const remarks = isStatus(header, list.source.fields) ? [] : rowsRemarked(list, index, rows);
    return [...denied, ...remarks].map((row) => ({ row, index }));
  });
}

/** The keys of the headers from which something is read. */
export function headersRead({ source }: ResolvedBlock<ListSource>): ReadonlySet<string> {
  return new Set(Object.values(source.fields).flatMap(headersOf).map(headerKey));
}

/** Whether a person filled in that the row counts, or that it does not. */
export function saysWhetherItCounts(list: ResolvedBlock<ListSource>, row: number): boolean {
  const { counts } = list.source.fields;
  const index = counts?.from === 'column' ? list.indexOf(counts.header) : null;
  return index !== null && !isBlank(valueAt(list, index, row));
}

function isStatus(header: string, { status }: Readonly<Record<string, FieldSource>>): boolean {
  return status?.from === 'column' && headerKey(status.header) === headerKey(header);
}

function rowsRemarked(
  list: ResolvedBlock<ListSource>,
  index: number,
  rows: readonly number[],
): readonly number[] {
  return rows.filter((row) => {
    const value = valueAt(list, index, row);
    return typeof value === 'string' && value.length <= LONGEST_REMARK && saysFellThrough(value);
  });
}

/** Rows that say no, or nothing where the others say yes. */
function rowsDenied(
  list: ResolvedBlock<ListSource>,
  index: number,
  rows: readonly number[],
): readonly number[] {
  const said = rows.map((row) => {
    const value = valueAt(list, index, row);
    return { row, isBlank: value === '', answer: yesOrNo(value) };
  });
  const isYesOrBlank = said.every((one) => one.isBlank || one.answer !== null);
  const hasYes = said.some(({ answer }) => answer === true);
  return said
    .filter((one) => one.answer === false || (one.isBlank && isYesOrBlank && hasYes))
    .map(({ row }) => row);
}

function valueAt(
  { region: { grid, left } }: ResolvedBlock<ListSource>,
  index: number,
  row: number,
): CellScalar {
  return grid.values[row]?.[left + index] ?? '';
}
