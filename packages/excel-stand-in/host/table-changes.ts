/** Makes, renames and resizes tables, and inserts and deletes their rows. */
import { columnCount, intersection, isCellName } from './a1';
import { cellAt, gridOf, setContent, usedArea } from './cells';
import { conventionsOf } from './conventions';
import { freeTableId } from './builders';
import { invalidArgument, invalidOperation, itemAlreadyExists } from './error';
import { afterTableRename } from './formula-references';
import { shiftLines } from './shift-lines';
import { rewriteFormulas, type RangeRef } from './sheets';
import type { Session } from './session';
import type { Area, Sheet, Table, Workbook } from './model';
import { allTables, bodyArea, nameColumns, tableByKey, type TableRef } from './tables';

/**
 * Makes a table from cells. Without headers, a header row is made, and the cells move down. A
 * header alone gets an empty row below it. If that row is in use, its cells move down.
 */
export function createTable(
  session: Session,
  { sheet, area }: RangeRef,
  hasHeaders: boolean,
): TableRef {
  const { workbook } = session;
  if (sheet.tables.some((other) => intersection(other.area, area))) {
    throw invalidOperation('A table cannot overlap another table.');
  }
  if (sheet.merges.some((merged) => intersection(merged, area))) {
    throw invalidOperation('A table cannot have merged cells.');
  }
  const isHeaderAlone = hasHeaders && area.top === area.bottom;
  const whole = isHeaderAlone || !hasHeaders ? { ...area, bottom: area.bottom + 1 } : area;
  const added = hasHeaders ? whole.bottom : area.top;
  const isTaken = usedArea(sheet, true, { ...area, top: added, bottom: added }) !== null;
  if (!hasHeaders || (isHeaderAlone && isTaken)) makeRoom(session, sheet, area, added, 1);
  const table: Table = {
    id: freeTableId(workbook),
    name: freeTableName(workbook, conventionsOf(session.locale).newTable),
    area: whole,
    columns: Array.from({ length: columnCount(whole) }, (_, i) => ({ id: i + 1, name: '' })),
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    style: 'TableStyleMedium2',
  };
  sheet.tables.push(table);
  nameColumns(session, { sheet, table });
  sheet.revision++;
  return { sheet, table };
}

/** Inserts empty cells at the row `top`, over the width of the area `of`. */
function makeRoom(session: Session, sheet: Sheet, of: Area, top: number, count: number): void {
  const band = { first: of.left, last: of.right };
  shiftLines(session, sheet, { axis: 'rows', at: top, count, band });
}

function freeTableName(workbook: Workbook, prefix: string): string {
  const tables = allTables(workbook);
  for (let n = tables.length + 1; ; n++) {
    if (!tableByKey(tables, `${prefix}${n}`) && !isName(workbook, `${prefix}${n}`)) {
      return `${prefix}${n}`;
    }
  }
}

const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** Returns true if there is a defined name like this, in any capitals. */
function isName(workbook: Workbook, name: string): boolean {
  return workbook.names.some((other) => other.name.toLowerCase() === name.toLowerCase());
}

export function renameTable(session: Session, { table }: TableRef, name: string): void {
  const looksLikeCell = isCellName(name) || /^[rc]$/i.test(name);
  if (!TABLE_NAME.test(name) || looksLikeCell) {
    throw invalidArgument(
      "A table's name begins with a letter and has no spaces or signs, and is no address.",
    );
  }
  const holder = tableByKey(allTables(session.workbook), name);
  if (holder && holder.table !== table) throw itemAlreadyExists();
  if (isName(session.workbook, name)) throw itemAlreadyExists();
  const before = table.name;
  table.name = name;
  rewriteFormulas(session.workbook, (formula) => afterTableRename(formula, before, name));
}

export function resizeTable(session: Session, ref: TableRef, area: Area): void {
  const { sheet, table } = ref;
  if (area.top !== table.area.top) {
    throw invalidArgument('The header row stays where it is when a table is resized.');
  }
  if (!intersection(area, table.area)) {
    throw invalidArgument('A table is resized to cells that overlap those it has.');
  }
  if (sheet.tables.some((other) => other !== table && intersection(other.area, area))) {
    throw invalidOperation('A table cannot overlap another table.');
  }
  const nextId = Math.max(...table.columns.map((column) => column.id)) + 1;
  table.columns = Array.from(
    { length: columnCount(area) },
    (_, i) => table.columns[i] ?? { id: nextId + i, name: '' },
  );
  table.area = area;
  nameColumns(session, ref);
  sheet.revision++;
}

