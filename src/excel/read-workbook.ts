import { parseTabName } from '../workbook/meeting-tab';
import type { GridTable, SheetGrid, WorkbookGrid } from '../workbook/grid';
import { emptyCells, readCells } from './read-cells';
import {
  completeSizes,
  surveyWorkbook,
  tableAreaQuestion,
  type Area,
  type Question,
  type SizedSheet,
  type Survey,
  type SurveyedSheet,
} from './survey';
import { tabQuestion, type TabOnSheet } from './tab-on-sheet';

/** A workbook as read, with what only the writing of a tab needs to know. */
export interface WorkbookReading {
  readonly grid: WorkbookGrid;
  readonly sheets: readonly SheetState[];
  /** Whether sheets can be added. */
  readonly isStructureProtected: boolean;
}

export interface SheetState extends Pick<SurveyedSheet, 'name' | 'isProtected' | 'visibility'> {
  /** Null where the sheet is no meeting's tab, or was not read. */
  readonly tab: TabOnSheet | null;
}

/**
 * Reads the sheets of the workbook in two round trips: which there are and how large they are, and
 * what they hold; the second takes one more for each further 5 MB.
 *
 * @param choose which of the sheets to read the cells of
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  choose: (sheets: readonly string[]) => ReadonlySet<string>,
): Promise<WorkbookReading> {
  const survey = await surveyWorkbook(context);
  const chosen = choose(survey.sheets.map(({ name }) => name));
  const sheets = await completeSizes(
    context,
    survey.sheets.filter(({ name }) => chosen.has(name)),
  );
  const tables = await tableQuestions(context, survey, sheets);
  const tablesOf = (sheet: string) =>
    tables.filter((table) => table.sheet === sheet).map(({ question }) => question.answer());
  const tabs = new Map(
    sheets
      .filter(({ name }) => parseTabName(name) !== null)
      .map((sheet) => [sheet.name, tabQuestion(context, sheet)]),
  );
  const cells = await readCells(
    context,
    sheets.map((sheet) => ({
      name: sheet.name,
      area: readableArea(sheet, tablesOf),
      hiddenRows: sheet.used?.hiddenRows ?? 'none',
    })),
    [...tables.map(({ question }) => question), ...tabs.values()],
  );
  return {
    grid: {
      settings: survey.settings,
      dateSystem: survey.dateSystem,
      sheets: sheets.map(({ name, used }, i) => ({
        sheet: name,
        top: used?.area.row ?? 0,
        left: used?.area.column ?? 0,
        ...(cells[i] ?? emptyCells()),
        tables: tablesOf(name),
      })),
    },
    sheets: survey.sheets.map(({ name, isProtected, visibility }) => ({
      name,
      isProtected,
      visibility,
      tab: tabs.get(name)?.answer() ?? null,
    })),
    isStructureProtected: survey.isStructureProtected,
  };
}

interface TableQuestion {
  readonly sheet: string;
  readonly question: Question<GridTable>;
}

/**
 * Where the tables on the chosen sheets stand: asked together with the cells, or before them where
 * a table may reach further than a sheet is read otherwise.
 */
async function tableQuestions(
  context: Excel.RequestContext,
  { tables }: Survey,
  sheets: readonly SizedSheet[],
): Promise<readonly TableQuestion[]> {
  const asked = tables
    .filter((table) => sheets.some(({ name }) => name === table.sheet))
    .map((table) => ({ sheet: table.sheet, question: tableAreaQuestion(context, table) }));
  const onWide = asked.filter(({ sheet }) =>
    sheets.some(({ name, used }) => name === sheet && isWide(name, used?.area ?? null)),
  );
  for (const { question } of onWide) question.ask();
  if (onWide.length > 0) await context.sync();
  return asked;
}

/**
 * A stray cell at the far end of a sheet must not have Excel send millions of blanks. What stands
 * further to the right than this, where no Excel table reaches, is neither read nor written.
 */
const WIDEST = 256;
/** A meeting's tab is some hundreds of lines; what people typed far from it stays where it is. */
export const TAB_LIMIT = { rows: 2_000, columns: 40 };

function isWide(sheet: string, area: Area | null): boolean {
  return area !== null && parseTabName(sheet) === null && area.column + area.columns > WIDEST;
}

function readableArea(
  { name, used }: SizedSheet,
  tablesOf: (sheet: string) => readonly GridTable[],
): Area | null {
  if (used === null) return null;
  const { area } = used;
  const isTab = parseTabName(name) !== null;
  const tablesEnd = isWide(name, area) ? tablesOf(name).map(({ right }) => right + 1) : [];
  const lastRow = isTab ? TAB_LIMIT.rows : Infinity;
  const lastColumn = isTab ? TAB_LIMIT.columns : Math.max(WIDEST, ...tablesEnd);
  return {
    ...area,
    rows: Math.max(1, Math.min(area.row + area.rows, lastRow) - area.row),
    columns: Math.max(1, Math.min(area.column + area.columns, lastColumn) - area.column),
  };
}

/**
 * Reads one of the tabs that the add-in makes once more, in one round trip, as far as it is read at
 * first.
 *
 * @throws `ItemNotFound` where the sheet is gone; else what Excel answers
 */
export async function readTabAgain(
  context: Excel.RequestContext,
  name: string,
): Promise<SheetGrid> {
  const used = context.workbook.worksheets
    .getItem(name)
    .getRangeByIndexes(0, 0, TAB_LIMIT.rows, TAB_LIMIT.columns)
    .getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,values,formulas,numberFormat');
  await context.sync();
  const cells = used.isNullObject
    ? { top: 0, left: 0, ...emptyCells() }
    : {
        top: used.rowIndex,
        left: used.columnIndex,
        values: used.values,
        formulas: used.formulas,
        numberFormats: used.numberFormat,
        hiddenRows: [],
      };
  return { sheet: name, ...cells, tables: [] };
}
