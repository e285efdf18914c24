/** Finds the texts beside a single number. These texts may say what the number is. */
import { isBlank } from '../cell';
import type { SheetGrid } from '../grid';

export interface Label {
  readonly text: string;
  /** An index in the sheet's values, like `column`. */
  readonly row: number;
  readonly column: number;
}

const STEPS_LEFT = 4;
const STEPS_UP = 8;
const LONGEST = 70;

/**
 * Returns the nearest text to the left of a cell, and the nearest text above it. Numbers in between
 * are skipped: a row may have a number for each half-year.
 */
export function labelsBeside(
  grid: SheetGrid,
  row: number,
  column: number,
  longest = LONGEST,
): readonly Label[] {
  return [textLeft(grid, row, column), textAbove(grid, row, column)].flatMap((label) =>
    label !== null && label.text.length <= longest ? [label] : [],
  );
}

function textLeft(grid: SheetGrid, row: number, column: number): Label | null {
  for (let step = 1; step <= STEPS_LEFT; step += 1) {
    const value = grid.values[row]?.[column - step] ?? '';
    if (isBlank(value) || typeof value === 'number') continue;
    return labelAt(String(value), row, column - step);
  }
  return null;
}

function textAbove(grid: SheetGrid, row: number, column: number): Label | null {
  for (let step = 1; step <= STEPS_UP; step += 1) {
    const value = grid.values[row - step]?.[column] ?? '';
    if (isBlank(value)) {
      if (step > 1) return null;
      continue;
    }
    if (typeof value === 'number') continue;
    return labelAt(String(value), row - step, column);
  }
  return null;
}

function labelAt(value: string, row: number, column: number): Label | null {
  const text = value.trim();
  return /\p{L}/u.test(text) ? { text, row, column } : null;
}
