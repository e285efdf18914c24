/**
 * The workbook as the stand-in host keeps it: the one truth that Office.js edits,
 * the file reader fills, the file writer saves and the workbench renders.
 *
 * Plain data, no behaviour. Rows and columns count from 0. Everything Excel would
 * compute lazily is stored as Excel stores it in a file.
 */

/** What a cell shows. An Excel error is a value of its own kind, never a text that looks like one. */
export type CellValue = string | number | boolean | CellError | null;

export interface CellError {
  readonly error: ErrorCode;
  /** What is known of it: the words of an add-in's function, or what a calculation lacks. */
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
  /** With its leading `=`, in US notation; `value` is then the last result known. */
  readonly formula?: string;
  /**
   * Of a formula whose result spills: how many rows and columns it fills, its own cell included.
   * The other cells hold their values alone.
   */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly style?: CellStyle;
}

/** Immutable; cells share styles. A missing member has Excel's default. */
export interface CellStyle {
  /** US notation; default `General`. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  /** `#RRGGBB`. */
  readonly fontColor?: string;
  /** `#RRGGBB`; absent: no fill. */
  readonly fillColor?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right' | 'Justify' | 'Fill';
  readonly vertical?: 'Top' | 'Center' | 'Bottom' | 'Justify';
  readonly wrapText?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  /** Entered with a leading apostrophe: the cell stays a text when it is edited. */
  readonly quotePrefix?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderEdge, Border>>>;
}

/** Members of a style to change; undefined takes one away. */
export type StyleMembers = { readonly [Member in keyof CellStyle]?: CellStyle[Member] | undefined };

export type BorderEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export interface Border {
  readonly style: 'Continuous' | 'Dash' | 'Dot' | 'Double';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}

/** A rectangle of cells; both ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Table {
  readonly id: string;
  name: string;
  /** Header row and totals row included. */
  area: Area;
  /** Texts of the header row as the table knows them. */
  columns: { id: number; name: string }[];
  showHeaders: boolean;
  showTotals: boolean;
  /** Whether the style colours every other row. */
  showBandedRows: boolean;
  style: string;
}

export interface Chart {
  readonly id: string;
  name: string;
  /** Excel.ChartType, e.g. `Line`, `ColumnClustered`. */
  type: string;
  title: ChartText;
  legend: { visible: boolean; position: 'Top' | 'Bottom' | 'Left' | 'Right' };
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  series: ChartSeries[];
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface ChartText {
  text: string;
  visible: boolean;
  fontSize?: number;
}

export interface ChartAxis {
  title: ChartText;
  numberFormat?: string;
  minimum?: number;
  maximum?: number;
  majorGridlines: boolean;
  /** Where the axis's own labels stand. */
  tickLabelPosition?: 'NextToAxis' | 'High' | 'Low' | 'None';
  /** A label at every so many categories. */
  tickLabelSpacing?: number;
  majorUnit?: number;
}

export interface ChartSeries {
  name: string;
  /** Areas on sheets, by sheet id; the values' and the categories' cells. */
  values: SheetArea | null;
  categories: SheetArea | null;
  color?: string;
  /** `Continuous`, `Dash`, `RoundDot`, … as Excel.ChartLineStyle. */
  lineStyle?: string;
  /** Points. */
  lineWeight?: number;
  markerStyle?: string;
}

export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly type: 'Custom' | 'CellValue' | 'ContainsText' | 'ColorScale' | 'DataBar' | 'IconSet';
  /** What the type needs, as the Office.js members set it (formula, operator, …). */
  rule: Record<string, unknown>;
  style: CellStyle;
  priority: number;
  stopIfTrue: boolean;
}

export interface DataValidation {
  readonly areas: readonly Area[];
  /** Excel.DataValidationRule as the API states it. */
  rule: Record<string, unknown>;
  errorAlert?: Record<string, unknown>;
  prompt?: Record<string, unknown>;
  ignoreBlanks: boolean;
}

export interface PageLayout {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  /** Excel.PageLayoutZoomOptions. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** Points. */
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
  /** Rows, and columns, that people let a new page begin at; ascending. */
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  /** In Excel's codes, `&P` for the page. */
  headersFooters: Record<
    'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter',
    string
  >;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** Sparse, by `cellKey`. An empty cell without a style is absent. */
  readonly cells: Map<number, Cell>;
  /** Widths in points; the style is that of the column's cells without one of their own. */
  readonly columns: Map<number, { width?: number; hidden?: boolean; style?: CellStyle }>;
  /** Heights in points; the style goes before the column's. */
  readonly rows: Map<number, { height?: number; hidden?: boolean; style?: CellStyle }>;
  merges: Area[];
  tables: Table[];
  charts: Chart[];
  conditionalFormats: ConditionalFormat[];
  validations: DataValidation[];
  frozen: { rows: number; columns: number };
  page: PageLayout;
  showGridlines: boolean;
  showHeadings: boolean;
  tabColor?: string;
  protected: boolean;
  /** What stays allowed while protected, as Excel.WorksheetProtectionOptions; absent: nothing. */
  protectionOptions?: Record<string, unknown>;
  /** Counts the changes since the workbook was opened: 0 means untouched. */
  revision: number;
}

export interface DefinedName {
  name: string;
  /** With its leading `=`. */
  formula: string;
  /** Sheet id; absent: the workbook's own. */
  sheetId?: string;
  visible: boolean;
}

export interface Workbook {
  name: string;
  readonly sheets: Sheet[];
  activeSheetId: string;
  dateSystem: 1900 | 1904;
  names: DefinedName[];
  /** `workbook.settings`: JSON texts by key. */
  readonly settings: Map<string, string>;
  /** The id of the add-in's manifest: whose settings these are. Needed to keep them in a file. */
  readonly addInId?: string;
  structureProtected: boolean;
  /** The names of tabs that are no worksheets (chart sheets), which no sheet may have either. */
  readonly otherTabNames?: readonly string[];
  /** Absent: Automatic. */
  calculationMode?: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** Counts changes that belong to no sheet: sheets added or renamed, names, settings. */
  revision: number;
}

/** Characters in a cell. */
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
  // MAX_COLUMNS is a power of two, whose remainder is a number's last bits however large it is.
  return key & (MAX_COLUMNS - 1);
}
