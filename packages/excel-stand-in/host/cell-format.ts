import htmlColors from 'color-name';
import { asBoolean, asNumber, asOneOf, asText, wholeNumberWithin } from './argument';
import { isEntireColumns, isEntireRows } from './a1';
import { restyled, restyleArea, styleAt } from './cells';
import { invalidArgument } from './error';
import type { ApiVersion } from './object-class';
import { existingCells, isUnbounded, raiseFormatChanged, requireUnlocked } from './range-content';
import type { Session } from './session';
import type { AreasRef } from './sheets';
import type { Area, Border, BorderEdge, CellStyle, Sheet, StyleMembers } from './model';

/**
 * A member of a format: `get` reads it from a cell's style, `change` returns what setting it
 * changes.
 */
export interface FormatMember {
  readonly since?: ApiVersion | undefined;
  get(style: CellStyle): unknown;
  change(value: unknown): StyleMembers;
}

export type FormatMembers = Readonly<Record<string, FormatMember>>;

const HTML_COLORS = new Map<string, readonly number[]>(Object.entries(htmlColors));

/** Returns a colour as `#RRGGBB`, from `#rrggbb` or a name in HTML (`red`). */
export function asColor(value: unknown): string {
  const text = asText(value);
  const named = HTML_COLORS.get(text.toLowerCase());
  const color = named ? hexOf(named) : text;
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  throw invalidArgument('A color is written as #RRGGBB, or by a name of HTML.');
}

function hexOf(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

export const FONT_MEMBERS: FormatMembers = {
  bold: { get: (s) => s.bold ?? false, change: (v) => ({ bold: asBoolean(v) }) },
  italic: { get: (s) => s.italic ?? false, change: (v) => ({ italic: asBoolean(v) }) },
  strikethrough: {
    since: '1.9',
    get: (s) => s.strikethrough ?? false,
    change: (v) => ({ strikethrough: asBoolean(v) }),
  },
  underline: {
    get: (s) => (s.underline ? 'Single' : 'None'),
    change: (v) => ({ underline: asOneOf(v, ['None', 'Single']) === 'Single' }),
  },
  name: { get: (s) => s.fontName ?? 'Calibri', change: (v) => ({ fontName: asText(v) }) },
  size: { get: (s) => s.fontSize ?? 11, change: (v) => ({ fontSize: asNumber(v) }) },
  color: { get: (s) => s.fontColor ?? '#000000', change: (v) => ({ fontColor: asColor(v) }) },
};

export const FILL: FormatMembers = {
  color: { get: (s) => s.fillColor ?? '#FFFFFF', change: (v) => ({ fillColor: asColor(v) }) },
};

const HORIZONTAL = ['Left', 'Center', 'Right', 'Justify', 'Fill'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify'] as const;

export const ALIGNMENT: FormatMembers = {
  horizontalAlignment: {
    get: (s) => s.horizontal ?? 'General',
    change: (v) => ({
      horizontal: v === 'General' ? undefined : asOneOf(v, HORIZONTAL),
    }),
  },
  verticalAlignment: {
    get: (s) => s.vertical ?? 'Bottom',
    change: (v) => ({ vertical: asOneOf(v, VERTICAL) }),
  },
  wrapText: { get: (s) => s.wrapText ?? false, change: (v) => ({ wrapText: asBoolean(v) }) },
  indentLevel: {
    since: '1.9',
    get: (s) => s.indent ?? 0,
    change: (v) => ({ indent: wholeNumberWithin(v, 0, 250) }),
  },
};

export const PROTECTION: FormatMembers = {
  locked: { get: (s) => s.locked ?? true, change: (v) => ({ locked: asBoolean(v) }) },
};

/** Returns the same function, but each style is changed only once. Many cells share a style. */
export function oncePerStyle(
  change: (style: CellStyle) => CellStyle,
): (style: CellStyle) => CellStyle {
  const changed = new Map<CellStyle, CellStyle>();
  return (style) => {
    const known = changed.get(style) ?? change(style);
    changed.set(style, known);
    return known;
  };
}

/** Returns the value that all cells have. Null if the values differ. */
export function uniform({ sheet, areas }: AreasRef, of: (style: CellStyle) => unknown): unknown {
  const seen = new Set<unknown>();
  for (const style of stylesIn(sheet, areas)) {
    seen.add(of(style));
    if (seen.size > 1) return null;
  }
  return seen.values().next().value ?? null;
}

function* stylesIn(sheet: Sheet, areas: readonly Area[]): Generator<CellStyle> {
  for (const area of areas) {
    if (isUnbounded(area)) yield* stylesOfLines(sheet, area);
    else {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          yield styleAt(sheet, row, column);
        }
      }
    }
  }
}

