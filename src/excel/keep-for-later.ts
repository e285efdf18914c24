import { atWorkKey, atWorkValue } from '../overleg/at-work';
import type { RescuedItem } from '../overleg/typed-meanwhile';
import type { TabPlace, WrittenTab } from './write-tab';

/** Keeps in the workbook's settings what people typed on a tab, for the run that can put it back. */
export async function keepForLater(
  context: Excel.RequestContext,
  tab: string,
  { atWork, copyColumn }: WrittenTab,
  { sheetId: sheet, oldCopies }: TabPlace,
  rescued: readonly RescuedItem[],
): Promise<void> {
  const { settings } = context.workbook;
  const key = atWorkKey(tab, crypto.randomUUID());
  settings.getItem(atWork).delete();
  settings.add(key, atWorkValue({ known: [], rescued, sheet, copyColumn, oldCopies }));
  await context.sync();
}
