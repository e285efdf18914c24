/** Tests which looks are asked for if a workbook has more coloured cells than can be read. */
import { FILL_COLOUR, looksWanted, withLater } from '../../src/excel/read-looks';
import type { SheetGrid } from '../../src/workbook/grid';
import { sheetOf } from '../workbook/sheets';

/** A sheet of blank cells. All rows are the same array, because only their number matters. */
function sized(sheet: string, rows: number, columns: number): SheetGrid {
  return { ...sheetOf(sheet, []), values: Array(rows).fill(Array(columns).fill('')) };
}

const asked = (sheets: readonly SheetGrid[]) => {
  const { wishes, cut } = looksWanted(FILL_COLOUR, sheets);
  const areas = wishes.map(({ area }) => [area.sheet, area.rows, area.columns]);
  return { areas, cut };
};

test('a large sheet before a small one leaves enough for the small one, and is named', () => {
  expect(asked([sized('Export', 20_000, 30), sized('Plaatsingen', 300, 10)])).toEqual({
    areas: [
      ['Plaatsingen', 300, 10],
      ['Export', 20_000, 29],
    ],
    cut: ['Export'],
  });
});

test('a sheet for which nothing is left is named', () => {
  expect(asked([sized('Groot', 600_001, 1), sized('Vol', 20_000, 30)])).toEqual({
    areas: [['Vol', 20_000, 30]],
    cut: ['Groot'],
  });
});

test('sheets that fit together are asked for whole, and none is named', () => {
  expect(asked([sized('Leeg', 0, 0), sized('A', 10_000, 30), sized('B', 10_000, 30)])).toEqual({
    areas: [
      ['A', 10_000, 30],
      ['B', 10_000, 30],
    ],
    cut: [],
  });
});

test('the looks of the first rows stay if later only some columns were read', () => {
  const first = new Map([
    ['1,0', '#FF0000'],
    ['1,29', '#00FF00'],
  ]);
  const later = new Map([
    ['1,0', '#FF0000'],
    ['500,0', '#0000FF'],
  ]);
  expect(Object.fromEntries(withLater(first, later) ?? [])).toEqual({
    '1,0': '#FF0000',
    '1,29': '#00FF00',
    '500,0': '#0000FF',
  });
  expect(withLater(first, undefined)).toBe(first);
});
