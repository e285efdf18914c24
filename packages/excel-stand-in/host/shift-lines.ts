import { intersection, isEntireColumns, isEntireRows } from './a1';
import { usedArea, WHOLE_SHEET } from './cells';
import { moveComments } from './comments';
import { invalidArgument, invalidOperation } from './error';
import { afterShift } from './formula-references';
import { positionOf, STANDARD_HEIGHT, STANDARD_WIDTH } from './lines';
import {
  cellKey,
  columnOf,
  MAX_COLUMNS,
  MAX_ROWS,
  rowOf,
  type Area,
  type Chart,
  type Sheet,
  type Table,
} from './model';
import { raiseChanged, requireUnlocked } from './range-content';
import type { HostObject, Session } from './session';
import { rewriteFormulas, type RangeRef } from './sheets';
import { nameColumns } from './tables';

/**
 * Rows (or columns) to insert or delete. With `count` 2, two are inserted before `at`. With -2, two
 * are deleted: `at` and the next.
 */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
  /**
   * The columns whose cells move when rows are inserted (or the rows, for columns). Absent if whole
   * rows or columns move.
   */
  readonly band?: { readonly first: number; readonly last: number };
}

const DIRECTIONS = {
  Down: { isEntire: isEntireRows, axis: 'rows', sign: 1 },
  Up: { isEntire: isEntireRows, axis: 'rows', sign: -1 },
  Right: { isEntire: isEntireColumns, axis: 'columns', sign: 1 },
  Left: { isEntire: isEntireColumns, axis: 'columns', sign: -1 },
} as const;

/** Implements `Range.insert` and `Range.delete`. */
export function shiftRange(
  session: Session,
  { sheet, area }: RangeRef,
  direction: keyof typeof DIRECTIONS,
): void {
  const { isEntire, axis, sign } = DIRECTIONS[direction];
  const isRows = axis === 'rows';
  const [first, last] = isRows ? [area.top, area.bottom] : [area.left, area.right];
  const across = isRows
    ? { first: area.left, last: area.right }
    : { first: area.top, last: area.bottom };
  const count = sign * (last - first + 1);
  const shift = { axis, at: first, count, ...(isEntire(area) ? {} : { band: across }) };
  shiftLines(session, sheet, shift);
  raiseShifted(session, { sheet, area }, shift);
}

/**
 * Inserts or deletes rows, columns or cells. Formulas, and the objects that clients keep, follow
 * the moved cells.
 */
export function shiftLines(session: Session, sheet: Sheet, shift: Shift): void {
  requireUnlocked(session, { sheet, areas: [WHOLE_SHEET] });
  requireRoom(sheet, shift);
  requireWhole(sheet, shift);
  const columnsBefore = new Map(sheet.tables.map((table) => [table, table.area]));
  if (!shift.band) moveObjects(sheet, shift);
  moveSources(session, sheet, shift);
  moveCells(sheet, shift);
  if (!shift.band) moveLines(shift.axis === 'rows' ? sheet.rows : sheet.columns, shift);
  moveAreas(sheet, shift);
  for (const [table, before] of columnsBefore) {
    if (shift.axis === 'columns' && sheet.tables.includes(table)) {
      renewColumns(session, sheet, table, before, shift);
    }
  }
  rewriteFormulas(session.workbook, (formula, on) =>
    afterShift(formula, on?.id === sheet.id, sheet.name, (area) => shiftedArea(area, shift)),
  );
  for (const each of session.everyone()) moveReferences(each.references, sheet, shift);
  sheet.revision++;
}

function raiseShifted(session: Session, ref: RangeRef, { axis, count, band }: Shift): void {
  const way = count > 0 ? 'in' : 'out';
  const directions = {
    in: { rows: 'Down', columns: 'Right' },
    out: { rows: 'Up', columns: 'Left' },
  } as const;
  raiseChanged(session, ref, {
    changeType: band ? CELLS[way] : LINES[axis][way],
    shiftDirection: band ? directions[way][axis] : 'None',
  });
}

const CELLS = { in: 'CellInserted', out: 'CellDeleted' } as const;
const LINES = {
  rows: { in: 'RowInserted', out: 'RowDeleted' },
  columns: { in: 'ColumnInserted', out: 'ColumnDeleted' },
} as const;

/** Returns the area of the cells that move. */
function moving({ axis, at, band }: Shift): Area {
  const { first, last } = band ?? {
    first: 0,
    last: (axis === 'rows' ? MAX_COLUMNS : MAX_ROWS) - 1,
  };
  return axis === 'rows'
    ? { top: at, bottom: MAX_ROWS - 1, left: first, right: last }
    : { left: at, right: MAX_COLUMNS - 1, top: first, bottom: last };
}

