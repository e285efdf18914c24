import {
  columnCount,
  contains,
  intersection,
  isEntireColumns,
  isEntireRows,
  rowCount,
  without,
} from './a1';
import { asOneOf, given } from './argument';
import { setContent } from './cells';
import { invalidArgument } from './error';
import type { Session } from './session';
import type { AreasRef, RangeRef } from './sheets';
import { headerArea, nameColumns } from './tables';
import type { Area, Sheet } from './model';
import { existingCells, raiseChanged, raiseFormatChanged, requireUnlocked } from './range-content';
/** What `Range.clear` can remove. The model has no hyperlinks, so nothing happens to them. */
const CLEARED = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'] as const;

/** Implements `Range.clear`. */
export function clearRange(
  session: Session,
  { sheet, areas }: AreasRef,
  args: readonly unknown[],
): void {
  const what = given(args, 0) ? asOneOf(args[0], CLEARED) : 'All';
  requireUnlocked(session, { sheet, areas });
  for (const area of areas) {
    if (what === 'All' || what === 'Contents') clearContents(sheet, area);
    if (what === 'All' || what === 'Formats') clearFormats(sheet, area);
    for (const table of sheet.tables) {
      if (intersection(headerArea(table), area)) nameColumns(session, { sheet, table });
    }
    if (what === 'All' || what === 'Contents') raiseChanged(session, { sheet, area });
  }
  sheet.revision++;
  if (what === 'All' || what === 'Formats') raiseFormatChanged(session, { sheet, areas });
}

function clearContents(sheet: Sheet, area: Area): void {
  for (const { row, column } of existingCells(sheet, area)) {
    setContent(sheet, row, column, { value: null });
  }
}

function clearFormats(sheet: Sheet, area: Area): void {
  for (const { key, cell } of existingCells(sheet, area)) {
    if (cell.value === null && cell.formula === undefined) sheet.cells.delete(key);
    else {
      const { value, formula } = cell;
      sheet.cells.set(key, formula === undefined ? { value } : { value, formula });
    }
  }
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: format.areas.flatMap((own) => without(own, area)) }))
    .filter(({ areas }) => areas.length > 0);
  if (isEntireColumns(area)) dropStyles(sheet.columns, area.left, area.right);
  if (isEntireRows(area)) dropStyles(sheet.rows, area.top, area.bottom);
  sheet.merges = sheet.merges.filter((merged) => !contains(area, merged));
}

function dropStyles(lines: Sheet['columns'] | Sheet['rows'], first: number, last: number): void {
  for (const [index, line] of lines) {
    if (index < first || index > last) continue;
    const { style: _style, ...rest } = line;
    lines.set(index, rest);
  }
}

export function mergeRange(session: Session, { sheet, area }: RangeRef, across: boolean): void {
  requireUnlocked(session, { sheet, areas: [area] });
  if (sheet.tables.some((table) => intersection(table.area, area))) {
    throw invalidArgument('Cells of a table cannot be merged.');
  }
  const parts = across
    ? Array.from({ length: rowCount(area) }, (_, i) => ({
        ...area,
        top: area.top + i,
        bottom: area.top + i,
      }))
    : [area];
  sheet.merges = sheet.merges.filter((merged) => !intersection(merged, area));
  for (const part of parts) {
    for (const { row, column } of existingCells(sheet, part)) {
      if (row !== part.top || column !== part.left) setContent(sheet, row, column, { value: null });
    }
    if (rowCount(part) * columnCount(part) > 1) sheet.merges.push(part);
  }
  sheet.revision++;
}

export function unmergeRange(session: Session, { sheet, area }: RangeRef): void {
  requireUnlocked(session, { sheet, areas: [area] });
  sheet.merges = sheet.merges.filter((merged) => !intersection(merged, area));
  sheet.revision++;
}
