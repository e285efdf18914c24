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
  readonly lineStyle: 'Continuous' | 'Dash';
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

/** Widths of columns A to J in points; together they fill an A4 page at about three quarters. */
export const COLUMN_WIDTHS: readonly number[] = [168, 92, 46, 46, 46, 46, 46, 46, 46, 150];

/** Margins of the tab's pages in points: half an inch at the sides, room for header and footer. */
export const PAGE_MARGINS = {
  top: 54,
  bottom: 54,
  left: 36,
  right: 36,
  header: 18,
  footer: 18,
} as const;
