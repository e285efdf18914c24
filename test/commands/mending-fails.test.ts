import { copyMark } from '../../src/overleg/safety-copies';
import { setCells } from '../../packages/excel-stand-in/host';
import { LONG, cellsOfTab, host, make, makeAndCount, restore, tab } from './meeting-tab-stage';

const hasCopy = () =>
  [...(tab()?.cells.values() ?? [])].some(({ value }) => String(value).startsWith(copyMark('')));
const isAtWork = () => [...host.workbook.settings.keys()].some((key) => key.includes('|at work|'));

/** Puts the workbook back and makes the tab, of which one action of one request fails. */
async function makeFailing(workbook: typeof host.workbook, roundTrip: number, action: number) {
  restore(workbook);
  host.resetCounters();
  host.switches.failures = [{ roundTrip, when: 'at', action, code: 'GeneralException' }];
  const isMade = await make().then(
    () => true,
    () => false,
  );
  host.switches.failures = [];
  return isMade;
}

test(
  'whichever action of a mending fails, as long as a copy stands there a setting tells of it',
  async () => {
    await make();
    const [sheet, quota] = [
      tab(),
      host.workbook.sheets.find(({ name }) => name === 'Taakstelling'),
    ];
    if (sheet) setCells(sheet, 'J8', [['blijft staan']]);
    if (quota) setCells(quota, 'B3', [[306]]);
    const changed = structuredClone(host.workbook);
    const written = (await makeAndCount()) - 1;
    const fresh = cellsOfTab();

    // A making that was cut short once Excel had kept its copy.
    let action = 0;
    do await makeFailing(changed, written, action++);
    while (!hasCopy());
    const left = structuredClone(host.workbook);
    let failed = 0;
    // The one that takes over what was left, and the one that takes the copy away.
    for (const mending of [written + 1, written + 2]) {
      for (let at = 0; !(await makeFailing(left, mending, at)); at++) {
        failed++;
        expect({ mending, at, isTold: !hasCopy() || isAtWork() }).toMatchObject({ isTold: true });
      }
    }
    expect(failed).toBeGreaterThan(10);
    await make();
    expect(cellsOfTab()).toEqual(fresh);
  },
  LONG,
);
