import { DomainError } from '../domain/domain-error';
import type { SerialDay } from '../domain/units';
import { isoDay } from '../domain/iso-day';
import type { SheetState, WorkbookReading } from '../excel/read-workbook';
import { readTabAgain, readWorkbook } from '../excel/read-workbook';
import type { ExcelRun } from '../excel/run';
import { retryWhenBeaten } from '../excel/run';
import { markerPrefix, writeTab } from '../excel/write-tab';
import type { ChosenMeeting, MeetingWish } from '../overleg/choose-meeting';
import { chooseMeeting, sheetsToRead } from '../overleg/choose-meeting';
import { planTab } from '../overleg/plan-tab';
import type { Report } from '../overleg/report';
import { reportOf } from '../overleg/report';
import type { SheetPlan } from '../overleg/sheet-plan';
import type { TabBefore } from '../overleg/tab-before';
import { areColumnsMoved, readTabBefore } from '../overleg/tab-before';
import type { TabWrite } from '../overleg/tab-write';
import { composeTab, movesLines } from '../overleg/tab-write';
import { requiredWithout } from '../workbook/choose-columns';
import type { SheetGrid, WorkbookGrid } from '../workbook/grid';
import { KEY_COLUMN } from '../workbook/meeting-tab';
import type { TableGuide } from '../workbook/guide/table-guide';
import { isBlock } from '../workbook/guide/resolved';
import type { Region } from '../workbook/regions';
import type { TableReading } from '../workbook/table-reading';
import type { Role } from '../workbook/tables';
import { withPauses, type Steps } from '../workbook/steps';
import { headerOf } from '../workbook/table';
import { TABLES } from '../workbook/tables';
import type { Reading } from '../workbook/reading';
import type { Understanding } from '../workbook/understand';
import { check, readTables } from '../workbook/understand';
import { TabNotMade } from './tab-not-made';

export interface TabRequest {
  readonly wish: MeetingWish;
  /** The moment as a serial day with its time of day as the fraction. */
  readonly now: number;
  readonly version: string;
  /** Stops the work as long as nothing is written. */
  readonly signal?: AbortSignal;
}

export interface MadeTab {
  readonly report: Report;
  readonly understanding: Understanding;
  /** What was put on the sheet, and what people's notes beside it are. */
  readonly written: TabWrite;
}

const NEEDED = ['quotas', 'placements'] as const satisfies readonly Role[];

/**
 * Reads the workbook, reckons where the partners stand and puts the meeting's tab in it: everything
 * is read and planned first, then one request writes. Where another client wrote the tab in
 * between, it is read again.
 *
 * @throws TabNotMade, before anything is written; the signal's reason; else what Excel answers
 */
export function makeOverlegTab(run: ExcelRun, request: TabRequest): Promise<MadeTab> {
  return retryWhenBeaten(() => run((context) => readPlanWrite(context, request)));
}

async function readPlanWrite(context: Excel.RequestContext, request: TabRequest): Promise<MadeTab> {
  const { wish, now, signal } = request;
  const isoDate = isoDay(wish.date ?? dayOf(now));
  const found = await readWorkbook(context, (names) => sheetsToRead(names, isoDate));
  const planned = await withPauses(readAndPlan(found, request), signal);
  const written = await withLatestNotes(context, planned, found.grid.dateSystem);
  const { report, understanding } = planned;
  const state = found.sheets.find(({ name }) => isSameSheet(name, report.head.tab)) ?? null;
  const markers = Object.keys(found.grid.settings).filter((key) =>
    key.startsWith(markerPrefix(report.head.tab)),
  );
  signal?.throwIfAborted();
  await writeTab(context, written, state, markers);
  return { report, understanding, written };
}

interface PlannedTab extends MadeTab {
  readonly plan: SheetPlan;
  readonly before: TabBefore;
}

/** Everything between reading and writing. */
function* readAndPlan(
  { grid, sheets, isStructureProtected }: WorkbookReading,
  { wish, now, version }: TabRequest,
): Steps<PlannedTab> {
  const reading = yield* readTables(grid);
  requireTables(reading);
  const meeting = chooseMeeting(wish, reading.records.meetings, dayOf(now));
  const understanding = yield* check(reading, meeting.asOf);
  const { language } = understanding.records.settings;
  const report = yield* reckon(grid, understanding, meeting);
  yield;
  const plan = planTab(report, { madeAt: now, version }, language);
  const standing = grid.sheets.find(({ sheet }) => isSameSheet(sheet, report.head.tab)) ?? null;
  const state = sheets.find(({ name }) => isSameSheet(name, report.head.tab)) ?? null;
  requireWritable(report.head.tab, standing, state, isStructureProtected);
  const before = standing ? readTabBefore(standing) : { lines: [] };
  yield;
  const written = composeTab(plan, before, grid.dateSystem);
  return { report, understanding, plan, before, written };
}

