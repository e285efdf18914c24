import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IPaddingData,
  type IStyleData,
} from '@univerjs/core';
import { styleAt } from '../../../packages/excel-stand-in/host/cells';
import type { Border, CellStyle, Sheet } from '../../../packages/excel-stand-in/host/model';
import { DEFAULT_FONT_SIZE, FONT, PIXELS_PER_POINT } from '../letters';
import { tableLookAt } from './table-look';

/** How many pixels Excel indents by. */
const INDENT = 9;

const looks = new WeakMap<CellStyle, IStyleData>();

/** The look of a cell. Its own look goes before the look of its table. */
export function lookAt(sheet: Sheet, row: number, column: number): IStyleData {
  const own = styleAt(sheet, row, column);
  const table = tableLookAt(sheet, row, column);
  return table ? asLook({ ...table, ...own }) : lookOf(own);
}

/** Returns the same object for the same style. */
export function lookOf(style: CellStyle): IStyleData {
  const known = looks.get(style);
  if (known) return known;
  const look = asLook(style);
  looks.set(style, look);
  return look;
}

/** Gives every member. A member is null if the style lacks it, so that no old look remains. */
function asLook(style: CellStyle): IStyleData {
  const line = (on: boolean | undefined) => ({ s: on ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  return {
    ff: style.fontName === undefined ? FONT : `${style.fontName}, ${FONT}`,
    fs: style.fontSize ?? DEFAULT_FONT_SIZE,
    bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ul: line(style.underline),
    st: line(style.strikethrough),
    cl: style.fontColor === undefined ? null : { rgb: style.fontColor },
    bg: style.fillColor === undefined ? null : { rgb: style.fillColor },
    ht: horizontal(style.horizontal),
    vt: vertical(style.vertical),
    tb: style.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: padding(style),
    bd: style.borders
      ? {
          t: asBorder(style.borders.EdgeTop),
          r: asBorder(style.borders.EdgeRight),
          b: asBorder(style.borders.EdgeBottom),
          l: asBorder(style.borders.EdgeLeft),
        }
      : null,
  };
}

/** Excel leaves a fifth of the letters' height free above them, as the font Calibri prescribes. */
const LEADING = 0.2;

function padding({ indent = 0, horizontal: side, fontSize }: CellStyle): IPaddingData {
  const inward = 2 + indent * INDENT;
  const t = Math.round((fontSize ?? DEFAULT_FONT_SIZE) * PIXELS_PER_POINT * LEADING);
  return side === 'Right' ? { t, r: inward } : { t, l: inward };
}

function horizontal(side: CellStyle['horizontal']): HorizontalAlign | null {
  switch (side) {
    case undefined:
      return null;
    case 'Left':
    case 'Fill':
      return HorizontalAlign.LEFT;
    case 'Center':
      return HorizontalAlign.CENTER;
    case 'Right':
      return HorizontalAlign.RIGHT;
    case 'Justify':
      return HorizontalAlign.JUSTIFIED;
  }
}

function vertical(side: CellStyle['vertical']): VerticalAlign {
  switch (side) {
    case 'Top':
    case 'Justify':
      return VerticalAlign.TOP;
    case 'Center':
      return VerticalAlign.MIDDLE;
    case undefined:
    case 'Bottom':
      return VerticalAlign.BOTTOM;
  }
}

function asBorder(border: Border | undefined): IBorderStyleData | null {
  return border ? { s: borderStyle(border), cl: { rgb: border.color } } : null;
}

function borderStyle({ style, weight }: Border): BorderStyleTypes {
  const heavy = weight === 'Medium' || weight === 'Thick';
  switch (style) {
    case 'Dash':
      return heavy ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case 'Dot':
      return BorderStyleTypes.DOTTED;
    case 'Double':
      return BorderStyleTypes.DOUBLE;
    case 'Continuous':
      return LINE[weight];
  }
}

const LINE: Readonly<Record<Border['weight'], BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};
