import { fromCol as columnIndex, toCol as columnLetters } from '@borgar/fx';
import { columnCount, formatArea, parseArea, rowCount } from '../host/a1';
import {
  cellKey,
  ERROR_CODES,
  MAX_COLUMNS,
  MAX_ROWS,
  MAX_TEXT,
  type Cell,
  type CellStyle,
  type CellValue,
  type ErrorCode,
  type Sheet,
} from '../host/model';
import { decodeCellText, encodeCellText } from './cell-text';
import { formulaForFile, formulaFromFile, shiftFormula } from './formula';
import type { StyleBook } from './styles';
import { child, children, escapeXml, flag, numberOf, xml, type XmlElement } from './xml';
import { XlsxError } from './xlsx-error';

export interface CellContext {
  readonly sharedStrings: () => readonly string[];
  readonly styles: StyleBook;
  readonly dateSystem: 1900 | 1904;
  /** Returns the `cm` attribute of a cell whose formula spills (the index of its metadata). */
  readonly spillMetadata: () => number;
}

/**
 * The cells that share formulas. Only the first cell of a group (its leader) has the formula's
 * text. `leaders` gives the group by the leader's key, and `followers` the other cells by the
 * group.
 */
export interface SharedFormulas {
  readonly leaders: Map<number, string>;
  readonly followers: Map<string, number[]>;
}

type Grid = Pick<Sheet, 'cells' | 'rows'>;

/** Reads rows into a sheet, in the order of the file. */
export function rowReader(grid: Grid, context: CellContext) {
  const shared: SharedFormulas = { leaders: new Map(), followers: new Map() };
  const sharedTexts = new Map<string, { formula: string; row: number; column: number }>();
  const placeOf = placeReader();

  const readFormula = (f: XmlElement, row: number, column: number): string | undefined => {
    const kind = f.attributes['t'];
    const group = f.attributes['si'] ?? '';
    if (kind === 'dataTable') return undefined;
    if (kind !== 'shared') return f.text === '' ? undefined : formulaFromFile(f.text);
    if (f.text !== '') {
      sharedTexts.set(group, { formula: f.text, row, column });
      shared.leaders.set(cellKey(row, column), group);
      return formulaFromFile(f.text);
    }
    const leader = sharedTexts.get(group);
    if (!leader) return undefined;
    const followers = shared.followers.get(group) ?? [];
    shared.followers.set(group, followers);
    followers.push(cellKey(row, column));
    return formulaFromFile(shiftFormula(leader.formula, row - leader.row, column - leader.column));
  };

  const readCell = (c: XmlElement, row: number, column: number): void => {
    const f = child(c, 'f');
    const formula = f && readFormula(f, row, column);
    const spill = f && c.attributes['cm'] !== undefined ? readSpill(f) : undefined;
    const value = readValue(c, context);
    const style = context.styles.cellStyle(numberOf(c, 's') ?? 0);
    if (value === null && formula === undefined && style === undefined) return;
    grid.cells.set(cellKey(row, column), {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(spill === undefined ? {} : { spill }),
      ...(style === undefined ? {} : { style }),
    });
  };

  const readRow = (element: XmlElement): void => {
    const row = placeOf.row(element);
    const properties = rowProperties(element, context.styles);
    if (Object.keys(properties).length > 0) grid.rows.set(row, properties);
    for (const c of children(element, 'c')) readCell(c, row, placeOf.column(c));
  };
  return { readRow, shared };
}

function readSpill(f: XmlElement): Cell['spill'] {
  const area = f.attributes['t'] === 'array' ? parseArea(f.attributes['ref'] ?? '') : null;
  return area ? { rows: rowCount(area), columns: columnCount(area) } : undefined;
}

/**
 * Returns the indexes of rows and columns. A row or cell without `r` comes directly after the last
 * one.
 */
export function placeReader() {
  let lastRow = -1;
  let lastColumn = -1;
  return {
    row: (element: XmlElement): number => {
      lastRow = (numberOf(element, 'r') ?? lastRow + 2) - 1;
      lastColumn = -1;
      requireInGrid(lastRow, MAX_ROWS);
      return lastRow;
    },
    column: (element: XmlElement): number => {
      const letters = /^[A-Za-z]+/.exec(element.attributes['r'] ?? '')?.[0];
      lastColumn = letters === undefined ? lastColumn + 1 : columnOf(letters);
      requireInGrid(lastColumn, MAX_COLUMNS);
      return lastColumn;
    },
  };
}

/**
 * Returns the index of a column. The library reads three letters only. Four letters give an index
 * outside the grid.
 */
function columnOf(letters: string): number {
  return letters.length > 3 ? MAX_COLUMNS : columnIndex(letters);
}

function requireInGrid(index: number, count: number): void {
  if (Number.isInteger(index) && index >= 0 && index < count) return;
  throw new XlsxError('damaged', 'A cell stands outside the grid of a sheet.');
}

interface RowProperties {
  height?: number;
  hidden?: boolean;
  style?: CellStyle;
}

