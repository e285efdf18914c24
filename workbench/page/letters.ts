/** Excel's own font, and similar ones where it is not installed. */
export const FONT = 'Calibri, Carlito, Arial, sans-serif';

/** Excel's own size, in points. */
export const DEFAULT_FONT_SIZE = 11;

export const PIXELS_PER_POINT = 96 / 72;
