import { columnCount, rowCount } from './a1';
import { WORKBOOK_TARGET } from './events';
import type { Sheet } from './model';
import type { Session } from './session';
import type { RangeRef } from './sheets';

/**
 * The width of a new column, and the height of a new row, in points: Excel on the web with Calibri
 * 11.
 */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

type Lines = Sheet['rows'] | Sheet['columns'];

/**
 * Returns true if all lines are hidden, false if none is, and null otherwise. Lines are rows or
 * columns.
 */
export function isHidden(lines: Lines, first: number, last: number): boolean | null {
  const hidden = countHidden(lines, first, last);
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}

function countHidden(lines: Lines, first: number, last: number): number {
  let count = 0;
  for (const [index, line] of lines) {
    if (index >= first && index <= last && line.hidden) count++;
  }
  return count;
}

export function setHidden(lines: Lines, first: number, last: number, hidden: boolean): void {
  for (let index = first; index <= last; index++) {
    const line = lines.get(index);
    if (hidden) lines.set(index, { ...line, hidden });
    else if (line?.hidden) lines.set(index, withoutHidden(line));
  }
}

/** Hides or shows rows, and raises an event for each group of neighbouring rows that changed. */
export function setRowsHidden(
  session: Session,
  sheet: Sheet,
  rows: readonly number[],
  hidden: boolean,
): void {
  const changed = rows.filter((row) => (sheet.rows.get(row)?.hidden ?? false) !== hidden);
  for (const [from, to] of runs(changed)) {
    setHidden(sheet.rows, from, to, hidden);
    session.raise({
      type: 'worksheetRowHiddenChanged',
      targets: [sheet.id, WORKBOOK_TARGET],
      details: {
        address: `${from + 1}:${to + 1}`,
        changeType: hidden ? 'Hidden' : 'Unhidden',
        worksheetId: sheet.id,
      },
    });
  }
}

export function numbersBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Returns the consecutive numbers in an ascending list: 1, 2, 3, 7 gives [1, 3] and [7, 7]. */
export function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const n of numbers) {
    const last = found.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else found.push([n, n]);
  }
  return found;
}

function withoutHidden<L extends { hidden?: boolean }>(line: L): Omit<L, 'hidden'> {
  const { hidden: _hidden, ...rest } = line;
  return rest;
}

export function widthOf(sheet: Sheet, column: number): number {
  const line = sheet.columns.get(column);
  return line?.hidden ? 0 : (line?.width ?? STANDARD_WIDTH);
}

export function heightOf(sheet: Sheet, row: number): number {
  const line = sheet.rows.get(row);
  return line?.hidden ? 0 : (line?.height ?? STANDARD_HEIGHT);
}

/** The position of a range, in points from the sheet's top left corner. */
export function positionOf({ sheet, area }: RangeRef): {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
} {
  return {
    top: area.top * STANDARD_HEIGHT + extraHeight(sheet, 0, area.top - 1),
    height: rowCount(area) * STANDARD_HEIGHT + extraHeight(sheet, area.top, area.bottom),
    left: area.left * STANDARD_WIDTH + extraWidth(sheet, 0, area.left - 1),
    width: columnCount(area) * STANDARD_WIDTH + extraWidth(sheet, area.left, area.right),
  };
}

function extraHeight(sheet: Sheet, first: number, last: number): number {
  let extra = 0;
  for (const row of sheet.rows.keys()) {
    if (row >= first && row <= last) extra += heightOf(sheet, row) - STANDARD_HEIGHT;
  }
  return extra;
}

function extraWidth(sheet: Sheet, first: number, last: number): number {
  let extra = 0;
  for (const column of sheet.columns.keys()) {
    if (column >= first && column <= last) extra += widthOf(sheet, column) - STANDARD_WIDTH;
  }
  return extra;
}
