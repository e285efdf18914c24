import type { FrameError } from '../../packages/excel-stand-in/host/switches';
import { FRAME_ERRORS } from '../../packages/excel-stand-in/host/switches';
import { LONG, host, restore, make, cellsOfTab, note, prepare } from './meeting-tab-stage';

describe('failure at every round trip', () => {
  const frameErrors = Object.keys(FRAME_ERRORS) as FrameError[];
  const moments = (['before', 'after'] as const).flatMap((when) =>
    frameErrors.map((error) => ({ when, error })),
  );

  test.each(moments)(
    '$error $when it took effect leaves all old or all new, and a second run mends it',
    async ({ when, error }) => {
      const { old, fresh, roundTrips } = await prepare();
      const changed = structuredClone(host.workbook);
      expect(fresh).not.toEqual(old);
      for (let roundTrip = 1; roundTrip <= roundTrips; roundTrip++) {
        restore(changed);
        host.resetCounters();
        host.switches.failures = [{ roundTrip, when, error }];
        // The add-in asks again in smaller pieces where a response is too large, so the run goes
        // on.
        const isDone = await make().then(
          () => true,
          () => false,
        );
        // The one before the last writes the cells, the last finishes the tab.
        const written = roundTrips - (when === 'after' ? 1 : 0);
        const wrote = isDone || roundTrip >= written;
        expect(cellsOfTab()).toEqual(wrote ? fresh : old);
        host.switches.failures = [];
        await make();
        expect(cellsOfTab()).toEqual(fresh);
        expect(note(7)).toBe('blijft staan');
      }
    },
    LONG,
  );
});
