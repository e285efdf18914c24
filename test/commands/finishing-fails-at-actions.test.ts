import { actionsByFailure, makeFailing, mendOnce } from './failing-actions';
import { LONG, cellsOfTab, host, prepare } from './meeting-tab-stage';

test(
  'if an action of the last request fails, the tab still has all its cells',
  async () => {
    const { fresh, roundTrips } = await prepare();
    const changed = structuredClone(host.workbook);
    let [failed, oneByOne] = [0, 0];
    const mended = new Set<string>();
    for (const { first, count } of await actionsByFailure(changed, roundTrips)) {
      const made = await makeFailing(changed, roundTrips, first);
      expect(cellsOfTab()).toEqual(fresh);
      expect(made?.refused ?? []).toEqual([]);
      if (made === null) failed += count;
      else if (host.counters.roundTrips > roundTrips) oneByOne += count;
      await mendOnce(mended, fresh);
    }
    expect(failed).toBeGreaterThan(5);
    expect(oneByOne).toBeGreaterThan(50);
  },
  LONG,
);
