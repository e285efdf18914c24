import { LOOKS } from '../../src/overleg/looks';
import { planTab } from '../../src/overleg/plan-tab';
import type { Line, SheetPlan } from '../../src/overleg/sheet-plan';
import { COLUMN_WIDTHS, CONTENT_COLUMNS } from '../../src/overleg/sheet-plan';
import { day, quota, reportWith, FIRST_HALF } from './records';

import { MAKING, VERSIONS, demoPlan } from './demo-plan';

/** The mean width of a character of Calibri, as a part of the font's size. */
const CHARACTER = 0.48;
const BOLD_CHARACTER = 0.51;

/** Returns the points from a column to the next filled cell, or else to the users' columns. */
function roomFor(line: Line, column: number): number {
  let room = 0;
  for (let c = column; c < CONTENT_COLUMNS; c++) {
    if (c > column && (line.cells[c]?.value ?? null) !== null) break;
    room += COLUMN_WIDTHS[c] ?? 0;
  }
  return room;
}

function tooWide(plan: SheetPlan): string[] {
  return plan.lines.flatMap((line) =>
    line.cells.flatMap(({ value, look }, column) => {
      const { bold, fontSize, horizontal, wrapText, indent } = LOOKS[look];
      if (typeof value !== 'string' || wrapText || line.key.startsWith('chartData')) return [];
      const width = [...value].length * fontSize * (bold ? BOLD_CHARACTER : CHARACTER) + 7 * indent;
      const room = horizontal === 'Right' ? (COLUMN_WIDTHS[column] ?? 0) : roomFor(line, column);
      return width > room ? [`${line.key} ${column}: ${value}`] : [];
    }),
  );
}

describe('every text fits in its room on paper', () => {
  test.each(VERSIONS)('$kind, $language', ({ kind, language }) => {
    const days = [day(1, 3), day(5, 18), day(10, 12), day(12, 22), day(3, 1, 2018)];
    expect(days.flatMap((asOf) => tooWide(demoPlan(asOf, kind, language)))).toEqual([]);
    const report = reportWith(
      day(2, 3),
      { quotas: [quota(FIRST_HALF, 5)], placements: [] },
      { kind },
    );
    expect(tooWide(planTab(report, MAKING, language))).toEqual([]);
  });
});
