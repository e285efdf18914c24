import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { MadeTab } from '../../src/commands/make-overleg-tab';
import { setCells, type Workbook } from '../../packages/excel-stand-in/host';
import {
  LONG,
  host,
  restore,
  make,
  tab,
  cellsOfTab,
  note,
  prepare,
  makeAndCount,
} from './meeting-tab-stage';

describe('failure at an action', () => {
  test(
    'of the request that writes a tab too large for one assignment of Office.js leaves all old or all new',
    async () => {
      const corporations = host.workbook.sheets.find(({ name }) => name === 'Corporaties');
      const names = Array.from({ length: 150 }, (_, i) => [`Corporatie ${i}`, 100]);
      if (corporations) setCells(corporations, 'A2', names);
      const table = corporations?.tables[0];
      if (table) table.area = { ...table.area, bottom: 150 };
      await make();
      const old = cellsOfTab();
      expect(old.size).toBeGreaterThan(1500);
      const quota = host.workbook.sheets.find(({ name }) => name === 'Taakstelling');
      if (quota) setCells(quota, 'B3', [[306]]);
      const changed = structuredClone(host.workbook);
      const roundTrip = (await makeAndCount()) - 1;
      const fresh = cellsOfTab();
      for (let action = 0; action < 60; action++) {
        restore(changed);
        host.resetCounters();
        host.switches.failures = [{ roundTrip, when: 'at', action, code: 'GeneralException' }];
        const isDone = await make().then(
          () => true,
          () => false,
        );
        expect(isDone ? [fresh] : [old, fresh]).toContainEqual(cellsOfTab());
      }
    },
    LONG,
  );

  test(
    'of the request that writes leaves all old or all new, and a second run mends it',
    async () => {
      const { old, fresh, roundTrips } = await prepare();
      const changed = structuredClone(host.workbook);
      let failed = 0;
      const mended = new Set<string>();
      for (let action = 0; ; action++) {
        const made = await makeFailing(changed, roundTrips - 1, action);
        // Only how many series its charts have may be refused.
        if (made !== null) break;
        failed++;
        expect([old, fresh]).toContainEqual(cellsOfTab());
        await mendOnce(mended, fresh);
      }
      expect(failed).toBeGreaterThan(20);
    },
    LONG,
  );

  test(
    'of the request that finishes leaves a whole tab, whose looks then come one by one',
    async () => {
      const { fresh, roundTrips } = await prepare();
      const changed = structuredClone(host.workbook);
      let [failed, oneByOne] = [0, 0];
      const mended = new Set<string>();
      for (let action = 0; ; action++) {
        const made = await makeFailing(changed, roundTrips, action);
        expect(cellsOfTab()).toEqual(fresh);
        expect(made?.refused ?? []).toEqual([]);
        if (made === null) failed++;
        else if (host.counters.roundTrips > roundTrips) oneByOne++;
        else break;
        await mendOnce(mended, fresh);
      }
      expect(failed).toBeGreaterThan(5);
      expect(oneByOne).toBeGreaterThan(50);
    },
    LONG,
  );
});

/** What was made where one action of one request fails; null where that was told as a failure. */
async function makeFailing(
  workbook: Workbook,
  roundTrip: number,
  action: number,
): Promise<MadeTab | null> {
  restore(workbook);
  host.resetCounters();
  host.switches.failures = [{ roundTrip, when: 'at', action, code: 'GeneralException' }];
  const made = await make().catch((error: unknown) => {
    expect(error).toMatchObject({ code: 'GeneralException' });
    return null;
  });
  host.switches.failures = [];
  return made;
}

/**
 * What the next run makes of a workbook depends on that workbook alone, and many an action changes
 * nothing in it.
 */
async function mendOnce(mended: Set<string>, fresh: Map<number, unknown>): Promise<void> {
  const left = printOf(host.workbook);
  if (mended.has(left)) return;
  mended.add(left);
  await make();
  expect(cellsOfTab()).toEqual(fresh);
  expect([...(tab()?.cells.keys() ?? [])].filter((key) => key % 16384 >= 40)).toEqual([]);
  expect(tab()?.charts).toHaveLength(2);
  expect(note(7)).toBe('blijft staan');
}

const RUN = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Tells whether two workbooks hold the same; by which run, and how often changed, does not matter. */
function printOf({ revision: _, ...content }: Workbook): string {
  const text = serialize(content).toString('latin1').replace(RUN, '');
  return createHash('sha256').update(text).digest('base64');
}
