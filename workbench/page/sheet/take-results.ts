import type { ICellData, IRange, Nullable } from '@univerjs/core';
import {
  FormulaDataModel,
  SetFormulaCalculationResultMutation,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/preset-sheets-core';
import { cellAt } from '../../../packages/excel-stand-in/host/cells';
import {
  cellKey,
  type Cell,
  type CellValue,
  type Sheet,
  type Workbook,
} from '../../../packages/excel-stand-in/host/model';
import type { OpenUniver } from './open-univer';
import { UNIT } from './snapshot';
import type { Spills } from './spills';
import { hostValue } from './univer-cell';

/**
 * Puts what Univer calculated in the host's workbook: the results of formulas, and of the cells
 * that they spill into. Calls `taken` after that.
 */
export function takeResults(
  univer: OpenUniver,
  workbook: Workbook,
  spills: Spills,
  taken: () => void,
): void {
  univer.commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    const { unitData } = params as ISetFormulaCalculationResultMutation;
    let isDifferent = false;
    for (const [sheetId, cells] of Object.entries(unitData[UNIT] ?? {})) {
      const sheet = workbook.sheets.find((candidate) => candidate.id === sheetId);
      if (!sheet) continue;
      for (const [row, columns] of Object.entries(cells)) {
        for (const [column, cell] of Object.entries(
          columns as Record<string, Nullable<ICellData>>,
        )) {
          const at = { row: Number(row), column: Number(column) };
          isDifferent = takeResult(univer, spills, sheet, at, cell) || isDifferent;
        }
      }
    }
    if (isDifferent) taken();
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Puts a result in the host's cell. Returns whether the cell changed. */
function takeResult(
  univer: OpenUniver,
  spills: Spills,
  sheet: Sheet,
  { row, column }: Place,
  calculated: Nullable<ICellData>,
): boolean {
  const before = cellAt(sheet, row, column);
  // Univer also reports the cells that a formula spills into; they are taken with the formula's own
  // cell.
  if (before?.formula === undefined) return false;
  const own = hostValue(calculated) ?? 0;
  const values = spilledValues(univer, sheet, { row, column }, own);
  const { spill: _spill, ...kept } = before;
  const size = { rows: values.length, columns: values[0]?.length ?? 1 };
  const spillsOver = size.rows * size.columns > 1;
  const after: Cell = { ...kept, value: own, ...(spillsOver ? { spill: size } : {}) };
  if (!spillsOver && before.spill === undefined && same(before.value, own)) return false;
  sheet.cells.set(cellKey(row, column), after);
  if (spillsOver) spills.fill(sheet, row, column, values);
  else spills.clear(sheet, row, column);
  sheet.revision++;
  return true;
}

function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return a === b;
}

/**
 * All values of a formula's result, its own cell's first. A single value where it does not spill.
 */
function spilledValues(
  univer: OpenUniver,
  sheet: Sheet,
  { row, column }: Place,
  own: CellValue,
): CellValue[][] {
  const model = univer.get(FormulaDataModel);
  const range: IRange | undefined = model.getArrayFormulaRange()[UNIT]?.[sheet.id]?.[row]?.[column];
  if (!range || (typeof own === 'object' && own?.error === '#SPILL!')) return [[own]];
  const cells = model.getArrayFormulaCellData()[UNIT]?.[sheet.id];
  const { startRow, endRow, startColumn, endColumn } = range;
  return Array.from({ length: endRow - startRow + 1 }, (_row, i) =>
    Array.from({ length: endColumn - startColumn + 1 }, (_column, j) =>
      i === 0 && j === 0 ? own : hostValue(cells?.[startRow + i]?.[startColumn + j]),
    ),
  );
}
