import { untouchedKey } from '../overleg/at-work';

/**
 * Saves the marker of a tab in the workbook's settings, in one request. Anyone who reads the
 * workbook after that sees it. If several clients write the tab, only the first still has it.
 */
export async function markTab(context: Excel.RequestContext, tab: string): Promise<void> {
  context.workbook.settings.add(untouchedKey(tab, crypto.randomUUID()), 1);
  await context.sync();
}
