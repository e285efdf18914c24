import { openNewWorkbook } from '../excel/new-workbook';
import { tabFile } from '../overleg/tab-file';
import type { MadeTab } from './make-overleg-tab';

/**
 * Opens a new workbook, in a window of its own, with only the given tab. The user can save it for
 * people who should not see the rest.
 *
 * @throws any error that Excel answers with
 */
export async function openTabFile({ written, understanding }: MadeTab): Promise<void> {
  const bytes = await tabFile(written, understanding.grid.dateSystem);
  await openNewWorkbook(base64(bytes));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