/** @throws HostError if a table or merged cells would be split */
function requireWhole(sheet: Sheet, shift: Shift): void {
  if (!shift.band) return;
  const part = moving(shift);
  const whole = [...sheet.tables.map(({ area }) => area), ...sheet.merges];
  const torn = whole.some((area) => intersection(area, part) && !isWithinBand(area, shift));
  if (torn) throw invalidOperation('A table or merged cells would be torn apart.');
}

function isWithinBand(area: Area, { axis, band }: Shift): boolean {
  if (!band) return true;
  const [first, last] = axis === 'rows' ? [area.left, area.right] : [area.top, area.bottom];
  return first >= band.first && last <= band.last;
}

function requireRoom(sheet: Sheet, shift: Shift): void {
  const { axis, at, count } = shift;
  const limit = axis === 'rows' ? MAX_ROWS : MAX_COLUMNS;
  if (at < 0 || at + Math.abs(count) > limit) throw invalidArgument();
  const used = count > 0 ? usedArea(sheet, true, moving(shift)) : null;
  const last = used && (axis === 'rows' ? used.bottom : used.right);
  if (last !== null && last + count >= limit && last >= at) {
    throw invalidOperation('Cells that hold something would be pushed off the sheet.');
  }
}

/** Returns the new index of a row (or column). Null if it is deleted. */
function shiftedLine(line: number, { at, count }: Shift): number | null {
  if (line < at) return line;
  if (count > 0) return line + count;
  return line < at - count ? null : line + count;
}

/**
 * Returns an area after the shift. It grows with rows that are inserted inside it. Null if all its
 * rows are deleted.
 */
export function shiftedArea(area: Area, shift: Shift): Area | null {
  if (!isWithinBand(area, shift)) return area;
  const isRows = shift.axis === 'rows';
  const [first, last] = isRows ? [area.top, area.bottom] : [area.left, area.right];
  const limit = (isRows ? MAX_ROWS : MAX_COLUMNS) - 1;
  const isWhole = first === 0 && last === limit;
  const from = isWhole ? first : firstAfter(first, shift);
  const to = isWhole ? last : lastAfter(last, shift);
  if (from > to) return null;
  return isRows ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
}

function firstAfter(line: number, shift: Shift): number {
  return shiftedLine(line, shift) ?? shift.at;
}

function lastAfter(line: number, shift: Shift): number {
  return shiftedLine(line, shift) ?? shift.at - 1;
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const cells = [...sheet.cells];
  sheet.cells.clear();
  for (const [key, cell] of cells) {
    const isRows = shift.axis === 'rows';
    const [row, column] = [rowOf(key), columnOf(key)];
    if (!isWithinBand({ top: row, bottom: row, left: column, right: column }, shift)) {
      sheet.cells.set(key, cell);
      continue;
    }
    const line = shiftedLine(isRows ? row : column, shift);
    if (line === null) continue;
    sheet.cells.set(isRows ? cellKey(line, column) : cellKey(row, line), cell);
  }
}

function moveLines<L>(lines: Map<number, L>, shift: Shift): void {
  const before = [...lines];
  lines.clear();
  for (const [index, line] of before) {
    const moved = shiftedLine(index, shift);
    if (moved !== null) lines.set(moved, line);
  }
}

function moveAreas(sheet: Sheet, shift: Shift): void {
  const all = (areas: readonly Area[]): Area[] =>
    areas.flatMap((area) => shiftedArea(area, shift) ?? []);
  sheet.merges = all(sheet.merges);
  moveFilter(sheet, shift);
  moveComments(sheet, (row, column) => {
    const area = shiftedArea({ top: row, left: column, bottom: row, right: column }, shift);
    return area && { row: area.top, column: area.left };
  });
  sheet.tables = sheet.tables.filter((table) => {
    const area = shiftedArea(table.area, shift);
    if (area) table.area = area;
    return area !== null;
  });
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: all(format.areas) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: all(validation.areas) }))
    .filter(({ areas }) => areas.length > 0);
  const { page } = sheet;
  const printed = page.printArea && shiftedArea(page.printArea, shift);
  if (printed) page.printArea = printed;
  else delete page.printArea;
  if (shift.band) return;
  if (shift.axis === 'rows') moveTitleRows(page, shift);
  moveBreaks(page, shift);
}

/** Moves the filter of a sheet with its cells. Criteria stay with their columns. */
function moveFilter(sheet: Sheet, shift: Shift): void {
  const before = sheet.autoFilter;
  if (!before) return;
  const area = shiftedArea(before.area, shift);
  if (!area) {
    delete sheet.autoFilter;
    return;
  }
  const isMoved = shift.axis === 'columns' && isWithinBand(before.area, shift);
  const criteria = [...before.criteria].flatMap(([index, one]) => {
    const column = isMoved ? shiftedLine(before.area.left + index, shift) : area.left + index;
    return column === null ? [] : [[column - area.left, one] as const];
  });
  sheet.autoFilter = { area, criteria: new Map(criteria) };
}

