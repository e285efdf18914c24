import { cellAddress } from '../workbook/address';
import type { GridTable, SheetGrid, WorkbookGrid } from '../workbook/grid';
import { parseTabName, TAB_LIMIT } from '../workbook/meeting-tab';
import { formulaCells, withoutSpilled, type Spill } from '../workbook/spilled';
import { boundsOf, filledAreas, nearTheLargest, type KeptAreas } from './filled-areas';
import { emptyCells, readCells, type Cells } from './read-cells';
import {
  FILL_COLOUR,
  looksWanted,
  readLooks,
  STRUCK_THROUGH,
  TEXT_LOOK,
  withLater,
} from './read-looks';
import { Beaten } from './run';
import {
  completeSizes,
  sizeQuestion,
  surveyWorkbook,
  tableAreaQuestion,
  type Rectangle,
  type RoundTripQuestion,
  type SizedSheet,
  type Survey,
  type SurveyedSheet,
  type UsedArea,
} from './survey';
import { askSpills } from './spills';
import { tabQuestion, type TabFound, type TabOnSheet } from './tab-on-sheet';

/** A workbook as it was read, with data that only the writing of a tab needs. */
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
  /** Null if the sheet is no meeting's tab, or was not read. */
  readonly tab: TabOnSheet | null;
}

/**
 * Reads the sheets of the workbook, usually in two round trips. The first reads which sheets there
 * are and how large they are, the second their cells. If a sheet has grown meanwhile, the reading
 * begins again. Further round trips follow if needed:
 *
 * - for each further 5 MB of cells;
 * - for the filled parts of very large sheets;
 * - for spilling formulas on meeting tabs;
 * - for colours below the first rows, and for cells that are struck through.
 *
 * @param choose selects the sheets whose cells are read
 * @param attempts the largest number of times that the reading begins
 * @throws Beaten if somebody keeps inserting rows; any error that Excel answers with
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
  const areas = await readableAreas(context, sheets);
  const tables = tableQuestions(context, survey, sheets);
  const tablesOf = (sheet: string) =>
    tables.filter((table) => table.sheet === sheet).map(({ question }) => question.answer());
  const tabs = new Map(
    sheets
      .filter(({ name }) => parseTabName(name) !== null)
      .map((sheet) => [sheet.name, tabQuestion(context, sheet)]),
  );
  const sizes = sheets
    .filter(({ used }) => used !== null)
    .map((sheet) => ({ used: sheet.used, question: sizeQuestion(context, sheet) }));
  const cells = await readCells(
    context,
    sheets.map(({ name, used }, i) => ({
      name,
      areas: areas[i]?.kept ?? [],
      hiddenRows: used?.hiddenRows ?? 'none',
    })),
    [
      ...tables.map(({ question }) => question),
      ...tabs.values(),
      ...sizes.map(({ question }) => question),
    ],
  );
  const hasGrown = sizes.some(({ used, question }) => !isSameSize(used, question.answer()));
  if (hasGrown && attempts === 1) throw new Beaten();
  if (hasGrown) return readWorkbook(context, choose, attempts - 1);
  const grids = sheets.map(({ name, visibility }, i) => {
    const { kept, left } = areas[i] ?? { kept: [], left: [] };
    const bounds = kept.length === 0 ? null : boundsOf(kept);
    return {
      sheet: name,
      top: bounds?.row ?? 0,
      left: bounds?.column ?? 0,
      ...(cells[i] ?? emptyCells()).contents,
      tables: tablesOf(name),
      farCells: left.map(({ row, column }) => cellAddress(row, column)),
      ...(visibility === 'Visible' ? {} : { isHidden: true }),
    };
  });
  const spills = await readSpills(context, grids, tabs);
  const gridsWith = (has: (cells: Cells) => boolean): readonly SheetGrid[] =>
    grids.filter((_, i) => has(cells[i] ?? emptyCells()));
  const wanted = [
    looksWanted(
      FILL_COLOUR,
      gridsWith(({ fills }) => fills.hasMore),
    ),
    looksWanted(
      TEXT_LOOK,
      gridsWith(({ texts }) => texts.hasMore),
    ),
    looksWanted(
      STRUCK_THROUGH,
      gridsWith(({ hasStruck }) => hasStruck),
    ),
  ];
  const looks = await readLooks(
    context,
    wanted.flatMap(({ wishes }) => wishes),
  );
  return {
    grid: {
      settings: survey.settings,
      dateSystem: survey.dateSystem,
      sheets: grids.map((grid, i) => {
        const fills = withLater(cells[i]?.fills.looks, looks(FILL_COLOUR, grid.sheet));
        const textLooks = withLater(cells[i]?.texts.looks, looks(TEXT_LOOK, grid.sheet));
        const lines = looks(STRUCK_THROUGH, grid.sheet);
        return {
          ...withoutSpilled(grid, spills.get(grid.sheet) ?? []),
          ...(fills?.size ? { fills } : {}),
          ...(textLooks?.size ? { textLooks } : {}),
          ...(lines?.size ? { struck: new Set(lines.keys()) } : {}),
          ...(wanted.some(({ cut }) => cut.includes(grid.sheet)) ? { areLooksCut: true } : {}),
        };
      }),
    },
    sheets: survey.sheets.map(({ id, name, isProtected, visibility }) => ({
      id,
      name,
      isProtected,
      visibility,
      tab: tabOf(tabs.get(name), spills.get(name) ?? []),
    })),
    isStructureProtected: survey.isStructureProtected,
  };
}

function tabOf(
  question: RoundTripQuestion<TabFound> | undefined,
  spills: readonly Spill[],
): TabOnSheet | null {
  if (!question) return null;
  const { hasSpill: _, ...found } = question.answer();
  return { ...found, spills };
}

/** Returns how far formulas on meeting tabs spill. It takes one round trip if any formula does. */
async function readSpills(
  context: Excel.RequestContext,
  grids: readonly SheetGrid[],
  tabs: ReadonlyMap<string, RoundTripQuestion<TabFound>>,
): Promise<ReadonlyMap<string, readonly Spill[]>> {
  const asked = grids
    .filter(({ sheet }) => tabs.get(sheet)?.answer().hasSpill)
    .map((grid) => {
      const sheet = context.workbook.worksheets.getItem(grid.sheet);
      return [grid.sheet, askSpills(sheet, formulaCells(grid))] as const;
    });
  if (asked.length > 0) await context.sync();
  return new Map(asked.map(([sheet, { answer }]) => [sheet, answer()]));
}

