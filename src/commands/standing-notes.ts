import { readMadeTab } from '../excel/read-made-tab';
import { TabChanged } from '../excel/refusal';
import type { ExcelRun } from '../excel/run';
import { readTabBefore } from '../overleg/tab-before';
import { withNotesOf } from '../overleg/tab-write';
import type { MadeTab } from './make-overleg-tab';

/**
 * Returns a tab that was made, with the notes that are on it now, in one round trip.
 *
 * @throws TabChanged if somebody made the tab again since, or deleted it; any error that Excel
 * answers with
 */
export async function withStandingNotes(run: ExcelRun, made: MadeTab): Promise<MadeTab> {
  const { written } = made;
  const standing = await run((context) => readMadeTab(context, written));
  if (standing === null) throw new TabChanged({ code: 'tab-changed', tab: written.name });
  return { ...made, written: withNotesOf(readTabBefore(standing), written) };
}