function moveBreaks(page: Sheet['page'], shift: Shift): void {
  const axis = shift.axis === 'rows' ? 'rowBreaks' : 'columnBreaks';
  const moved = page[axis].map((at) => firstAfter(at, shift)).filter((at) => at > 0);
  page[axis] = [...new Set(moved)];
}

function moveTitleRows(page: Sheet['page'], shift: Shift): void {
  if (!page.printTitleRows) return;
  const first = firstAfter(page.printTitleRows.first, shift);
  const last = lastAfter(page.printTitleRows.last, shift);
  if (first > last) delete page.printTitleRows;
  else page.printTitleRows = { first, last };
}

/** Adds the columns that are inserted inside a table, with names, and removes the deleted ones. */
function renewColumns(
  session: Session,
  sheet: Sheet,
  table: Table,
  before: Area,
  { at, count }: Shift,
): void {
  const index = at - before.left;
  if (count < 0) {
    const first = Math.max(0, index);
    const last = Math.min(before.right - before.left, index - count - 1);
    if (last >= first) table.columns.splice(first, last - first + 1);
    return;
  }
  if (at <= before.left || at > before.right) return;
  const ids = Math.max(...table.columns.map(({ id }) => id));
  const added = Array.from({ length: count }, (_, i) => ({ id: ids + 1 + i, name: '' }));
  table.columns.splice(index, 0, ...added);
  nameColumns(session, { sheet, table });
}

/**
 * Moves charts and shapes along with the cells under them. An object grows with rows that are
 * inserted under it, and shrinks with rows that are deleted under it.
 */
function moveObjects(sheet: Sheet, shift: Shift): void {
  const isRows = shift.axis === 'rows';
  const start = isRows ? 'top' : 'left';
  const lines = positionOfLines(sheet, shift);
  const inserted = shift.count * (isRows ? STANDARD_HEIGHT : STANDARD_WIDTH);
  const change = shift.count > 0 ? inserted : -lines[isRows ? 'height' : 'width'];
  for (const object of [...sheet.charts, ...(sheet.shapes ?? [])]) {
    moveObject(object, start, lines[start], change);
  }
}

function moveSources(session: Session, sheet: Sheet, shift: Shift): void {
  for (const chart of session.workbook.sheets.flatMap(({ charts }) => charts)) {
    for (const series of chart.series) {
      series.values = movedSource(series.values, sheet, shift);
      series.categories = movedSource(series.categories, sheet, shift);
    }
  }
}

function positionOfLines(sheet: Sheet, { axis, at, count }: Shift): ReturnType<typeof positionOf> {
  const last = at + Math.abs(count) - 1;
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  return axis === 'rows'
    ? positionOf({ sheet, area: { ...area, top: at, bottom: last } })
    : positionOf({ sheet, area: { ...area, left: at, right: last } });
}

/** @param change is in points, and negative if lines from `edge` on are deleted */
function moveObject(
  object: Pick<Chart, 'left' | 'top' | 'width' | 'height'>,
  start: 'top' | 'left',
  edge: number,
  change: number,
): void {
  const size = start === 'top' ? 'height' : 'width';
  const first = object[start];
  if (first >= edge && first + change >= edge) {
    object[start] = first + change;
    return;
  }
  const last = first + object[size];
  if (last <= edge) return;
  object[start] = Math.min(first, edge);
  object[size] = Math.max(edge, last + change) - object[start];
}

function movedSource(
  source: Chart['series'][number]['values'],
  sheet: Sheet,
  shift: Shift,
): Chart['series'][number]['values'] {
  if (source?.sheetId !== sheet.id) return source;
  const area = shiftedArea(source.area, shift);
  return area && { ...source, area };
}

/**
 * Moves the ranges that a client keeps along with their cells. A range is dropped if all its cells
 * are deleted.
 */
function moveReferences(references: Map<string, HostObject>, sheet: Sheet, shift: Shift): void {
  for (const [id, reference] of references) {
    const target = reference.target as { sheet?: unknown; area?: Area; areas?: readonly Area[] };
    if (target.sheet !== sheet) continue;
    const areas = (target.areas ?? (target.area ? [target.area] : [])).flatMap(
      (area) => shiftedArea(area, shift) ?? [],
    );
    if (areas.length === 0) references.delete(id);
    else if (target.areas) reference.target = { ...target, areas };
    else reference.target = { ...target, area: areas[0] };
  }
}
