import { finishTab, type TabPart } from '../excel/finish-tab';
import { keepForLater } from '../excel/keep-for-later';
import { mendTab } from '../excel/mend-tab';
import { Beaten, codeOf } from '../excel/run';
import {
  markTab,
  placeAgain,
  writeTab,
  type TabCells,
  type TabPlace,
  type WrittenTab,
} from '../excel/write-tab';
import type { WorkOnSheet } from '../overleg/at-work';
import { entered, entriesOf } from '../overleg/entered';
import { orderOf } from '../overleg/mending';
import type { SheetPlan } from '../overleg/sheet-plan';
import type { TabBefore } from '../overleg/tab-before';
import { readTabBefore, rowsOfOtherKind } from '../overleg/tab-before';
import type { TabWrite } from '../overleg/tab-write';
import { composeTab } from '../overleg/tab-write';
import {
  holdsSameItems,
  itemsSince,
  knownItems,
  lackingOn,
  withRescued,
  type RescuedItem,
} from '../overleg/typed-meanwhile';
import type { SheetGrid } from '../workbook/grid';
import { isSameSheet, type MeetingKind } from '../workbook/meeting-tab';
import { formulaCells, type Spill } from '../workbook/spilled';
import { TabNotMade } from './tab-not-made';

export interface TabToPut {
  /** The work that interrupted runs left, on this tab and on tabs that were renamed since. */
  readonly unfinished: readonly WorkOnSheet<{ readonly name: string }>[];
  readonly plan: SheetPlan;
  readonly kind: MeetingKind;
  /** The tab that was read. It has no lines if there was no tab. */
  readonly standing: TabBefore;
  readonly dateSystem: 1900 | 1904;
  readonly place: TabPlace;
}

export interface PutTab {
  readonly written: TabWrite;
  /** Parts that only improve the look and that Excel refused. */
  readonly refused: readonly TabPart[];
}

/** How often the tab is written, at most, if somebody keeps typing on it. */
const ROUNDS = 6;

/**
 * Writes a tab: its cells in one request, and its looks in another. If somebody typed text since
 * the tab was read, the cells are written again with that text in its place. If an earlier run was
 * interrupted, its work is repaired first, and the workbook has to be read again.
 *
 * @throws Beaten if it has to be read again; TabNotMade if typed text cannot be kept in its place,
 * or belongs to a tab of the other kind of meeting; the errors of writeTab and finishTab
 */
export async function putTab(context: Excel.RequestContext, job: TabToPut): Promise<PutTab> {
  const { plan, kind, dateSystem } = job;
  if ((await mendAll(context, job)) || (await markUnmarked(context, job))) throw new Beaten();
  let { standing, place } = job;
  let wanted = standing;
  let rescue: readonly RescuedItem[] = [];
  let isMixedUp = false;
  for (let round = 0; round < ROUNDS; round++) {
    const write = composeTab(plan, wanted, dateSystem, standing);
    const known = knownItems(standing);
    const work = { known: [...known], order: orderOf(standing), rescued: rescue };
    const written = await writeTab(context, write, place, work, newRun());
    const evidence = readTabBefore(written.evidence);
    if (!written.hasLanded) {
      const rescued = [...itemsSince(evidence, new Set()), ...rescue];
      await keepForLater(context, plan.name, written, place, { ...work, rescued });
      throw new TabNotMade({ code: 'tab-rows-hidden', tab: plan.name });
    }

    const rows = rowsOfOtherKind(evidence, kind);
    if (rows.length > 0) {
      await writeTab(context, asItWas(write, written), placeAgain(written, place), work, newRun());
      throw new TabNotMade({ code: 'tab-of-other-kind', tab: plan.name, rows });
    }

    const cells = entered(written.evidence, write);
    const after = readTabBefore(cells);
    const typed = itemsSince(evidence, known);
    wanted = isMixedUp ? withRescued(wanted, typed) : withRescued(evidence, rescue);
    rescue = lackingOn(after, [...rescue, ...typed]);
    // Somebody added a row and removed another. People's cells are then next to other lines.
    isMixedUp = orderOf(evidence) !== orderOf(standing);
    const isUntouched = !isMixedUp && holdsSameItems(evidence, standing);
    const isInPlace = isUntouched || holdsSameItems(after, wanted);
    if (isInPlace && !outlasts(after, write)) {
      const refused = await finishTab(context, write, written);
      return { written: write, refused };
    }
    standing = after;
    place = { ...placeAgain(written, place), spills: mayBeSpills(cells, place) };
  }
  throw new TabNotMade({ code: 'tab-typed-on', tab: plan.name });
}

/**
 * Whether anything was repaired. A repair that Excel refuses, for instance on a protected sheet, is
 * left for later if it is of a renamed tab.
 */
async function mendAll(
  context: Excel.RequestContext,
  { unfinished, plan }: TabToPut,
): Promise<boolean> {
  let isAnyMended = false;
  for (const one of unfinished) {
    try {
      isAnyMended = (await mendTab(context, one)) || isAnyMended;
    } catch (error) {
      if (codeOf(error) === null || isSameSheet(one.sheet.name, plan.name)) throw error;
    }
  }
  return isAnyMended;
}

/**
 * Marks a sheet that people made themselves, and returns whether it did. Without a marker, a client
 * (the add-in in one user's Excel) does not see that another client is writing.
 */
async function markUnmarked(
  context: Excel.RequestContext,
  { place, plan }: TabToPut,
): Promise<boolean> {
  const isUnmarked = place.standing !== null && place.markers.length === 0;
  if (isUnmarked) await markTab(context, plan.name);
  return isUnmarked;
}

function newRun(): string {
  return crypto.randomUUID();
}

/** If formulas spilled before, returns the cells with formulas that may spill now. */
function mayBeSpills(cells: SheetGrid, { spills }: TabPlace): readonly Spill[] {
  if (spills.length === 0) return spills;
  return formulaCells(cells).map((cell) => ({ ...cell, rows: 1, columns: 1 }));
}

/** Returns the cells as they were before they were written. */
function asItWas({ name, entries }: TabWrite, { evidence }: WrittenTab): TabCells {
  const columns = Math.max(
    entries[0]?.length ?? 0,
    evidence.left + (evidence.values[0]?.length ?? 0),
  );
  return { name, charts: [], ...entriesOf(evidence, entries.length, columns) };
}

/** Returns true if the program has lines below those that were written. */
function outlasts({ lines }: TabBefore, write: TabWrite): boolean {
  return lines.some(({ key }, row) => key !== null && row >= write.lines.length);
}
