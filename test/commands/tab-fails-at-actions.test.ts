import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
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

describe('failure at every action of the writing request', () => {
  test(
    'in a tab too large for one assignment of Office.js leaves all old or all new too',
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
      const roundTrip = await makeAndCount();
      const fresh = cellsOfTab();
      for (let action = 0; action < 60; action++) {
        restore(changed);
        host.resetCounters();
        host.switches.failures = [{ roundTrip, when: 'at', action, code: 'GeneralException' }];
        await expect(make()).rejects.toBeDefined();
        expect([old, fresh]).toContainEqual(cellsOfTab());
      }
    },
    LONG,
  );

  test(
    'at every action of the writing request leaves all old or all new',
    async () => {
      const { old, fresh, roundTrips: roundTrip } = await prepare();
      const changed = structuredClone(host.workbook);
      let failed = 0;
      // What the next run makes of a workbook depends on that workbook alone, and many an action
      // changes nothing in it.
      const mended = new Set<string>();
      for (let action = 0; ; action++) {
        restore(changed);
        host.resetCounters();
        host.switches.failures = [{ roundTrip, when: 'at', action, code: 'GeneralException' }];
        const failure = await make().then(
          () => null,
          (error: unknown) => error,
        );
        if (failure === null) break;
        failed++;
        expect([old, fresh]).toContainEqual(cellsOfTab());
        const left = printOf(host.workbook);
        if (mended.has(left)) continue;
        mended.add(left);
        host.switches.failures = [];
        await make();
        expect(cellsOfTab()).toEqual(fresh);
        expect(tab()?.charts).toHaveLength(2);
        expect(note(7)).toBe('blijft staan');
      }
      expect(failed).toBeGreaterThan(50);
    },
    LONG,
  );
});

/** Tells whether two workbooks hold the same; how often they were changed does not matter. */
function printOf({ revision: _, ...content }: Workbook): string {
  return createHash('sha256').update(serialize(content)).digest('base64');
}
