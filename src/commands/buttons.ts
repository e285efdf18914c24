import { sendToPane, type Errand } from '../pane/errand';

/** What the ribbon's buttons do, by the function name that the manifest gives each. */
export const buttons = {
  checkWorkbook: () => openPane({ place: 'check' }),
} as const satisfies Readonly<Record<string, () => Promise<void>>>;

async function openPane(errand: Errand): Promise<void> {
  sendToPane(errand);
  await Office.addin.showAsTaskpane();
}
