/**
 * Tests single cells whose quota may already contain the backlog. The program asks a person whether
 * that is so.
 */
import { serialOf } from '../../../src/domain/calendar';
import { saysBacklogWithin } from '../../../src/workbook/guide/backlog-within';
import { cellOfSelection, guideWithCell } from '../../../src/workbook/guide/by-hand';
import { guideKey, type ReadingGuide } from '../../../src/workbook/guide/schema';
import type { SheetGrid } from '../../../src/workbook/grid';
import { understand } from '../../in-one-piece';
import { sheetOf, workbookOf, type SheetOptions } from '../sheets';

const AS_OF = serialOf(2016, 10, 12);
const PERIOD = '2016-II';

const readWith = (sheet: SheetGrid, guide: ReadingGuide) =>
  understand(
    workbookOf([sheet], { settings: { [guideKey('quotas')]: JSON.stringify(guide) } }),
    AS_OF,
  );

/** Returns the guide (how the table is read) after a person pointed out and confirmed this cell. */
function pointed(sheet: SheetGrid, row: number, column: number): ReadingGuide {
  const at = { sheet: sheet.sheet, top: row, left: column, bottom: row, right: column };
  const found = cellOfSelection(workbookOf([sheet]), at);
  if (found === null) throw new Error('There is a number.');
  const guide = guideWithCell(null, { field: 'quota', period: PERIOD, ...found });
  return { ...guide, isConfirmed: true };
}

const overview = (cells: SheetGrid['values'], options?: SheetOptions) =>
  sheetOf('Overzicht', cells, options);

const GROSS: readonly (readonly [string, SheetGrid, number, number])[] = [
  ['left of it', overview([['Totale opgave incl. achterstand', 64]]), 0, 1],
  ['above it', overview([['Bruto taakstelling'], [64]]), 1, 0],
  [
    'above it, beside a plain label',
    overview([
      ['', 'incl. achterstand'],
      ['Taakstelling', 64],
    ]),
    1,
    1,
  ],
  ['on its right', overview([['Taakstelling', 64, '(incl. 12 achterstand)']]), 0, 1],
  [
    'in it',
    overview([['Taakstelling', 64]], { numberFormats: { '0,1': '0" incl. achterstand"' } }),
    0,
    1,
  ],
];

describe.each(GROSS)('if the label that mentions the backlog is %s', (_, sheet, row, column) => {
  const guide = pointed(sheet, row, column);

  test('nothing is read before a person answers', () => {
    const { guides, tables } = readWith(sheet, guide);
    expect(guides.byRole.quotas.questions.map(({ data }) => data.kind)).toEqual([
      'cell-contains-backlog',
    ]);
    expect(tables.quotas).toBeNull();
  });

  test('a person who answers that the quota is net is not asked again', () => {
    const [question] = readWith(sheet, guide).guides.byRole.quotas.questions;
    const net = question?.answers.find(({ label }) => label.kind === 'net')?.guide;
    if (!net) throw new Error('It can be answered.');
    const { guides, records } = readWith(sheet, net);
    expect(guides.byRole.quotas.questions).toEqual([]);
    expect(records.quotas.map(({ quota }) => quota)).toEqual([64]);
  });
});

test('if the workbook has a cell with the net quota, that cell is one of the answers', () => {
  const sheet = overview([
    ['Totale opgave incl. achterstand', 64],
    [],
    ['Taakstelling 2e halfjaar 2016', 52],
  ]);
  const [question] = readWith(sheet, pointed(sheet, 0, 1)).guides.byRole.quotas.questions;
  const guide = question?.answers.find(({ label }) => label.kind === 'cell')?.guide;
  if (!guide) throw new Error('There is a net quota.');
  expect(readWith(sheet, guide).records.quotas.map(({ quota }) => quota)).toEqual([52]);
});

test.each(['Taakstelling 2e halfjaar 2016', 'Opgave BZK'])(
  'a cell beside %s is not asked about',
  (label) => {
    const sheet = overview([[label, 52, 'Achterstand', 12]]);
    const { guides, records } = readWith(sheet, pointed(sheet, 0, 1));
    expect(guides.byRole.quotas.questions).toEqual([]);
    expect(records.quotas.map(({ quota }) => quota)).toEqual([52]);
  },
);

test.each(['Taakstelling + achterstand 2e halfjaar 2016', 'Opgave 2016-II plus voorsprong'])(
  'the cell beside %s is not read as the quota before a person answers',
  (label) => {
    const { guides, tables } = understand(workbookOf([overview([[label, 64]])]), AS_OF);
    const kinds = guides.byRole.quotas.questions.map(({ data }) => data.kind);
    expect(kinds).toContain('cell-contains-backlog');
    expect(tables.quotas).toBeNull();
  },
);

test.each([
  ['Totale opgave incl. achterstand', true],
  ['Taakstelling + achterstand', true],
  ['Gecorrigeerde taakstelling', true],
  ['Totaal taakstelling 2016', true],
  ['Adjusted target', true],
  ['Taakstelling (excl. achterstand)', false],
  ['Netto taakstelling', false],
  ['Taakstelling 2e halfjaar', false],
  ['Totaal', false],
])('saysBacklogWithin of %s is %s', (text, expected) => {
  expect(saysBacklogWithin(text)).toBe(expected);
});
