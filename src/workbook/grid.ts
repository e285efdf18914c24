/**
 * The contents of one sheet, as read from the workbook at once. Everything that interprets the
 * workbook gets this as input. Rows and columns count from 0 within `values`; add `top` and `left`
 * to get the position on the sheet.
 */
export interface SheetGrid {
  readonly sheet: string;
  /** The 0-based row and column of `values[0][0]` on the sheet. */
  readonly top: number;
  readonly left: number;
  /**
   * The values as Office.js gives them: "" for a blank, a text such as "#N/A" for an error. A row
   * may be shorter than others if all cells to its right are blank.
   */
  readonly values: readonly (readonly CellScalar[])[];
  /** In the shape of `values`, in US notation. */
  readonly numberFormats: readonly (readonly string[])[];
  /** In the shape of `values`: the formula, or the value itself if there is no formula. */
  readonly formulas: readonly (readonly CellScalar[])[];
  readonly tables: readonly GridTable[];
  /**
   * The A1 addresses of areas that are too far from the rest to be read. Absent if there are none.
   */
  readonly farCells?: readonly string[];
  /** True if people hid the sheet. Absent if they did not. */
  readonly isHidden?: boolean;
  /** 0-based rows of the sheet that are hidden or filtered away. */
  readonly hiddenRows: readonly number[];
  /** Fill colours of cells by `fillKey`, as `#RRGGBB`. Absent if there are none. */
  readonly fills?: ReadonlyMap<string, string>;
  /**
   * The colours of texts that are not black, as `#RRGGBB`, or `italic` for a black italic text, by
   * `fillKey`. Absent if there are none.
   */
  readonly textLooks?: ReadonlyMap<string, string>;
  /** Cells whose text is struck through, by `fillKey`. Absent if there are none. */
  readonly struck?: ReadonlySet<string>;
}

/**
 * The key of a cell in `fills`, `textLooks` and `struck`. Row and column are indexes in the sheet's `values`.
 */
export function fillKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** Whether any cell has a fill, or a coloured or italic text. */
export function hasLooks({ fills, textLooks }: SheetGrid): boolean {
  return fills !== undefined || textLooks !== undefined;
}

const hiddenByGrid = new WeakMap<SheetGrid, ReadonlySet<number>>();

/** Whether a row, by its index in the sheet's values, is hidden or filtered away. */
export function isRowHidden(grid: SheetGrid, row: number): boolean {
  const hidden = hiddenByGrid.get(grid) ?? new Set(grid.hiddenRows);
  hiddenByGrid.set(grid, hidden);
  return hidden.has(row + grid.top);
}

export type CellScalar = string | number | boolean;

/** An Excel table on the sheet. */
export interface GridTable {
  readonly name: string;
  /** 0-based on the sheet. Header and totals rows are included, and so are both ends. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /**
   * The names that the table itself has for its columns. The cells in the header row may differ.
   */
  readonly columnNames: readonly string[];
}

/** Everything that is read of a workbook before it is interpreted. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  /** What this add-in stores in the workbook's settings: JSON texts by key. */
  readonly settings: Readonly<Record<string, string>>;
  readonly dateSystem: 1900 | 1904;
}
