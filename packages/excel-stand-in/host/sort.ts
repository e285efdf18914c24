/** Sorts the cells of a range, as `RangeSort` and `TableSort` do. */
import { contains, formatArea, intersection } from './a1';
import { asBoolean, asOneOf, asRecord, asWholeNumber, given } from './argument';
import { asColor } from './cell-format';
import { cellAt, styleAt, usedArea } from './cells';
import { moveComments } from './comments';
import { invalidArgument, invalidOperation, lacking } from './error';
import { WORKBOOK_TARGET } from './events';
import { cellKey, type Area, type Cell, type CellValue, type Sheet, type SortField } from './model';
import { runs } from './lines';
import { movedFormula, type Place } from './moved-formula';
import { isUnbounded, requireUnlocked } from './range-content';
import type { Session } from './session';
import type { RangeRef } from './sheets';
import { spills } from './spills';

export interface SortOptions {
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  /** `Rows` if rows change places, `Columns` if columns do. */
  readonly orientation: 'Rows' | 'Columns';
}

/** Returns the conditions of a sort that a client gave. */
export function readSortFields(value: unknown): SortField[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw invalidArgument('A sort needs at least one condition.');
  }
  return value.map(readSortField);
}

function readSortField(value: unknown): SortField {
  const field = asRecord(value);
  const has = (name: string) => field[name] !== undefined && field[name] !== null;
  if (has('subField') && field['subField'] !== '') throw lacking('SortField', 'subField');
  const sortOn = has('sortOn')
    ? asOneOf(field['sortOn'], ['Value', 'CellColor', 'FontColor', 'Icon'])
    : 'Value';
  if (sortOn === 'Icon') throw lacking('SortField', 'sortOn of Icon');
  return {
    key: asWholeNumber(field['key']),
    ascending: has('ascending') ? asBoolean(field['ascending']) : true,
    sortOn,
    dataOption: has('dataOption')
      ? asOneOf(field['dataOption'], ['Normal', 'TextAsNumber'])
      : 'Normal',
    ...(sortOn === 'Value' ? {} : { color: asColor(field['color']) }),
  };
}

/** Refuses a sort by the strokes of Chinese characters, which the stand-in lacks. */
export function requireSortMethod(args: readonly unknown[], index: number): void {
  if (!given(args, index)) return;
  const method = asOneOf(args[index], ['PinYin', 'StrokeCount']);
  if (method === 'StrokeCount') throw lacking('SortMethod', 'StrokeCount');
}

/**
 * Sorts the rows (or columns) of a range. Hidden rows stay in place. Formats move along with their
 * cells, and formulas change as when they are copied.
 */
