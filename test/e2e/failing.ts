/** Makes the host of an open workbench fail. */
import type { Failure, FrameError } from '../../packages/excel-stand-in/host/switches';
import type { OpenWorkbench } from './open-workbench';

/** Makes the host give these answers at the add-in's next round trips. */
export async function fail({ page }: OpenWorkbench, failures: readonly Failure[]): Promise<void> {
  await page.evaluate(`window.workbench.then(({ host }) => {
    host.resetCounters();
    host.switches.failures = ${JSON.stringify(failures)};
  })`);
}

/** Makes the host answer `skipped` round trips as usual, and the next one with this error. */
export function failNext(open: OpenWorkbench, error: FrameError, skipped = 0): Promise<void> {
  return fail(open, [{ roundTrip: skipped + 1, when: 'before', error }]);
}
