import type { FrameError } from '../../packages/excel-stand-in/host/switches';
import { FRAME_ERRORS } from '../../packages/excel-stand-in/host/switches';
import type { Workbook } from '../../packages/excel-stand-in/host';
import { mendOnce } from './failing-actions';
import { LONG, host, restore, make, cellsOfTab, prepare } from './meeting-tab-stage';

describe('failure at every round trip', () => {
  const frameErrors = Object.keys(FRAME_ERRORS) as FrameError[];
  const moments = (['before', 'after'] as const).flatMap((when) =>
    frameErrors.map((error) => ({ when, error })),
  );

  let prepared: Awaited<ReturnType<typeof prepare>>;
  let changed: Workbook;
  const mended = new Set<string>();
  beforeAll(async () => {
    prepared = await prepare();
    changed = structuredClone(host.workbook);
  }, LONG);

  test.each(moments)(
    '$error $when the request took effect leaves all old or all new cells, and a second run mends the tab',
    async ({ when, error }) => {
      const { old, fresh, roundTrips } = prepared;
      expect(fresh).not.toEqual(old);
      for (let roundTrip = 1; roundTrip <= roundTrips; roundTrip++) {
        restore(changed);
        host.resetCounters();
        host.switches.failures = [{ roundTrip, when, error }];
        // If a response is too large, the add-in asks again in smaller pieces. Then the run
        // continues.
        const isDone = await make().then(
          () => true,
          () => false,
        );
        // The last request but one writes the cells. The last request finishes the tab.
        const written = roundTrips - (when === 'after' ? 1 : 0);
        const wrote = isDone || roundTrip >= written;
        expect(cellsOfTab()).toEqual(wrote ? fresh : old);
        host.switches.failures = [];
        await mendOnce(mended, fresh);
      }
    },
    LONG,
  );
});
