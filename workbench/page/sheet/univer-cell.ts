import { BooleanNumber, CellValueType, type ICellData } from '@univerjs/core';
import { cellAt } from '../../../packages/excel-stand-in/host/cells';
import type { CellValue, Sheet, Workbook } from '../../../packages/excel-stand-in/host/model';
import { lookAt } from './cell-look';
import { withAddresses } from '../../../packages/excel-stand-in/host/structured-references';

/**
 * A cell of the host in the form for Univer. Univer gets formulas to fill and copy them, not to
 * calculate them. The values are the host's.
 */
export function univerCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
): ICellData {
  const cell = cellAt(sheet, row, column);
  const formula = cell?.formula;
  return {
    ...univerValue(cell?.value ?? null),
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
