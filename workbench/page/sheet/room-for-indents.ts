import { SpreadsheetSkeleton } from '@univerjs/preset-sheets-core';

const { getOverflowPosition } = SpreadsheetSkeleton.prototype;

/**
 * Lets an indented text continue over empty cells. Univer 0.25.1 computes its width without the
 * indent, and cuts the text off at the edge of a column.
 */
export function roomForIndents(): void {
  SpreadsheetSkeleton.prototype.getOverflowPosition = function (size, align, row, column, count) {
    const { pd } = this.worksheet.getComposedCellStyle(row, column);
    const indented = { ...size, width: size.width + (pd?.l ?? pd?.r ?? 0) };
    return getOverflowPosition.call(this, indented, align, row, column, count);
  };
}
