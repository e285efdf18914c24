/**
 * Runs thousands of random schedules and prints their results: `npm run schedules -- --runs 5000
 * --from 1000`.
 */
import { parseArgs } from 'node:util';
import { countSchedules, countsText } from './count';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, from: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const EVERY = 250;

void countSchedules(Number(values.from), runs, (done, counted) => {
  if (done % EVERY === 0 && done < runs) console.log(countsText(done, counted));
}).then((counted) => {
  for (const fault of counted.faults) console.log(fault);
  console.log(countsText(runs, counted));
  process.exitCode = counted.faults.length > 0 ? 1 : 0;
});
