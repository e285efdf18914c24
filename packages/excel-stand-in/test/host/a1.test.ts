import fc from 'fast-check';
import { formatAddress, formatArea, parseArea, splitAddress } from '../../host/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../host';

const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });
const area = fc.tuple(row, column, row, column).map(([r1, c1, r2, c2]) => ({
  top: Math.min(r1, r2),
  left: Math.min(c1, c2),
  bottom: Math.max(r1, r2),
  right: Math.max(c1, c2),
}));

test('an area written as an address is read back as the same area', () => {
  fc.assert(fc.property(area, (one) => expect(parseArea(formatArea(one))).toEqual(one)));
});

test('a sheet with any name is found again by its address', () => {
  const name = fc.string({ minLength: 1, maxLength: 31 });
  fc.assert(
    fc.property(name, area, (sheet, one) => {
      const split = splitAddress(formatAddress(sheet, one));
      expect(split).toEqual({ sheet, reference: formatArea(one) });
    }),
  );
});

test.each([
  ['A1', { top: 0, left: 0, bottom: 0, right: 0 }],
  ['$B$2:c3', { top: 1, left: 1, bottom: 2, right: 2 }],
  ['C3:B2', { top: 1, left: 1, bottom: 2, right: 2 }],
  ['A:B', { top: 0, left: 0, bottom: 1_048_575, right: 1 }],
  ['2:3', { top: 1, left: 0, bottom: 2, right: 16_383 }],
])('%s is an area', (address, expected) => expect(parseArea(address)).toEqual(expected));

test.each(['', 'A0', 'XFE1', 'A1048577', 'A1:B', 'Naam', 'A1!'])('%s is no area', (address) =>
  expect(parseArea(address)).toBeNull(),
);

test('a sheet name gets quotes where Excel uses them', () => {
  const cell = { top: 0, left: 0, bottom: 0, right: 0 };
  expect(formatAddress('Blad1', cell)).toBe('Blad1!A1');
  expect(formatAddress('Overleg 2016-10-12 B', cell)).toBe("'Overleg 2016-10-12 B'!A1");
  expect(formatAddress("COA's", cell)).toBe("'COA''s'!A1");
});
