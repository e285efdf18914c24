import product from '../../package.json';
import { runInExcel } from '../excel/run';
import type { MeetingWish } from '../overleg/choose-meeting';
import { now } from './clock';
import { makeOverlegTab, type MadeTab } from './make-overleg-tab';
import { withStandingNotes } from './standing-notes';

/** The next meeting. The ribbon's button makes its tab. */
export const NEXT_MEETING: MeetingWish = { date: null, kind: null, asOf: null };

/**
 * Makes a meeting's tab in the open workbook, as of now.
 *
 * @throws as {@link makeOverlegTab} does
 */
export function makeTab(wish: MeetingWish, signal?: AbortSignal): Promise<MadeTab> {
  const request = { wish, now: now(), version: product.version };
  return makeOverlegTab(runInExcel, signal ? { ...request, signal } : request);
}

/**
 * Returns a tab that was made, with the notes that are on it now.
 *
 * @throws as {@link withStandingNotes} does
 */
export function asItStands(made: MadeTab): Promise<MadeTab> {
  return withStandingNotes(runInExcel, made);
}
