/** Removes duplicate rows within a range. */
import { contains, intersection } from './a1';
import { asWholeNumber } from './argument';
import { cellAt, usedArea } from './cells';
import { invalidArgument, invalidOperation, lacking } from './error';
import { cellKey, type Area, type Cell, type Sheet } from './model';
import { movedFormula } from './moved-formula';
import { numbersBetween } from './lines';
import { raiseChanged, requireUnlocked } from './range-content';
import type { Session } from './session';
import type { RangeRef } from './sheets';

export interface DuplicatesRemoved {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

/**
 * Keeps the first of the rows that are equal in the given columns, and moves the rows below it up.
 * Cells are compared by contents: two formulas are equal if their texts are.
 */
export function removeDuplicates(
  session: Session,
  ref: RangeRef,
  columns: unknown,
  hasHeader: boolean,
): DuplicatesRemoved {
  const { sheet, area } = ref;
  const used = usedArea(sheet, false, area);
  const keys = readColumns(area, columns);
  if (sheet.tables.some((table) => intersection(table.area, area))) {
    throw lacking('Range', 'removeDuplicates in a table');
  }
  if (sheet.merges.some((merged) => intersection(merged, area))) {
    throw invalidOperation('Duplicates cannot be removed from merged cells.');
  }
  requireUnlocked(session, { sheet, areas: [used ?? area] });
  const bottom = Math.min(area.bottom, used?.bottom ?? area.bottom);
  const rows = numbersBetween(area.top + (hasHeader ? 1 : 0), bottom);
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    const key = JSON.stringify(keys.map((column) => contentOf(cellAt(sheet, row, column))));
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  close(sheet, area, rows, kept);
  sheet.revision++;
  raiseChanged(session, ref);
  return { removed: rows.length - kept.length, uniqueRemaining: kept.length };
}

function readColumns(area: Area, columns: unknown): number[] {
  if (!Array.isArray(columns) || columns.length === 0) {
    throw invalidArgument('At least one column is needed to compare rows by.');
  }
  return columns.map((column) => {
    const at = { ...area, left: area.left + asWholeNumber(column) };
    const cell = { ...at, right: at.left };
    if (!contains(area, cell)) throw invalidArgument('A column is outside the range.');
    return at.left;
  });
}

/** Returns what cells are compared by. Capitals make no difference. */
function contentOf(cell: Cell | undefined): unknown {
  const content = cell?.formula ?? cell?.value ?? null;
  return typeof content === 'string' ? content.toLowerCase() : content;
}

/** Moves the kept rows to the top, and empties the rows below them. */
function close(
  sheet: Sheet,
  { left, right }: Area,
  rows: readonly number[],
  kept: readonly number[],
): void {
  for (const [i, row] of rows.entries()) {
    const from = kept[i];
    for (const column of numbersBetween(left, right)) {
      const cell = from === undefined ? undefined : cellAt(sheet, from, column);
      const key = cellKey(row, column);
      if (!cell || from === undefined) sheet.cells.delete(key);
      else if (from !== row) {
        const places = [
          { row: from, column },
          { row, column },
        ] as const;
        const { formula } = cell;
        sheet.cells.set(
          key,
          formula === undefined ? cell : { ...cell, formula: movedFormula(formula, ...places) },
        );
      }
    }
  }
}
