import { asNumber } from '../argument';
import {
  ALIGNMENT,
  BORDER_SIDES,
  changedBorder,
  edgeOn,
  FILL,
  FONT_MEMBERS,
  PROTECTION,
  restyle,
  withBorder,
  type BorderSide,
} from '../cell-format';
import { changeFormat, formatScalars, type FormatRef } from '../format-scalars';
import { styleAt } from '../cells';
import { changeLook, namedStyle } from '../named-styles';
import { itemOrThrow, invalidArgument } from '../error';
import { heightOf, widthOf } from '../lines';
import { declareClass, type Scalar, type AnyClass } from '../object-class';
import { existingCells, requireUnlocked } from '../range-content';
import { cellText } from '../cell-text';
import { conventionsOf } from '../conventions';
import type { Session } from '../session';
import type { AreasRef } from '../sheets';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  type Border,
  type BorderEdge,
  type CellStyle,
  type Sheet,
} from '../model';

/** One side of areas of cells, or of a named style. An `Excel.RangeBorder` refers to it. */
type BorderRef = FormatRef & { readonly side: BorderSide };

const borderScalar = (
  member: 'style' | 'weight' | 'color',
  missing: string,
): Scalar<BorderRef> => ({
  get: (ref, session) => {
    const borders = bordersOn(ref, session).map((border) => border?.[member] ?? missing);
    return new Set(borders).size > 1 ? null : (borders[0] ?? missing);
  },
  set: (ref, value, session) => {
    const changed = (style: CellStyle, edge: BorderEdge | null) =>
      edge ? withBorder(style, edge, changedBorder(style.borders?.[edge], member, value)) : style;
    if ('look' in ref) {
      changeLook(session, ref.look, (look) => changed(look, edgeOn(ref.side, ONE_CELL, 0, 0)));
    } else {
      restyle(session, ref, (style, row, column, area) =>
        changed(style, edgeOn(ref.side, area, row, column)),
      );
    }
  },
});

/** A named style has the borders of one cell. */
const ONE_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

function bordersOn(ref: BorderRef, { workbook }: Session): (Border | undefined)[] {
  const borders: (Border | undefined)[] = [];
  if ('look' in ref) {
    const edge = edgeOn(ref.side, ONE_CELL, 0, 0);
    return edge ? [namedStyle(workbook, ref.look).look.borders?.[edge]] : [];
  }
  const { sheet, areas, side } = ref;
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const edge = edgeOn(side, area, row, column);
        if (edge) borders.push(styleAt(sheet, row, column).borders?.[edge]);
      }
    }
  }
  return borders;
}

const rangeBorder: AnyClass = declareClass<BorderRef>({
  name: 'RangeBorder',
  id: 'sideIndex',
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: borderScalar('style', 'None'),
    weight: borderScalar('weight', 'Thin'),
    color: borderScalar('color', '#000000'),
  },
});

function borderOf(ref: FormatRef, side: unknown): BorderRef {
  const name = sidesOf(ref).find((candidate) => candidate === side);
  if (!name) throw invalidArgument('The stand-in host draws no such borders here.');
  return { ...ref, side: name };
}

/** A named style has the four sides of a cell. */
function sidesOf(ref: FormatRef): readonly BorderSide[] {
  if (!('look' in ref)) return BORDER_SIDES;
  return BORDER_SIDES.filter((side) => edgeOn(side, ONE_CELL, 0, 0) !== null);
}

const rangeBorderCollection: AnyClass = declareClass<FormatRef>({
  name: 'RangeBorderCollection',
  scalars: { count: { get: (ref) => sidesOf(ref).length } },
  items: { of: 'RangeBorder', list: (ref) => sidesOf(ref).map((side) => borderOf(ref, side)) },
  methods: {
    getItem: { kind: 'read', of: 'RangeBorder', call: (ref, args) => borderOf(ref, args[0]) },
    getItemAt: {
      kind: 'read',
      of: 'RangeBorder',
      call: (ref, args) => borderOf(ref, itemOrThrow(sidesOf(ref)[Number(args[0])])),
    },
  },
});

const rangeFill: AnyClass = declareClass<FormatRef>({
  name: 'RangeFill',
  scalars: formatScalars(FILL),
  methods: {
    clear: {
      kind: 'write',
      call: (ref, _args, session) => changeFormat(session, ref, { fillColor: undefined }),
    },
  },
});

const rangeFont: AnyClass = declareClass<FormatRef>({
  name: 'RangeFont',
  scalars: formatScalars(FONT_MEMBERS),
});

