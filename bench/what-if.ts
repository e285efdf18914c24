/** Measures the calculation when a user tries an event in the pane. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialOf } from '../src/domain/calendar';
import type { SerialDay } from '../src/domain/units';
import { situationInputOf } from '../src/overleg/report';
import { COURSES_TO_TRY, outcomeOfEvent, usualOutlookOf } from '../src/overleg/scenarios/try-event';
import type { ScenarioEvent } from '../src/workbook/scenarios';
import { straightThrough, type Steps } from '../src/workbook/steps';
import { understand } from '../src/workbook/understand';
import { gridOfFile } from '../test/workbooks/grid-of';

const WORKBOOKS: readonly (readonly [string, SerialDay])[] = [
  ['demo.xlsx', serialOf(2016, 10, 12)],
  ['vandaag.xlsx', serialOf(2026, 11, 25)],
  ['twintigduizend.xlsx', serialOf(2016, 10, 12)],
];

export async function measureWhatIf(): Promise<void> {
  console.log('\nTrying an event: milliseconds in all, and of the longest step');
  for (const [name, asOf] of WORKBOOKS) await measure(name, asOf);
}

async function measure(name: string, asOf: SerialDay): Promise<void> {
  const file = readFileSync(join(__dirname, '../test/workbooks', name));
  const grid = await gridOfFile(file, name);
  const known = straightThrough(understand(grid, asOf));
  const meeting = { date: asOf, kind: 'ambtelijk', asOf } as const;
  const first = timed(
    usualOutlookOf({ ...situationInputOf(grid, known, meeting), draws: COURSES_TO_TRY }),
  );
  const usual = first.result;
  console.log(`${name}: the outlook ${first.told}`);
  if (typeof usual === 'string') return console.log(`  no outlook: ${usual}`);
  const { current } = usual.situation;
  const quota: ScenarioEvent | null = current && {
    kind: 'quota',
    period: current.halfYear,
    people: current.quota,
  };
  // Two different paces, because the outcome of the same pace is remembered.
  for (const percent of [91, 92]) {
    console.log(`  another pace ${timed(outcomeOfEvent(usual, { kind: 'tempo', percent })).told}`);
  }
  if (quota) console.log(`  a quota ${timed(outcomeOfEvent(usual, quota)).told}`);
}

function timed<Result>(steps: Steps<Result>): { readonly result: Result; readonly told: string } {
  let [total, longest] = [0, 0];
  for (;;) {
    const began = performance.now();
    const step = steps.next();
    const took = performance.now() - began;
    total += took;
    longest = Math.max(longest, took);
    if (step.done) {
      return { result: step.value, told: `${total.toFixed(0)}, ${longest.toFixed(0)}` };
    }
  }
}
