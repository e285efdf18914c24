import product from '../../package.json';
import { runInExcel } from '../excel/run';
import { now } from './clock';
import { makeOverlegTab } from './make-overleg-tab';

const NEXT_MEETING = { date: null, kind: null, asOf: null } as const;

/**
 * Makes the tab of the next meeting in the open workbook and gives its name.
 *
 * @throws as {@link makeOverlegTab} does
 */
export async function makeNextTab(): Promise<string> {
  const made = await makeOverlegTab(runInExcel, {
    wish: NEXT_MEETING,
    now: now(),
    version: product.version,
  });
  return made.report.tab;
}
