/** Lays a table on a sheet as partners would make it by hand, for the library hucre. */
import type { Cell, CellStyle, DataValidation, TableDefinition } from 'hucre';
import { cellRef, rangeRef } from 'hucre';

export type Scalar = string | number | null;

export type Format = 'text' | 'number' | 'date' | 'money' | 'percent';

export interface Column {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly format?: Format;
  /** What the drop-down of the column offers: texts, or the address of the cells with them. */
  readonly choices?: readonly string[] | { readonly cells: string };
}

/** A cell with a format that differs from its column's. */
export interface FormattedValue {
  readonly value: Scalar;
  readonly format: Format;
}

export interface TableBlock {
  /** Name of the Excel table. */
  readonly name: string;
  /** 0-based place of the header row's first cell. */
  readonly top: number;
  readonly left: number;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (Scalar | FormattedValue)[])[];
}

const NUMBER_FORMATS: Readonly<Record<Format, string | undefined>> = {
  text: undefined,
  number: '#,##0',
  date: 'dd-mm-yyyy',
  money: '"€" #,##0.00',
  percent: '0%',
};

/** Keeps numbers a little away from the column on their right. */
const TO_THE_RIGHT = { horizontal: 'right', indent: 1 } as const;

const ALIGNMENTS: Readonly<Record<Format, CellStyle['alignment']>> = {
  text: { horizontal: 'left' },
  number: TO_THE_RIGHT,
  date: { horizontal: 'center' },
  money: TO_THE_RIGHT,
  percent: TO_THE_RIGHT,
};

const INK = '1F2A37';
const ACCENT = '1B5E6B';
const LINE = 'D5DEE3';

export const FONT = { name: 'Calibri', size: 11, color: { rgb: INK } };

export const STYLES = {
  title: { font: { ...FONT, size: 18, bold: true, color: { rgb: ACCENT } } },
  subtitle: { font: { ...FONT, italic: true, color: { rgb: '5B6B76' } } },
  heading: { font: { ...FONT, size: 13, bold: true, color: { rgb: ACCENT } } },
  body: { font: FONT, alignment: { vertical: 'top', wrapText: true } },
  header: {
    font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: ACCENT } },
    alignment: { vertical: 'center', wrapText: true },
  },
  total: {
    font: { ...FONT, bold: true },
    border: { top: { style: 'thin', color: { rgb: ACCENT } } },
  },
} as const satisfies Record<string, CellStyle>;

export function bodyStyle(format: Format): CellStyle {
  const numFmt = NUMBER_FORMATS[format];
  return {
    font: FONT,
    border: { bottom: { style: 'hair', color: { rgb: LINE } } },
    alignment: { vertical: 'top', ...ALIGNMENTS[format] },
    ...(numFmt === undefined ? {} : { numFmt }),
  };
}

function headerStyle(format: Format): CellStyle {
  return { ...STYLES.header, alignment: { ...STYLES.header.alignment, ...ALIGNMENTS[format] } };
}

export interface LaidTable {
  readonly cells: ReadonlyMap<string, Partial<Cell>>;
  readonly table: TableDefinition;
  readonly validations: readonly DataValidation[];
  /** The address of the data rows of each column, by header, without the sheet. */
  readonly columnRanges: ReadonlyMap<string, string>;
}

export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

export function layTable({ name, top, left, columns, rows }: TableBlock): LaidTable {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ header, format }, index) => {
    cells.set(cellKey(top, left + index), { value: header, style: headerStyle(format ?? 'text') });
  });
  rows.forEach((row, rowIndex) => {
    columns.forEach((column, index) => {
      const entry = row[index] ?? null;
      const { value, format } = formatted(entry, column.format ?? 'text');
      cells.set(cellKey(top + 1 + rowIndex, left + index), { value, style: bodyStyle(format) });
    });
  });
  const bottom = top + rows.length;
  const columnRange = (index: number): string =>
    rangeRef(top + 1, left + index, bottom, left + index);
  return {
    cells,
    table: {
      name,
      range: rangeRef(top, left, bottom, left + columns.length - 1),
      columns: columns.map(({ header }) => ({ name: header })),
      style: 'TableStyleLight1',
      showRowStripes: false,
    },
    validations: columns.flatMap((column, index) => validationOf(column, columnRange(index))),
    columnRanges: new Map(columns.map(({ header }, index) => [header, columnRange(index)])),
  };
}

function formatted(entry: Scalar | FormattedValue, format: Format): FormattedValue {
  return entry !== null && typeof entry === 'object' ? entry : { value: entry, format };
}

function validationOf({ header, choices }: Column, range: string): DataValidation[] {
  if (!choices) return [];
  const list = 'cells' in choices ? { formula1: choices.cells } : { values: [...choices] };
  return [
    {
      type: 'list',
      range,
      ...list,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: header,
      errorMessage: 'Kies een waarde uit de lijst.',
    },
  ];
}

/**
 * The address of a cell with both parts fixed, such as `$B$4`. `row` and `column` are zero-based.
 */
export function fixedRef(row: number, column: number): string {
  return cellRef(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
