/** Compares one BACKLOG.AT over many dates with a call per date, and with SUMIFS. */
import assert from 'node:assert/strict';
import { firstDayOf, lastDayOf } from '../src/domain/calendar';
import type { HalfYear } from '../src/domain/calendar';
import { backlogAtFunction } from '../src/functions/backlog-at';
import { measure, printComparison, printGrowth } from './measure';

const PERIODS: readonly HalfYear[] = [
  { year: 2016, half: 1 },
  { year: 2016, half: 2 },
  { year: 2017, half: 1 },
  { year: 2017, half: 2 },
];
const QUOTA = 4000;
const OPENING = 50;
const FIRST_DAY = 42370;
const DAYS = 730;

const periods = PERIODS.map((period) => [firstDayOf(period)]);
const quotas = PERIODS.map(() => [QUOTA]);

/** A column of days that is not sorted, and the same in every run. */
const daysDown = (rows: number, step: number): number[][] =>
  Array.from({ length: rows }, (_, i) => [FIRST_DAY + ((i * step) % DAYS)]);
const personsDown = (rows: number): number[][] =>
  Array.from({ length: rows }, (_, i) => [1 + (i % 5)]);

function spill(dates: unknown, placementDates: number[][], persons: number[][]): number[][] {
  const args = [dates, periods, quotas, placementDates, persons, OPENING];
  return backlogAtFunction.call(args) as number[][];
}

/** Goes through all placements and periods for each date, as SUMIFS and SUMPRODUCT do. */
function doubleLoop(
  dates: number[][],
  placementDates: number[][],
  persons: number[][],
): number[][] {
  const spans = PERIODS.map((period) => [firstDayOf(period), lastDayOf(period)] as const);
  return dates.map(([date = NaN]) => {
    let state = OPENING;
    for (const [first, last] of spans) {
      const days = Math.min(Math.max(date - first + 1, 0), last - first + 1);
      state += (QUOTA * days) / (last - first + 1);
    }
    for (let i = 0; i < placementDates.length; i += 1) {
      const on = placementDates[i]?.[0] ?? NaN;
      if (on >= FIRST_DAY && on <= date) state -= persons[i]?.[0] ?? NaN;
    }
    return [state];
  });
}

export function compareBacklog(): void {
  const dates = daysDown(1000, 7);
  const placementDates = daysDown(10_000, 263);
  const persons = personsDown(10_000);
  const once = () => spill(dates, placementDates, persons);
  const singly = () => dates.map(([date]) => spill(date, placementDates, persons)[0]);
  const looped = () => doubleLoop(dates, placementDates, persons);
  const rounded = (states: (number[] | undefined)[]) =>
    states.map((row) => Number(row?.[0]?.toFixed(6)));
  assert.deepEqual(rounded(singly()), rounded(once()));
  assert.deepEqual(rounded(looped()), rounded(once()));

  printComparison(
    'BACKLOG.AT: 1,000 dates over 10,000 placements',
    measure(
      [
        { name: 'one spill', run: once },
        { name: '1,000 single calls', run: singly },
        { name: 'double loop, as SUMIFS', run: looped },
      ],
      3,
    ),
  );

  const sizes = [1000, 10_000, 100_000];
  printGrowth('BACKLOG.AT: 1,000 dates, more and more placements', sizes, (rows) => {
    const [many, people] = [daysDown(rows, 263), personsDown(rows)];
    return () => spill(dates, many, people);
  });
  printGrowth('BACKLOG.AT: 10,000 placements, more and more dates', sizes, (rows) => {
    const many = daysDown(rows, 7);
    return () => spill(many, placementDates, persons);
  });
  printGrowth('BACKLOG.AT: as many dates as placements', sizes, (rows) => {
    const [many, placed, people] = [daysDown(rows, 7), daysDown(rows, 263), personsDown(rows)];
    return () => spill(many, placed, people);
  });
}
