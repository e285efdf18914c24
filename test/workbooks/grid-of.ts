/** Makes the grid that the add-in would read from Excel, directly from the file's cells. */
import {
  fillKey,
  type CellScalar,
  type SheetGrid,
  type WorkbookGrid,
} from '../../src/workbook/grid';
import { usedArea } from '../../packages/excel-stand-in/host/cells';
import type { Cell, Sheet } from '../../packages/excel-stand-in/host/model';
import { cellKey } from '../../packages/excel-stand-in/host/model';
import { readWorkbook } from '../../packages/excel-stand-in/xlsx';

/** @throws XlsxError if the bytes are not a workbook */
export async function gridOfFile(file: Uint8Array, name: string): Promise<WorkbookGrid> {
  const { workbook } = await readWorkbook(file, name);
  return {
    sheets: workbook.sheets.map(gridOfSheet),
    settings: Object.fromEntries(workbook.settings),
    dateSystem: workbook.dateSystem,
  };
}

function gridOfSheet(sheet: Sheet): SheetGrid {
  const area = usedArea(sheet, true) ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const rows = range(area.top, area.bottom);
  const columns = range(area.left, area.right);
  const perCell = <Value>(read: (cell: Cell | undefined) => Value): Value[][] =>
    rows.map((row) => columns.map((column) => read(sheet.cells.get(cellKey(row, column)))));
  return {
    sheet: sheet.name,
    top: area.top,
    left: area.left,
    values: perCell(valueOf),
    numberFormats: perCell((cell) => cell?.style?.numberFormat ?? 'General'),
    formulas: perCell((cell) => cell?.formula ?? valueOf(cell)),
    tables: sheet.tables.map(({ name, area: at, showHeaders, showTotals, columns: named }) => ({
      name,
      ...at,
      showHeaders,
      showTotals,
      columnNames: named.map((column) => column.name),
    })),
    hiddenRows: [...sheet.rows].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    ...struckIn(sheet, rows, columns),
  };
}

function struckIn(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly number[],
): Pick<SheetGrid, 'struck'> {
  const struck = rows.flatMap((row, r) =>
    columns.flatMap((column, c) =>
      sheet.cells.get(cellKey(row, column))?.style?.strikethrough === true ? [fillKey(r, c)] : [],
    ),
  );
  return struck.length === 0 ? {} : { struck: new Set(struck) };
}

function valueOf(cell: Cell | undefined): CellScalar {
  const value = cell?.value ?? '';
  return typeof value === 'object' ? value.error : value;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
