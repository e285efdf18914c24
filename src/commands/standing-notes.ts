import { readTabAgain } from '../excel/read-workbook';
import type { ExcelRun } from '../excel/run';
import { codeOf } from '../excel/run';
import { markerPrefix } from '../excel/write-tab';
import { readTabBefore } from '../overleg/tab-before';
import { withNotesOf } from '../overleg/tab-write';
import type { MadeTab } from './make-overleg-tab';
import { TabChanged } from './tab-changed';

/**
 * A tab that was made, with the notes that stand beside its lines by now, in one round trip.
 *
 * @throws TabChanged where the tab was made anew since, or is gone; else what Excel answers
 */
export function withStandingNotes(run: ExcelRun, made: MadeTab): Promise<MadeTab> {
  const { written } = made;
  return run(async (context) => {
    const key = markerPrefix(written.name) + written.hash;
    const marker = context.workbook.settings.getItemOrNullObject(key);
    marker.load('key');
    const standing = await readTabAgain(context, written.name).catch((error: unknown) => {
      throw codeOf(error) === 'ItemNotFound' ? new TabChanged(written.name) : error;
    });
    if (marker.isNullObject) throw new TabChanged(written.name);
    return { ...made, written: withNotesOf(readTabBefore(standing), written) };
  });
}