/**
 * Returns the index of the empty row that a table without data shows. Null if the table has data.
 */
function insertRow({ sheet, table }: TableRef): number | null {
  const body = bodyArea(table);
  const isOneEmptyRow = body.top === body.bottom && usedArea(sheet, true, body) === null;
  return isOneEmptyRow ? body.top : null;
}

/**
 * Inserts rows into a table. The table's rows below them move down. So do filled cells below the
 * table. A table without data gets its first row in the empty row that it shows.
 */
export function insertRows(
  session: Session,
  ref: TableRef,
  index: number | null,
  count: number,
): { readonly top: number; readonly bottom: number } {
  const { sheet, table } = ref;
  const body = bodyArea(table);
  const free = index === null || index === 0 ? insertRow(ref) : null;
  const top = free ?? body.top + (index ?? body.bottom - body.top + 1);
  if (top < body.top || top > body.bottom + 1) throw invalidArgument();
  const added = free === null ? count : count - 1;
  if (added > 0) lengthen(session, ref, free === null ? top : top + 1, added);
  sheet.revision++;
  return { top, bottom: top + count - 1 };
}

function lengthen(session: Session, ref: TableRef, top: number, count: number): void {
  const { sheet, table } = ref;
  const { area } = table;
  const below = { ...area, top: area.bottom + 1, bottom: area.bottom + count };
  if (usedArea(sheet, true, below) !== null) {
    makeRoom(session, sheet, area, area.bottom + 1, count);
  }
  for (let row = area.bottom; row >= top; row--) moveRow(ref, row, row + count);
  table.area = { ...area, bottom: area.bottom + count };
}

/**
 * Shows or hides the totals row. It has a label in the first column, and a sum or count in the last
 * one.
 */
export function showTotals(session: Session, ref: TableRef, shown: boolean): void {
  const { sheet, table } = ref;
  if (table.showTotals === shown) return;
  if (!shown) {
    deleteRows(ref, table.area.bottom, 1);
    table.showTotals = false;
    return;
  }
  lengthen(session, ref, table.area.bottom + 1, 1);
  table.showTotals = true;
  sheet.revision++;
  const row = table.area.bottom;
  const { total } = conventionsOf(session.locale);
  if (table.columns.length > 1) setContent(sheet, row, table.area.left, { value: total });
  setContent(sheet, row, table.area.right, lastTotal(ref));
}

/**
 * Returns Excel's SUBTOTAL for the last column. For numbers it is a sum (109), otherwise a count
 * (103).
 */
function lastTotal({ sheet, table }: TableRef): {
  readonly value: number;
  readonly formula: string;
} {
  const body = { ...bodyArea(table), left: table.area.right };
  const values = gridOf(body, (row, column) => cellAt(sheet, row, column)?.value ?? null)
    .flat()
    .filter((value) => value !== null);
  const isNumeric = values.length > 0 && values.every((value) => typeof value === 'number');
  const name = table.columns.at(-1)?.name ?? '';
  const formula = `=SUBTOTAL(${isNumeric ? 109 : 103},[${escapeColumn(name)}])`;
  const sum = values.reduce<number>((so, value) => so + Number(value), 0);
  return { formula, value: isNumeric ? sum : values.length };
}

/** Returns a column's name for a structured reference. Some characters get an apostrophe. */
function escapeColumn(name: string): string {
  return name.replace(/['#[\]@]/g, "'$&");
}

/** Deletes rows of a table. The rows below them in the table move up. */
export function deleteRows(ref: TableRef, top: number, count: number): void {
  const { sheet, table } = ref;
  for (let row = top + count; row <= table.area.bottom; row++) moveRow(ref, row, row - count);
  for (let row = table.area.bottom - count + 1; row <= table.area.bottom; row++) {
    for (let column = table.area.left; column <= table.area.right; column++) {
      setContent(sheet, row, column, { value: null });
    }
  }
  const body = bodyArea(table);
  const keptOne = Math.max(table.area.bottom - count, body.top + (table.showTotals ? 1 : 0));
  table.area = { ...table.area, bottom: keptOne };
  sheet.revision++;
}

function moveRow({ sheet, table }: TableRef, from: number, to: number): void {
  for (let column = table.area.left; column <= table.area.right; column++) {
    const { value, formula } = cellAt(sheet, from, column) ?? { value: null };
    const content = formula === undefined ? { value } : { value, formula };
    setContent(sheet, to, column, content, cellAt(sheet, from, column)?.style?.numberFormat);
    setContent(sheet, from, column, { value: null });
  }
}
