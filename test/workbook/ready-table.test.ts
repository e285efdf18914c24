/** Tests the ready table, a copy of a table for formulas: it contains exactly what was read. */
import fc from 'fast-check';
import { isReadySheet, readySheetName } from '../../src/workbook/ready-sheet';
import { readyTable, type ReadyTable } from '../../src/workbook/ready-table';
import { ROLES, TABLES, type Role } from '../../src/workbook/tables';
import type { Understanding } from '../../src/workbook/understand';
import { understand } from '../in-one-piece';
import { seededRandom } from '../workbooks/make/random';
import { AS_OF as DRAFT_DAY, cleanDraft, gridOf } from './clean-workbook';
import {
  AS_OF,
  MOVES,
  placementsOf,
  quotas,
  readWithAnswers,
  SHAPES,
  sorted,
} from './guide/shaped-workbooks';
import { sheetOf, tableSheet, workbookOf } from './sheets';

function madeOf(read: Understanding, role: Role, form: 'values' | 'formulas'): ReadyTable {
  const made = readyTable(read, role, form);
  if ('notReady' in made) throw new Error(made.notReady.code);
  return made;
}

const cellsOf = ({ columns, rows }: ReadyTable) => [
  columns.map(({ header }) => header),
  ...rows.map((row) => row.map(({ value }) => value)),
];

const withoutRow = (records: readonly object[]) => records.map((record) => ({ ...record, row: 0 }));

test.each(Object.entries(SHAPES))('the table made of %s has the same placements', (_, shape) => {
  fc.assert(
    fc.property(MOVES, (moves) => {
      const read = readWithAnswers(workbookOf([quotas, ...shape(moves)]));
      const cells = cellsOf(madeOf(read, 'placements', 'values'));
      const again = understand(workbookOf([quotas, tableSheet('Plaatsingen', cells)]), AS_OF);
      expect(sorted(placementsOf(again))).toEqual(sorted(placementsOf(read)));
      expect(again.findings).toEqual([]);
    }),
    { numRuns: 5 },
  );
});

/** The tables that are read back without a question. The header of COA-stand raises a question. */
const READ_BACK = ROLES.filter((role) => role !== 'coaPositions' && role !== 'guidanceTotals');

test('each table of a clean workbook has the same records if the ready table replaces it', () => {
  for (const seed of [1, 2, 3]) {
    const grid = gridOf(cleanDraft(seededRandom(seed), 24));
    const read = understand(grid, DRAFT_DAY);
    for (const role of READ_BACK) {
      const cells = cellsOf(madeOf(read, role, 'values'));
      const others = grid.sheets.filter(({ sheet }) => sheet !== read.tables[role]?.sheet);
      const again = understand(
        { ...grid, sheets: [...others, tableSheet(TABLES[role].name, cells)] },
        DRAFT_DAY,
      );
      const [own, made] = [read, again].map(({ tables }) => tables[role]?.records ?? []);
      expect({ role, records: withoutRow(made ?? []) }).toEqual({
        role,
        records: withoutRow(own ?? []),
      });
    }
  }
});

const LISTS = ['jan', "feb '16"].map((name, at) =>
  sheetOf(name, [
    ['Datum', 'Zaaknummer', 'Personen', 'Corporatie'],
    [42380 + 30 * at, `Z${at}1`, 2, 'Brugstede'],
    [42385 + 30 * at, `Z${at}2`, 3, ''],
  ]),
);

test('formulas refer to the cells of the lists, and show blank cells as blank', () => {
  const made = madeOf(readWithAnswers(workbookOf([quotas, ...LISTS])), 'placements', 'formulas');
  expect(made.columns.map(({ header }) => header)).toEqual(
    expect.arrayContaining(['Datum', 'Kandidaat', 'Personen', 'Corporatie', 'Telt mee']),
  );
  expect(made.rows.at(-1)?.map(({ formula, value }) => formula ?? value)).toEqual([
    `=IF('feb ''16'!A3="","",'feb ''16'!A3)`,
    `=IF('feb ''16'!B3="","",'feb ''16'!B3)`,
    `=IF('feb ''16'!C3="","",'feb ''16'!C3)`,
    `=IF('feb ''16'!D3="","",'feb ''16'!D3)`,
    'ja',
  ]);
  // In a cell with the format of text, Excel would not calculate a formula.
  expect(made.columns.map(({ numberFormat }) => numberFormat)).not.toContain('@');
});

test.each([
  ['a text is read as a number', 3, '2+1 '],
  ['a placement fell through', 4, 'gaat niet door'],
])('no formulas are made if %s, because a sorted list would mix up rows', (_, column, text) => {
  const [first, second] = LISTS;
  const cells = (first?.values ?? []).map((row, at) => [...row, at === 0 ? 'Status' : '']);
  if (cells[1]) cells[1][column - 1 === 2 ? 2 : 4] = text;
  const lists = [sheetOf('jan', cells), ...(second ? [second] : [])];
  const read = readWithAnswers(workbookOf([quotas, ...lists]));
  expect(readyTable(read, 'placements', 'formulas')).toEqual({
    notReady: { code: 'only-as-values' },
  });
  expect(readyTable(read, 'placements', 'values')).toHaveProperty('rows');
});

test('no ready table is made while a question is open, or if a row cannot be read', () => {
  const open = understand(workbookOf([quotas, ...LISTS]), AS_OF);
  expect(readyTable(open, 'placements', 'values')).toEqual({
    notReady: { code: 'table-not-read' },
  });
  const [first] = LISTS;
  const cells = [...(first?.values ?? []), [42400, 'Z99', 'veel', 'Brugstede']];
  const read = understand(workbookOf([quotas, sheetOf('Plaatsingen', cells)]), AS_OF);
  expect(readyTable(read, 'placements', 'values')).toEqual({
    notReady: { code: 'rows-not-whole', rows: 1 },
  });
});

test('the sheet of a ready table is recognised by its name; the sheets of the partners are not', () => {
  for (const role of ROLES) {
    expect(isReadySheet(readySheetName(role))).toBe(true);
    expect(isReadySheet(`${readySheetName(role)} 12`)).toBe(true);
    expect(`${readySheetName(role)} 12`.length).toBeLessThanOrEqual(31);
    expect(isReadySheet(TABLES[role].name)).toBe(false);
  }
  expect(isReadySheet('Klaar Plaatsingen 2016-II')).toBe(false);
});
