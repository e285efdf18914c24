/** Compares the opening backlog with COA's figure for the same day. */
import { serialOf } from '../../src/domain/calendar';
import type { CellScalar } from '../../src/workbook/grid';
import { numberFromText } from '../../src/workbook/number-text';
import { understand } from '../in-one-piece';
import { tableSheet, workbookOf } from './sheets';

const NEW_YEAR = serialOf(2016, 1, 1);

function found(opening: CellScalar, stated: number, coa: CellScalar, header = 'Voor-/achterstand') {
  const sheets = [
    tableSheet('Taakstelling', [
      ['Periode', 'Taakstelling', 'Beginstand'],
      ['2016-I', 179, opening],
      ['2016-II', 206, ''],
    ]),
    tableSheet('COA-stand', [
      ['Peildatum', 'Realisatie', header],
      [stated, 148, coa],
    ]),
    tableSheet('Plaatsingen', [
      ['Datum', 'Kandidaat', 'Personen'],
      [serialOf(2016, 2, 1), 'K-1', 2],
    ]),
  ];
  const { findings } = understand(workbookOf(sheets), serialOf(2016, 3, 9));
  return findings.filter(({ code }) => code === 'opening-differs-from-coa');
}

test('the opening is compared with COA’s figure for the day before the first half-year', () => {
  const [one, ...others] = found(50, NEW_YEAR, 56);
  expect(others).toEqual([]);
  expect(one?.place).toMatchObject({ table: 'Taakstelling', address: 'C2' });
  expect(one).toMatchObject({ data: { opening: 50, coa: 56, stated: NEW_YEAR } });
  expect(found(50, NEW_YEAR - 1, 56)).toHaveLength(1);
});

test('nothing is reported if both figures are equal, or if one is missing', () => {
  expect(found(50, NEW_YEAR, 50)).toEqual([]);
  expect(found(50, NEW_YEAR + 31, 56)).toEqual([]);
  expect(found(50, NEW_YEAR, '')).toEqual([]);
  expect(found('', NEW_YEAR, 56)).toEqual([]);
});

test('the header of COA’s figure says what a positive number means', () => {
  const ministry = 'Achterstand (–) / voorsprong (+)';
  expect(found(50, NEW_YEAR, -50, ministry)).toEqual([]);
  expect(found(50, NEW_YEAR, '–50', ministry)).toEqual([]);
  expect(found(50, NEW_YEAR, 50, ministry)).toHaveLength(1);
});

test.each(['1\u2009234', '1\u202f234', '1\u00a0234', '1 234', '1.234'])(
  '%j is read as 1234',
  (text) => {
    expect(numberFromText(text)).toBe(1234);
    expect(numberFromText(`\u2212${text}`)).toBe(-1234);
    expect(numberFromText(`${text}-`)).toBe(-1234);
    expect(numberFromText(`(${text})`)).toBe(-1234);
  },
);
