/**
 * The workbook as the stand-in host keeps it. Office.js edits it, the file reader fills it, the
 * file writer saves it and the workbench shows it.
 *
 * Plain data, no behaviour. Rows and columns count from 0. What Excel would compute later is stored
 * as Excel stores it in a file.
 */
import type { Area } from './area';
import type { Chart } from './chart-model';
import type { Shape } from './shape-model';

/**
 * The value of a cell. Null if it has no content, or if its formula was not calculated yet. An
 * Excel error is a `CellError`, never a text that looks like one.
 */
export type CellValue = string | number | boolean | CellError | null;

export interface CellError {
  readonly error: ErrorCode;
  /**
   * Why there is an error: the message of an add-in's function, or the functions that the
   * calculation lacks. Absent if that is unknown.
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

/** A cell. Replaced as a whole when it changes, so that snapshots can share cells. */
export interface Cell {
  readonly value: CellValue;
  /** Begins with `=`, in US notation. `value` is then the last known result. */
  readonly formula?: string;
  /**
   * If the formula's result spills: how many rows and columns it fills, the formula's own cell
   * included. The other cells only contain values.
   */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly style?: CellStyle;
}

/**
 * How a cell looks. It never changes, because cells share styles. A missing member has Excel's
 * default.
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
   * True if the content was entered with a leading apostrophe. It then stays a text when it is
   * edited.
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

/** A cell style: a look with a name. Replaced as a whole when it changes. */
export interface NamedStyle {
  /** Of a built-in style, the name in Excel.BuiltInStyle. */
  readonly name: string;
  readonly builtIn: boolean;
  readonly look: CellStyle;
  readonly excludes: readonly StyleGroup[];
}

/** Members of a style to change. Undefined removes a member. */
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
  /**
   * From left to right. `name` is the header's text. `filter` says which rows the column's filter
   * shows.
   */
  columns: { id: number; name: string; filter?: FilterCriteria }[];
  showHeaders: boolean;
  showTotals: boolean;
  /** Whether the style colours every other row. */
  showBandedRows: boolean;
  /** Absent if the header has the buttons of a filter. */
  hidesFilterButton?: true;
  /** How the table was sorted last. Absent if it was never sorted. */
  sort?: { readonly fields: readonly SortField[]; readonly matchCase: boolean };
  style: string;
}

/** A condition of a sort, with the members of Excel.SortField. */
export interface SortField {
  /** The index of the column (or row) within the range, from 0. */
  readonly key: number;
  readonly ascending: boolean;
  readonly sortOn: 'Value' | 'CellColor' | 'FontColor';
  readonly dataOption: 'Normal' | 'TextAsNumber';
  readonly color?: string;
}

/** Which rows the filter of a column shows, with the members of Excel.FilterCriteria. */
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

/** A year, month, day or other period, with the members of Excel.FilterDatetime. */
export interface FilterDatetime {
  /** In ISO notation. */
  readonly date: string;
  readonly specificity: 'Year' | 'Month' | 'Day' | 'Hour' | 'Minute' | 'Second';
}

/** The filter of a sheet, outside its tables. */
export interface AutoFilter {
  /** Includes the header row. */
  readonly area: Area;
  /** The key is the index of the column within the area, from 0. */
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
  /** The properties that the type needs, named as in Office.js (formula, operator, …). */
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
  /** Rows repeated on each page. */
  printTitleRows?: { first: number; last: number };
  /** The rows, and columns, before which people placed a page break, in ascending order. */
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  /** With Excel's codes, such as `&P` for the number of the page. */
  headersFooters: Record<
    'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter',
    string
  >;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** The keys are made by `cellKey`. An empty cell without a style is absent. */
  readonly cells: Map<number, Cell>;
  /** Widths in points. The style applies to cells of the column without their own style. */
  readonly columns: Map<number, { width?: number; hidden?: boolean; style?: CellStyle }>;
  /** Heights in points. The style takes precedence over the column's. */
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
   * What stays allowed while the sheet is protected, as Excel.WorksheetProtectionOptions. Absent if
   * nothing is.
   */
  protectionOptions?: Record<string, unknown>;
  /** The number of changes since the workbook was opened. 0 means untouched. */
  revision: number;
}

export interface DefinedName {
  name: string;
  /** Begins with `=`. */
  formula: string;
  /** The id of the sheet. Absent if the name belongs to the workbook. */
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
   * The id, in its manifest, of the add-in whose settings these are. A file needs it to keep them.
   */
  readonly addInId?: string;
  structureProtected: boolean;
  /**
   * The names of tabs that are not worksheets (chart sheets). No sheet may have one of these names.
   */
  readonly otherTabNames?: readonly string[];
  /** Absent if it is Automatic. */
  calculationMode?: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** The number of changes that belong to no sheet: sheets added or renamed, names, settings. */
  revision: number;
}

/** The most characters that a cell can contain. */
export const MAX_TEXT = 32_767;
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The key of a cell in `Sheet.cells`. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function rowOf(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function columnOf(key: number): number {
  // MAX_COLUMNS is a power of two, so the remainder is the last bits of the number, however large
  // it is.
  return key & (MAX_COLUMNS - 1);
}
