import { openSheet } from '../excel/navigation';
import { sendToPane, type Errand } from '../pane/errand';
import { makeNextTab } from './make-next-tab';

/** What the ribbon's buttons do, by the function name that the manifest gives each. */
export const buttons = {
  checkWorkbook: () => openPane({ place: 'check' }),
  makeOverlegTab: async () => {
    try {
      await openSheet(await makeNextTab());
    } catch (failure) {
      await openPane({ place: 'meeting', failure });
    }
  },
} as const satisfies Readonly<Record<string, () => Promise<void>>>;

async function openPane(errand: Errand): Promise<void> {
  sendToPane(errand);
  await Office.addin.showAsTaskpane();
}
