import { atWorkKey, atWorkValue, untouchedKey, type AtWork } from '../overleg/at-work';
import { COPY_COLUMNS, copyMark } from '../overleg/safety-copies';
import { CONTENT_COLUMNS, KEY_COLUMN } from '../overleg/sheet-plan';
import type { TabWrite } from '../overleg/tab-write';
import type { Entry } from '../overleg/users-cells';
import type { CellScalar, SheetGrid } from '../workbook/grid';
import { TAB_LIMIT } from '../workbook/meeting-tab';
import { withoutSpilled, type Spill } from '../workbook/spilled';
import { asOneAssignment } from './one-assignment';
import { askTabCells, tabCells } from './read-tab';
import { replaceSettings } from './replace-settings';
import { hasExcelAnswered } from './run';
import { askSpills, clearSpilled } from './spills';
import { askCharts, type StandingCharts } from './tab-charts';
import type { StandingChart } from './tab-on-sheet';
import { requireUnmoved, type HeldCells } from './unmoved';

/** The place where a tab is written, as it was read. */
export interface TabPlace {
  /** Null if there is no sheet yet. */
  readonly sheetId: string | null;
  readonly sheet: (worksheets: Excel.WorksheetCollection) => Excel.Worksheet;
  /** Null if there is no sheet yet. */
  readonly standing: HeldCells | null;
  readonly charts: readonly StandingChart[];
  /** The keys of the settings that mark the tab. */
  readonly markers: readonly string[];
  /** The first column in which Excel can keep a copy. Null if there is no room. */
  readonly copyColumn: number | null;
  /** The copy of an earlier round of this run: a run writes again if somebody typed. */
  readonly copy: KeptCopy | null;
  /** Formulas that may fill cells beside their own, and how far they did when read. */
  readonly spills: readonly Spill[];
}

/** A copy of a tab, to the right of it. Each row of the copy ends with the name of the copy. */
export interface KeptCopy {
  readonly name: string;
  readonly range: Excel.Range;
}

/** The answers to the request that wrote the cells of a tab. */
export interface WrittenTab {
  /** The cells. They can be used while the batch runs. */
  readonly held: HeldCells;
  /** The contents of the sheet just before. */
  readonly evidence: SheetGrid;
  /** Whether every line is in the row where it was put. */
  readonly hasLanded: boolean;
  /** The key of the setting which says that the tab is being written. */
  readonly atWork: string;
  readonly copy: KeptCopy | null;
  readonly charts: StandingCharts;
}

/** Returns the sheet with this name when the tab is written, or a new sheet. */
export function sheetByName(name: string, isThere: boolean): TabPlace['sheet'] {
  return (worksheets) => (isThere ? worksheets.getItem(name) : worksheets.add(name));
}

/** The same sheet, even if it was renamed, for writing on it once more. */
export function placeAgain({ held, atWork, copy }: WrittenTab, place: TabPlace): TabPlace {
  return {
    ...place,
    sheet: () => held.rectangle.worksheet,
    standing: held,
    markers: [atWork],
    copy,
  };
}

/** The cells of a tab and the keys that identify its lines, without its looks. */
export type TabCells = Pick<TabWrite, 'name' | 'entries' | 'numberFormats' | 'charts'>;

/**
 * Writes a tab's cells on its sheet in one request. All cells are one assignment, so they are
 * either all old or all new, even if something fails.
 *
 * Everything that can fail comes first. The request deletes the markers that were found when the
 * tab was read. If another client (the add-in in another user's Excel) has written the tab since,
 * the markers are gone, and the request fails before it changes anything. It also fails if rows or
 * columns were inserted or deleted.
 *
 * Just before the cells are overwritten, the request reads them, and Excel copies them to columns
 * far to the right. The copy remains even if Excel's answer is lost.
 *
 * Afterwards the request reads the lines' keys, because some builds of Excel write to other rows if
 * rows are hidden.
 *
 * @param run distinguishes this run from any other
 * @throws Beaten, or `ItemAlreadyExists` or `ItemNotFound`, if another client was first;
 * `AccessDenied` on a protected sheet; any other error that Excel answers with
 */
