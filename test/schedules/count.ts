import { runSchedule, type Outcome } from './schedule';
import { closeWorld, openWorld } from './world';

/**
 * One in so many schedules makes the product's own tab with all blocks. The others make a small
 * tab.
 */
const REAL_EVERY = 20;
const CLIENTS = 3;

export type Counts = Record<keyof Omit<Outcome, 'faults'>, number>;

export interface Counted {
  readonly counts: Counts;
  /** The problems in words, each with its seed. */
  readonly faults: readonly string[];
}

/** Runs this many schedules, one per seed, and adds up their results. */
export async function countSchedules(
  first: number,
  runs: number,
  onProgress: (done: number, counted: Counted) => void = () => undefined,
): Promise<Counted> {
  const world = await openWorld(CLIENTS);
  const counts: Counts = {
    lost: 0,
    onAnotherLine: 0,
    doubled: 0,
    half: 0,
    promisedTwice: 0,
    wrongCell: 0,
    typed: 0,
    makes: 0,
    decided: 0,
    unsettled: 0,
    fixed: 0,
    failed: 0,
  };
  const faults: string[] = [];
  try {
    for (let seed = first; seed < first + runs; seed++) {
      const outcome = await runSchedule(world, seed, isReal(seed));
      for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] += outcome[key];
      faults.push(...outcome.faults.map((fault) => `seed ${seed}: ${fault}`));
      onProgress(seed - first + 1, { counts, faults });
    }
  } finally {
    closeWorld(world);
  }
  return { counts, faults };
}

function isReal(seed: number): boolean {
  return seed % REAL_EVERY === 0;
}

export function countsText(runs: number, { counts }: Counted): string {
  const { lost, onAnotherLine, doubled, half, promisedTwice, wrongCell, ...done } = counts;
  return (
    `${runs} schedules, ${done.makes} tabs made, ${done.typed} texts typed, ${done.decided} homes promised (${done.unsettled} told to be looked at), ` +
    `${done.fixed} cells put right, ${done.failed} failures: lost ${lost}, on another line ${onAnotherLine}, ` +
    `doubled ${doubled}, half ${half}, promised twice ${promisedTwice}, wrong cell ${wrongCell}`
  );
}
