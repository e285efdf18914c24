import { markerPrefix } from '../overleg/at-work';
import type { TabWrite } from '../overleg/tab-write';
import { codeOf, hasExcelAnswered } from './run';
import { applyCharts, renamedSince, type StandingCharts } from './tab-charts';
import { applyLooks, applyPrintSetup, applySheetSetup } from './tab-looks';
import { requireUnmoved } from './unmoved';
import type { WrittenTab } from './write-tab';

/** Parts that only affect how the tab looks. Some builds of Excel refuse them. */
export type TabPart = 'looks' | 'freezing' | 'charts' | 'page';

type ApplyPart = (target: Excel.Worksheet, write: TabWrite, charts: StandingCharts) => void;

const PARTS: Readonly<Record<TabPart, ApplyPart>> = {
  looks: (target, write) => {
    applyLooks(target, write);
    applySheetSetup(target, write);
  },
  charts: applyCharts,
  page: applyPrintSetup,
  freezing: (target, write) => target.freezePanes.freezeRows(write.frozenRows),
};

/**
 * Finishes a tab whose cells are written, in one request: it sets the marker, looks, charts and
 * page set-up, and removes the copy of the old cells. If Excel refuses a part, further requests
 * finish the tab without that part.
 *
 * @returns the parts that were refused
 * @throws Beaten or `ItemNotFound` if another client (the add-in in another user's Excel) took the
 * tab over; any error that Excel answers with
 */
export async function finishTab(
  context: Excel.RequestContext,
  write: TabWrite,
  written: WrittenTab,
): Promise<readonly TabPart[]> {
  const { settings } = context.workbook;
  // The sheet that was written, even if it was renamed.
  const target = written.held.rectangle.worksheet;
  const whyFailed = requireUnmoved(target, written.held);
  // Fails if another client took the tab over.
  const atWork = settings.getItem(written.atWork).load('key');
  written.copy?.range.clear('All');
  atWork.delete();
  const marker = settings.add(finishedKey(write), write.lines.length).load('key');

  for (const apply of Object.values(PARTS)) apply(target, write, written.charts);
  try {
    await context.sync();
    return [];
  } catch (error) {
    if (!hasExcelAnswered(() => marker.key)) throw whyFailed(error);
    return applyOneByOne(context, write, written);
  }
}

function finishedKey({ name, hash }: TabWrite): string {
  return markerPrefix(name) + hash;
}

/** Sends each part in requests of its own, so that a refused part does not stop the others. */
async function applyOneByOne(
  context: Excel.RequestContext,
  write: TabWrite,
  written: Pick<WrittenTab, 'held' | 'charts'>,
  [part, ...others]: readonly TabPart[] = Object.keys(PARTS) as TabPart[],
): Promise<readonly TabPart[]> {
  if (part === undefined) return [];
  const isDone = await applyAlone(context, write, written, part);
  const refused = await applyOneByOne(context, write, written, others);
  return isDone ? refused : [part, ...refused];
}

/** Applies one part and returns whether Excel accepted it. Fails if the tab has changed. */
async function applyAlone(
  context: Excel.RequestContext,
  write: TabWrite,
  { held, charts: before }: Pick<WrittenTab, 'held' | 'charts'>,
  part: TabPart,
): Promise<boolean> {
  const target = held.rectangle.worksheet;
  const charts = target.charts.load('items/name');
  await context.sync();
  const whyFailed = requireUnmoved(target, held);
  const marker = context.workbook.settings.getItem(finishedKey(write)).load('key');
  PARTS[part](target, write, renamedSince(before, write, charts.items.map(nameOf)));
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (codeOf(error) === null || !hasExcelAnswered(() => marker.key)) throw whyFailed(error);
    return false;
  }
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
