/** Makes the host of an open workbench fail. */
import type { Failure, FrameError } from '../../packages/excel-stand-in/host/switches';
import type { OpenWorkbench } from './open-workbench';

/** Makes the next round trips of the add-in fail in these ways. */
export async function fail({ page }: OpenWorkbench, failures: readonly Failure[]): Promise<void> {
  await page.evaluate(`window.workbench.then(({ host }) => {
    host.resetCounters();
    host.switches.failures = ${JSON.stringify(failures)};
  })`);
}

/** Lets `skipped` round trips succeed, and makes the next round trip fail with this error. */
export function failNext(open: OpenWorkbench, error: FrameError, skipped = 0): Promise<void> {
  return fail(open, [{ roundTrip: skipped + 1, when: 'before', error }]);
}
