/** Rewrites the changed rows of a worksheet part, and leaves the others as they are. */
import { cellKey, type Sheet } from '../host/model';
import { cellXml, placeReader, writtenFormula, type CellContext } from './cells';
import type { GridChanges, SheetRow } from './grid-changes';
import type { StyleBook } from './styles';
import {
  child,
  children,
  editAppend,
  numberOf,
  parseXmlWithout,
  ROWS,
  withPrefix,
  xml,
  type Edit,
  type XmlDocument,
  type XmlElement,
} from './xml';

interface Source {
  /** The text of the part before the changes. */
  readonly text: string;
  readonly changes: GridChanges;
  readonly now: Sheet;
  readonly context: CellContext;
  /** The namespace prefix of the part's elements. */
  prefix: string;
}

/** Returns the edits for the changed rows, and the document without its rows. */
export function gridEdits(
  text: string,
  changes: GridChanges,
  now: Sheet,
  context: CellContext,
): { readonly document: XmlDocument; readonly edits: readonly Edit[] } {
  const source: Source = { text, changes, now, context, prefix: '' };
  const pending = [...new Set([...changes.cells.keys(), ...changes.rows])].sort((a, b) => a - b);
  const edits: Edit[] = [];
  const placeOf = placeReader();
  let next = 0;
  const rowsBefore = (row: number): string => {
    const first = next;
    while ((pending[next] ?? Infinity) < row) next += 1;
    return newRows(source, pending.slice(first, next));
  };

  const document = parseXmlWithout(text, ROWS, (element) => {
    const row = placeOf.row(element);
    source.prefix = element.prefix;
    const { start, end } = element;
    const before = rowsBefore(row);
    if (before !== '') edits.push({ start, end: start, text: before });
    if (pending[next] !== row) return;
    next += 1;
    const standing = new Map(children(element, 'c').map((c) => [placeOf.column(c), c] as const));
    edits.push({ start, end, text: writeRow(source, row, element, standing) });
  });
  const sheetData = document.root.children.find(({ name }) => name === 'sheetData');
  if (!sheetData) throw new Error('The worksheet has no sheetData.');
  source.prefix = sheetData.prefix;
  const rest = rowsBefore(Infinity);
  if (rest !== '') edits.push(editAppend(document, sheetData, rest));
  return { document, edits };
}

function newRows(source: Source, rows: readonly number[]): string {
  return rows.map((row) => writeRow(source, row, undefined, new Map())).join('');
}

/** Writes a row. `standing` has the cells of the row before the changes, by their column. */
function writeRow(
  source: Source,
  row: number,
  element: XmlElement | undefined,
  standing: ReadonlyMap<number, XmlElement>,
): string {
  const { text, changes, now, context, prefix } = source;
  const columns = changes.cells.get(row) ?? new Set<number>();
  const all = [...new Set([...standing.keys(), ...columns])].sort((a, b) => a - b);
  const inner = all.map((column) => {
    const before = standing.get(column);
    if (columns.has(column)) return writeCell(source, row, column, before);
    return before ? text.slice(before.start, before.end) : '';
  });
  const attributes = changes.rows.has(row)
    ? rowAttributes(element, now.rows.get(row), context.styles)
    : { ...element?.attributes };
  // `spans` is optional, and may be wrong after the changes.
  const { spans: _, ...rest } = attributes;
  const name = prefix === '' ? 'row' : `${prefix}:row`;
  return xml(name, { ...rest, r: row + 1 }, inner.join(''));
}

function writeCell(
  { text, changes, now, context, prefix }: Source,
  row: number,
  column: number,
  before: XmlElement | undefined,
): string {
  const key = cellKey(row, column);
  const cell = now.cells.get(key);
  if (!cell) return '';
  const style = cell.style ?? now.rows.get(row)?.style ?? now.columns.get(column)?.style;
  const styleIndex = context.styles.indexOf(style, numberOf(before, 's') ?? 0);
  const f = changes.newFormulas.has(key) ? undefined : child(before, 'f');
  // An unchanged formula keeps its element, and with it the attributes of arrays and shared
  // formulas.
  const formula = f
    ? { f: text.slice(f.start, f.end), metadata: before?.attributes['cm'] }
    : writtenFormula(row, column, cell, context.spillMetadata);
  return withPrefix(cellXml(row, column, cell.value, styleIndex, formula), prefix);
}

function rowAttributes(
  element: XmlElement | undefined,
  row: SheetRow | undefined,
  styles: StyleBook,
): Record<string, string | number | undefined> {
  const before = { ...element?.attributes };
  const height = row?.height;
  const sameHeight = height !== undefined && height === numberOf(element, 'ht');
  const style = row?.style ? styles.indexOf(row.style, numberOf(element, 's') ?? 0) : undefined;
  return {
    ...before,
    ht: height,
    customHeight: height === undefined ? undefined : sameHeight ? before['customHeight'] : 1,
    hidden: row?.hidden === true ? 1 : undefined,
    s: style,
    customFormat: style === undefined ? undefined : 1,
  };
}
