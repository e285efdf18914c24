import { fromCol as columnIndex, toCol as columnLetters } from '@borgar/fx';
import { MAX_COLUMNS, MAX_ROWS, type Area } from './model';

export function isEntireColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}

export function isEntireRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}

/** Returns an area in A1 notation, without the sheet: `B2`, `B2:C3`, `B:C`, `2:3`. */
export function formatArea(area: Area): string {
  if (isEntireColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isEntireRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  const last = `${columnLetters(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** Like `formatArea`, but with `$` signs: `$B$2:$C$3`. */
export function formatAbsoluteArea(area: Area): string {
  return formatArea(area).replace(/[A-Z]+|\d+/g, '$$$&');
}

/** Returns true if Excel reads a name as a cell, such as `AB12`. */
export function isCellName(name: string): boolean {
  return /^[A-Z]{1,3}\d+$/i.test(name);
}

/**
 * Returns a sheet's name as it stands before `!` in a formula. Some names need quotes: `'My
 * sheet'`.
 */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !isCellName(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function formatAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${formatArea(area)}`;
}

const CELLS = /^\$?([A-Z]{1,3})\$?([1-9]\d*)(?::\$?([A-Z]{1,3})\$?([1-9]\d*))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?([1-9]\d*):\$?([1-9]\d*)$/;

/**
 * Returns the area of an A1 reference without a sheet. Null if the text is no reference, or is
 * outside the grid.
 */
export function parseArea(text: string): Area | null {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return ordered(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    return ordered(0, columnIndex(columns[1] ?? ''), MAX_ROWS - 1, columnIndex(columns[2] ?? ''));
  }
  const rows = ROWS.exec(text);
  if (rows) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return null;
}

/** Splits `'My sheet'!A1` into its sheet (null if there is none) and the rest. */
export function splitAddress(text: string): { sheet: string | null; reference: string } {
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { sheet: null, reference: text };
  const before = text.slice(0, bang);
  const quoted = before.startsWith("'") && before.endsWith("'") && before.length > 1;
  const sheet = quoted ? before.slice(1, -1).replaceAll("''", "'") : before;
  return { sheet, reference: text.slice(bang + 1) };
}

export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** Returns what is left of an area without another one, in up to four rectangles. */
export function without(area: Area, cut: Area): Area[] {
  const common = intersection(area, cut);
  if (!common) return [area];
  return [
    { ...area, bottom: common.top - 1 },
    { ...area, top: common.bottom + 1 },
    { ...common, left: area.left, right: common.left - 1 },
    { ...common, left: common.right + 1, right: area.right },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** Returns the smallest area around two areas. */
export function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

function ordered(rowA: number, columnA: number, rowB: number, columnB: number): Area | null {
  const area = {
    top: Math.min(rowA, rowB),
    left: Math.min(columnA, columnB),
    bottom: Math.max(rowA, rowB),
    right: Math.max(columnA, columnB),
  };
  return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}
