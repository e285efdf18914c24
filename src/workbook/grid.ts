/**
 * The contents of one sheet, as they were read. Rows and columns are indexes in `values`, from 0.
 * Add `top` and `left` to get the position on the sheet.
 */
export interface SheetGrid {
  readonly sheet: string;
  /** The 0-based row and column of `values[0][0]` on the sheet. */
  readonly top: number;
  readonly left: number;
  /**
   * The values as Office.js gives them: "" for a blank, a text such as "#N/A" for an error. Blank
   * cells at the end of a row may be missing.
   */
  readonly values: readonly (readonly CellScalar[])[];
  /** In the shape of `values`, in US notation. */
  readonly numberFormats: readonly (readonly string[])[];
  /** In the shape of `values`: the formula, or the value itself if there is no formula. */
  readonly formulas: readonly (readonly CellScalar[])[];
  readonly tables: readonly GridTable[];
  /**
   * The A1 addresses of areas that are too far from the other cells to be read. Absent if there are
   * no such areas.
   */
  readonly farCells?: readonly string[];
  /** True if the sheet is hidden. */
  readonly isHidden?: boolean;
  /** The rows that are hidden or filtered away, 0-based on the sheet. */
  readonly hiddenRows: readonly number[];
  /** Fill colours of cells by `fillKey`, as `#RRGGBB`. Absent if there are none. */
  readonly fills?: ReadonlyMap<string, string>;
  /**
   * The colours of texts by `fillKey`, as `#RRGGBB`, or `italic` for a black italic text. Other
   * black texts have no entry. Absent if there are no entries.
   */
  readonly textLooks?: ReadonlyMap<string, string>;
  /** Cells whose text is struck through, by `fillKey`. Absent if there are none. */
  readonly struck?: ReadonlySet<string>;
  /** True if the looks of some cells below the first rows, or lines through them, were not read. */
  readonly areLooksCut?: boolean;
}

/**
 * Returns the key of a cell in `fills`, `textLooks` and `struck`. Row and column are indexes in
 * `values`.
 */
export function fillKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** Returns true if any cell has a fill, or a coloured or italic text. */
export function hasLooks({ fills, textLooks }: SheetGrid): boolean {
  return fills !== undefined || textLooks !== undefined;
}

const hiddenByGrid = new WeakMap<SheetGrid, ReadonlySet<number>>();

/** Returns true if a row is hidden or filtered away. `row` is an index in the sheet's values. */
export function isRowHidden(grid: SheetGrid, row: number): boolean {
  const hidden = hiddenByGrid.get(grid) ?? new Set(grid.hiddenRows);
  hiddenByGrid.set(grid, hidden);
  return hidden.has(row + grid.top);
}

export type CellScalar = string | number | boolean;

export interface GridTable {
  readonly name: string;
  /** 0-based on the sheet. The header row, the totals row and the last column are included. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** The column names that Excel stores with the table. The cells in the header row may differ. */
  readonly columnNames: readonly string[];
}

/** The contents of a workbook, as they were read. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  /** What this add-in stores in the workbook's settings: JSON texts by key. */
  readonly settings: Readonly<Record<string, string>>;
  readonly dateSystem: 1900 | 1904;
}
