import { cellKey, columnOf, rowOf, type Cell, type CellStyle, type Sheet } from '../host/model';
import {
  cellXml,
  placeReader,
  writtenFormula,
  type CellContext,
  type SharedFormulas,
} from './cells';
import type { StyleBook } from './styles';
import {
  child,
  children,
  editAppend,
  numberOf,
  parseXmlWithRows,
  withPrefix,
  xml,
  type Edit,
  type XmlDocument,
  type XmlElement,
} from './xml';

/** Which cells and rows of a sheet are other than they were. */
export interface GridChanges {
  /** Columns by row. */
  readonly cells: ReadonlyMap<number, ReadonlySet<number>>;
  readonly rows: ReadonlySet<number>;
  /** Cells, by their key, whose formula has to be written out: it changed, or lost its leader. */
  readonly newFormulas: ReadonlySet<number>;
  /** Whether a cell lost, got or changed a formula. */
  readonly formulas: boolean;
  /** Whether a value or a formula changed, not only a format. */
  readonly contents: boolean;
}

export function gridChanges(before: Sheet, now: Sheet, shared: SharedFormulas): GridChanges {
  const changed = new Set<number>();
  for (const [key, cell] of now.cells) {
    if (!sameCell(before.cells.get(key), cell)) changed.add(key);
  }
  for (const key of before.cells.keys()) if (!now.cells.has(key)) changed.add(key);
  const newFormulas = new Set(
    [...changed].filter((key) => !sameFormula(before.cells.get(key), now.cells.get(key))),
  );
  const hasNewFormulas = newFormulas.size > 0;
  // Who shares the formula of a cell that loses it has to get it written out.
  for (const key of [...newFormulas]) {
    const group = shared.leaders.get(key);
    if (group === undefined) continue;
    for (const follower of shared.followers.get(group) ?? []) {
      changed.add(follower);
      newFormulas.add(follower);
    }
  }
  const rows = new Set<number>();
  for (const row of new Set([...before.rows.keys(), ...now.rows.keys()])) {
    if (!sameRow(before.rows.get(row), now.rows.get(row))) rows.add(row);
  }
  const keys = [...changed];
  const pairs = keys.map((key) => [before.cells.get(key), now.cells.get(key)] as const);
  return {
    cells: byRow(keys),
    rows,
    newFormulas,
    formulas: hasNewFormulas,
    contents: pairs.some(([a, b]) => !sameContent(a, b)),
  };
}

export function isUnchanged(changes: GridChanges): boolean {
  return changes.cells.size === 0 && changes.rows.size === 0;
}

function byRow(keys: readonly number[]): Map<number, Set<number>> {
  const cells = new Map<number, Set<number>>();
  for (const key of keys) {
    const columns = cells.get(rowOf(key)) ?? new Set<number>();
    cells.set(rowOf(key), columns);
    columns.add(columnOf(key));
  }
  return cells;
}

function sameFormula(a: Cell | undefined, b: Cell | undefined): boolean {
  return (
    a?.formula === b?.formula &&
    a?.spill?.rows === b?.spill?.rows &&
    a?.spill?.columns === b?.spill?.columns
  );
}

function sameContent(a: Cell | undefined, b: Cell | undefined): boolean {
  return sameFormula(a, b) && sameValue(a?.value ?? null, b?.value ?? null);
}

function sameValue(a: Cell['value'], b: Cell['value']): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return Object.is(a, b) || (a === 0 && b === 0);
}

function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a === b || (sameContent(a, b) && sameStyle(a?.style, b?.style));
}

/** Styles are small and shared: most comparisons end at the first. */
export function sameStyle(a: CellStyle | undefined, b: CellStyle | undefined): boolean {
  return a === b || JSON.stringify(sorted(a ?? {})) === JSON.stringify(sorted(b ?? {}));
}

function sorted(value: object): unknown {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => [key, typeof member === 'object' ? sorted(member) : member])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

type Row = Sheet['rows'] extends Map<number, infer R> ? R : never;

function sameRow(a: Row | undefined, b: Row | undefined): boolean {
  return (
    a?.height === b?.height &&
    (a?.hidden ?? false) === (b?.hidden ?? false) &&
    sameStyle(a?.style, b?.style)
  );
}

/** The edits of a worksheet part that make its rows those of the sheet. */
export function gridEdits(
  text: string,
  changes: GridChanges,
  now: Sheet,
  context: CellContext,
): { readonly document: XmlDocument; readonly edits: readonly Edit[] } {
  const { styles } = context;
  const pending = [...new Set([...changes.cells.keys(), ...changes.rows])].sort((a, b) => a - b);
  const edits: Edit[] = [];
  const placeOf = placeReader();
  let next = 0;
  let prefix = '';

  const writeCell = (row: number, column: number, before: XmlElement | undefined): string => {
    const key = cellKey(row, column);
    const cell = now.cells.get(key);
    if (!cell) return '';
    const style = cell.style ?? now.rows.get(row)?.style ?? now.columns.get(column)?.style;
    const styleIndex = styles.indexOf(style, numberOf(before, 's') ?? 0);
    const f = changes.newFormulas.has(key) ? undefined : child(before, 'f');
    // A formula that stayed keeps what makes it an array's or a group's.
    const formula = f
      ? { f: text.slice(f.start, f.end), metadata: before?.attributes['cm'] }
      : writtenFormula(row, column, cell, context.spillMetadata);
    return withPrefix(cellXml(row, column, cell.value, styleIndex, formula), prefix);
  };
  const writeRow = (row: number, element: XmlElement | undefined): string => {
    const columns = changes.cells.get(row) ?? new Set<number>();
    const kept = new Map(children(element, 'c').map((c) => [placeOf.column(c), c] as const));
    const all = [...new Set([...kept.keys(), ...columns])].sort((a, b) => a - b);
    const inner = all.map((column) => {
      const before = kept.get(column);
      if (columns.has(column)) return writeCell(row, column, before);
      return before ? text.slice(before.start, before.end) : '';
    });
    const attributes = changes.rows.has(row)
      ? rowAttributes(element, now.rows.get(row), styles)
      : { ...element?.attributes };
    // How far a row reaches is a hint that may now be wrong, and can be left out.
    const { spans: _, ...rest } = attributes;
    const name = prefix === '' ? 'row' : `${prefix}:row`;
    return xml(name, { ...rest, r: row + 1 }, inner.join(''));
  };
  const writeRowsBefore = (row: number, position: number): void => {
    const written: string[] = [];
    for (let first = pending[next]; first !== undefined && first < row; first = pending[next]) {
      written.push(writeRow(first, undefined));
      next += 1;
    }
    if (written.length > 0) edits.push({ start: position, end: position, text: written.join('') });
  };

  const document = parseXmlWithRows(text, (element) => {
    const row = placeOf.row(element);
    prefix = element.prefix;
    writeRowsBefore(row, element.start);
    if (pending[next] !== row) return;
    next += 1;
    edits.push({ start: element.start, end: element.end, text: writeRow(row, element) });
  });
  const sheetData = document.root.children.find(({ name }) => name === 'sheetData');
  if (!sheetData) throw new Error('The worksheet has no sheetData.');
  prefix = sheetData.prefix;
  const rest = pending.slice(next).map((row) => writeRow(row, undefined));
  if (rest.length > 0) edits.push(editAppend(document, sheetData, rest.join('')));
  return { document, edits };
}

function rowAttributes(
  element: XmlElement | undefined,
  row: Row | undefined,
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