function isSameSize(a: UsedArea | null, b: UsedArea | null): boolean {
  return JSON.stringify(a?.area) === JSON.stringify(b?.area);
}

interface TableQuestion {
  readonly sheet: string;
  readonly question: RoundTripQuestion<GridTable>;
}

/** Asks for the areas of the tables on the chosen sheets. */
function tableQuestions(
  context: Excel.RequestContext,
  { tables }: Survey,
  sheets: readonly SizedSheet[],
): readonly TableQuestion[] {
  return tables
    .filter((table) => sheets.some(({ name }) => name === table.sheet))
    .map((table) => ({ sheet: table.sheet, question: tableAreaQuestion(context, table) }));
}

/** The areas of each sheet that are read: its filled cells, without those far from the rest. */
async function readableAreas(
  context: Excel.RequestContext,
  sheets: readonly SizedSheet[],
): Promise<readonly KeptAreas[]> {
  const used = sheets.flatMap((sheet) => {
    const area = limitedArea(sheet);
    return area === null ? [] : [{ name: sheet.name, area }];
  });
  const filled = await filledAreas(context, used);
  const found = new Map(used.map(({ name }, i) => [name, nearTheLargest(filled[i] ?? [])]));
  return sheets.map(({ name }) => found.get(name) ?? { kept: [], left: [] });
}

function limitedArea({ name, used }: SizedSheet): Rectangle | null {
  if (used === null || parseTabName(name) === null) return used?.area ?? null;
  const { area } = used;
  return {
    ...area,
    rows: Math.max(1, Math.min(area.row + area.rows, TAB_LIMIT.rows) - area.row),
    columns: Math.max(1, Math.min(area.column + area.columns, TAB_LIMIT.columns) - area.column),
  };
}
