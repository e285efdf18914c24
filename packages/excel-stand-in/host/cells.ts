import { columnCount, intersection, isEntireColumns, isEntireRows, rowCount } from './a1';
import { HostError } from './error';
import {
  cellKey,
  columnOf,
  MAX_COLUMNS,
  MAX_ROWS,
  rowOf,
  type Area,
  type Cell,
  type CellStyle,
  type CellValue,
  type Sheet,
  type StyleMembers,
} from './model';

const PLAIN: CellStyle = Object.freeze({});

export const WHOLE_SHEET: Area = {
  top: 0,
  left: 0,
  bottom: MAX_ROWS - 1,
  right: MAX_COLUMNS - 1,
};

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** Returns a value as in `Range.values`. A blank cell gives '', and an error its code (`#N/A`). */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/**
 * Returns the style of a cell. Without a style of its own, it has that of its row, or else of its
 * column.
 */
export function styleAt(sheet: Sheet, row: number, column: number): CellStyle {
  return (
    cellAt(sheet, row, column)?.style ??
    sheet.rows.get(row)?.style ??
    sheet.columns.get(column)?.style ??
    PLAIN
  );
}

/** Replaces the content of a cell and keeps its look. */
export function setContent(
  sheet: Sheet,
  row: number,
  column: number,
  content: Pick<Cell, 'value' | 'formula'> & Pick<CellStyle, 'quotePrefix'>,
  numberFormat?: string,
): void {
  const before = styleAt(sheet, row, column);
  const { quotePrefix } = content;
  const formatted = numberFormat === undefined ? before : restyled(before, { numberFormat });
  // An apostrophe of an earlier entry is dropped.
  const style = restyled(formatted, { quotePrefix });
  const empty = content.value === null && content.formula === undefined;
  const inherits = cellAt(sheet, row, column)?.style === undefined && style === before;
  if (empty && (inherits || style === PLAIN)) {
    sheet.cells.delete(cellKey(row, column));
    return;
  }
  const { value, formula } = content;
  sheet.cells.set(cellKey(row, column), {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(style === PLAIN ? {} : { style }),
  });
}

const restyledOnce = new WeakMap<CellStyle, Map<string, CellStyle>>();

/**
 * Returns a style with some members changed. Called twice with equal arguments, it returns the same
 * object.
 */
export function restyled(style: CellStyle, change: StyleMembers): CellStyle {
  if (isStyledSo(style, change)) return style;
  const key = keyOf(change);
  const known = restyledOnce.get(style) ?? new Map<string, CellStyle>();
  const cached = known.get(key);
  if (cached) return cached;
  restyledOnce.set(style, known);
  const next = Object.fromEntries(
    Object.entries({ ...style, ...change }).filter(([, value]) => value !== undefined),
  ) as CellStyle;
  known.set(key, next);
  return next;
}

function isStyledSo(style: CellStyle, change: StyleMembers): boolean {
  for (const member in change) {
    if (style[member as keyof CellStyle] !== change[member as keyof CellStyle]) return false;
  }
  return true;
}

function keyOf(change: StyleMembers): string {
  let key = '';
  for (const member in change) {
    key += `${member} ${JSON.stringify(change[member as keyof CellStyle])}\n`;
  }
  return key;
}

/**
 * Changes the style of every cell in an area. For whole columns or rows, also their own style
 * changes.
 */
export function restyleArea(
  sheet: Sheet,
  area: Area,
  change: (style: CellStyle, row: number, column: number) => CellStyle,
): void {
  if (isEntireColumns(area) && isEntireRows(area)) {
    throw new HostError(
      'InvalidOperation',
      'The stand-in host keeps no format for a whole sheet: format the columns that are used.',
    );
  }
  if (isEntireColumns(area)) return restyleColumns(sheet, area, change);
  if (isEntireRows(area)) return restyleRows(sheet, area, change);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      restyleCell(sheet, row, column, change(styleAt(sheet, row, column), row, column));
    }
  }
}

function restyleCell(sheet: Sheet, row: number, column: number, style: CellStyle): void {
  const key = cellKey(row, column);
  const cell = sheet.cells.get(key);
  if (cell?.style === style) return;
  sheet.cells.set(key, { ...(cell ?? { value: null }), style });
}

type StyleChange = (style: CellStyle, row: number, column: number) => CellStyle;

function restyleColumns(sheet: Sheet, area: Area, change: StyleChange): void {
  for (let column = area.left; column <= area.right; column++) {
    const known = sheet.columns.get(column);
    sheet.columns.set(column, { ...known, style: change(known?.style ?? PLAIN, 0, column) });
  }
  restyleExisting(sheet, area, change);
}

function restyleRows(sheet: Sheet, area: Area, change: StyleChange): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const known = sheet.rows.get(row);
    sheet.rows.set(row, { ...known, style: change(known?.style ?? PLAIN, row, 0) });
  }
  restyleExisting(sheet, area, change);
}

function restyleExisting(sheet: Sheet, area: Area, change: StyleChange): void {
  for (const [key, cell] of sheet.cells) {
    const row = rowOf(key);
    const column = columnOf(key);
    if (!intersection(area, { top: row, left: column, bottom: row, right: column })) continue;
    sheet.cells.set(key, { ...cell, style: change(cell.style ?? PLAIN, row, column) });
  }
}

/**
 * Returns the smallest area around the used cells in `within`. Null if there are none. With
 * `valuesOnly`, a cell with only a format does not count.
 */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within = WHOLE_SHEET): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const key of sheet.cells.keys()) {
    const row = rowOf(key);
    const column = columnOf(key);
    // Most cells lie within the area found so far.
    if (row >= top && row <= bottom && column >= left && column <= right) continue;
    if (row < within.top || row > within.bottom) continue;
    if (column < within.left || column > within.right) continue;
    if (valuesOnly && isCellBlank(sheet.cells.get(key))) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

function isCellBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.value === null && cell.formula === undefined);
}

/** Returns a grid of the area's size, with the result of `of` for each cell. */
export function gridOf<T>(area: Area, of: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowCount(area) }, (_row, i) =>
    Array.from({ length: columnCount(area) }, (_column, j) => of(area.top + i, area.left + j)),
  );
}
