import { columnCount, rowCount } from './a1';
import { asOneOf, booleanAt, given } from './argument';
import { cellAt, gridOf, setContent } from './cells';
import { lacking } from './error';
import { cellKey, type Cell } from './model';
import { boundedArea } from './range-address';
import { existingCells, raiseChanged, requireUnlocked } from './range-content';
import type { Session } from './session';
import type { RangeRef } from './sheets';

const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

/** `Range.copyFrom`, of values and of formats; a target that is smaller than the source grows to its size. */
export function copyFrom(
  session: Session,
  source: RangeRef,
  target: RangeRef,
  [type, ...options]: readonly unknown[],
): void {
  const what = type === undefined || type === null ? 'All' : asOneOf(type, COPY_TYPES);
  if (what !== 'Values' && what !== 'Formats') throw lacking('Range', `copyFrom of ${what}`);
  if (options.some((_, i) => given(options, i) && booleanAt(options, i))) {
    throw lacking('Range', 'copyFrom with blanks skipped or lines turned');
  }
  const [rows, columns] = [rowCount(source.area), columnCount(source.area)];
  if (rowCount(target.area) > rows || columnCount(target.area) > columns) {
    throw lacking('Range', 'copyFrom into a larger range');
  }
  const { top, left } = target.area;
  const area = boundedArea(top, left, rows, columns);
  const sheet = target.sheet;
  requireUnlocked(session, { sheet, areas: [area] });
  if (what === 'Values') copyValues(source, { sheet, area });
  else copyFormats(source, { sheet, area });
  raiseChanged(session, { sheet, area });
  sheet.revision++;
}

function copyValues(source: RangeRef, { sheet, area }: RangeRef): void {
  const values = gridOf(
    source.area,
    (row, column) => cellAt(source.sheet, row, column)?.value ?? null,
  );
  for (const [i, cells] of values.entries()) {
    for (const [j, value] of cells.entries()) {
      const [row, column] = [area.top + i, area.left + j];
      if (value !== null || cellAt(sheet, row, column)) setContent(sheet, row, column, { value });
    }
  }
}

/** The formats of cells; those of whole rows and columns, and conditional ones, stay where they are. */
function copyFormats(source: RangeRef, { sheet, area }: RangeRef): void {
  const [down, right] = [area.top - source.area.top, area.left - source.area.left];
  const copied = existingCells(source.sheet, source.area);
  for (const { key, cell } of existingCells(sheet, area)) {
    const { style: _style, ...content } = cell;
    if (isEmpty(content)) sheet.cells.delete(key);
    else sheet.cells.set(key, content);
  }
  for (const { row, column, cell } of copied) {
    if (!cell.style) continue;
    const key = cellKey(row + down, column + right);
    sheet.cells.set(key, { ...(sheet.cells.get(key) ?? { value: null }), style: cell.style });
  }
}

function isEmpty({ value, formula }: Cell): boolean {
  return value === null && formula === undefined;
}