function rowProperties(element: XmlElement, styles: StyleBook): RowProperties {
  const height = numberOf(element, 'ht');
  const styled = flag(element, 'customFormat');
  const style = styled ? styles.cellStyle(numberOf(element, 's') ?? 0) : undefined;
  return {
    ...(height === undefined ? {} : { height }),
    ...(flag(element, 'hidden') ? { hidden: true } : {}),
    ...(style === undefined ? {} : { style }),
  };
}

const ERRORS: ReadonlySet<string> = new Set(ERROR_CODES);

function isErrorCode(text: string): text is ErrorCode {
  return ERRORS.has(text);
}

function readValue(c: XmlElement, context: CellContext): CellValue {
  const type = c.attributes['t'] ?? 'n';
  if (type === 'inlineStr') return decodedCellText(richText(child(c, 'is')));
  const v = child(c, 'v');
  if (!v) return null;
  switch (type) {
    case 's':
      return context.sharedStrings()[Number(v.text)] ?? '';
    case 'str':
      return decodedCellText(v.text);
    case 'b':
      return v.text.trim() === '1' || v.text.trim() === 'true';
    case 'e': {
      const text = v.text.trim();
      return { error: isErrorCode(text) ? text : '#VALUE!' };
    }
    case 'd':
      return dateSerial(v.text.trim(), context.dateSystem);
    default:
      return numberValue(v.text);
  }
}

function numberValue(text: string): CellValue {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? null : number;
}

const DAY = 86_400_000;
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/**
 * Returns the serial number of the ISO 8601 date in a cell of type `d`. All other dates in a file
 * are serial numbers already.
 */
function dateSerial(text: string, dateSystem: 1900 | 1904): CellValue {
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? text : (time - EPOCHS[dateSystem]) / DAY;
}

/** Returns the text of a cell. Like Excel, it cuts the text off after 32,767 characters. */
export function decodedCellText(written: string): string {
  return decodeCellText(written).slice(0, MAX_TEXT);
}

/** Returns the plain text of a shared or inline string. Phonetic readings are left out. */
export function richText(element: XmlElement | undefined): string {
  const parts = element?.children.map((part) =>
    part.name === 't' ? part.text : part.name === 'r' ? (child(part, 't')?.text ?? '') : '',
  );
  return parts?.join('') ?? '';
}

/** A cell's formula, as a file writes it. */
export interface WrittenFormula {
  readonly f: string;
  /** The `cm` of the cell. It says that the formula spills. */
  readonly metadata: string | number | undefined;
}

/**
 * Returns the formula of a cell, or undefined if it has none. `metadata` is called for a formula
 * that spills, and gives its `cm`.
 */
export function writtenFormula(
  row: number,
  column: number,
  { formula, spill }: Cell,
  metadata: () => number,
): WrittenFormula | undefined {
  if (formula === undefined) return undefined;
  const text = escapeXml(formulaForFile(formula));
  if (!spill) return { f: xml('f', {}, text), metadata: undefined };
  const bottom = row + spill.rows - 1;
  const right = column + spill.columns - 1;
  const ref = formatArea({ top: row, left: column, bottom, right });
  return { f: xml('f', { t: 'array', ref }, text), metadata: metadata() };
}

/** Returns a cell as a file writes it. `styleIndex` is the index of its format. */
export function cellXml(
  row: number,
  column: number,
  value: CellValue,
  styleIndex: number,
  formula: WrittenFormula | undefined,
): string {
  const { type, inner } = valueXml(value, formula !== undefined);
  const attributes = {
    r: `${columnLetters(column)}${row + 1}`,
    s: styleIndex === 0 ? undefined : styleIndex,
    t: type,
    cm: formula?.metadata,
  };
  return xml('c', attributes, (formula?.f ?? '') + inner);
}

function valueXml(value: CellValue, isResult: boolean): { type?: string; inner: string } {
  if (value === null) return { inner: '' };
  if (typeof value === 'boolean') return { type: 'b', inner: xml('v', {}, value ? '1' : '0') };
  if (typeof value === 'object') return { type: 'e', inner: xml('v', {}, fileError(value.error)) };
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? { inner: xml('v', {}, String(value)) }
      : { type: 'e', inner: xml('v', {}, '#NUM!') };
  }
  return isResult
    ? { type: 'str', inner: xml('v', {}, escapedText(value)) }
    : { type: 'inlineStr', inner: xml('is', {}, textXml(value)) };
}

/** A text element that keeps its white space. */
function textXml(text: string): string {
  return `<t xml:space="preserve">${escapedText(text)}</t>`;
}

function escapedText(text: string): string {
  return escapeXml(encodeCellText(text));
}

/**
 * Returns the error for a file. Instead of its newer errors, such as `#SPILL!`, Excel writes older
 * ones.
 */
function fileError(code: ErrorCode): string {
  switch (code) {
    case '#SPILL!':
    case '#CALC!':
      return '#VALUE!';
    case '#BUSY!':
      return '#N/A';
    default:
      return code;
  }
}
