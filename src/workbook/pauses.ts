/** Does work in steps, with pauses between them. */
import type { Steps } from './steps';

/** Milliseconds of work between two pauses. A step that has begun is finished first. */
const WORK_BETWEEN_PAUSES = 5;

/**
 * Does the work with pauses, also before and after the work. During a pause, Excel calculates
 * formulas and the pane handles clicks.
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

/**
 * Lets waiting work go first. A timer is not used, because it takes a second while the pane is
 * hidden.
 */
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
