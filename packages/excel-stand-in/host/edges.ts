/** Finds the edges of data, as Ctrl and the arrow keys do. */
import { around, contains } from './a1';
import { asOneOf, given } from './argument';
import { cellAt } from './cells';
import { invalidArgument } from './error';
import { MAX_COLUMNS, MAX_ROWS, type Area, type Sheet } from './model';
import { workbookRangeAt } from './range-address';
import type { Session } from './session';
import type { RangeRef } from './sheets';

const STEPS = {
  Left: { row: 0, column: -1 },
  Right: { row: 0, column: 1 },
  Up: { row: -1, column: 0 },
  Down: { row: 1, column: 0 },
} as const;

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
}

function isOnSheet(row: number, column: number): boolean {
  return row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
}

/** Implements `Range.getRangeEdge`: returns the cell that Ctrl and an arrow key select. */
export function edgeOf(session: Session, ref: RangeRef, args: readonly unknown[]): RangeRef {
  const { sheet } = ref;
  const step = STEPS[asOneOf(args[0], ['Left', 'Right', 'Up', 'Down'])];
  let { top: row, left: column } = activeCell(session, ref, args);
  const isNextFilled = () => isFilled(sheet, row + step.row, column + step.column);
  const isNextThere = () => isOnSheet(row + step.row, column + step.column);
  const isInside = isFilled(sheet, row, column) && isNextFilled();
  while (isNextThere()) {
    if (isInside && !isNextFilled()) break;
    row += step.row;
    column += step.column;
    if (!isInside && isFilled(sheet, row, column)) break;
  }
  return { sheet, area: { top: row, left: column, bottom: row, right: column } };
}

function activeCell(session: Session, { sheet, area }: RangeRef, args: readonly unknown[]): Area {
  const { top, left } = area;
  if (!given(args, 1)) return { top, left, bottom: top, right: left };
  const cell = workbookRangeAt(session, args, 1, sheet);
  if (cell.sheet !== sheet || !contains(area, cell.area)) {
    throw invalidArgument('The active cell is not in the range.');
  }
  return cell.area;
}

/** Implements `Range.getExtendedRange`: returns the range and the cells up to the edge. */
export function extendedTo(session: Session, ref: RangeRef, args: readonly unknown[]): RangeRef {
  return { ...ref, area: around(ref.area, edgeOf(session, ref, args).area) };
}

/**
 * Implements `Range.getSurroundingRegion`: returns the area around the first cell, up to blank rows
 * and columns.
 */
export function regionAround({ sheet, area: { top, left } }: RangeRef): RangeRef {
  let area: Area = { top, left, bottom: top, right: left };
  for (;;) {
    const grown = grownOnce(sheet, area);
    if (grown === area) return { sheet, area };
    area = grown;
  }
}

function grownOnce(sheet: Sheet, area: Area): Area {
  const { top, left, bottom, right } = area;
  const hasInRow = (row: number) => hasFilled(sheet, row, left - 1, row, right + 1);
  const hasInColumn = (column: number) => hasFilled(sheet, top - 1, column, bottom + 1, column);
  if (hasInRow(top - 1)) return { ...area, top: top - 1 };
  if (hasInRow(bottom + 1)) return { ...area, bottom: bottom + 1 };
  if (hasInColumn(left - 1)) return { ...area, left: left - 1 };
  if (hasInColumn(right + 1)) return { ...area, right: right + 1 };
  return area;
}

function hasFilled(
  sheet: Sheet,
  top: number,
  left: number,
  bottom: number,
  right: number,
): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (isOnSheet(row, column) && isFilled(sheet, row, column)) return true;
    }
  }
  return false;
}
