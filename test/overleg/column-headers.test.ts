import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, type Font } from 'opentype.js';
import { sum } from '../../src/domain/sum';
import type { Language } from '../../src/i18n/language';
import { LOOKS } from '../../src/overleg/looks';
import { planTab } from '../../src/overleg/plan-tab';
import { COLUMN_WIDTHS, type Line } from '../../src/overleg/sheet-plan';
import type { MeetingKind } from '../../src/workbook/meeting-tab';
import type { WorkbookGrid } from '../../src/workbook/grid';
import { gridOfFile } from '../workbooks/grid-of';
import { reportOf, understand } from '../in-one-piece';
import { day } from './records';

/**
 * The folder of DejaVu Sans, the widest font in which a tab is shown. It also makes columns wider,
 * because their widths are measured in digits of the font.
 */
const FOLDER = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const BOLD = parse(new Uint8Array(readFileSync(join(FOLDER, 'DejaVuSans-Bold.ttf'))).buffer);
const REGULAR = parse(new Uint8Array(readFileSync(join(FOLDER, 'DejaVuSans.ttf'))).buffer);
const WIDER_BY = widthOf('0', REGULAR, (11 * 4) / 3) / 7;
/** The empty edges of a cell, left and right together, in points. */
const PADDING = 3.75;

function widthOf(text: string, font: Font, size: number): number {
  const units = [...text].map((character) => font.charToGlyph(character).advanceWidth);
  return (sum(units) * size) / font.unitsPerEm;
}

let demo: WorkbookGrid;

beforeAll(async () => {
  const name = 'demo.xlsx';
  demo = await gridOfFile(readFileSync(join(__dirname, '../workbooks', name)), name);
});

function wordsThatBreak({ cells }: Line): string[] {
  return cells.flatMap(({ value, look }, column) => {
    if (!look.startsWith('columnHeader') || !LOOKS[look].wrapText) return [];
    const room = (COLUMN_WIDTHS[column] ?? 0) * WIDER_BY - PADDING;
    return String(value ?? '')
      .split(' ')
      .filter((word) => widthOf(word, BOLD, LOOKS[look].fontSize) > room);
  });
}

const KINDS: readonly MeetingKind[] = ['ambtelijk', 'bestuurlijk'];
const LANGUAGES: readonly Language[] = ['nl', 'en'];
const CASES = KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));

test.each(CASES)('no word of a column header breaks, $kind $language', ({ kind, language }) => {
  // The tab then names days in September, the month with the longest name.
  for (const asOf of [day(8, 31), day(10, 12)]) {
    const report = reportOf(demo, understand(demo, asOf), { date: asOf, kind, asOf });
    const { lines } = planTab(report, { madeAt: 42_735.5, version: '1.0.0' }, language);
    const headers = lines.filter(({ cells }) => cells[0]?.look === 'columnHeader');
    expect(headers.length).toBeGreaterThan(5);
    expect(headers.flatMap(wordsThatBreak)).toEqual([]);
  }
});
