import { columnCount, rowCount } from './a1';
import { asOneOf, booleanAt, given } from './argument';
import { cellAt, setContent } from './cells';
import { invalidArgument, lacking } from './error';
import { cellKey, type Area, type Cell } from './model';
import { movedFormula, type Place } from './moved-formula';
import { boundedArea } from './range-address';
import { raiseChanged, requireUnlocked } from './range-content';
import type { Session } from './session';
import type { RangeRef } from './sheets';

const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

interface Copying {
  readonly what: 'All' | 'Formulas' | 'Values' | 'Formats';
  readonly skipsBlanks: boolean;
  readonly isTransposed: boolean;
}

/** A cell to copy, from its place in the source to its place in the target. */
interface Copied {
  readonly from: Place;
  readonly to: Place;
  readonly cell: Cell | undefined;
}

/**
 * Implements `Range.copyFrom`. A target of twice the source's size gets two copies. Any target that
 * is no multiple of the source gets the source's size. The references in formulas move along.
 */
export function copyFrom(
  session: Session,
  source: RangeRef,
  target: RangeRef,
  args: readonly unknown[],
): void {
  const copying = readCopying(args);
  const { sheet } = target;
  const area = targetArea(source.area, target.area, copying.isTransposed);
  requireUnlocked(session, { sheet, areas: [area] });
  // The source may overlap the target, so it is read before anything is written.
  const copied = cellsToCopy(source, area, copying);
  for (const one of copied) copyCell(target, one, copying);
  raiseChanged(session, { sheet, area });
  sheet.revision++;
}

function readCopying([type, ...options]: readonly unknown[]): Copying {
  const what = type === undefined || type === null ? 'All' : asOneOf(type, COPY_TYPES);
  if (what === 'Link') throw lacking('Range', 'copyFrom of Link');
  const option = (index: number) => given(options, index) && booleanAt(options, index);
  return { what, skipsBlanks: option(0), isTransposed: option(1) };
}

function targetArea(source: Area, target: Area, isTransposed: boolean): Area {
  const [rows, columns] = isTransposed
    ? [columnCount(source), rowCount(source)]
    : [rowCount(source), columnCount(source)];
  const isMultiple = rowCount(target) % rows === 0 && columnCount(target) % columns === 0;
  if (isMultiple) return target;
  if (rowCount(target) > rows || columnCount(target) > columns) {
    throw invalidArgument('The target is larger than what is copied, and no multiple of it.');
  }
  return boundedArea(target.top, target.left, rows, columns);
}

function cellsToCopy(
  { sheet, area: source }: RangeRef,
  area: Area,
  { isTransposed, skipsBlanks }: Copying,
): Copied[] {
  const [rows, columns] = [rowCount(source), columnCount(source)];
  const copied: Copied[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const [down, right] = isTransposed
        ? [column - area.left, row - area.top]
        : [row - area.top, column - area.left];
      const from = { row: source.top + (down % rows), column: source.left + (right % columns) };
      const cell = cellAt(sheet, from.row, from.column);
      if (skipsBlanks && isEmpty(cell)) continue;
      copied.push({ from, to: { row, column }, cell });
    }
  }
  return copied;
}

function copyCell({ sheet }: RangeRef, { from, to, cell }: Copied, { what }: Copying): void {
  if (what === 'All' || what === 'Formats') copyFormat(sheet, to, cell);
  if (what === 'Formats') return;
  if (!cell && !cellAt(sheet, to.row, to.column)) return;
  const { value, formula } = cell ?? { value: null };
  const keepsFormula = formula !== undefined && what !== 'Values';
  setContent(sheet, to.row, to.column, {
    value,
    ...(keepsFormula ? { formula: movedFormula(formula, from, to) } : {}),
  });
}

/**
 * Copies the style of a cell. Not copied are conditional formats, and the styles of whole rows and
 * columns.
 */
function copyFormat(sheet: RangeRef['sheet'], to: Place, copied: Cell | undefined): void {
  const key = cellKey(to.row, to.column);
  const { style: _style, ...content } = sheet.cells.get(key) ?? { value: null };
  const style = copied?.style;
  if (style) sheet.cells.set(key, { ...content, style });
  else if (isEmpty(content)) sheet.cells.delete(key);
  else sheet.cells.set(key, content);
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.value === null && cell.formula === undefined);
}
