import { openSheet, SheetHidden } from '../excel/navigation';
import { codeOf } from '../excel/run';
import { sendToPane, type Errand } from '../pane/errand';
import { loadMakeTab } from './load-make-tab';

/** The actions of the ribbon's buttons, by the function names in the manifest. */
export const buttons = {
  checkWorkbook: () => openPane({ task: 'check', place: 'check' }),
  makeOverlegTab: async () => {
    try {
      const { makeTab, NEXT_MEETING } = await loadMakeTab();
      const made = await makeTab(NEXT_MEETING);
      const isShown = await isOpened(made.report.head.tab);
      if (!isShown || made.refused.length > 0)
        await openPane({ task: 'show-tab', place: 'meeting', made });
    } catch (failure) {
      await openPane({ task: 'explain-failure', place: 'meeting', failure });
    }
  },
} as const satisfies Readonly<Record<string, () => Promise<void>>>;

/** Whether Excel brought the tab to the front. The tab was made in any case. */
async function isOpened(tab: string): Promise<boolean> {
  try {
    await openSheet(tab);
    return true;
  } catch (failure) {
    if (failure instanceof SheetHidden || codeOf(failure) !== null) return false;
    throw failure;
  }
}

async function openPane(errand: Errand): Promise<void> {
  sendToPane(errand);
  await Office.addin.showAsTaskpane();
}