function* stylesOfLines(sheet: Sheet, area: Area): Generator<CellStyle> {
  if (isEntireColumns(area)) {
    for (let c = area.left; c <= area.right; c++) yield sheet.columns.get(c)?.style ?? {};
  } else if (isEntireRows(area)) {
    for (let r = area.top; r <= area.bottom; r++) yield sheet.rows.get(r)?.style ?? {};
  }
  for (const { row, column } of existingCells(sheet, area)) yield styleAt(sheet, row, column);
}

export function restyle(
  session: Session,
  { sheet, areas }: AreasRef,
  change: (style: CellStyle, row: number, column: number, area: Area) => CellStyle,
): void {
  requireFormattable(session, { sheet, areas });
  for (const area of areas) {
    restyleArea(sheet, area, (style, row, column) => change(style, row, column, area));
  }
  sheet.revision++;
  raiseFormatChanged(session, { sheet, areas });
}

function requireFormattable(session: Session, ref: AreasRef): void {
  if (ref.sheet.protected && ref.sheet.protectionOptions?.['allowFormatCells'] === true) return;
  requireUnlocked(session, ref);
}

/** The sides of Excel.RangeBorderCollection that the host supports (not the diagonals). */
export const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;

export type BorderSide = (typeof BORDER_SIDES)[number];

/**
 * Returns the edge of a cell that lies on the given side of the area. Null if the cell is not on
 * that side.
 */
export function edgeOn(
  side: BorderSide,
  area: Area,
  row: number,
  column: number,
): BorderEdge | null {
  switch (side) {
    case 'EdgeTop':
      return row === area.top ? side : null;
    case 'EdgeBottom':
      return row === area.bottom ? side : null;
    case 'EdgeLeft':
      return column === area.left ? side : null;
    case 'EdgeRight':
      return column === area.right ? side : null;
    case 'InsideHorizontal':
      return row < area.bottom ? 'EdgeBottom' : null;
    case 'InsideVertical':
      return column < area.right ? 'EdgeRight' : null;
  }
}

const BORDER_STYLES = ['Continuous', 'Dash', 'Dot', 'Double'] as const;
const BORDER_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

const NEW_BORDER: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** Returns a border with one member changed. Undefined if its style becomes `None`. */
export function changedBorder(
  border: Border | undefined,
  member: 'style' | 'weight' | 'color',
  value: unknown,
): Border | undefined {
  const before = border ?? NEW_BORDER;
  switch (member) {
    case 'style':
      return value === 'None' ? undefined : { ...before, style: asOneOf(value, BORDER_STYLES) };
    case 'weight':
      return { ...before, weight: asOneOf(value, BORDER_WEIGHTS) };
    case 'color':
      return { ...before, color: asColor(value) };
  }
}

export function withBorder(
  style: CellStyle,
  edge: BorderEdge,
  border: Border | undefined,
): CellStyle {
  const { [edge]: _before, ...others } = style.borders ?? {};
  const borders = border ? { ...others, [edge]: border } : others;
  return restyled(style, { borders: Object.keys(borders).length > 0 ? borders : undefined });
}
