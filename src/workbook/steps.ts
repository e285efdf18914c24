/** Work in steps: in Excel's shared runtime formulas wait for whatever runs in one piece. */

/** Work that stops where others may go first, and ends with a result. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does the work in one piece, for who shares the thread with nobody. */
export function straightThrough<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Milliseconds of work between two pauses: a step begun within them is finished first. */
const WORK_BETWEEN_PAUSES = 5;

/**
 * Does the work with pauses in which formulas are reckoned, clicks are answered and the pane is
 * drawn; the first comes before any work, since what called may have taken long itself.
 *
 * @param signal stops the work at the next step
 * @throws what the work throws; the signal's reason
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
      if (step.done) return step.value;
    } while (performance.now() - began < WORK_BETWEEN_PAUSES);
  }
}

/** Lets what waits go first. A timer would take a second where the pane is hidden. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
