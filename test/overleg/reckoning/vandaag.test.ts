/**
 * Tests that no small count (one to four) follows from the administrators' tabs of the meetings in
 * 2025 and 2026. `npm run reckoning` does the same for every day.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gridOfFile } from '../../workbooks/grid-of';
import { day } from '../records';
import { make } from './made';
import { modelOf } from './model';
import { smallIn, toldOf, workbookOf } from './told';

const FIRST = day(1, 8, 2025);
const LAST = day(11, 25, 2026);

test('two successive tabs of vandaag.xlsx reveal no small count', async () => {
  const name = 'vandaag.xlsx';
  const grid = await gridOfFile(readFileSync(join(__dirname, '../../workbooks', name)), name);
  const workbook = workbookOf(grid, LAST);
  const days = [...workbook.meetings.filter((one) => one >= FIRST && one < LAST), LAST];
  const asked = days.flatMap((asOf) => smallIn(modelOf(make(workbook, asOf), workbook.tables)));
  const told = toldOf(workbook, days);
  console.log(`${days.length} tabs, ${asked.length} counts of one to four: ${told.length} told.`);
  expect(told).toEqual([]);
  expect(days.length).toBeGreaterThan(20);
  expect(asked.length).toBeGreaterThan(400);
});
