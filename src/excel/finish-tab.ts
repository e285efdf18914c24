import { markerPrefix } from '../overleg/at-work';
import type { TabWrite } from '../overleg/tab-write';
import { codeOf, isAnswered } from './run';
import { applyCharts, type StandingCharts } from './tab-charts';
import { applyLooks, applyPrintSetup, applySheetSetup } from './tab-looks';
import { requireUnmoved } from './unmoved';
import type { WrittenTab } from './write-tab';

/** What only looks good, and which some builds of Excel refuse. */
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
 * Finishes a tab whose cells are written, in one request: its marker, its looks, charts and page
 * set-up, and away with the copy that Excel kept. Where a part of the looks is refused the tab is
 * finished without it, in some requests more.
 *
 * @returns the parts that were refused
 * @throws Beaten or `ItemNotFound` where another client took the tab over; else what Excel answers
 */
export async function finishTab(
  context: Excel.RequestContext,
  write: TabWrite,
  written: WrittenTab,
): Promise<readonly TabPart[]> {
  const { settings } = context.workbook;
  // Whatever the sheet is called by now: it is this one that has to be finished.
  const target = written.held.rectangle.worksheet;
  const whyFailed = requireUnmoved(target, written.held);
  // Fails where another client took the tab over.
  const atWork = settings.getItem(written.atWork).load('key');
  written.copy?.range.clear('All');
  atWork.delete();
  const marker = settings.add(finishedKey(write), write.lines.length).load('key');

  for (const apply of Object.values(PARTS)) apply(target, write, written.charts);
  try {
    await context.sync();
    return [];
  } catch (error) {
    if (!isAnswered(() => marker.key)) throw whyFailed(error);
    return applyOneByOne(context, write, written);
  }
}

function finishedKey({ name, hash }: TabWrite): string {
  return markerPrefix(name) + hash;
}

/** As long as the tab is still the one that was finished. */
async function applyOneByOne(
  context: Excel.RequestContext,
  write: TabWrite,
  { held }: WrittenTab,
): Promise<readonly TabPart[]> {
  const target = held.rectangle.worksheet;
  const refused: TabPart[] = [];
  for (const [part, apply] of Object.entries(PARTS) as [TabPart, ApplyPart][]) {
    const charts = target.charts.load('items/name');
    await context.sync();
    const whyFailed = requireUnmoved(target, held);
    const marker = context.workbook.settings.getItem(finishedKey(write)).load('key');
    const names = charts.items.map(({ name }) => name);
    apply(target, write, { names, seriesCounts: new Map() });
    try {
      await context.sync();
    } catch (error) {
      if (codeOf(error) === null || !isAnswered(() => marker.key)) throw whyFailed(error);
      refused.push(part);
    }
  }
  return refused;
}
