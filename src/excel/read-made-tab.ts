import { markerPrefix } from '../overleg/at-work';
import type { TabWrite } from '../overleg/tab-write';
import type { SheetGrid } from '../workbook/grid';
import { readTab } from './read-tab';
import { codeOf } from './run';

/**
 * Reads a tab that was made, in one round trip. Null if it was written again since, or is gone.
 * Throws any other error that Excel answers with.
 */
export async function readMadeTab(
  context: Excel.RequestContext,
  { name, hash }: Pick<TabWrite, 'name' | 'hash'>,
): Promise<SheetGrid | null> {
  const marker = context.workbook.settings.getItemOrNullObject(markerPrefix(name) + hash);
  marker.load('key');
  try {
    const tab = await readTab(context, name);
    return marker.isNullObject ? null : tab;
  } catch (error) {
    if (codeOf(error) === 'ItemNotFound') return null;
    throw error;
  }
}
