/** Makes the grid that the add-in would read from Excel, directly from the file's cells. */
import { FILL_COLOUR, TEXT_LOOK } from '../../src/excel/read-looks';
import {
  fillKey,
  type CellScalar,
  type SheetGrid,
  type WorkbookGrid,
} from '../../src/workbook/grid';
import { usedArea } from '../../packages/excel-stand-in/host/cells';
import type { Cell, CellStyle, Sheet } from '../../packages/excel-stand-in/host/model';
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
    ...looksIn(sheet, rows, columns),
  };
}

/** How the cells look. What no cell has is left out, as the add-in does. */
function looksIn(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly number[],
): Pick<SheetGrid, 'struck' | 'fills' | 'textLooks'> {
  const looks = (of: (style: CellStyle) => string | null): Map<string, string> =>
    new Map(
      rows.flatMap((row, r) =>
        columns.flatMap((column, c) => {
          const look = of(sheet.cells.get(cellKey(row, column))?.style ?? {});
          return look === null ? [] : [[fillKey(r, c), look] as const];
        }),
      ),
    );
  const struck = looks(({ strikethrough }) => (strikethrough === true ? 'struck' : null));
  const fills = looks(({ fillColor }) =>
    FILL_COLOUR.of({ format: { fill: { color: fillColor ?? '' } } }),
  );
  const texts = looks(({ fontColor, italic }) =>
    TEXT_LOOK.of({ format: { font: { color: fontColor ?? '', italic: italic ?? false } } }),
  );
  return {
    ...(struck.size === 0 ? {} : { struck: new Set(struck.keys()) }),
    ...(fills.size === 0 ? {} : { fills }),
    ...(texts.size === 0 ? {} : { textLooks: texts }),
  };
}

function valueOf(cell: Cell | undefined): CellScalar {
  const value = cell?.value ?? '';
  return typeof value === 'object' ? value.error : value;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
