import { openNewWorkbook } from '../excel/new-workbook';
import { tabFile } from '../overleg/tab-file';
import type { MadeTab } from './make-overleg-tab';

/**
 * Opens a tab that was made in a window of its own, as a new workbook with that tab alone: for the
 * user to save and to pass on to those who should not see the rest.
 *
 * @throws what Excel answers
 */
export async function openTabFile({ written, understanding }: MadeTab): Promise<void> {
  const bytes = await tabFile(written, understanding.grid.dateSystem);
  await openNewWorkbook(base64(bytes));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
