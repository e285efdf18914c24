import { readMadeTab } from '../excel/read-made-tab';
import type { ExcelRun } from '../excel/run';
import { readTabBefore } from '../overleg/tab-before';
import { withNotesOf } from '../overleg/tab-write';
import type { MadeTab } from './make-overleg-tab';
import { TabChanged } from './tab-changed';

/**
 * A tab that was made, with the notes that stand beside its lines by now, in one round trip.
 *
 * @throws TabChanged where the tab was made anew since, or is gone; else what Excel answers
 */
export async function withStandingNotes(run: ExcelRun, made: MadeTab): Promise<MadeTab> {
  const { written } = made;
  const standing = await run((context) => readMadeTab(context, written));
  if (standing === null) throw new TabChanged(written.name);
  return { ...made, written: withNotesOf(readTabBefore(standing), written) };
}
