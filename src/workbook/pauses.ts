/** Does work in steps, with pauses between them. */
import type { Steps } from './steps';

/**
 * Milliseconds of work between two pauses. The step that is going on when they are over is finished
 * first.
 */
const WORK_BETWEEN_PAUSES = 5;

/**
 * Does the work with pauses. During a pause, formulas are calculated, clicks are handled and the
 * pane is drawn. There is also a pause before the work and one after it, because the caller may
 * take long with what comes before and after.
 *
 * @param signal stops the work before the next step
 * @throws what the work throws, or the signal's reason
 */
export async function withPauses<Result>(
  steps: Steps<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (;;) {
    await pause();
    const began = performance.now();
    do {
      signal?.throwIfAborted();
      const step = steps.next();
      if (step.done) {
        await pause();
        return step.value;
      }
    } while (performance.now() - began < WORK_BETWEEN_PAUSES);
  }
}

/** Lets waiting work go first. A timer would take a second while the pane is hidden. */
export function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
