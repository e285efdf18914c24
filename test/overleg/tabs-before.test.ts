/**
 * Makes a tab of an earlier version again, with a note next to each line. Each note must stay next
 * to its line.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_COLUMN, NOTE_COLUMN } from '../../src/overleg/sheet-plan';
import { parseStamp } from '../../src/overleg/line-stamp';
import { readTabBefore } from '../../src/overleg/tab-before';
import { composeTab } from '../../src/overleg/tab-write';
import type { CellScalar } from '../../src/workbook/grid';
import { demoPlan, KINDS } from './demo-plan';
import { day } from './records';
import { enter, gridOf, type SheetCells } from './sheet-of';

/**
 * Cells A to K of the demo's tab of 12 October 2016, row by row, before the tab had a first page.
 */
function tabBefore(letter: 'A' | 'B'): CellScalar[][] {
  const file = join(__dirname, 'tabs-before', `2016-10-12-${letter}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as CellScalar[][];
}

function keyOf(stamp: unknown): string {
  return parseStamp(stamp)?.key ?? '';
}

/** Blank lines for later figures. Figures may have replaced them. */
const RESERVED = /^standing\.reserved\./;

/**
 * Lines that explain a sign such as `<5`. Without the sign there is no line, and its note moves to
 * the carried notes at the end.
 */
const EXPLAINS_SIGNS = /\.small$/;

/** Proposals. Those may have changed, and then their notes move to the carried notes. */
const PROPOSED = /^waiting\.proposal\./;

/**
 * The difference from the previous meeting, and its parts. Without a tab of that meeting there are
 * none, and their notes move to the carried notes.
 */
const DIFFERENCE = /^standing\.(previousDifference|byRevision|byCorrections|otherwise)$/;

test.each(KINDS)('every note on a tab of an earlier version stays with its line, %s', (kind) => {
  const letter = kind === 'ambtelijk' ? 'A' : 'B';
  const before: SheetCells = new Map();
  const rows = tabBefore(letter);
  rows.forEach((row, r) => {
    row.forEach((value, c) => value !== '' && before.set(`${r},${c}`, value));
    before.set(`${r},${NOTE_COLUMN}`, `bij ${keyOf(row[KEY_COLUMN])}`);
    before.set(`${r},${KEY_COLUMN + 1}`, `naast ${keyOf(row[KEY_COLUMN])}`);
  });
  const sheet = `Overleg 2016-10-12 ${letter}`;
  const plan = demoPlan(day(10, 12), kind, 'nl');
  const after = enter(before, composeTab(plan, readTabBefore(gridOf(before, sheet)), 1900));

  const stamps = [...after].filter(([place]) => place.endsWith(`,${KEY_COLUMN}`));
  const beside = (row: string) => ({
    note: after.get(`${row},${NOTE_COLUMN}`),
    beyond: after.get(`${row},${KEY_COLUMN + 1}`),
  });
  const found = new Map(
    stamps.map(([place, stamp]) => [keyOf(stamp), beside(place.split(',')[0] ?? '')]),
  );
  expect(rows.length).toBeGreaterThan(200);
  const carried = [...found]
    .filter(([key]) => key.startsWith('carried.'))
    .map(([, texts]) => texts);
  for (const row of rows) {
    const key = keyOf(row[KEY_COLUMN]);
    const texts = { note: `bij ${key}`, beyond: `naast ${key}` };
    const mayGo = [EXPLAINS_SIGNS, RESERVED, PROPOSED, DIFFERENCE].some((lines) => lines.test(key));
    if (mayGo && !found.has(key)) expect(carried).toContainEqual(texts);
    else expect([key, found.get(key)]).toEqual([key, texts]);
  }
});
