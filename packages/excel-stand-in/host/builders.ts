import { intersection, parseArea } from './a1';
import { cellAt, plainValue, setContent } from './cells';
import { enter } from './cell-input';
import { conventionsOf } from './conventions';
import type { Area, CellValue, Sheet, Table, Workbook } from './model';

/** Makes a workbook without sheets. Use `addSheet` next. */
export function createWorkbook(
  given: Partial<Pick<Workbook, 'name' | 'dateSystem' | 'addInId'>> = {},
): Workbook {
  return {
    name: given.name ?? 'Map1.xlsx',
    sheets: [],
    activeSheetId: '',
    dateSystem: given.dateSystem ?? 1900,
    names: [],
    settings: new Map(),
    ...(given.addInId === undefined ? {} : { addInId: given.addInId }),
    structureProtected: false,
    revision: 0,
  };
}

/** Adds a sheet after the others. The first sheet becomes the active one. */
export function addSheet(workbook: Workbook, name: string): Sheet {
  const sheet = newSheet(freeSheetId(workbook), name);
  workbook.sheets.push(sheet);
  if (workbook.activeSheetId === '') workbook.activeSheetId = sheet.id;
  return sheet;
}

/** Makes an empty sheet: A4 upright, with Excel's normal margins. */
function newSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'Visible',
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    frozen: { rows: 0, columns: 0 },
    page: {
      orientation: 'Portrait',
      paperSize: 'A4',
      zoom: { scale: 100 },
      margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
      rowBreaks: [],
      columnBreaks: [],
      centerHorizontally: false,
      centerVertically: false,
      printGridlines: false,
      headersFooters: {
        leftHeader: '',
        centerHeader: '',
        rightHeader: '',
        leftFooter: '',
        centerFooter: '',
        rightFooter: '',
      },
    },
    showGridlines: true,
    showHeadings: true,
    protected: false,
    revision: 0,
  };
}

function freeSheetId(workbook: Workbook): string {
  return freeId(workbook.sheets.map((sheet) => sheet.id));
}

/** Returns an unused id in the form of Excel's ids of sheets and charts. */
export function freeId(taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n++) {
    const id = `{00000000-0001-0000-0000-${n.toString(16).padStart(12, '0').toUpperCase()}}`;
    if (!taken.includes(id)) return id;
  }
}

/** Returns an unused table id. The ids of tables are unique in the whole workbook. */
export function freeTableId(workbook: Workbook): string {
  const taken = workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => Number(table.id)));
  return String(Math.max(0, ...taken) + 1);
}

/**
 * Stores values without interpreting them: `'1'` stays a text. A text that begins with `=` becomes
 * a formula with the value 0. Null leaves a cell as it is.
 */
export function setCells(
  sheet: Sheet,
  topLeft: string,
  values: readonly (readonly CellValue[])[],
): void {
  const area = parseArea(topLeft);
  if (!area) throw new Error(`${topLeft} is no address.`);
  for (const [i, row] of values.entries()) {
    for (const [j, value] of row.entries()) {
      if (value === null) continue;
      const isFormula = typeof value === 'string' && value.startsWith('=');
      const content = isFormula ? { value: 0, formula: value } : { value };
      setContent(sheet, area.top + i, area.left + j, content);
    }
  }
}

/**
 * Like `setCells`, but interprets texts as if a user typed them: with `nl-NL`, `'1,5'` is the
 * number 1.5.
 */
export function typeCells(
  workbook: Workbook,
  sheet: Sheet,
  topLeft: string,
  texts: readonly (readonly string[])[],
  locale = 'nl-NL',
): void {
  const area = parseArea(topLeft);
  if (!area) throw new Error(`${topLeft} is no address.`);
  const calendar = { dateSystem: workbook.dateSystem, year: new Date().getUTCFullYear() };
  for (const [i, row] of texts.entries()) {
    for (const [j, text] of row.entries()) {
      const { numberFormat, ...content } = enter(text, conventionsOf(locale), calendar);
      setContent(sheet, area.top + i, area.left + j, content, numberFormat);
    }
  }
}

/**
 * Makes a table from cells. Their first row is the header.
 *
 * @throws Error if the address is invalid or overlaps another table
 */
export function addTable(workbook: Workbook, sheet: Sheet, address: string, name: string): Table {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address.`);
  const overlapped = sheet.tables.find((table) => intersection(table.area, area) !== null);
  if (overlapped) throw new Error(`${address} overlaps the table ${overlapped.name}.`);
  const table: Table = {
    id: freeTableId(workbook),
    name,
    area,
    columns: headerTexts(sheet, area).map((text, i) => ({ id: i + 1, name: text })),
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    style: 'TableStyleMedium2',
  };
  sheet.tables.push(table);
  return table;
}

function headerTexts(sheet: Sheet, area: Area): string[] {
  const texts: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const value = cellAt(sheet, area.top, column)?.value ?? `Kolom${texts.length + 1}`;
    texts.push(String(plainValue(value)));
  }
  return texts;
}
