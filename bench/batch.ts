/**
 * Measures a batch of 100 workbooks: the time that each takes after the first, and whether memory
 * grows.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMeasured } from './measured-run';

const DEMO = join(__dirname, '../test/workbooks/demo.xlsx');
const COPIES = 100;
const LONGEST = 600_000;

export function measureBatch(): void {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'));
  try {
    for (let copy = 1; copy <= COPIES; copy++) {
      copyFileSync(DEMO, join(folder, `gemeente ${String(copy).padStart(3, '0')}.xlsx`));
    }
    const { moments } = runMeasured(['--batch', folder, '--date', '2016-12-31'], LONGEST);
    const at = (copy: number) => moments[copy - 1]!;
    const since = (from: number, to: number, of: 'milliseconds' | 'processor') =>
      ((at(to)[of] - at(from)[of]) / (to - from)).toFixed(0);
    console.log(
      `\n${COPIES} copies of the demo in one batch (aim: 150 ms each, memory within 20 %)`,
    );
    for (const [from, to] of [
      [1, COPIES],
      [1, 10],
      [10, 50],
      [50, COPIES],
    ] as const) {
      const [passed, worked] = [since(from, to, 'milliseconds'), since(from, to, 'processor')];
      console.log(`${from}–${to}: ${passed} ms each, ${worked} ms of processor time`);
    }
    const [tenth, last] = [at(10).peak, at(COPIES).peak];
    const grown = (100 * (last / tenth - 1)).toFixed(0);
    console.log(
      `peak memory: ${tenth.toFixed(0)} MB at the tenth, ${last.toFixed(0)} MB at the last (+${grown} %)`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (require.main === module) measureBatch();
