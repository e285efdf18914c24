import { DomainError } from '../domain/domain-error';
import type { SerialDay } from '../domain/units';
import { isoDay } from '../domain/iso-day';
import type { WorkbookReading } from '../excel/read-workbook';
import { readWorkbook } from '../excel/read-workbook';
import type { ExcelRun } from '../excel/run';
import { retryWhenBeaten } from '../excel/run';
import type { MeetingWish } from '../overleg/choose-meeting';
import { chooseMeeting, sheetsToRead } from '../overleg/choose-meeting';
import { decisionsToTake } from '../overleg/decisions-to-take';
import { planTab } from '../overleg/plan-tab';
import type { Report } from '../overleg/report';
import { reportOf } from '../overleg/report';
import type { DecisionToTake } from '../overleg/taken-over';
import { requiredWithout } from '../workbook/choose-columns';
import type { TableGuide } from '../workbook/guide/table-guide';
import { isBlock } from '../workbook/guide/resolved';
import { isSameSheet } from '../workbook/meeting-tab';
import type { Region } from '../workbook/regions';
import type { TableReading } from '../workbook/table-reading';
import type { Role } from '../workbook/tables';
import { withPauses } from '../workbook/pauses';
import type { Steps } from '../workbook/steps';
import { headerOf } from '../workbook/table';
import { TABLES } from '../workbook/tables';
import type { Reading } from '../workbook/reading';
import type { Understanding } from '../workbook/understand';
import { check, readTables } from '../workbook/understand';
import { putTab, type PutTab, type TabToPut } from './put-tab';
import { TabNotMade } from './tab-not-made';
import { tabToPut } from './tab-to-put';

export interface TabRequest {
  readonly wish: MeetingWish;
  /** The moment as a serial day with its time of day as the fraction. */
  readonly now: number;
  readonly version: string;
  /** Stops the work. It has no effect once something has been written. */
  readonly signal?: AbortSignal;
}

export interface MadeTab extends PutTab {
  readonly report: Report;
  readonly understanding: Understanding;
  /** The decisions that the meeting can add to Afspraken. */
  readonly decisions: readonly DecisionToTake[];
  /** Whether people hid the sheet. It stays hidden. */
  readonly isHidden: boolean;
}

const NEEDED = ['quotas', 'placements'] as const satisfies readonly Role[];

/**
 * Reads the workbook, computes where the partners stand, and writes the meeting's tab. Everything
 * is read and planned before one request writes the cells and another finishes the tab. If another
 * client (the add-in in another user's Excel) wrote the tab in between, all of it is done again.
 *
 * @throws TabNotMade, before anything is written unless somebody changes the tab meanwhile; the
 * signal's reason; any error that Excel answers with
 */
export function makeOverlegTab(run: ExcelRun, request: TabRequest): Promise<MadeTab> {
  return retryWhenBeaten(() => run((context) => readPlanWrite(context, request)));
}

async function readPlanWrite(context: Excel.RequestContext, request: TabRequest): Promise<MadeTab> {
  const { wish, now, signal } = request;
  const isoDate = isoDay(wish.date ?? dayOf(now));
  const found = await readWorkbook(context, (names) => sheetsToRead(names, isoDate));
  const { report, understanding, decisions, job } = await withPauses(
    readAndPlan(found, request),
    signal,
  );
  signal?.throwIfAborted();
  const isHidden = found.sheets.some(
    ({ name, visibility }) => isSameSheet(name, job.plan.name) && visibility !== 'Visible',
  );
  return { report, understanding, decisions, isHidden, ...(await putTab(context, job)) };
}

interface PlannedTab extends Pick<MadeTab, 'report' | 'understanding' | 'decisions'> {
  readonly job: TabToPut;
}

/** Does everything between reading and writing. */
function* readAndPlan(found: WorkbookReading, request: TabRequest): Steps<PlannedTab> {
  const { grid } = found;
  const { wish, now, version } = request;
  const reading = yield* readTables(grid);
  requireTables(reading);
  const meeting = chooseMeeting(wish, reading.records.meetings, dayOf(now));
  const understanding = yield* check(reading, meeting.asOf);
  const { language } = understanding.records.settings;
  const report = yield* orNotMade(reportOf(grid, understanding, meeting));
  yield;
  const plan = planTab(report, { madeAt: now, version }, language);
  const decisions = decisionsToTake(report, language);
  return { report, understanding, decisions, job: tabToPut(found, plan, meeting.kind) };
}

/**
 * @throws TabNotMade if a table or column that the figures need is missing, or if fewer than half
 * of the rows of such a table can be read
 */
export function requireTables({ absent, tables: readings, guides }: Reading): void {
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

/** Whether fewer than half of a table's rows can be read, or its formulas have no results. */
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

/** Throws TabNotMade if the quotas are wrong: the number of people to house is then unknown. */
export function* orNotMade<Result>(steps: Steps<Result>): Steps<Result> {
  try {
    return yield* steps;
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
