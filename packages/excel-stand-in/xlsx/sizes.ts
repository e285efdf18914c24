/**
 * Converts units. The API and the model have points. A file has the widths of columns in
 * characters, and drawings in EMU (English Metric Units, 12,700 to a point).
 */
const POINTS_PER_PIXEL = 0.75;
/** The width of a digit in Excel's normal font, Calibri 11, at 96 dpi. */
const PIXELS_PER_CHARACTER = 7;
const EMU_PER_POINT = 12_700;
const POINTS_PER_INCH = 72;

/** Excel's default width of a column: 64 pixels. */
export const DEFAULT_COLUMN_POINTS = 48;
export const DEFAULT_ROW_POINTS = 15;

/**
 * Converts a file's column width (in characters, with padding) to points. Source: ECMA-376 part 1,
 * 18.3.1.13.
 */
export function columnPoints(characters: number): number {
  const pixels = Math.trunc(
    ((256 * characters + Math.trunc(128 / PIXELS_PER_CHARACTER)) / 256) * PIXELS_PER_CHARACTER,
  );
  return pixels * POINTS_PER_PIXEL;
}

/** Converts points to a file's column width in characters, rounded to whole pixels. */
export function columnCharacters(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.round((pixels / PIXELS_PER_CHARACTER) * 1e8) / 1e8;
}

export function emu(points: number): number {
  return Math.round(points * EMU_PER_POINT);
}

export function emuPoints(count: number): number {
  return count / EMU_PER_POINT;
}

export function inches(points: number): number {
  return Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
}

/** Converts inches to points, rounded to a thousandth. */
export function inchPoints(count: number): number {
  return Math.round(count * POINTS_PER_INCH * 1000) / 1000;
}
