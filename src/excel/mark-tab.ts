import { untouchedKey } from '../overleg/at-work';

/**
 * Puts a marker of a tab in the workbook's settings, in one request: who then reads the workbook
 * finds it, and of several who write the tab only the first still finds it there.
 */
export async function markTab(context: Excel.RequestContext, tab: string): Promise<void> {
  context.workbook.settings.add(untouchedKey(tab, crypto.randomUUID()), 1);
  await context.sync();
}