/** Where lines move, what people typed while the tab was reckoned has to move along. */
async function withLatestNotes(
  context: Excel.RequestContext,
  { report, plan, before, written }: PlannedTab,
  dateSystem: 1900 | 1904,
): Promise<TabWrite> {
  if (!movesLines(written, before)) return written;
  const standing = await readTabAgain(context, report.head.tab);
  requireColumnsInPlace(report.head.tab, standing);
  return composeTab(plan, readTabBefore(standing), dateSystem);
}

/** @throws TabNotMade where rows that have to be counted cannot be read at all */
function requireTables({ absent, tables: readings, guides }: Reading): void {
  const missing = NEEDED.filter((role) => absent.includes(role));
  const open = missing.filter((role) => guides.byRole[role].state === 'asked');
  if (open.length > 0) {
    throw new TabNotMade({ code: 'tables-open', tables: open.map((role) => TABLES[role].name) });
  }
  if (missing.length > 0) {
    const tables = missing.map((role) => TABLES[role].name);
    throw new TabNotMade({ code: 'tables-missing', tables });
  }
  for (const role of NEEDED) {
    const definition = TABLES[role];
    const reading = readings[role];
    const isCounted = guides.byRole[role].draft?.guide.isCounted ?? false;
    const columns = requiredWithout(definition, reading?.columns ?? {})
      .filter((field) => !isCounted || field !== 'household')
      .map((field) => headerOf(definition, field));
    if (columns.length > 0) {
      throw new TabNotMade({ code: 'columns-missing', table: definition.name, columns });
    }
    if (reading && hardlyReadable(reading, guides.byRole[role])) {
      throw new TabNotMade({ code: 'rows-unreadable', table: definition.name });
    }
  }
}

/** Fewer than half of its rows can be read, or its formulas have no results to read. */
function hardlyReadable({ rows, records, leftOut }: TableReading, { draft }: TableGuide): boolean {
  if (rows.length > 0) return records.length * 2 < rows.length;
  if (leftOut.length > 0) return false;
  const sources = draft?.resolved.sources ?? [];
  return sources.some((source) => isBlock(source) && hasFormulasAlone(source.region));
}

function hasFormulasAlone({ grid, left, headers, rows }: Region): boolean {
  return rows.some((row) =>
    headers.some((_, index) => {
      const formula = grid.formulas[row]?.[left + index] ?? '';
      return typeof formula === 'string' && formula.startsWith('=');
    }),
  );
}

function dayOf(moment: number): SerialDay {
  return Math.floor(moment) as SerialDay;
}

/** Excel's names of sheets do not tell capitals from small letters. */
function isSameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** @throws TabNotMade where Excel would refuse, or where people's work could not be kept apart */
function requireWritable(
  tab: string,
  standing: SheetGrid | null,
  state: SheetState | null,
  isStructureProtected: boolean,
): void {
  if (state === null && isStructureProtected) throw new TabNotMade({ code: 'structure-protected' });
  if (state?.isProtected) throw new TabNotMade({ code: 'tab-protected', tab });
  if (standing?.tables.some(({ left }) => left <= KEY_COLUMN)) {
    throw new TabNotMade({ code: 'tab-holds-table', tab });
  }
  if (standing) requireColumnsInPlace(tab, standing);
}

function requireColumnsInPlace(tab: string, standing: SheetGrid): void {
  if (areColumnsMoved(standing)) throw new TabNotMade({ code: 'tab-columns-moved', tab });
}

/** Without one row per half-year there is no telling what was asked. */
function* reckon(
  grid: WorkbookGrid,
  understanding: Understanding,
  meeting: ChosenMeeting,
): Steps<Report> {
  try {
    return yield* reportOf(grid, understanding, meeting);
  } catch (error) {
    const problem = error instanceof DomainError ? error.problem : null;
    switch (problem?.code) {
      case 'noPeriods':
        throw new TabNotMade({ code: 'quota-missing' });
      case 'periodTwice':
        throw new TabNotMade({ code: 'period-twice', period: problem.label });
      case 'tooManyPeople':
        throw new TabNotMade({ code: 'quota-too-large' });
      default:
        throw error;
    }
  }
}
