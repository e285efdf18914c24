import { SpreadsheetSkeleton } from '@univerjs/preset-sheets-core';

const { getOverflowPosition } = SpreadsheetSkeleton.prototype;

/**
 * Has an indented text reach as far over empty cells as it does. Univer 0.25.1 leaves the indent out
 * when it reckons how far that is, and cuts the text off at a column's edge.
 */
export function roomForIndents(): void {
  SpreadsheetSkeleton.prototype.getOverflowPosition = function (size, align, row, column, count) {
    const { pd } = this.worksheet.getComposedCellStyle(row, column);
    const indented = { ...size, width: size.width + (pd?.l ?? pd?.r ?? 0) };
    return getOverflowPosition.call(this, indented, align, row, column, count);
  };
}
