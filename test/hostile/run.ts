/**
 * Damages the demo and other workbooks many times, and makes the tab each time. `npm run spoil --
 * 10000 1` makes 10,000 changes from seed 1. It prints the number of each outcome, and exits with 1
 * if the program itself failed.
 */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSharedWindow } from '../../workbench/run-overleg';
import { mutated, mutation } from './mutations';
import { outcomeOf } from './spoiled-file';

const FILES = ['minimaal', 'demo', 'engelse-excel', 'foutwaarden'].map((name) =>
  readFileSync(join(__dirname, '../workbooks', `${name}.xlsx`)),
);

async function main(count: number, seed: number): Promise<void> {
  const window = createSharedWindow();
  const outcomes = new Map<string, number>();
  let slowest = 0;
  for (const [index, change] of fc.sample(mutation, { numRuns: count, seed }).entries()) {
    const file = FILES[index % FILES.length] ?? new Uint8Array();
    const started = performance.now();
    const outcome = await outcomeOf(mutated(file, change), window);
    slowest = Math.max(slowest, performance.now() - started);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (!outcome.startsWith('unexpected')) continue;
    window.close();
    process.exitCode = 1;
    process.stdout.write(`${index}: ${JSON.stringify(change)}: ${outcome}\n`);
  }
  window.close();
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  for (const [outcome, times] of outcomes) process.stdout.write(`${outcome}: ${times}\n`);
  process.stdout.write(`slowest ${Math.round(slowest)} ms, most memory ${memory} MB\n`);
}

void main(Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 1));
