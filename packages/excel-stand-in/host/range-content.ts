import {
  columnCount,
  contains,
  formatArea,
  intersection,
  isEntireColumns,
  isEntireRows,
  rowCount,
} from './a1';
import { enter, type Entered } from './cell-input';
import { cellText } from './cell-text';
import { cellAt, gridOf, plainValue, restyled, restyleArea, setContent, styleAt } from './cells';
import { API_CONVENTIONS, conventionsOf, type Conventions } from './conventions';
import { accessDenied, invalidArgument } from './error';
import { WORKBOOK_TARGET } from './events';
import { requireFormula } from './formula-check';
import type { Session } from './session';
import { requirePresent, type AreasRef, type RangeRef } from './sheets';
import { grownBy, headerArea, nameColumns } from './tables';
import { cellKey, columnOf, MAX_TEXT, rowOf, type Area, type Cell, type Sheet } from './model';

/** For a larger range, Excel on the web returns null. */
const READABLE_CELLS = 5_000_000;

export function isUnbounded(area: Area): boolean {
  return isEntireColumns(area) || isEntireRows(area);
}

/** Reads a range cell by cell. Null if Excel returns no values for it. */
export function readGrid<T>(
  { sheet, area }: RangeRef,
  of: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] | null {
  if (isUnbounded(area) || rowCount(area) * columnCount(area) > READABLE_CELLS) return null;
  return gridOf(area, (row, column) => of(cellAt(sheet, row, column), row, column));
}

export function valueType(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

export function readTexts(ref: RangeRef, session: Session): string[][] | null {
  const conventions = conventionsOf(session.locale);
  const { dateSystem } = session.workbook;
  return readGrid(ref, (cell, row, column) => {
    const format = styleAt(ref.sheet, row, column).numberFormat ?? 'General';
    return cellText(cell?.value ?? null, format, conventions, dateSystem);
  });
}

/** Returns the value of `5` or `[[5]]`, which is meant for all cells. Null for a larger grid. */
function singleOf(value: unknown): { readonly item: unknown } | null {
  if (value === null || value === undefined) throw invalidArgument('null is no value of a range.');
  if (!Array.isArray(value)) return { item: value };
  const [row] = value as unknown[];
  return value.length === 1 && Array.isArray(row) && row.length === 1 ? { item: row[0] } : null;
}

/** Returns what a client writes as a grid of the area's size. One value stands for all cells. */
export function asGrid<T>(area: Area, value: unknown, read: (item: unknown) => T): T[][] {
  const single = singleOf(value);
  if (single || !Array.isArray(value)) {
    const same = read(single?.item);
    return gridOf(area, () => same);
  }
  for (const row of value) requireSize(area, value.length, Array.isArray(row) ? row.length : 0);
  requireSize(area, value.length, columnCount(area));
  return value.map((row: unknown[]) => row.map(read));
}

/** @throws HostError `InvalidArgument` if a grid does not have the area's size */
export function requireSize(area: Area, rows: number, columns: number): void {
  if (rows === rowCount(area) && columns === columnCount(area)) return;
  throw invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

type Input = string | number | boolean | null;

function asInput(value: unknown): Input {
  if (typeof value === 'string' && value.length > MAX_TEXT) {
    throw invalidArgument('A cell holds at most 32,767 characters.');
  }
  const known = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  if (known) return value as Input;
  throw invalidArgument('A cell holds a text, a number, true or false.');
}

/** @throws HostError if the sheet is deleted, or if it is protected and a cell is locked */
export function requireUnlocked(session: Session, { sheet, areas }: AreasRef): void {
  requirePresent(session, sheet);
  if (!sheet.protected) return;
  const locked = areas.some((area) => isUnbounded(area) || hasLockedCell(sheet, area));
  if (locked) throw accessDenied(`The sheet ${sheet.name} is protected.`);
}

function hasLockedCell(sheet: Sheet, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (styleAt(sheet, row, column).locked !== false) return true;
    }
  }
  return false;
}

/** Who writes to cells, and with which conventions. */
export interface Writing {
  readonly conventions: Conventions;
  readonly triggerSource: 'ThisLocalAddin' | 'Unknown';
  /** The `changeType` of the event. Null if the caller raises an event itself. */
  readonly changeType: 'RangeEdited' | null;
}

/** An add-in writes `values` and `formulas` in US notation, whatever the user's region. */
export const BY_ADD_IN: Writing = {
  conventions: API_CONVENTIONS,
  triggerSource: 'ThisLocalAddin',
  changeType: 'RangeEdited',
};

/** A person types with the conventions of the region. */
export function byUser(session: Session): Writing {
  return {
    conventions: conventionsOf(session.locale),
    triggerSource: 'Unknown',
    changeType: 'RangeEdited',
  };
}