const formatProtection: AnyClass = declareClass<AreasRef>({
  name: 'FormatProtection',
  scalars: formatScalars(PROTECTION),
});

/** Returns the columns (or rows) of all areas, each once. */
function linesOf(
  areas: readonly Area[],
  first: 'left' | 'top',
  last: 'right' | 'bottom',
): number[] {
  const lines = new Set<number>();
  const limit = first === 'left' ? MAX_COLUMNS : MAX_ROWS;
  for (const area of areas) {
    if (area[last] - area[first] + 1 === limit) {
      throw invalidArgument('The stand-in host keeps no width or height for a whole sheet.');
    }
    for (let line = area[first]; line <= area[last]; line++) lines.add(line);
  }
  return [...lines];
}

function common(sizes: readonly number[]): number | null {
  return sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? null) : null;
}

const LARGEST = { width: 1790, height: 409 };

function asSize(value: unknown, largest: number): number {
  const size = asNumber(value);
  if (size < 0 || size > largest)
    throw invalidArgument(`A size from 0 to ${largest} was expected.`);
  return size;
}

/**
 * An estimate in points: the width of a character in the standard font. PADDING is what a cell
 * adds.
 */
const CHARACTER_WIDTH = 5.5;
const PADDING = 8;

/** Makes each column about as wide as its longest text in the area. */
function fitColumns(session: Session, sheet: Sheet, area: Area): void {
  const conventions = conventionsOf(session.locale);
  const longest = new Map<number, number>();
  for (const { row, column, cell } of existingCells(sheet, area)) {
    const format = styleAt(sheet, row, column).numberFormat ?? 'General';
    const text = cellText(cell.value, format, conventions, session.workbook.dateSystem);
    longest.set(column, Math.max(longest.get(column) ?? 0, text.length));
  }
  for (const [column, length] of longest) {
    if (length === 0) continue;
    const width = Math.min(LARGEST.width, length * CHARACTER_WIDTH + PADDING);
    sheet.columns.set(column, { ...sheet.columns.get(column), width });
  }
}

/** Removes the heights of rows, so that Excel chooses them. */
function fitRows(sheet: Sheet, area: Area): void {
  for (const [row, line] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    const { height: _height, ...rest } = line;
    sheet.rows.set(row, rest);
  }
}

const rangeFormat: AnyClass = declareClass<AreasRef>({
  name: 'RangeFormat',
  scalars: {
    ...formatScalars(ALIGNMENT),
    columnWidth: {
      since: '1.2',
      get: ({ sheet, areas }) =>
        common(linesOf(areas, 'left', 'right').map((column) => widthOf(sheet, column))),
      set: ({ sheet, areas }, value, session) => {
        requireUnlocked(session, { sheet, areas });
        const width = asSize(value, LARGEST.width);
        for (const column of linesOf(areas, 'left', 'right')) {
          sheet.columns.set(column, { ...sheet.columns.get(column), width });
        }
        sheet.revision++;
      },
    },
    rowHeight: {
      since: '1.2',
      get: ({ sheet, areas }) =>
        common(linesOf(areas, 'top', 'bottom').map((row) => heightOf(sheet, row))),
      set: ({ sheet, areas }, value, session) => {
        requireUnlocked(session, { sheet, areas });
        const height = asSize(value, LARGEST.height);
        for (const row of linesOf(areas, 'top', 'bottom')) {
          sheet.rows.set(row, { ...sheet.rows.get(row), height });
        }
        sheet.revision++;
      },
    },
  },
  links: {
    borders: { of: 'RangeBorderCollection', to: (ref) => ref },
    fill: { of: 'RangeFill', to: (ref) => ref },
    font: { of: 'RangeFont', to: (ref) => ref },
    protection: { since: '1.2', of: 'FormatProtection', to: (ref) => ref },
  },
  methods: {
    autofitColumns: {
      since: '1.2',
      kind: 'write',
      call: ({ sheet, areas }, _args, session) => {
        requireUnlocked(session, { sheet, areas });
        for (const area of areas) fitColumns(session, sheet, area);
        sheet.revision++;
      },
    },
    autofitRows: {
      since: '1.2',
      kind: 'write',
      call: ({ sheet, areas }, _args, session) => {
        requireUnlocked(session, { sheet, areas });
        for (const area of areas) fitRows(sheet, area);
        sheet.revision++;
      },
    },
  },
});

export const rangeFormatClasses: readonly AnyClass[] = [
  rangeBorder,
  rangeBorderCollection,
  rangeFill,
  rangeFont,
  formatProtection,
  rangeFormat,
];
