import { cellAt, setContent } from '../../../packages/excel-stand-in/host/cells';
import {
  cellKey,
  columnOf,
  MAX_COLUMNS,
  rowOf,
  type CellValue,
  type Sheet,
} from '../../../packages/excel-stand-in/host/model';

/** The cells that formulas fill beside their own: these hold results, and nobody typed them. */
export interface Spills {
  /** Whether a cell still holds what a formula elsewhere put there. */
  has(sheet: Sheet, row: number, column: number): boolean;
  /**
   * Empties the cells that a formula filled before, and puts its results in the cells around it.
   */
  fill(sheet: Sheet, row: number, column: number, values: readonly (readonly CellValue[])[]): void;
  /** Empties what the formula of a cell filled. */
  clear(sheet: Sheet, row: number, column: number): void;
}

interface Filled {
  readonly cells: ReadonlyMap<number, CellValue>;
}

/** Starts with the spills that the file gives for a sheet's formulas. */
export function createSpills(sheets: readonly Sheet[]): Spills {
  const bySheet = new Map<string, Map<number, Filled>>();
  const of = (sheet: Sheet): Map<number, Filled> => {
    const known = bySheet.get(sheet.id) ?? new Map<number, Filled>();
    bySheet.set(sheet.id, known);
    return known;
  };
  for (const sheet of sheets) {
    for (const [key, { spill }] of sheet.cells) {
      if (spill) of(sheet).set(key, { cells: valuesAround(sheet, key, spill) });
    }
  }
  const clear = (sheet: Sheet, anchor: number): void => {
    for (const [key, value] of of(sheet).get(anchor)?.cells ?? []) {
      const cell = sheet.cells.get(key);
      if (!cell || cell.formula !== undefined || !sameValue(cell.value, value)) continue;
      setContent(sheet, rowOf(key), columnOf(key), { value: null });
    }
    of(sheet).delete(anchor);
  };
  return {
    has: (sheet, row, column) => {
      const cell = cellAt(sheet, row, column);
      if (!cell || cell.formula !== undefined) return false;
      const key = cellKey(row, column);
      for (const { cells } of of(sheet).values()) {
        const value = cells.get(key);
        if (value !== undefined && sameValue(value, cell.value)) return true;
      }
      return false;
    },
    fill: (sheet, row, column, values) => {
      const anchor = cellKey(row, column);
      clear(sheet, anchor);
      const cells = new Map<number, CellValue>();
      for (const [i, line] of values.entries()) {
        for (const [j, value] of line.entries()) {
          if (i === 0 && j === 0) continue;
          setContent(sheet, row + i, column + j, { value });
          cells.set(cellKey(row + i, column + j), value);
        }
      }
      of(sheet).set(anchor, { cells });
    },
    clear: (sheet, row, column) => clear(sheet, cellKey(row, column)),
  };
}

function valuesAround(
  sheet: Sheet,
  anchor: number,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): ReadonlyMap<number, CellValue> {
  const cells = new Map<number, CellValue>();
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const key = anchor + i * MAX_COLUMNS + j;
      if (key !== anchor) cells.set(key, sheet.cells.get(key)?.value ?? null);
    }
  }
  return cells;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return a === b;
}