export async function writeTab(
  context: Excel.RequestContext,
  write: TabCells,
  place: TabPlace,
  work: Omit<AtWork, 'sheet' | 'copies'>,
  run: string,
): Promise<WrittenTab> {
  const { worksheets, settings } = context.workbook;
  const { name, entries } = write;
  const [rows, columns] = [entries.length, entries[0]?.length ?? 0];
  if (!place.standing) requireSettings(settings);
  const target = place.sheet(worksheets);
  const before = place.standing && askTabCells(target);
  const spills = askSpills(target, place.spills);
  const whyFailed = place.standing && requireUnmoved(target, place.standing);

  const atWork = atWorkKey(name, run);
  const copyColumn = before && place.copyColumn;
  const copies = [...(place.copy ? [place.copy.name] : []), ...(copyColumn === null ? [] : [run])];
  const value = atWorkValue({ ...work, sheet: place.sheetId, copies });
  replaceSettings(settings, place.markers, atWork, value);
  place.copy?.range.clear('All');
  const copy = copyColumn === null ? null : copyAside(target, rows, copyColumn, run, place.spills);

  clearOwnFormats(target, rows);
  const cells = target.getRangeByIndexes(0, 0, rows, columns);
  // If somebody filters the tab now, an array would be written to other rows. So all rows are shown
  // first.
  cells.rowHidden = false;
  cells.formulas = asOneAssignment(entries);
  cells.numberFormat = write.numberFormats.map((row) => [...row]);
  // The whole area of a tab: text that was typed below it may have to be restored as well.
  const rectangle = target
    .getRangeByIndexes(0, 0, TAB_LIMIT.rows, TAB_LIMIT.columns)
    .load('address');
  const keys = cells.getColumn(KEY_COLUMN).load('values');
  // After everything that is needed to continue, because this may fail.
  const charts = askCharts(target, write, place.charts);
  try {
    await context.sync();
  } catch (error) {
    // The charts are useful, but the tab can be finished without them.
    if (!hasExcelAnswered(() => keys.values)) throw whyFailed ? whyFailed(error) : error;
  }
  return {
    held: { rectangle, ...TAB_LIMIT },
    evidence: withoutSpilled(tabCells(name, before), spills.answer()),
    hasLanded: entries.every((row, i) => holds(cellAt(keys.values, i), row[KEY_COLUMN] ?? null)),
    atWork,
    copy,
    charts: charts.answer(),
  };
}

/** Fails in an Excel that stores no settings, before a sheet is added that would stay empty. */
function requireSettings(settings: Excel.SettingCollection): void {
  settings.add(TRIED_SETTING, 1);
  settings.getItem(TRIED_SETTING).delete();
}

const TRIED_SETTING = 'tried';

/** Copies the tab to the right, with the copy's name in each row to recognise it anywhere. */
function copyAside(
  target: Excel.Worksheet,
  rows: number,
  column: number,
  name: string,
  spills: readonly Spill[],
): KeptCopy {
  const source = target.getRangeByIndexes(0, 0, rows, TAB_LIMIT.columns);
  const range = target.getRangeByIndexes(0, column, rows, COPY_COLUMNS);
  const marks = Array.from({ length: rows }, () => [copyMark(name)]);
  range.getLastColumn().values = asOneAssignment(marks);
  const copy = target.getRangeByIndexes(0, column, rows, TAB_LIMIT.columns);
  copy.copyFrom(source, 'Values');
  copy.copyFrom(source, 'Formats');
  clearSpilled(target, spills, column);
  return { name, range };
}

/**
 * Clears the formats of the program's cells, before the cells are written: clearing formats later
 * would remove the apostrophes of texts.
 */
function clearOwnFormats(target: Excel.Worksheet, rows: number): void {
  const own = target.getRangeByIndexes(0, 0, rows, CONTENT_COLUMNS);
  own.unmerge();
  own.clear('Formats');
}

function cellAt(column: unknown[][], row: number): CellScalar {
  return (column as CellScalar[][])[row]?.[0] ?? '';
}

/** Whether a cell contains the text that was entered in it. */
function holds(value: CellScalar, entry: Entry): boolean {
  return String(value) === String(entry ?? '').replace(/^'/, '');
}

/**
 * Saves the marker of a tab in the workbook's settings, in one request. If several clients then
 * write the tab, only the first request finds the marker, and the others fail.
 */
export async function markTab(context: Excel.RequestContext, tab: string): Promise<void> {
  context.workbook.settings.add(untouchedKey(tab, crypto.randomUUID()), 1);
  await context.sync();
}
