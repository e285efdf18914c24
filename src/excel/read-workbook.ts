import { unfinishedWork, workOn } from '../overleg/at-work';
import { parseTabName, TAB_LIMIT } from '../workbook/meeting-tab';
import type { GridTable, WorkbookGrid } from '../workbook/grid';
import { emptyCells, readCells } from './read-cells';
import { Beaten } from './run';
import {
  completeSizes,
  sizeQuestion,
  surveyWorkbook,
  tableAreaQuestion,
  type Area,
  type Question,
  type SizedSheet,
  type Survey,
  type SurveyedSheet,
  type UsedArea,
} from './survey';
import { tabQuestion, type TabOnSheet } from './tab-on-sheet';

/** A workbook as read, with what only the writing of a tab needs to know. */
export interface WorkbookReading {
  readonly grid: WorkbookGrid;
  readonly sheets: readonly SheetState[];
  /** Whether sheets can be added. */
  readonly isStructureProtected: boolean;
}

export interface SheetState extends Pick<
  SurveyedSheet,
  'id' | 'name' | 'isProtected' | 'visibility'
> {
  /** Null where the sheet is no meeting's tab, or was not read. */
  readonly tab: TabOnSheet | null;
}

/**
 * Reads the sheets of the workbook in two round trips: which there are and how large they are, and
 * what they hold; the second takes one more for each further 5 MB. Where a sheet has grown between
 * the two, so that its last rows would be left out, it begins anew.
 *
 * @param choose which of the sheets to read the cells of
 * @param attempts how often it begins at most
 * @throws Beaten where somebody goes on putting rows in; else what Excel answers
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  choose: (sheets: readonly string[]) => ReadonlySet<string>,
  attempts = 8,
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
  const works = unfinishedWork(survey.settings);
  const tabs = new Map(
    sheets
      .filter(({ name }) => parseTabName(name) !== null)
      .map((sheet) => [
        sheet.name,
        tabQuestion(context, sheet, workOn(works, sheet, survey.sheets)),
      ]),
  );
  const sizes = sheets.map((sheet) => sizeQuestion(context, sheet));
  const cells = await readCells(
    context,
    sheets.map((sheet) => ({
      name: sheet.name,
      area: readableArea(sheet, tablesOf),
      hiddenRows: sheet.used?.hiddenRows ?? 'none',
    })),
    [...tables.map(({ question }) => question), ...tabs.values(), ...sizes],
  );
  const hasGrown = sheets.some(({ used }, i) => !isSameSize(used, sizes[i]?.answer() ?? null));
  if (hasGrown && attempts === 1) throw new Beaten();
  if (hasGrown) return readWorkbook(context, choose, attempts - 1);
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
    sheets: survey.sheets.map(({ id, name, isProtected, visibility }) => ({
      id,
      name,
      isProtected,
      visibility,
      tab: tabs.get(name)?.answer() ?? null,
    })),
    isStructureProtected: survey.isStructureProtected,
  };
}

function isSameSize(a: UsedArea | null, b: UsedArea | null): boolean {
  return JSON.stringify(a?.area) === JSON.stringify(b?.area);
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
