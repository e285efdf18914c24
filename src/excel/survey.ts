import type { GridTable } from '../workbook/grid';
import { codeOf } from './run';

/** What is known of a workbook before any cell is read. */
export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly tables: readonly SurveyedTable[];
  /** JSON texts by key. */
  readonly settings: Record<string, string>;
  readonly dateSystem: 1900 | 1904;
  readonly isStructureProtected: boolean;
}

export interface SurveyedSheet {
  /** The id of the sheet. It stays the same when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly visibility: Visibility;
  /** The cells in use. Null if there are none, undefined if it was not asked. */
  readonly used: UsedArea | null | undefined;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export type SurveyedTable = Omit<GridTable, 'top' | 'left' | 'bottom' | 'right'> & {
  readonly sheet: string;
};

/** Rows and columns count from 0 on the sheet. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface UsedArea {
  readonly area: Rectangle;
  readonly hiddenRows: 'none' | 'some' | 'all';
}

const SIZE = 'rowIndex,columnIndex,rowCount,columnCount';

/**
 * The first request asks for the sizes of so many sheets, from the first on. Their names are not
 * known by then, so each sheet is reached from the one before it. The request stays below 50 kB. More sheets take one
 * more request.
 */
const CHAINED_SHEETS = 40;

/** 1 January 2000 in the 1904 date system. The API does not tell the date system otherwise. */
const FIRST_OF_2000_IN_1904 = 35_064;

/**
 * Reads the survey in one round trip, or in two if the workbook only has chart sheets. Throws any
 * error that Excel answers with.
 */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<Survey> {
  try {
    return await survey(context, CHAINED_SHEETS);
  } catch (error) {
    // A workbook with only chart sheets has no worksheet to begin with.
    if (codeOf(error) !== 'ItemNotFound') throw error;
    return survey(context, 0);
  }
}

async function survey(context: Excel.RequestContext, chained: number): Promise<Survey> {
  const { worksheets, tables, settings, protection } = context.workbook;
  protection.load('protected');
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  tables.load(
    'items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/columns/items/name',
  );
  settings.load('items/key,items/value');
  const firstOf2000 = context.workbook.functions.date(2000, 1, 1);
  firstOf2000.load('value');
  const sizes = chained > 0 ? askInARow(worksheets.getFirst(), chained) : [];
  await context.sync();
  const usedOf = new Map(
    sizes.filter(({ sheet }) => !sheet.isNullObject).map(({ sheet, used }) => [sheet.name, used]),
  );
  return {
    sheets: worksheets.items.map(({ id, name, visibility, protection: guard }) => {
      const used = usedOf.get(name);
      return { id, name, isProtected: guard.protected, visibility, used: used && usedAreaOf(used) };
    }),
    tables: tables.items.map((table) => ({
      sheet: table.worksheet.name,
      name: table.name,
      showHeaders: table.showHeaders,
      showTotals: table.showTotals,
      columnNames: table.columns.items.map((column) => column.name),
    })),
    settings: Object.fromEntries(
      settings.items.map((setting) => [setting.key, JSON.stringify(setting.value)]),
    ),
    dateSystem: firstOf2000.value === FIRST_OF_2000_IN_1904 ? 1904 : 1900,
    isStructureProtected: protection.protected,
  };
}

function askInARow(first: Excel.Worksheet, count: number) {
  const asked = [];
  for (let sheet = first; asked.length < count; sheet = sheet.getNextOrNullObject()) {
    sheet.load('name');
    asked.push({ sheet, used: askUsedArea(sheet) });
  }
  return asked;
}

function askUsedArea(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRangeOrNullObject(true).load(`${SIZE},rowHidden`);
}

function usedAreaOf(used: Excel.Range): UsedArea | null {
  if (used.isNullObject) return null;
  return { area: areaOf(used), hiddenRows: hiddenOf(used.rowHidden) };
}

/** Excel gives null if only some rows are hidden. */
function hiddenOf(rowHidden: boolean | null): UsedArea['hiddenRows'] {
  if (rowHidden === null) return 'some';
  return rowHidden ? 'all' : 'none';
}

function areaOf(range: Excel.Range): Rectangle {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

/**
 * A question for the next round trip. If that fails, `ask` has to be called again: Office.js cannot
 * use the objects of a failed request.
 */
export interface RoundTripQuestion<Answer> {
  ask(): void;
  /** Returns the answer. Call it after the round trip. */
  answer(): Answer;
}

export function roundTripQuestion<Asked, Answer>(
  ask: () => Asked,
  answer: (asked: Asked) => Answer,
): RoundTripQuestion<Answer> {
  let asked: Asked | undefined;
  return {
    ask: () => {
      asked = ask();
    },
    answer: () => {
      if (asked === undefined) throw new Error('What was not asked has no answer.');
      return answer(asked);
    },
  };
}

/** Asks for the area of a table. */
export function tableAreaQuestion(
  context: Excel.RequestContext,
  { sheet: _sheet, ...table }: SurveyedTable,
): RoundTripQuestion<GridTable> {
  return roundTripQuestion(
    () => context.workbook.tables.getItem(table.name).getRange().load(SIZE),
    (range) => {
      const { row, column, rows, columns } = areaOf(range);
      const [bottom, right] = [row + rows - 1, column + columns - 1];
      return { ...table, top: row, left: column, bottom, right };
    },
  );
}

/** Returns a question for the size of a sheet. The caller asks it with the cells. */
export function sizeQuestion(
  context: Excel.RequestContext,
  { name }: SurveyedSheet,
): RoundTripQuestion<UsedArea | null> {
  return roundTripQuestion(
    () => askUsedArea(context.workbook.worksheets.getItem(name)),
    usedAreaOf,
  );
}

/** A sheet with its size. */
export interface SizedSheet extends SurveyedSheet {
  readonly used: UsedArea | null;
}

/** Asks for the sizes that are not known yet, in one round trip, or in none if all are known. */
export async function completeSizes(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[],
): Promise<readonly SizedSheet[]> {
  const asked = sheets.map(({ name, used }) => {
    if (used !== undefined) return () => used;
    const range = askUsedArea(context.workbook.worksheets.getItem(name));
    return () => usedAreaOf(range);
  });
  if (sheets.some(({ used }) => used === undefined)) await context.sync();
  return sheets.map((sheet, i) => ({ ...sheet, used: asked[i]?.() ?? null }));
}