export function sortRange(
  session: Session,
  { sheet, area: asked }: RangeRef,
  fields: readonly SortField[],
  options: SortOptions,
): void {
  const isRows = options.orientation === 'Rows';
  const area = sortedArea(sheet, asked, options);
  requireKeys(asked, fields, isRows);
  if (!area) return;
  requireUnlocked(session, { sheet, areas: [area] });
  requireSortable(sheet, area);
  const lines = shownLines(sheet, area, isRows);
  const keyOf = (line: number, { key }: SortField): Place =>
    isRows ? { row: line, column: area.left + key } : { row: area.top + key, column: line };
  const order = orderOf(session, sheet, options.matchCase);
  const sorted = [...lines].sort((a, b) => {
    for (const field of fields) {
      const difference = order(field, keyOf(a, field), keyOf(b, field));
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const moves = new Map(lines.map((to, i) => [sorted[i] ?? to, to]));
  moveLines(sheet, area, moves, isRows);
  sheet.revision++;
  session.raise({
    type: isRows ? 'worksheetRowSorted' : 'worksheetColumnSorted',
    targets: [sheet.id, WORKBOOK_TARGET],
    details: { address: movedAddress(area, moves, isRows), worksheetId: sheet.id },
  });
}

/** Returns the address of the rows (or columns) that moved: `A2:B3,A5:B6`. */
function movedAddress(area: Area, moves: ReadonlyMap<number, number>, isRows: boolean): string {
  const moved = [...moves].flatMap(([from, to]) => (from === to ? [] : [to])).sort((a, b) => a - b);
  return runs(moved)
    .map(([first, last]) =>
      formatArea(
        isRows ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last },
      ),
    )
    .join(',');
}

/**
 * Returns the area to sort: without the header, and up to the last used cell of whole columns. Null
 * if nothing is left.
 */
function sortedArea(
  sheet: Sheet,
  area: Area,
  { hasHeaders, orientation }: SortOptions,
): Area | null {
  const header = hasHeaders ? 1 : 0;
  const body =
    orientation === 'Rows'
      ? { ...area, top: area.top + header }
      : { ...area, left: area.left + header };
  const used = isUnbounded(area) ? usedArea(sheet, false, body) : body;
  if (!used || body.top > body.bottom || body.left > body.right) return null;
  return { ...body, bottom: used.bottom, right: used.right };
}

function requireKeys(area: Area, fields: readonly SortField[], isRows: boolean): void {
  const last = isRows ? area.right - area.left : area.bottom - area.top;
  if (fields.some(({ key }) => key < 0 || key > last)) {
    throw invalidArgument('The key of a condition is outside the range.');
  }
}

function requireSortable(sheet: Sheet, area: Area): void {
  if (sheet.merges.some((merged) => intersection(merged, area))) {
    throw invalidOperation('Merged cells cannot be sorted.');
  }
  if ([...spills(sheet)].some((one) => intersection(one.area, area))) {
    throw invalidOperation('A formula that spills cannot be sorted.');
  }
}

function shownLines(sheet: Sheet, area: Area, isRows: boolean): number[] {
  const [first, last] = isRows ? [area.top, area.bottom] : [area.left, area.right];
  const known = isRows ? sheet.rows : sheet.columns;
  const lines: number[] = [];
  for (let line = first; line <= last; line++) if (!known.get(line)?.hidden) lines.push(line);
  return lines;
}

/** The order of the types: numbers, texts, FALSE and TRUE, errors. */
const RANKS = { number: 0, string: 1, boolean: 2, object: 3 } as const;

function orderOf(session: Session, sheet: Sheet, matchCase: boolean) {
  const texts = new Intl.Collator(session.locale, {
    sensitivity: matchCase ? 'variant' : 'accent',
    ignorePunctuation: false,
  });
  const valueAt = (field: SortField, { row, column }: Place): CellValue => {
    const value = cellAt(sheet, row, column)?.value ?? null;
    const isNumber = field.dataOption === 'TextAsNumber' && typeof value === 'string';
    return isNumber && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
  };
  return (field: SortField, a: Place, b: Place): number => {
    const direction = field.ascending ? 1 : -1;
    if (field.sortOn !== 'Value') {
      const has = ({ row, column }: Place) => Number(colorAt(sheet, field, row, column));
      return (has(b) - has(a)) * direction;
    }
    return compareValues(valueAt(field, a), valueAt(field, b), direction, texts);
  };
}

function colorAt(sheet: Sheet, field: SortField, row: number, column: number): boolean {
  const { fillColor, fontColor } = styleAt(sheet, row, column);
  return (field.sortOn === 'CellColor' ? fillColor : fontColor) === field.color;
}

/** Compares two values. Blank cells come last, also in a descending sort. */
function compareValues(
  a: CellValue,
  b: CellValue,
  direction: number,
  texts: Intl.Collator,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const ranks = RANKS[typeof a as keyof typeof RANKS] - RANKS[typeof b as keyof typeof RANKS];
  if (ranks !== 0) return ranks * direction;
  if (typeof a === 'string' && typeof b === 'string') return texts.compare(a, b) * direction;
  if (typeof a === 'object' || typeof b === 'object') return 0;
  return (Number(a) - Number(b)) * direction;
}

/**
 * Moves rows (or columns) of cells with their comments. `moves` gives the new index by the former
 * one.
 */
function moveLines(
  sheet: Sheet,
  area: Area,
  moves: ReadonlyMap<number, number>,
  isRows: boolean,
): void {
  const [first, last] = isRows ? [area.left, area.right] : [area.top, area.bottom];
  const moved: { readonly key: number; readonly cell: Cell }[] = [];
  for (const [from, to] of moves) {
    for (let across = first; across <= last; across++) {
      const source = isRows ? { row: from, column: across } : { row: across, column: from };
      const target = isRows ? { row: to, column: across } : { row: across, column: to };
      const key = cellKey(source.row, source.column);
      const cell = sheet.cells.get(key);
      if (!cell) continue;
      sheet.cells.delete(key);
      moved.push({ key: cellKey(target.row, target.column), cell: cellIn(cell, source, target) });
    }
  }
  for (const { key, cell } of moved) sheet.cells.set(key, cell);
  moveComments(sheet, (row, column) => {
    if (!contains(area, { top: row, left: column, bottom: row, right: column })) {
      return { row, column };
    }
    return isRows
      ? { row: moves.get(row) ?? row, column }
      : { row, column: moves.get(column) ?? column };
  });
}

function cellIn(cell: Cell, from: Place, to: Place): Cell {
  if (cell.formula === undefined) return cell;
  return { ...cell, formula: movedFormula(cell.formula, from, to) };
}
