import { runInExcel } from '../excel/run';
import type { MeetingWish } from '../overleg/choose-meeting';
import { now } from './clock';
import { makeWeekPlan } from './make-week-plan';

/**
 * Writes the plan per week on a new sheet of the open workbook, as of now.
 *
 * @returns the sheet's name
 * @throws as {@link makeWeekPlan} does
 */
export function putWeekPlan(wish: MeetingWish): Promise<string> {
  return makeWeekPlan(runInExcel, { wish, now: now() });
}
