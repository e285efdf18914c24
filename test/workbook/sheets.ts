import type { CellScalar, GridTable, SheetGrid, WorkbookGrid } from '../../src/workbook/grid';

export type Cells = readonly (readonly CellScalar[])[];

export interface SheetOptions {
  readonly top?: number;
  readonly left?: number;
  /** The cells with formulas, by `row,column` within the values. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly numberFormats?: Readonly<Record<string, string>>;
  readonly tables?: readonly GridTable[];
  readonly hiddenRows?: readonly number[];
  readonly farCells?: readonly string[];
  /** The cells that are struck through, by `row,column` within the values. */
  readonly struck?: readonly string[];
  /** Fill colours, and colours of texts or `italic`, by `row,column` within the values. */
  readonly fills?: Readonly<Record<string, string>>;
  readonly textLooks?: Readonly<Record<string, string>>;
  readonly areLooksCut?: boolean;
}

/** A sheet as it is read from Excel, made from values only. */
export function sheetOf(sheet: string, cells: Cells, options: SheetOptions = {}): SheetGrid {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const values = cells.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  const perCell = <Value>(
    given: Readonly<Record<string, Value>>,
    other: (cell: CellScalar) => Value,
  ) =>
    Object.keys(given).length === 0
      ? values.map((row) => row.map(other))
      : values.map((row, r) => row.map((cell, c) => given[`${r},${c}`] ?? other(cell)));
  return {
    sheet,
    top: options.top ?? 0,
    left: options.left ?? 0,
    values,
    numberFormats: perCell<string>(options.numberFormats ?? {}, () => 'General'),
    formulas: perCell<CellScalar>(options.formulas ?? {}, (cell) => cell),
    tables: options.tables ?? [],
    hiddenRows: options.hiddenRows ?? [],
    farCells: options.farCells ?? [],
    ...(options.fills ? { fills: new Map(Object.entries(options.fills)) } : {}),
    ...(options.textLooks ? { textLooks: new Map(Object.entries(options.textLooks)) } : {}),
    ...(options.struck ? { struck: new Set(options.struck) } : {}),
    ...(options.areLooksCut ? { areLooksCut: true } : {}),
  };
}

/** A sheet with one Excel table that begins in its first cell with the header row. */
export function tableSheet(name: string, cells: Cells, options: SheetOptions = {}): SheetGrid {
  const [headers = []] = cells;
  const top = options.top ?? 0;
  const left = options.left ?? 0;
  const table: GridTable = {
    name,
    top,
    left,
    bottom: top + cells.length - 1,
    right: left + headers.length - 1,
    showHeaders: true,
    showTotals: false,
    columnNames: headers.map(String),
  };
  return sheetOf(name, cells, { ...options, tables: [table] });
}

export function workbookOf(
  sheets: readonly SheetGrid[],
  other: Partial<Omit<WorkbookGrid, 'sheets'>> = {},
): WorkbookGrid {
  return { sheets, settings: {}, dateSystem: 1900, ...other };
}
