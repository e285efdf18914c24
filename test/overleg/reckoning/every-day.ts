/**
 * Prints the small counts that a reader of the administrators' tabs of vandaag.xlsx can find. It
 * takes the tab of every day, alone and together with the tab of four weeks before. `npm run
 * reckoning` takes minutes, so the tests only use the days of meetings.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, serialOf } from '../../../src/domain/calendar';
import { gridOfFile } from '../../workbooks/grid-of';
import { toldOf, workbookOf } from './told';

const FIRST = serialOf(2025, 1, 8);
const LAST = serialOf(2026, 11, 25);
const FOUR_WEEKS = 28;

async function everyDay(): Promise<void> {
  const name = 'vandaag.xlsx';
  const grid = await gridOfFile(readFileSync(join(__dirname, '../../workbooks', name)), name);
  const workbook = workbookOf(grid, LAST);
  let told = 0;
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    const before = addDays(day, -FOUR_WEEKS);
    const found = toldOf(workbook, before < FIRST ? [day] : [before, day]);
    found.forEach((one) => console.log(one));
    told += found.length;
  }
  console.log(`${LAST - FIRST + 1} days: ${told} counts can be told.`);
  process.exitCode = told > 0 ? 1 : 0;
}

void everyDay();
