import product from '../../package.json';
import { runInExcel } from '../excel/run';
import type { MeetingWish } from '../overleg/choose-meeting';
import { now } from './clock';
import { makeOverlegTab } from './make-overleg-tab';

/** The next meeting, as the ribbon's button takes it. */
export const NEXT_MEETING: MeetingWish = { date: null, kind: null, asOf: null };

/**
 * Makes a meeting's tab in the open workbook, as of now, and gives its name.
 *
 * @throws as {@link makeOverlegTab} does
 */
export async function makeTab(wish: MeetingWish): Promise<string> {
  const made = await makeOverlegTab(runInExcel, { wish, now: now(), version: product.version });
  return made.report.tab;
}
