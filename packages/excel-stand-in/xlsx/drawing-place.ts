/** Reads and writes the positions of charts and shapes on a sheet. */
import type { Chart, Sheet } from '../host/model';
import { DEFAULT_COLUMN_POINTS, DEFAULT_ROW_POINTS, emu, emuPoints } from './sizes';
import { child, numberOf, xml, type XmlElement } from './xml';

/** The elements of a drawing that place an object. */
export const ANCHORS = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'];

/** The default width of a sheet's columns and height of its rows, in points. */
export interface DefaultSizes {
  readonly column: number;
  readonly row: number;
}

export const EXCEL_SIZES: DefaultSizes = { column: DEFAULT_COLUMN_POINTS, row: DEFAULT_ROW_POINTS };

type Lines = Sheet['columns'] | Sheet['rows'];
export type Geometry = Pick<Sheet, 'columns' | 'rows'> & { readonly sizes: DefaultSizes };

export type Place = Pick<Chart, 'left' | 'top' | 'width' | 'height'>;

export function readPlace(anchor: XmlElement, geometry: Geometry): Place {
  const from = child(anchor, 'from');
  const to = child(anchor, 'to');
  const extent = child(anchor, 'ext');
  const position = child(anchor, 'pos');
  const left = position ? emuPoints(numberOf(position, 'x') ?? 0) : xOf(from, geometry);
  const top = position ? emuPoints(numberOf(position, 'y') ?? 0) : yOf(from, geometry);
  const width = extent ? emuPoints(numberOf(extent, 'cx') ?? 0) : xOf(to, geometry) - left;
  const height = extent ? emuPoints(numberOf(extent, 'cy') ?? 0) : yOf(to, geometry) - top;
  return { left, top, width, height };
}

function xOf(marker: XmlElement | undefined, { columns, sizes }: Geometry): number {
  const column = Number(child(marker, 'col')?.text ?? 0);
  const offset = Number(child(marker, 'colOff')?.text ?? 0);
  return startOf(columns, column, 'width', sizes.column) + emuPoints(offset);
}

function yOf(marker: XmlElement | undefined, { rows, sizes }: Geometry): number {
  const row = Number(child(marker, 'row')?.text ?? 0);
  const offset = Number(child(marker, 'rowOff')?.text ?? 0);
  return startOf(rows, row, 'height', sizes.row) + emuPoints(offset);
}

type Size = 'width' | 'height';

function sizeOf(lines: Lines, index: number, size: Size, otherwise: number): number {
  const line: { hidden?: boolean; width?: number; height?: number } | undefined = lines.get(index);
  return line?.hidden === true ? 0 : (line?.[size] ?? otherwise);
}

/** Returns the distance from the sheet's edge to a column or row, in points. */
function startOf(lines: Lines, index: number, size: Size, otherwise: number): number {
  let own = 0;
  let counted = 0;
  for (const line of lines.keys()) {
    if (line >= index) continue;
    own += sizeOf(lines, line, size, otherwise);
    counted += 1;
  }
  return own + (index - counted) * otherwise;
}

/**
 * Returns the column or row at a distance from the sheet's edge, and how far inside it that is, in
 * points.
 */
function lineAt(
  lines: Lines,
  distance: number,
  size: Size,
  otherwise: number,
  count: number,
): { readonly index: number; readonly offset: number } {
  let rest = Math.max(0, distance);
  let index = 0;
  for (; index < count - 1; index += 1) {
    const own = sizeOf(lines, index, size, otherwise);
    if (rest < own) break;
    rest -= own;
  }
  return { index, offset: rest };
}

/**
 * Returns the position of an object as Excel writes it: the cells under two of its corners, with
 * the offsets inside these cells.
 */
export function placeXml(place: Place, { columns, rows }: Sheet, sizes: DefaultSizes): string {
  const corner = (left: number, top: number) => {
    const column = lineAt(columns, left, 'width', sizes.column, 16_384);
    const row = lineAt(rows, top, 'height', sizes.row, 1_048_576);
    return (
      xml('xdr:col', {}, String(column.index)) +
      xml('xdr:colOff', {}, String(emu(column.offset))) +
      xml('xdr:row', {}, String(row.index)) +
      xml('xdr:rowOff', {}, String(emu(row.offset)))
    );
  };
  const { left, top, width, height } = place;
  return (
    xml('xdr:from', {}, corner(left, top)) + xml('xdr:to', {}, corner(left + width, top + height))
  );
}

const HALF_A_PIXEL = 0.375;

export function isSamePlace(before: Place, now: Place): boolean {
  return (['left', 'top', 'width', 'height'] as const).every(
    (side) => Math.abs(before[side] - now[side]) < HALF_A_PIXEL,
  );
}
