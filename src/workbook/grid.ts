/**
 * What one sheet holds, as read from the workbook in one go: the input of everything that
 * tries to understand it. Rows and columns count from 0 within `values`; add `top` and `left`
 * for the place on the sheet.
 */
export interface SheetGrid {
  readonly sheet: string;
  /** 0-based row and column of `values[0][0]` on the sheet. */
  readonly top: number;
  readonly left: number;
  /**
   * As Office.js gives them: "" for a blank, a text such as "#N/A" for an error. Rows may be shorter
   * than others where nothing stands further to the right.
   */
  readonly values: readonly (readonly CellScalar[])[];
  /** In the shape of `values`, US notation. */
  readonly numberFormats: readonly (readonly string[])[];
  /** In the shape of `values`: the formula, or the value itself where there is none. */
  readonly formulas: readonly (readonly CellScalar[])[];
  readonly tables: readonly GridTable[];
  /** A1 addresses where cells begin that lie too far from the rest to be read; absent: none. */
  readonly farCells?: readonly string[];
  /** Whether people hid the sheet; absent: they did not. */
  readonly isHidden?: boolean;
  /** 0-based rows of the sheet that are hidden or filtered away. */
  readonly hiddenRows: readonly number[];
  /** Colours of cells by `fillKey`, as `#RRGGBB`; absent where they were not asked for. */
  readonly fills?: ReadonlyMap<string, string>;
}

/** Where the colour of a cell is kept; indexes in the sheet's `values`. */
export function fillKey(row: number, column: number): string {
  return `${row},${column}`;
}

export type CellScalar = string | number | boolean;

/** An Excel table on the sheet. */
export interface GridTable {
  readonly name: string;
  /** 0-based on the sheet, header and totals rows included; both ends inclusive. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** The names the table itself gives its columns; may differ from the cells that look like a header. */
  readonly columnNames: readonly string[];
}

/** All that is read of a workbook before anything is understood. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  /** The workbook's own settings of this add-in: JSON texts by key. */
  readonly settings: Readonly<Record<string, string>>;
  readonly dateSystem: 1900 | 1904;
}
