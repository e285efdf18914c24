import { setCells } from '../../packages/excel-stand-in/host';
import { actionsByFailure, makeFailing, mendOnce } from './failing-actions';
import { LONG, host, restore, make, cellsOfTab, prepare, makeAndCount } from './meeting-tab-stage';

describe('failure at an action', () => {
  test(
    'of the request that writes leaves all old or all new cells, also for a very large tab',
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
    'of the request that writes leaves all old or all new cells, and a second run mends the tab',
    async () => {
      const { old, fresh, roundTrips } = await prepare();
      const changed = structuredClone(host.workbook);
      let failed = 0;
      const mended = new Set<string>();
      for (const { first, count } of await actionsByFailure(changed, roundTrips - 1)) {
        const made = await makeFailing(changed, roundTrips - 1, first);
        // Only the last actions may fail without harm. They ask how many series the charts have.
        if (made !== null) break;
        failed += count;
        expect([old, fresh]).toContainEqual(cellsOfTab());
        await mendOnce(mended, fresh);
      }
      expect(failed).toBeGreaterThan(20);
    },
    LONG,
  );
});
