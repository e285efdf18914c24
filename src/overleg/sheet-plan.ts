import type { LookName } from './looks';

/**
 * A tab as data: what stands where and how it looks, before Excel gets a request.
 *
 * A line is one row of the sheet. Its identity is its key, not its place or its label, so that
 * what people typed beside it can follow it when lines come, go and move.
 */
export interface SheetPlan {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly charts: readonly ChartPlan[];
  readonly print: PrintPlan;
  /** Rows at the top that stay in view. */
  readonly frozenRows: number;
  /** The header of the users' column, in the title's line, where nobody typed there. */
  readonly noteHeader: string;
  /** Text that people typed and that lost its line comes after the line with this key. */
  readonly carriedAfterKey: string;
}

/** One row: columns A to I. Column J is the users', and K holds the key. */
export interface Line<Value extends PlanValue = PlanValue> {
  readonly key: string;
  /** At most nine cells, from column A on. Cells that are missing are blank. */
  readonly cells: readonly PlanCell<Value>[];
  /** Points; absent for the sheet's own height. */
  readonly height?: number;
  /** A printed page begins here. */
  readonly startsPage?: true;
}

export interface PlanCell<Value extends PlanValue = PlanValue> {
  readonly value: Value;
  readonly look: LookName;
  /** US notation; absent for the look's own format. */
  readonly numberFormat?: string;
}

export type PlanValue = string | number | null;

/** A chart over lines of the same tab. */
export interface ChartPlan<Text extends string = string> {
  /** The chart object's name: how the next run finds it again. */
  readonly name: string;
  readonly type: 'Line' | 'ColumnClustered';
  readonly title: Text;
  readonly categoryTitle: Text;
  readonly valueTitle: Text;
  readonly valueFormat: string;
  /** For how many categories there is one label. */
  readonly labelEvery: number;
  /** Keys of the first and the last line that hold the chart's figures. */
  readonly firstKey: string;
  readonly lastKey: string;
  /** Column (0 = A) with the categories' labels. */
  readonly categoryColumn: number;
  readonly series: readonly SeriesPlan<Text>[];
  /** The chart covers the lines from this key on, so many rows high. */
  readonly topKey: string;
  readonly rows: number;
}

export interface SeriesPlan<Text extends string = string> {
  readonly name: Text;
  /** Column (0 = A) with the values. */
  readonly column: number;
  readonly color: string;
  readonly lineStyle: 'Continuous' | 'Dash' | 'Dot';
  /** Points. */
  readonly lineWeight: number;
}

export interface PrintPlan {
  /** Key of the last line that is printed; text that was carried over stands above it. */
  readonly lastKey: string;
  /** Rows at the top repeated on each page. */
  readonly titleRows: number;
  readonly leftHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly rightFooter: string;
}

export { KEY_COLUMN, NOTE_COLUMN } from '../workbook/meeting-tab';

/** How many columns from A on are the program's. J is the users', and K holds the keys. */
export const CONTENT_COLUMNS = 9;

/**
 * Widths of columns A to J in points. The narrow ones fit the words of column headers in the widest
 * of the common fonts.
 */
export const COLUMN_WIDTHS: readonly number[] = [160, 92, 46, 46, 46, 46, 46, 46, 46, 86];

/** Characters of the widest common font that fit in a line of column J. */
export const CHARACTERS_OF_NOTE = 14;

/** Points: a row in Excel's own font, where no other height is given. */
export const ROW_HEIGHT = 15;

/** A4 upright, in points. */
export const PAGE_SIZE = { width: 595.28, height: 841.89 } as const;

/** Margins of the tab's pages in points, with room for the footer. */
export const PAGE_MARGINS = {
  top: 36,
  bottom: 50.4,
  left: 18,
  right: 18,
  header: 18,
  footer: 18,
} as const;
