import { BooleanNumber, CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { cellAt } from '../../../packages/excel-stand-in/host/cells';
import type {
  CellValue,
  ErrorCode,
  Sheet,
  Workbook,
} from '../../../packages/excel-stand-in/host/model';
import { lookAt } from './cell-look';
import type { Spills } from './spills';
import { withAddresses } from '../../../packages/excel-stand-in/host/structured-references';

/**
 * A cell of the host as Univer keeps it. A cell that a formula elsewhere fills is empty: Univer
 * fills it itself, and would take any content for an obstacle to the spill.
 */
export function univerCell(
  workbook: Workbook,
  spills: Spills,
  sheet: Sheet,
  row: number,
  column: number,
): ICellData {
  const cell = cellAt(sheet, row, column);
  const isFilled = spills.has(sheet, row, column);
  const formula = cell?.formula;
  return {
    ...univerValue(isFilled ? null : (cell?.value ?? null)),
    f: formula === undefined ? null : withAddresses(workbook, formula, { sheet, row, column }),
    si: null,
    p: null,
    s: lookAt(sheet, row, column),
  };
}

function univerValue(value: CellValue): Pick<ICellData, 'v' | 't'> {
  if (value === null) return { v: null };
  switch (typeof value) {
    case 'boolean':
      return { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'string':
      return { v: value, t: CellValueType.STRING };
    case 'object':
      return { v: value.error, t: CellValueType.STRING };
  }
}

const ERRORS: Readonly<Record<string, ErrorCode>> = {
  '#DIV/0!': '#DIV/0!',
  '#N/A': '#N/A',
  '#NAME?': '#NAME?',
  '#NULL!': '#NULL!',
  '#NUM!': '#NUM!',
  '#REF!': '#REF!',
  '#VALUE!': '#VALUE!',
  '#SPILL!': '#SPILL!',
  '#CALC!': '#CALC!',
  // Univer's own errors, which Excel does not have: for a formula that it cannot read, and for a
  // circle.
  '#ERROR!': '#NAME?',
  '#CYCLE!': '#REF!',
};

/** A result of Univer as the host keeps it. */
export function hostValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? null;
  if (value === null || value === '') return value;
  if (cell?.t === CellValueType.BOOLEAN) return value === BooleanNumber.TRUE || value === true;
  const error = typeof value === 'string' ? ERRORS[value] : undefined;
  return error ? { error } : value;
}
