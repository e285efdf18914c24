/** Moves cells to another place, as cut and paste do. */
import { columnCount, contains, intersection, rowCount } from './a1';
import { moveComments } from './comments';
import { invalidOperation, lacking } from './error';
import { afterShift } from './formula-references';
import { cellKey, type Area } from './model';
import { boundedArea } from './range-address';
import { existingCells, raiseChanged, requireUnlocked } from './range-content';
import type { Session } from './session';
import { rewriteFormulas, type RangeRef } from './sheets';

/**
 * Implements `Range.moveTo`. Cells keep their formulas and formats. References to the moved cells
 * move along. References to the cells that are overwritten become `#REF!`.
 */
export function moveRange(session: Session, source: RangeRef, target: RangeRef): void {
  const { sheet, area } = source;
  if (target.sheet !== sheet) throw lacking('Range', 'moveTo another sheet');
  const { top, left } = target.area;
  const to = boundedArea(top, left, rowCount(area), columnCount(area));
  const [down, right] = [top - area.top, left - area.left];
  requireUnlocked(session, { sheet, areas: [area, to] });
  requireMovable(source, to);
  const moved = existingCells(sheet, area);
  for (const { key } of [...moved, ...existingCells(sheet, to)]) sheet.cells.delete(key);
  for (const { row, column, cell } of moved) {
    sheet.cells.set(cellKey(row + down, column + right), cell);
  }
  rewriteFormulas(session.workbook, (formula, on) =>
    afterShift(formula, on?.id === sheet.id, sheet.name, (referred) => {
      if (contains(area, referred)) return shifted(referred, down, right);
      return contains(to, referred) ? null : referred;
    }),
  );
  moveComments(sheet, (row, column) => {
    const cell = { top: row, left: column, bottom: row, right: column };
    if (contains(area, cell)) return { row: row + down, column: column + right };
    return contains(to, cell) ? null : { row, column };
  });
  sheet.merges = sheet.merges.map((merged) =>
    contains(area, merged) ? shifted(merged, down, right) : merged,
  );
  sheet.revision++;
  raiseChanged(session, source);
  raiseChanged(session, { sheet, area: to });
}

function shifted({ top, left, bottom, right }: Area, down: number, across: number): Area {
  return { top: top + down, bottom: bottom + down, left: left + across, right: right + across };
}

function requireMovable({ sheet, area }: RangeRef, to: Area): void {
  const touches = (other: Area) => intersection(other, area) ?? intersection(other, to);
  if (sheet.tables.some((table) => touches(table.area))) {
    throw lacking('Range', 'moveTo with cells of a table');
  }
  const isTorn = (merged: Area) =>
    (intersection(merged, area) && !contains(area, merged)) || intersection(merged, to);
  if (sheet.merges.some((merged) => isTorn(merged))) {
    throw invalidOperation('Merged cells would be torn apart.');
  }
}
