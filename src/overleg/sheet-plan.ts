import type { LookName } from './looks';

/**
 * A tab as data: the content and the look of each cell, before any request to Excel.
 *
 * A line is one row of the sheet. It is identified by its key. So texts that people typed next to
 * it can follow it when lines are added, removed or moved.
 */
export interface SheetPlan {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly charts: readonly ChartPlan[];
  readonly print: PrintPlan;
  /** Rows at the top that stay visible while scrolling. */
  readonly frozenRows: number;
  /** The header of the users' column, in the title's line, unless somebody typed another. */
  readonly noteHeader: string;
  /** Typed texts whose own line is gone come after the line with this key. */
  readonly carriedAfterKey: string;
}

/** One row: columns A to I. Column J is the users', and K contains the key. */
export interface Line<Value extends PlanValue = PlanValue> {
  readonly key: string;
  /** At most nine cells, from column A on. A missing cell is blank. */
  readonly cells: readonly PlanCell<Value>[];
  /** In points. Absent if the row has the sheet's own height. */
  readonly height?: number;
  /** A printed page begins here. */
  readonly startsPage?: true;
}

export interface PlanCell<Value extends PlanValue = PlanValue> {
  readonly value: Value;
  readonly look: LookName;
  /** In US notation. Absent if the look's own format applies. */
  readonly numberFormat?: string;
}

export type PlanValue = string | number | null;

/** A chart of the figures in some lines of the same tab. */
export interface ChartPlan<Text extends string = string> {
  /** The name of the chart object, by which the next run recognises it. */
  readonly name: string;
  readonly type: 'Line' | 'ColumnClustered';
  readonly title: Text;
  readonly categoryTitle: Text;
  readonly valueTitle: Text;
  readonly valueFormat: string;
  /** One label is shown per this many categories. */
  readonly labelEvery: number;
  /** Keys of the first and the last line with the chart's figures. */
  readonly firstKey: string;
  readonly lastKey: string;
  /** Column (0 = A) with the categories' labels. */
  readonly categoryColumn: number;
  readonly series: readonly SeriesPlan<Text>[];
  /** The chart covers this many rows, from the line with this key on. */
  readonly topKey: string;
  readonly rows: number;
}

export interface SeriesPlan<Text extends string = string> {
  readonly name: Text;
  /** Column (0 = A) with the values. */
  readonly column: number;
  readonly color: string;
  readonly lineStyle: 'Continuous' | 'Dash' | 'Dot';
  /** In points. */
  readonly lineWeight: number;
}

export interface PrintPlan {
  /** Key of the last printed line. Texts whose own line is gone come above it. */
  readonly lastKey: string;
  /** Rows at the top that are repeated on each page. */
  readonly titleRows: number;
  readonly leftHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly rightFooter: string;
}

export { KEY_COLUMN, NOTE_COLUMN } from '../workbook/meeting-tab';

/** How many columns, from A on, the program writes. J is the users', and K contains the keys. */
export const CONTENT_COLUMNS = 9;

/** Widths of columns A to J in points. Column headers fit in the narrow ones, in common fonts. */
export const COLUMN_WIDTHS: readonly number[] = [160, 92, 46, 46, 46, 46, 46, 46, 46, 86];

/** Characters of the widest common font that fit in a line of column J. */
export const CHARACTERS_OF_NOTE = 14;

/** In points: the height of a row in Excel's own font, if no other height is given. */
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
