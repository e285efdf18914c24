/** Excel's own, and what is like it where that is not installed. */
export const FONT = 'Calibri, Carlito, Arial, sans-serif';

/** Points; Excel's own. */
export const DEFAULT_FONT_SIZE = 11;

export const PIXELS_PER_POINT = 96 / 72;
