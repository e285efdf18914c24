import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { usedArea } from '../../../packages/excel-stand-in/host/cells';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from '../../../packages/excel-stand-in/host/lines';
import {
  columnOf,
  rowOf,
  type Sheet,
  type Workbook,
} from '../../../packages/excel-stand-in/host/model';
import { DEFAULT_FONT_SIZE, FONT, PIXELS_PER_POINT } from '../letters';
import { lookOf } from './cell-look';
import { univerCell } from './univer-cell';

/** Univer's id of the only workbook on the page. */
export const UNIT = 'workbook';

/** How many empty rows and columns are shown beyond the cells in use. */
const SPARE = { rows: 60, columns: 12 };
const SMALLEST = { rows: 200, columns: 26 };

/** The width of the row headings and the height of the column headings, in pixels. */
export const HEADINGS = { width: 46, height: 20 };

/** The whole workbook in the form that Univer opens. */
export function workbookSnapshot(workbook: Workbook): IWorkbookData {
  return {
    id: UNIT,
    name: workbook.name,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: {},
    defaultStyle: { ff: FONT, fs: DEFAULT_FONT_SIZE },
    sheetOrder: workbook.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(
      workbook.sheets.map((sheet) => [sheet.id, sheetSnapshot(workbook, sheet)]),
    ),
  };
}

/** A sheet in the form that Univer opens. */
export function sheetSnapshot(workbook: Workbook, sheet: Sheet): IWorksheetData {
  const used = usedArea(sheet, false);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: flag(sheet.visibility !== 'Visible'),
    freeze: freezeOf(sheet),
    rowCount: Math.max(SMALLEST.rows, (used?.bottom ?? 0) + SPARE.rows),
    columnCount: Math.max(SMALLEST.columns, (used?.right ?? 0) + SPARE.columns),
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: STANDARD_WIDTH * PIXELS_PER_POINT,
    defaultRowHeight: STANDARD_HEIGHT * PIXELS_PER_POINT,
    mergeData: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    cellData: cellsOf(workbook, sheet),
    rowData: withTallLetters(sheet, rowsOf(sheet)),
    columnData: columnsOf(sheet),
    rowHeader: { width: HEADINGS.width, hidden: flag(!sheet.showHeadings) },
    columnHeader: { height: HEADINGS.height, hidden: flag(!sheet.showHeadings) },
    showGridlines: flag(sheet.showGridlines),
    rightToLeft: BooleanNumber.FALSE,
  };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function freezeOf({ frozen: { rows, columns } }: Sheet): IWorksheetData['freeze'] {
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  };
}

function cellsOf(workbook: Workbook, sheet: Sheet): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number): void => {
    (matrix[row] ??= {})[column] = univerCell(workbook, sheet, row, column);
  };
  for (const key of sheet.cells.keys()) put(rowOf(key), columnOf(key));
  for (const { area } of sheet.tables) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (matrix[row]?.[column] === undefined) put(row, column);
      }
    }
  }
  return matrix;
}

function rowsOf(sheet: Sheet): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, { height, hidden, style }] of sheet.rows) {
    rows[row] = {
      ...(height === undefined ? {} : { h: height * PIXELS_PER_POINT, ia: BooleanNumber.FALSE }),
      hd: flag(hidden ?? false),
      ...(style ? { s: lookOf(style) } : {}),
    };
  }
  return rows;
}

/** Rows without a height of their own are as high as their largest letters, as in Excel. */
function withTallLetters(sheet: Sheet, rows: Record<number, Partial<IRowData>>) {
  for (const [key, { style }] of sheet.cells) {
    const row = rowOf(key);
    const size = style?.fontSize ?? DEFAULT_FONT_SIZE;
    const height = Math.ceil(size * PIXELS_PER_POINT * LINE_HEIGHT);
    const known = sheet.rows.get(row)?.height;
    if (known !== undefined || height <= (rows[row]?.h ?? STANDARD_HEIGHT * PIXELS_PER_POINT)) {
      continue;
    }
    rows[row] = { ...rows[row], h: height, ia: BooleanNumber.FALSE };
  }
  return rows;
}

const LINE_HEIGHT = 1.3;

function columnsOf(sheet: Sheet): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, { width, hidden, style }] of sheet.columns) {
    columns[column] = {
      ...(width === undefined ? {} : { w: width * PIXELS_PER_POINT }),
      hd: flag(hidden ?? false),
      ...(style ? { s: lookOf(style) } : {}),
    };
  }
  return columns;
}
