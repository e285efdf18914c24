/**
 * Work in steps, between which it can pause. In Excel's shared runtime, formulas wait while other
 * code runs without a pause.
 */

/** Work that ends with a result. It pauses at each point where other work may go first. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does the work without pauses, for callers on whom nothing else waits. */
export function straightThrough<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
