import type { TabWrite } from '../overleg/tab-write';
import type { SheetGrid } from '../workbook/grid';
import { readTabAgain } from './read-workbook';
import { codeOf } from './run';
import { markerPrefix } from './write-tab';

/**
 * Reads a tab that was written, in one round trip; null where it was written anew since, or is gone.
 * Throws what else Excel answers.
 */
export async function readMadeTab(
  context: Excel.RequestContext,
  { name, hash }: Pick<TabWrite, 'name' | 'hash'>,
): Promise<SheetGrid | null> {
  const marker = context.workbook.settings.getItemOrNullObject(markerPrefix(name) + hash);
  marker.load('key');
  try {
    const tab = await readTabAgain(context, name);
    return marker.isNullObject ? null : tab;
  } catch (error) {
    if (codeOf(error) === 'ItemNotFound') return null;
    throw error;
  }
}