/**
 * Writes the contents of cells; Excel treats `values` and `formulas` alike. Null leaves a cell as
 * it is. The headers of tables stay texts. The table directly above may grow.
 */
export function writeContent(
  session: Session,
  ref: RangeRef,
  value: unknown,
  writing: Writing = BY_ADD_IN,
): void {
  const { sheet, area } = ref;
  if (isUnbounded(area)) throw invalidArgument('Cells of whole rows or columns cannot be written.');
  const grid = asGrid(area, value, asInput);
  requireUnlocked(session, { sheet, areas: [area] });
  const isFilled = grid.some((row) => row.some((item) => item !== null && item !== ''));
  const grown = session.switches.tablesGrow && isFilled ? grownBy(sheet, area) : null;
  const before = singleValue(ref);
  const formulas = existingCells(sheet, area).filter(({ cell }) => cell.formula !== undefined);
  const writer = cellWriter(session, sheet, writing);
  for (const { row, items } of landing(session, ref, grid)) {
    for (const [j, item] of items.entries()) writer(row, area.left + j, item);
  }
  if (grown) grown.area = { ...grown.area, bottom: area.bottom };
  for (const table of sheet.tables) {
    if (intersection(headerArea(table), area)) nameColumns(session, { sheet, table });
  }
  sheet.revision++;
  raiseFormulasChanged(session, sheet, formulas);
  if (writing.changeType)
    raiseChanged(session, ref, { ...writing, changeType: writing.changeType, before });
}

/** Raises one event for all cells whose formula changed or is gone. */
function raiseFormulasChanged(
  session: Session,
  sheet: Sheet,
  before: readonly ExistingCell[],
): void {
  const changed = before.filter(
    ({ row, column, cell }) => cellAt(sheet, row, column)?.formula !== cell.formula,
  );
  if (changed.length === 0) return;
  session.raise({
    type: 'worksheetFormulaChanged',
    targets: [sheet.id, WORKBOOK_TARGET],
    details: {
      formulaDetails: changed.map(({ row, column, cell }) => ({
        cellAddress: formatArea({ top: row, left: column, bottom: row, right: column }),
        previousFormula: cell.formula,
      })),
      worksheetId: sheet.id,
    },
  });
}

export function raiseFormatChanged(session: Session, { sheet, areas }: AreasRef): void {
  session.raise({
    type: 'worksheetFormatChanged',
    targets: [sheet.id, WORKBOOK_TARGET],
    details: { address: areas.map(formatArea).join(','), worksheetId: sheet.id },
  });
}

/** Returns the rows to write. With `hiddenRowsDivertWrites`, hidden rows are left out. */
function landing(
  session: Session,
  { sheet, area }: RangeRef,
  grid: readonly (readonly Input[])[],
): { readonly row: number; readonly items: readonly Input[] }[] {
  const asWritten = grid.map((items, i) => ({ row: area.top + i, items }));
  if (!session.switches.hiddenRowsDivertWrites || grid.length === 1) return asWritten;
  let inRun = 0;
  return asWritten.flatMap(({ row }) => {
    if (sheet.rows.get(row)?.hidden) {
      inRun = 0;
      return [];
    }
    return [{ row, items: grid[inRun++] ?? [] }];
  });
}

function cellWriter(
  session: Session,
  sheet: Sheet,
  { conventions }: Writing,
): (row: number, column: number, item: Input) => void {
  const calendar = {
    dateSystem: session.workbook.dateSystem,
    year: session.switches.now().getFullYear(),
  };
  return (row, column, item) => {
    if (item === null || isCovered(sheet, row, column)) return;
    const format = styleAt(sheet, row, column).numberFormat ?? 'General';
    const entered =
      format === '@'
        ? asText(item, conventionsOf(session.locale))
        : enter(item, conventions, calendar);
    if (entered.formula !== undefined) requireFormula(entered.formula);
    const { numberFormat, ...content } = keepingResult(entered, cellAt(sheet, row, column));
    setContent(sheet, row, column, content, format === 'General' ? numberFormat : undefined);
  };
}

/** Returns an entry in a cell that is formatted as text. Even a formula stays a text there. */
function asText(item: string | number | boolean, conventions: Conventions): Entered {
  if (typeof item === 'boolean') {
    return { value: item ? conventions.booleans.true : conventions.booleans.false };
  }
  if (typeof item === 'number') {
    return { value: String(item).replace('.', conventions.decimal) };
  }
  if (item.startsWith("'")) return { value: item.slice(1), quotePrefix: true };
  return { value: item === '' ? null : item };
}

/** A formula that is written again unchanged keeps its result. */
function keepingResult(entered: Entered, before: Cell | undefined): Entered {
  const same = entered.formula !== undefined && entered.formula === before?.formula;
  return same ? { ...entered, value: before.value } : entered;
}

