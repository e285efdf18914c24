import fc from 'fast-check';
import { cellAddress, columnIndex, columnLetters } from '../../src/workbook/address';

const COLUMNS_OF_EXCEL = 16_384;

test('the letters of a column are read back as the same column, small or large', () => {
  const column = fc.integer({ min: 0, max: COLUMNS_OF_EXCEL - 1 });
  fc.assert(
    fc.property(column, (one) => {
      const letters = columnLetters(one);
      expect([columnIndex(letters), columnIndex(letters.toLowerCase())]).toEqual([one, one]);
    }),
  );
});

test.each([
  [0, 0, 'A1'],
  [9, 25, 'Z10'],
  [9, 26, 'AA10'],
  [1_048_575, 16_383, 'XFD1048576'],
])('row %i and column %i, counted from 0, are %s', (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address);
});
