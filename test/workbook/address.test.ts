import fc from 'fast-check';
import {
  cellAddress,
  cellOfAddress,
  columnIndex,
  columnLetters,
  fixedAddress,
} from '../../src/workbook/address';

const COLUMNS_OF_EXCEL = 16_384;

test('the letters of a column are read back as the same column, in upper or lower case', () => {
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

test('the address of a cell is read back as that cell', () => {
  const row = fc.integer({ min: 0, max: 1_048_575 });
  const column = fc.integer({ min: 0, max: COLUMNS_OF_EXCEL - 1 });
  fc.assert(
    fc.property(row, column, (r, c) => {
      expect(cellOfAddress(cellAddress(r, c))).toEqual({ row: r, column: c });
    }),
  );
});

test.each(['', 'A', '1', 'A0', '$A$1', 'A1:B2', 'ABCD1', 'Blad1!A1'])('%j is no cell', (text) => {
  expect(cellOfAddress(text)).toBeNull();
});

test.each([
  ['A1', '$A$1'],
  ['A1:AB75', '$A$1:$AB$75'],
])('fixedAddress of %s is %s', (address, fixed) => {
  expect(fixedAddress(address)).toBe(fixed);
});
