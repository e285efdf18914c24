/**
 * The looks that a cell of the tab can have. There are few: the tab then looks like one page, and
 * the request that formats it stays small.
 */
export interface Look {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** In points. */
  readonly fontSize: number;
  readonly fontColor: string;
  /** Null if there is no fill. */
  readonly fillColor: string | null;
  readonly horizontal: 'Left' | 'Right' | 'Center';
  /** The space between the cell's edge and its text, in characters. */
  readonly indent: number;
  readonly wrapText: boolean;
  /** A thin rule under, or above, the cell. */
  readonly rule: 'none' | 'under' | 'above';
}

/** The colours of texts have a contrast of at least 4.5:1, also in black and white. */
const INK = '#1B1B1B';
export const NAVY = '#17365D';
export const MUTED = '#595959';
const BEHIND = '#A4262C';
const AHEAD = '#0B5C0B';
export const RULE = '#8A96A8';
const PALE = '#E9EEF5';
const PALE_GREEN = '#E2F0E2';
const PALE_AMBER = '#FFF1D0';
const PALE_RED = '#FBE3E4';

const plain: Look = {
  numberFormat: 'General',
  bold: false,
  italic: false,
  fontSize: 11,
  fontColor: INK,
  fillColor: null,
  horizontal: 'Left',
  indent: 0,
  wrapText: false,
  rule: 'none',
};

const columnHeader: Look = {
  ...plain,
  bold: true,
  fontSize: 8,
  fontColor: NAVY,
  fillColor: PALE,
};
const figure: Look = { ...plain, numberFormat: '#,##0', horizontal: 'Right' };

export const LOOKS = {
  title: { ...plain, bold: true, fontSize: 16, fontColor: NAVY },
  subtitle: { ...plain, fontSize: 12, fontColor: MUTED },
  heading: { ...plain, bold: true, fontSize: 12, fontColor: '#FFFFFF', fillColor: NAVY },
  subheading: { ...plain, bold: true, fontColor: NAVY, rule: 'under' },
  columnHeader: { ...columnHeader, wrapText: true },
  columnHeaderText: { ...columnHeader, indent: 1 },
  columnHeaderFigure: { ...columnHeader, wrapText: true, horizontal: 'Right' },
  /** The look of the users' column. Its text is level with the title. */
  noteHeader: { ...plain, bold: true, fontSize: 9, fontColor: MUTED },
  paragraph: plain,
  label: plain,
  strongLabel: { ...plain, bold: true },
  text: plain,
  entryText: { ...plain, fontSize: 10, indent: 1 },
  smallTextFigure: { ...plain, fontSize: 10, horizontal: 'Right' },
  lateText: { ...plain, fontSize: 10, bold: true, fontColor: BEHIND, indent: 1 },
  lateFigure: { ...figure, bold: true, fontColor: BEHIND },
  goodBand: { ...figure, bold: true, fontColor: AHEAD, fillColor: PALE_GREEN },
  middleBand: { ...figure, bold: true, fillColor: PALE_AMBER },
  badBand: { ...figure, bold: true, fontColor: BEHIND, fillColor: PALE_RED },
  faultText: { ...plain, bold: true, fontColor: BEHIND, fillColor: PALE_RED },
  explanation: { ...plain, fontSize: 10, fontColor: MUTED, indent: 1 },
  note: { ...plain, fontSize: 10, fontColor: MUTED },
  missing: { ...plain, italic: true, fontSize: 10, fontColor: MUTED },
  textFigure: { ...plain, horizontal: 'Right' },
  figure,
  strongFigure: { ...figure, bold: true },
  behindFigure: { ...figure, bold: true, fontColor: BEHIND },
  aheadFigure: { ...figure, bold: true, fontColor: AHEAD },
  percent: { ...figure, numberFormat: '0%' },
  decimalFigure: { ...figure, numberFormat: '0.0' },
  date: { ...plain, numberFormat: 'd mmm yyyy', horizontal: 'Right' },
  totalLabel: { ...plain, bold: true, rule: 'above' },
  totalFigure: { ...figure, bold: true, rule: 'above' },
  totalBehind: { ...figure, bold: true, fontColor: BEHIND, rule: 'above' },
  totalAhead: { ...figure, bold: true, fontColor: AHEAD, rule: 'above' },
  chartLabel: { ...plain, fontSize: 9, fontColor: MUTED },
  chartFigure: { ...figure, fontSize: 9, fontColor: MUTED, numberFormat: '0.0' },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;
