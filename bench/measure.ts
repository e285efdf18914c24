/** Measures alternatives by turns in one process, so that their times can be compared. */
import { performance } from 'node:perf_hooks';

export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

export interface Measured {
  readonly name: string;
  /** The time of the fastest round. Other work on the machine only makes a round slower. */
  readonly milliseconds: number;
}

const ROUNDS = 9;

/** The fastest time of each contender. Each round runs all of them. The first is not counted. */
export function measure(contenders: readonly Contender[], rounds = ROUNDS): Measured[] {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    contenders.forEach(({ run }, i) => {
      const time = timed(run);
      if (round > 0) times[i]?.push(time);
    });
  }
  return contenders.map(({ name }, i) => ({ name, milliseconds: Math.min(...(times[i] ?? [])) }));
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Prints a line for each alternative, with its time as a multiple of the first one's. */
export function printComparison(title: string, measured: readonly Measured[]): void {
  const unit = measured[0]?.milliseconds ?? NaN;
  console.log(`\n${title}`);
  for (const { name, milliseconds } of measured) {
    const ratio = (milliseconds / unit).toFixed(1).padStart(8);
    console.log(`${ratio} ×  ${milliseconds.toFixed(2).padStart(10)} ms  ${name}`);
  }
}

/** Prints the time per row for each number of rows, as a multiple of the first. */
export function printGrowth(
  title: string,
  sizes: readonly number[],
  run: (rows: number) => () => unknown,
): void {
  const measured = measure(sizes.map((rows) => ({ name: String(rows), run: run(rows) })));
  console.log(`\n${title}`);
  const first = perRow(measured[0], sizes[0]);
  measured.forEach((entry, i) => {
    const rows = sizes[i] ?? NaN;
    const relative = (perRow(entry, rows) / first).toFixed(2);
    const time = entry.milliseconds.toFixed(2).padStart(10);
    console.log(`${String(rows).padStart(8)} rows ${time} ms, per row ${relative} × the first`);
  });
}

function perRow(measured: Measured | undefined, rows: number | undefined): number {
  return (measured?.milliseconds ?? NaN) / (rows ?? NaN);
}
