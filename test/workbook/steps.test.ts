import fc from 'fast-check';
import { withPauses } from '../../src/workbook/pauses';
import { straightThrough, type Steps } from '../../src/workbook/steps';

/** Makes a step for each duration in milliseconds, and returns the number of steps. */
function* work(
  milliseconds: readonly number[],
  onStep: () => void = () => undefined,
): Steps<number> {
  for (const duration of milliseconds) {
    const until = performance.now() + duration;
    while (performance.now() < until);
    onStep();
    yield;
  }
  return milliseconds.length;
}

/** Counts how often other work could go first. */
function turnsOfOthers(): { readonly count: () => number; readonly stop: () => void } {
  let turns = 0;
  let isStopped = false;
  const turn = (): void => {
    if (isStopped) return;
    turns += 1;
    setImmediate(turn);
  };
  setImmediate(turn);
  return { count: () => turns, stop: () => (isStopped = true) };
}

it('withPauses gives the same result as straightThrough, whatever the steps', async () => {
  const steps = fc.array(fc.constantFrom(0, 0, 0, 1), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(steps, async (milliseconds) => {
      expect(await withPauses(work(milliseconds))).toBe(straightThrough(work(milliseconds)));
    }),
    { numRuns: 30 },
  );
});

it('withPauses lets other work go first, before the first step and between long steps', async () => {
  const others = turnsOfOthers();
  const seen: number[] = [];
  await withPauses(work([8, 8, 8], () => seen.push(others.count())));
  others.stop();
  expect(seen[0]).toBeGreaterThan(0);
  expect(seen[1]).toBeGreaterThan(seen[0] ?? 0);
  expect(seen[2]).toBeGreaterThan(seen[1] ?? 0);
});

it('withPauses stops at the next step after the signal, with the reason of the signal', async () => {
  const stopping = new AbortController();
  const reason = new Error('enough');
  let steps = 0;
  const stopped = withPauses(
    work([0, 0, 0, 0], () => {
      steps += 1;
      if (steps === 2) stopping.abort(reason);
    }),
    stopping.signal,
  );
  await expect(stopped).rejects.toBe(reason);
  expect(steps).toBe(2);
});

it('withPauses and straightThrough throw the error of the work', async () => {
  function* failing(): Steps<void> {
    yield;
    throw new RangeError('no such half-year');
  }
  await expect(withPauses(failing())).rejects.toThrow('no such half-year');
  expect(() => straightThrough(failing())).toThrow('no such half-year');
});
