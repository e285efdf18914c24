/**
 * The workbook as the host keeps it. Files are read into it and written from it.
 *
 * It is plain data. Rows and columns count from 0. Results of formulas are stored, as in a file.
 */
import type { Area } from './area';
import type { Chart } from './chart-model';
import type { Shape } from './shape-model';

/**
 * The value of a cell. Null if the cell is empty, or if its formula has no value yet. The text
 * `#N/A` is no error: an error is a `CellError`.
 */
export type CellValue = string | number | boolean | CellError | null;

export interface CellError {
  readonly error: ErrorCode;
  /**
   * The message of an add-in's function, or which functions the calculator lacks. Absent if there
   * is no message.
   */
  readonly message?: string;
}

export const ERROR_CODES = [
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A cell. A changed cell is a new object, so a copy of a sheet can share the unchanged ones. */
export interface Cell {
  readonly value: CellValue;
  /** Begins with `=`, in US notation. `value` is its result. */
  readonly formula?: string;
  /**
   * The size that the formula fills, with its own cell, if it fills more than that cell. The other
   * cells only have values.
   */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly style?: CellStyle;
}

/**
 * How a cell looks. Cells share styles, so a style is never changed but replaced. A missing member
 * has Excel's default.
 */
export interface CellStyle {
  /** In US notation. Absent means `General`. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  /** `#RRGGBB`. */
  readonly fontColor?: string;
  /** `#RRGGBB`. Absent if there is no fill. */
  readonly fillColor?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right' | 'Justify' | 'Fill';
  readonly vertical?: 'Top' | 'Center' | 'Bottom' | 'Justify';
  readonly wrapText?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  /**
   * True if the content was entered with an apostrophe in front. Excel then keeps it as text, also
   * after an edit.
   */
  readonly quotePrefix?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderEdge, Border>>>;
  /** The name of a style in `Workbook.styles`. Absent if it is Normal. */
  readonly styleName?: string;
}

/** The groups of members that a named style can leave out. */
export const STYLE_GROUPS = [
  'number',
  'font',
  'alignment',
  'border',
  'patterns',
  'protection',
] as const;

export type StyleGroup = (typeof STYLE_GROUPS)[number];

/** A cell style: a look with a name. A changed style is a new object. */
export interface NamedStyle {
  /** Of a built-in style, the name in Excel.BuiltInStyle. */
  readonly name: string;
  readonly builtIn: boolean;
  readonly look: CellStyle;
  readonly excludes: readonly StyleGroup[];
}

/** Changes of a style. Undefined removes a member. */
export type StyleMembers = { readonly [Member in keyof CellStyle]?: CellStyle[Member] | undefined };

export type BorderEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export interface Border {
  readonly style: 'Continuous' | 'Dash' | 'Dot' | 'Double';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}

export interface Table {
  readonly id: string;
  name: string;
  /** Includes the header row and the totals row. */
  area: Area;
  /** From left to right. `name` is the text of the header. */
  columns: { id: number; name: string; filter?: FilterCriteria }[];
  showHeaders: boolean;
  showTotals: boolean;
  /** True if every other row has another colour. */
  showBandedRows: boolean;
  /** Absent if the header shows its filter buttons. */
  hidesFilterButton?: true;
  /** How the table was sorted last. Absent if it was never sorted. */
  sort?: { readonly fields: readonly SortField[]; readonly matchCase: boolean };
  style: string;
}

/** A condition of a sort, as Excel.SortField. */
export interface SortField {
  /**
   * The index within the range, from 0: of the column when rows are sorted, of the row when columns
   * are.
   */
  readonly key: number;
  readonly ascending: boolean;
  readonly sortOn: 'Value' | 'CellColor' | 'FontColor';
  readonly dataOption: 'Normal' | 'TextAsNumber';
  readonly color?: string;
}

/** Which rows the filter of a column shows, as Excel.FilterCriteria. */
export interface FilterCriteria {
  readonly filterOn:
    | 'BottomItems'
    | 'BottomPercent'
    | 'CellColor'
    | 'Custom'
    | 'Dynamic'
    | 'FontColor'
    | 'TopItems'
    | 'TopPercent'
    | 'Values';
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
  readonly color?: string;
  /** A value of Excel.DynamicFilterCriteria, such as `Today`. */
  readonly dynamicCriteria?: string;
  readonly values?: readonly (string | FilterDatetime)[];
}

/** A period such as a month or a day, as Excel.FilterDatetime. */
export interface FilterDatetime {
  /** In ISO notation. */
  readonly date: string;
  readonly specificity: 'Year' | 'Month' | 'Day' | 'Hour' | 'Minute' | 'Second';
}

/** The filter of a sheet. Tables have filters of their own. */
export interface AutoFilter {
  /** Includes the header row. */
  readonly area: Area;
  /** By the index of the column within the area, from 0. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

/** A thread of comments on a cell. */
export interface Comment extends CommentText {
  readonly row: number;
  readonly column: number;
  readonly resolved: boolean;
  readonly replies: readonly CommentText[];
}

export interface CommentText {
  readonly id: string;
  readonly content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** In ISO notation. */
  readonly created: string;
}

export type { Area, AreaBySheetId } from './area';
export type { Chart, ChartAxis, ChartSeries, ChartText } from './chart-model';

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly type: 'Custom' | 'CellValue' | 'ContainsText' | 'ColorScale' | 'DataBar' | 'IconSet';
  /** The members depend on the type, with the names of Office.js. */
  rule: Record<string, unknown>;
  style: CellStyle;
  priority: number;
  stopIfTrue: boolean;
}

export interface DataValidation {
  readonly areas: readonly Area[];
  /** With the members of Excel.DataValidationRule. */
  rule: Record<string, unknown>;
  errorAlert?: Record<string, unknown>;
  prompt?: Record<string, unknown>;
  ignoreBlanks: boolean;
}

export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  /** With the members of Excel.PageLayoutZoomOptions. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** In points. */
  margins: {
    top: number;
    right: number;
    bottom: number;
    left: number;
    header: number;
    footer: number;
  };
  printArea?: Area;
  /** The rows that are repeated on each page, from 0. */
  printTitleRows?: { first: number; last: number };
  /**
   * The rows that begin a page after a manual break, from 0 and ascending. `columnBreaks` has the
   * columns.
   */
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  /** Texts with Excel's codes: `&P` is the number of the page. */
  headersFooters: Record<
    'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter',
    string
  >;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** By `cellKey`. An empty cell without a style is absent. */
  readonly cells: Map<number, Cell>;
  /** Widths in points. The style is that of cells without a style of their own. */
  readonly columns: Map<number, { width?: number; hidden?: boolean; style?: CellStyle }>;
  /** Heights in points. The style of a row comes before that of a column. */
  readonly rows: Map<number, { height?: number; hidden?: boolean; style?: CellStyle }>;
  merges: Area[];
  /** Absent if there is none. */
  autoFilter?: AutoFilter;
  /** Absent if there are none. */
  comments?: readonly Comment[];
  tables: Table[];
  charts: Chart[];
  /** The shapes and pictures, the last one on top. Absent if there are none. */
  shapes?: readonly Shape[];
  conditionalFormats: ConditionalFormat[];
  validations: DataValidation[];
  frozen: { rows: number; columns: number };
  page: PageLayout;
  showGridlines: boolean;
  showHeadings: boolean;
  tabColor?: string;
  protected: boolean;
  /**
   * What stays allowed on the protected sheet, as Excel.WorksheetProtectionOptions. Absent if
   * nothing does.
   */
  protectionOptions?: Record<string, unknown>;
  /**
   * The number of changes since the workbook was opened. A sheet with 0 is saved as it was in the
   * file.
   */
  revision: number;
}

