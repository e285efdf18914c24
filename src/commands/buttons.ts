import { openSheet } from '../excel/navigation';
import { sendToPane, type Errand } from '../pane/errand';
import { loadMakeTab } from './load-make-tab';

/** What the ribbon's buttons do, by the function name that the manifest gives each. */
export const buttons = {
  checkWorkbook: () => openPane({ task: 'check', place: 'check' }),
  makeOverlegTab: async () => {
    try {
      const { makeTab, NEXT_MEETING } = await loadMakeTab();
      const { report } = await makeTab(NEXT_MEETING);
      await openSheet(report.head.tab);
    } catch (failure) {
      await openPane({ task: 'explain-failure', place: 'meeting', failure });
    }
  },
} as const satisfies Readonly<Record<string, () => Promise<void>>>;

async function openPane(errand: Errand): Promise<void> {
  sendToPane(errand);
  await Office.addin.showAsTaskpane();
}
