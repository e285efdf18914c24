/**
 * Splits work into steps, with possible pauses between them. In Excel, formulas wait while other
 * code runs without a pause.
 */

/** Work that ends with a result. At each `yield`, other work may go first. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does the work without pauses. */
export function straightThrough<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