export interface DefinedName {
  name: string;
  /** Begins with `=`. */
  formula: string;
  /** The id of the sheet to which the name belongs. Absent if it belongs to the workbook. */
  sheetId?: string;
  visible: boolean;
}

export interface Workbook {
  name: string;
  readonly sheets: Sheet[];
  activeSheetId: string;
  dateSystem: 1900 | 1904;
  names: DefinedName[];
  /**
   * The styles that the workbook defines, beside those that Excel has. Absent if no style was ever
   * made, given to a cell or read.
   */
  styles?: readonly NamedStyle[];
  /** The settings of `workbook.settings`, as JSON, by their keys. */
  readonly settings: Map<string, string>;
  /**
   * The id of the add-in (in its manifest) to which the settings belong. Without it, no file can
   * keep them.
   */
  readonly addInId?: string;
  structureProtected: boolean;
  /** The names of chart sheets and macro sheets. No other sheet may have such a name. */
  readonly otherTabNames?: readonly string[];
  /** Absent for Automatic. */
  calculationMode?: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** The number of changes outside the cells: of the list of sheets, of names, of settings. */
  revision: number;
}

/** The most characters that a cell can contain. */
export const MAX_TEXT = 32_767;
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Returns the key of a cell in `Sheet.cells`. Row and column count from 0. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function rowOf(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function columnOf(key: number): number {
  // MAX_COLUMNS is a power of two, so the last bits of the key are the column.
  return key & (MAX_COLUMNS - 1);
}