/** Returns true for a cell of a merged area, except its first. Such a cell takes no content. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  if (sheet.merges.length === 0) return false;
  const cell = { top: row, left: column, bottom: row, right: column };
  const merged = sheet.merges.find((area) => contains(area, cell));
  return merged !== undefined && (merged.top !== row || merged.left !== column);
}

interface ValueBefore {
  readonly value: string | number | boolean;
  readonly type: string;
}

/** Returns the content before a change. Null for several cells. */
function singleValue({ sheet, area }: RangeRef): ValueBefore | null {
  if (rowCount(area) * columnCount(area) !== 1) return null;
  const cell = cellAt(sheet, area.top, area.left);
  return { value: plainValue(cell?.value ?? null), type: valueType(cell) };
}

/** How cells changed, in the words of `Excel.DataChangeType`. */
export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

export interface Change {
  readonly changeType?: ChangeType;
  readonly triggerSource?: Writing['triggerSource'];
  readonly shiftDirection?: 'None' | 'Down' | 'Up' | 'Left' | 'Right';
  readonly before?: ValueBefore | null;
}

export function raiseChanged(session: Session, ref: RangeRef, change: Change = {}): void {
  const { changeType = 'RangeEdited', triggerSource = 'ThisLocalAddin' } = change;
  const { shiftDirection = 'None', before = null } = change;
  const { sheet, area } = ref;
  const after = before && singleValue(ref);
  const details = {
    changeType,
    address: formatArea(area),
    worksheetId: sheet.id,
    triggerSource,
    shiftDirection,
    ...(before && after
      ? {
          valueBefore: before.value,
          valueTypeBefore: before.type,
          valueAfter: after.value,
          valueTypeAfter: after.type,
        }
      : {}),
  };
  session.raise({ type: 'worksheetChanged', targets: [sheet.id, WORKBOOK_TARGET], details });
  for (const table of sheet.tables) {
    if (!intersection(table.area, area)) continue;
    session.raise({
      type: 'tableChanged',
      targets: [table.id, sheet.id, WORKBOOK_TARGET],
      details: { ...details, tableId: table.id },
    });
  }
}

export function readNumberFormats(ref: RangeRef): string[][] | null {
  return readGrid(
    ref,
    (_cell, row, column) => styleAt(ref.sheet, row, column).numberFormat ?? 'General',
  );
}

export function writeNumberFormats(session: Session, ref: RangeRef, value: unknown): void {
  const { sheet, area } = ref;
  requireUnlocked(session, { sheet, areas: [area] });
  const single = singleOf(value);
  if (single && !Array.isArray(value) && isUnbounded(area)) {
    throw invalidArgument('The format of whole rows or columns is written as a grid of one.');
  }
  if (single) {
    const numberFormat = asFormat(single.item);
    if (numberFormat === null) return;
    restyleArea(sheet, area, (style) => restyled(style, { numberFormat }));
  } else {
    const formats = asGrid(area, value, asFormat);
    restyleArea(sheet, area, (style, row, column) => {
      const numberFormat = formats[row - area.top]?.[column - area.left];
      return numberFormat ? restyled(style, { numberFormat }) : style;
    });
  }
  sheet.revision++;
  raiseFormatChanged(session, { sheet, areas: [area] });
}

/** Returns a number format. An empty one is General. Null keeps the present one. */
function asFormat(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value === '' ? 'General' : value;
  throw invalidArgument('A number format is a text.');
}

export interface ExistingCell {
  readonly key: number;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Returns the cells within an area that have content or a style. */
export function existingCells(sheet: Sheet, area: Area): readonly ExistingCell[] {
  const isFewerThanInUse = rowCount(area) * columnCount(area) < sheet.cells.size;
  return isFewerThanInUse ? cellsAcross(sheet, area) : cellsWithin(sheet, area);
}

function cellsAcross(sheet: Sheet, area: Area): readonly ExistingCell[] {
  const found: ExistingCell[] = [];
  for (let { top: row } = area; row <= area.bottom; row++) {
    for (let { left: column } = area; column <= area.right; column++) {
      const key = cellKey(row, column);
      const cell = sheet.cells.get(key);
      if (cell) found.push({ key, row, column, cell });
    }
  }
  return found;
}

function cellsWithin(sheet: Sheet, area: Area): readonly ExistingCell[] {
  const found: ExistingCell[] = [];
  for (const [key, cell] of sheet.cells) {
    const row = rowOf(key);
    if (row < area.top || row > area.bottom) continue;
    const column = columnOf(key);
    if (column >= area.left && column <= area.right) found.push({ key, row, column, cell });
  }
  return found;
}
