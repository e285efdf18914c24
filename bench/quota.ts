/** Compares one QUOTA.WEEKLY with a QUOTA.TODATE for each week. */
import assert from 'node:assert/strict';
import { serialOf, weeksOverlapping } from '../src/domain/calendar';
import { quotaTodateFunction } from '../src/functions/quota-todate';
import { quotaWeeklyFunction } from '../src/functions/quota-weekly';
import { measure, printComparison, printGrowth } from './measure';

const START = serialOf(2018, 7, 2);
const END = serialOf(2018, 12, 30);
const WEIGHTS = Array.from({ length: 12 }, (_, i) => [1000 + ((i * 7919) % 9000)]);

const weekly = (people: number) =>
  quotaWeeklyFunction.call([people, WEIGHTS, START, END]) as number[][];
const toDate = (people: number, date: number) =>
  quotaTodateFunction.call([people, WEIGHTS, START, END, date]) as number[][];

export function compareQuota(): void {
  const weeks = weeksOverlapping(START, END);
  assert.equal(weeks.length, 26);
  const weekByWeek = () => weeks.map(({ lastDay }) => toDate(2000, lastDay));
  const columns = weekly(2000).reduce((sums, row) => sums.map((n, i) => n + (row[i] ?? NaN)));
  assert.deepEqual(weekByWeek().at(-1)?.flat(), columns);

  printComparison(
    'QUOTA.WEEKLY: 26 weeks × 12 corporations × 2,000 people',
    measure([
      { name: 'one spill', run: () => weekly(2000) },
      { name: '26 calls of QUOTA.TODATE', run: weekByWeek },
    ]),
  );
  printGrowth(
    'QUOTA.WEEKLY: 12 corporations, more and more people',
    [1000, 10_000, 100_000],
    (people) => () => weekly(people),
  );
}
