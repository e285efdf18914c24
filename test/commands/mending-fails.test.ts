import { copyMark } from '../../src/overleg/safety-copies';
import { makeOverlegTab } from '../../src/commands/make-overleg-tab';
import type { ExcelRun } from '../../src/excel/run';
import { setCells } from '../../packages/excel-stand-in/host';
import { shiftLines } from '../../packages/excel-stand-in/host/shift-lines';
import { actionsByFailure } from './failing-actions';
import {
  LONG,
  NOW,
  WISH,
  cellsOfTab,
  client,
  host,
  make,
  makeAndCount,
  restore,
  runOn,
  tab,
} from './meeting-tab-stage';

const hasCopy = () =>
  [...(tab()?.cells.values() ?? [])].some(({ value }) => String(value).startsWith(copyMark('')));
const isAtWork = () => [...host.workbook.settings.keys()].some((key) => key.includes('|at work|'));

/**
 * Restores the workbook and makes the tab while one action of one request fails. Returns true if
 * the tab was made nevertheless.
 */
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

/**
 * Interrupts a run right after its safety copy was made. Returns the workbook that is left, the
 * round trip that writes, and the tab as it should be (`fresh`).
 */
async function cutShort() {
  await make();
  const [sheet, quota] = [tab(), host.workbook.sheets.find(({ name }) => name === 'Taakstelling')];
  if (sheet) setCells(sheet, 'J8', [['blijft staan']]);
  if (quota) setCells(quota, 'B3', [[306]]);
  const changed = structuredClone(host.workbook);
  const written = (await makeAndCount()) - 1;
  const fresh = cellsOfTab();
  let action = 0;
  do await makeFailing(changed, written, action++);
  while (!hasCopy());
  return { left: structuredClone(host.workbook), written, fresh };
}

let cut: Awaited<ReturnType<typeof cutShort>>;
beforeAll(async () => {
  cut = await cutShort();
}, LONG);

test(
  'a setting names the safety copy as long as there is one, whichever action of a second run fails',
  async () => {
    const { left, written, fresh } = cut;
    let failed = 0;
    // One of these requests takes over the unfinished work. The other removes the copy.
    for (const mending of [written + 1, written + 2]) {
      for (const { first, count } of await actionsByFailure(left, mending)) {
        if (await makeFailing(left, mending, first)) break;
        failed += count;
        const isTold = !hasCopy() || isAtWork();
        expect({ mending, at: first, isTold }).toMatchObject({ isTold: true });
      }
    }
    expect(failed).toBeGreaterThan(10);
    await make();
    expect(cellsOfTab()).toEqual(fresh);
  },
  LONG,
);

test.each([
  ['put in', 1],
  ['taken out', -1],
])(
  'no copy stays and no other cell is cleared if a column is %s beside the tab during a second run',
  async (_, count) => {
    const { left, fresh } = cut;
    for (let request = 1; request <= 5; request++) {
      restore(left);
      const sheet = tab();
      if (!sheet) throw new Error('There is no tab.');
      // The first column to the right of a copy.
      setCells(sheet, 'CD8', [['van ons']]);
      await makeWhile(request, () =>
        shiftLines(client.connection.session, sheet, { axis: 'columns', at: 40, count }),
      );
      const ours = [...sheet.cells.values()].filter(({ value }) => value === 'van ons');
      const seen = { request, hasCopy: hasCopy(), ours: ours.length };
      expect(seen).toEqual({ request, hasCopy: false, ours: 1 });
      const own = [...cellsOfTab()].filter(([key]) => key % 16_384 < 40);
      expect(new Map(own)).toEqual(fresh);
    }
  },
  LONG,
);

/** Makes the tab, and calls `meanwhile` once after the given number of requests. */
async function makeWhile(request: number, meanwhile: () => void): Promise<void> {
  let done = 0;
  const run: ExcelRun = (batch) =>
    runOn(client)((context) => {
      const sync = context.sync.bind(context);
      context.sync = (async (passed: unknown) => {
        await sync();
        if (++done === request) meanwhile();
        return passed;
      }) as typeof context.sync;
      return batch(context);
    });
  await makeOverlegTab(run, { wish: WISH, now: NOW, version: '1.0.0' });
}
