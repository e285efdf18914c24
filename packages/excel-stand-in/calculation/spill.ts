import {
  cellKey,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  type CellValue,
  type Sheet,
} from '../host/model';
import type { FormulaPlace } from './engine';

export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

export function areaOf({ sheet, row, column }: FormulaPlace): SheetArea {
  return { sheet, area: { top: row, left: column, bottom: row, right: column } };
}

export function isIn(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The area that a formula fills, with the formula's own cell. Null if it fills only that cell. */
export function spillOf({ sheet, row, column }: FormulaPlace): Area | null {
  const spill = sheet.cells.get(cellKey(row, column))?.spill;
  return spill ? spilledArea({ sheet, row, column }, spill) : null;
}

export function spilledArea(
  { row, column }: FormulaPlace,
  size: { readonly rows: number; readonly columns: number },
): Area | null {
  const area = {
    top: row,
    left: column,
    bottom: row + size.rows - 1,
    right: column + size.columns - 1,
  };
  return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

export function valueAt({ sheet, row, column }: FormulaPlace): CellValue {
  return sheet.cells.get(cellKey(row, column))?.value ?? null;
}

export function isError(value: CellValue, code: string): boolean {
  return typeof value === 'object' && value?.error === code;
}
