import { MAX_COLUMNS, type Sheet } from '../host/model';
import { sameStyle } from './grid-changes';
import { columnCharacters, columnPoints } from './sizes';
import type { StyleBook } from './styles';
import { child, children, flag, numberOf, xml, type XmlElement } from './xml';

type SheetColumns = Sheet['columns'];
type SheetColumn = SheetColumns extends Map<number, infer C> ? C : never;
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Reads the columns that have a width or a style of their own, or are hidden. */
export function readColumns(worksheet: XmlElement, styles: StyleBook): SheetColumns {
  const columns: SheetColumns = new Map();
  let before: XmlElement | undefined;
  let properties: SheetColumn = {};
  for (const [column, col] of columnElements(worksheet)) {
    if (col !== before) properties = readColumn(col, styles);
    before = col;
    if (Object.keys(properties).length > 0) columns.set(column, properties);
  }
  return columns;
}

/**
 * Yields the index of each column with its element. It stops after 16,384 columns, because a bad
 * file can list the same columns many times.
 */
function* columnElements(worksheet: XmlElement): Generator<readonly [number, XmlElement]> {
  let left = MAX_COLUMNS;
  for (const col of children(child(worksheet, 'cols'), 'col')) {
    const first = Math.max(1, numberOf(col, 'min') ?? 1);
    const last = Math.min(MAX_COLUMNS, numberOf(col, 'max') ?? first);
    for (let number = first; number <= last; number += 1) {
      if (left === 0) return;
      left -= 1;
      yield [number - 1, col];
    }
  }
}

function readColumn(col: XmlElement, styles: StyleBook): SheetColumn {
  const stated = numberOf(col, 'width');
  const isDefault = !flag(col, 'customWidth') && stated === DEFAULT_CHARACTERS;
  const width = isDefault ? undefined : stated;
  const style = styles.cellStyle(numberOf(col, 'style') ?? 0);
  return {
    ...(width === undefined ? {} : { width: columnPoints(width) }),
    ...(flag(col, 'hidden') ? { hidden: true } : {}),
    ...(style === undefined ? {} : { style }),
  };
}

/** Returns the `cols` element: '' for none, undefined if the columns did not change. */
export function columnsXml(
  worksheet: XmlElement,
  before: SheetColumns,
  now: SheetColumns,
  styles: StyleBook,
): string | undefined {
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
    (column) => !sameColumn(before.get(column), now.get(column)),
  );
  if (changed.length === 0) return undefined;
  const attributes = new Map<number, Attributes>();
  for (const [column, col] of columnElements(worksheet)) attributes.set(column, col.attributes);
  for (const column of changed) {
    const own = now.get(column);
    const base = attributes.get(column);
    if (own) attributes.set(column, changedColumn(base, before.get(column), own, styles));
    else attributes.delete(column);
  }
  const runs = columnRuns(attributes);
  return runs.length === 0 ? '' : xml('cols', {}, runs.map((run) => xml('col', run)).join(''));
}

function changedColumn(
  base: Attributes | undefined,
  before: SheetColumn | undefined,
  now: SheetColumn,
  styles: StyleBook,
): Attributes {
  const baseStyle = Number(base?.['style'] ?? 0);
  const style = now.style ? styles.indexOf(now.style, baseStyle) : 0;
  const isSame = now.width === before?.width && base?.['width'] !== undefined;
  return {
    ...base,
    ...(isSame ? {} : widthAttributes(now.width)),
    hidden: now.hidden === true ? 1 : undefined,
    style: style === 0 ? undefined : style,
  };
}

function widthAttributes(points: number | undefined): Attributes {
  return points === undefined
    ? { width: DEFAULT_CHARACTERS, customWidth: undefined }
    : { width: columnCharacters(points), customWidth: 1 };
}

// Excel's default width of a column in characters: 64 pixels.
const DEFAULT_CHARACTERS = 9.140625;

function columnRuns(attributes: ReadonlyMap<number, Attributes>): Attributes[] {
  const runs: { min: number; max: number; key: string; rest: Attributes }[] = [];
  for (const [column, own] of [...attributes].sort(([a], [b]) => a - b)) {
    const { min: _min, max: _max, ...rest } = own;
    const key = JSON.stringify(rest);
    const last = runs.at(-1);
    if (last && last.max === column && last.key === key) last.max = column + 1;
    else runs.push({ min: column + 1, max: column + 1, key, rest });
  }
  return runs.map(({ min, max, rest }) => ({ min, max, ...rest }));
}

function sameColumn(a: SheetColumn | undefined, b: SheetColumn | undefined): boolean {
  return (
    a?.width === b?.width &&
    (a?.hidden ?? false) === (b?.hidden ?? false) &&
    sameStyle(a?.style, b?.style)
  );
}
