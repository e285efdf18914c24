import { isoDay } from '../domain/iso-day';
import type { SerialDay } from '../domain/units';
import { readWorkbook, type WorkbookReading } from '../excel/read-workbook';
import { retryWhenBeaten, type ExcelRun } from '../excel/run';
import { askForTurn } from '../excel/turn';
import { writeWeekPlan } from '../excel/write-week-plan';
import { chooseMeeting, type MeetingWish, sheetsToRead } from '../overleg/choose-meeting';
import { situationInputOf } from '../overleg/report';
import { situationOf } from '../overleg/situation';
import { weekPlanOf } from '../overleg/week-plan';
import { weekPlanCells, type WeekPlanCells } from '../overleg/week-plan-cells';
import { tabWords } from '../overleg/words';
import { takeFree } from '../workbook/blank-tables';
import { withPauses } from '../workbook/pauses';
import type { Steps } from '../workbook/steps';
import { check, readTables } from '../workbook/understand';
import { weekPlanSheetName } from '../workbook/week-plan-sheet';
import { orNotMade, requireTables } from './make-overleg-tab';
import { TabNotMade } from './tab-not-made';

export interface WeekPlanRequest {
  /** Determines the day of the figures, as for a meeting's tab. */
  readonly wish: MeetingWish;
  /** The moment as a serial day with its time of day as the fraction. */
  readonly now: number;
}

/**
 * Writes the plan per week of the half-year on a new sheet. An existing plan stays as it is, with
 * people's changes; the new sheet's name then gets a number.
 *
 * @returns the new sheet's name
 * @throws TabNotMade, before anything is written; any error that Excel answers with
 */
export function makeWeekPlan(run: ExcelRun, request: WeekPlanRequest): Promise<string> {
  return retryWhenBeaten(() => run((context) => readPlanWrite(context, request)));
}

async function readPlanWrite(
  context: Excel.RequestContext,
  { wish, now }: WeekPlanRequest,
): Promise<string> {
  const today = Math.floor(now) as SerialDay;
  const turn = askForTurn(context);
  const isoDate = isoDay(wish.date ?? today);
  const found = await readWorkbook(context, (names) => sheetsToRead(names, isoDate));
  if (found.isStructureProtected) throw new TabNotMade({ code: 'structure-protected' });
  const { halfYear, cells } = await withPauses(planWeeks(found, wish, today));
  const taken = found.sheets.map(({ name }) => name);
  const sheet = takeFree(weekPlanSheetName(halfYear), ' ', taken);
  await writeWeekPlan(context, sheet, cells, turn);
  return sheet;
}

function* planWeeks(
  { grid }: WorkbookReading,
  wish: MeetingWish,
  today: SerialDay,
): Steps<{ readonly halfYear: string; readonly cells: WeekPlanCells }> {
  const reading = yield* readTables(grid);
  requireTables(reading);
  const meeting = chooseMeeting(wish, reading.records.meetings, today);
  const understanding = yield* check(reading, meeting.asOf);
  const situation = yield* orNotMade(situationOf(situationInputOf(grid, understanding, meeting)));
  const plan = weekPlanOf(situation);
  if (!plan) throw new TabNotMade({ code: 'nothing-to-plan', day: isoDay(meeting.asOf) });
  const words = tabWords(understanding.records.settings.language);
  return { halfYear: plan.halfYear, cells: weekPlanCells(plan, words, grid.dateSystem) };
}
