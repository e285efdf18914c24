/** Tests what gives the sign of a backlog: the header, the cells below it, or a question. */
import { serialOf } from '../../src/domain/calendar';
import { isSignDoubtful, signInHeader } from '../../src/workbook/backlog-sign';
import type { CellScalar } from '../../src/workbook/grid';
import type { Understanding } from '../../src/workbook/understand';
import { understand } from '../in-one-piece';
import { sheetOf, tableSheet, workbookOf } from './sheets';

const PLACED = sheetOf('Plaatsingen', [
  ['Datum', 'Kandidaat', 'Personen'],
  [serialOf(2016, 7, 4), 'K-1', 4],
]);
const quotas = (headers: readonly string[], ...row: CellScalar[]): Understanding =>
  understand(
    workbookOf([tableSheet('Taakstelling', [headers, ['2016-II', ...row]]), PLACED]),
    serialOf(2016, 12, 31),
  );
/** Returns the findings that ask something, with their cells. */
const codes = ({ findings }: Understanding): string[] =>
  findings
    .filter(({ code }) => code.endsWith('-asked'))
    .map(({ code, place }) => `${code} ${place.address ?? '-'}`);

describe('a header that says what a positive number means', () => {
  test.each([
    ['Achterstand (–) / voorsprong (+)', 'ahead'],
    ['Voor- (+) of achterstand (-)', 'ahead'],
    ['Achterstand (+)', 'behind'],
    ['Beginstand (achterstand +)', 'behind'],
    ['Stand begin (+ = achterstand)', 'behind'],
    ['Saldo (achterstand = −)', 'ahead'],
    ['Voorsprong', 'ahead'],
  ])('%s: a positive number is %s', (header, sign) => expect(signInHeader(header)).toBe(sign));

  test.each([
    'Achterstand',
    'Saldo',
    'Voor-/achterstand',
    'Achterstand - voorsprong',
    'Beginstand',
  ])('%s does not say it', (header) => expect(signInHeader(header)).toBeNull());

  test('is read without a question', () => {
    const { records, findings } = quotas(
      ['Periode', 'Taakstelling', 'Achterstand (–) / voorsprong (+)'],
      ...[206, -50],
    );
    expect(records.quotas).toMatchObject([{ opening: 50 }]);
    expect(findings).toEqual([]);
    expect(quotas(['Periode', 'Taakstelling', 'Voorsprong'], 206, 5).records.quotas).toMatchObject([
      { opening: -5 },
    ]);
  });
});

describe('a header that does not say what a positive number means', () => {
  test.each([
    'Achterstand',
    'Achterstand vorige periode',
    'Voor-/achterstand',
    'Saldo vorig halfjaar',
  ])('%s above a negative number is asked about once, and not read before the answer', (header) => {
    const understanding = quotas(['Periode', 'Taakstelling', header], 206, -50);
    expect(codes(understanding)).toEqual(['sign-asked C1']);
    expect(understanding.records.quotas).toMatchObject([{ opening: null }]);
  });

  test('achterstand above numbers from 0 means a backlog', () => {
    const { records, findings } = quotas(['Periode', 'Taakstelling', 'Achterstand'], 206, 50);
    expect(records.quotas).toMatchObject([{ opening: 50 }]);
    expect(findings).toEqual([]);
  });

  test('words in the cell give the sign', () => {
    expect(isSignDoubtful('Achterstand', ['voorsprong 41', ''])).toBe(false);
    expect(isSignDoubtful('Achterstand', [-41])).toBe(true);
    expect(isSignDoubtful('Beginstand', [-41])).toBe(false);
  });
});

describe('the opening backlog of a half-year is never dropped silently', () => {
  test.each([
    'Achterstand vorige periode',
    'Stand begin',
    'Beginachterstand',
    'achterst.',
    'Overloop',
  ])('%s is read', (header) => {
    const { records } = quotas(['Periode', 'Taakstelling', header], 206, 50);
    expect(records.quotas).toMatchObject([{ opening: 50 }]);
  });

  test.each(['Restant', 'Saldo', 'Saldo vorig halfjaar', 'Nog openstaand', 'Voor-/achterstand'])(
    '%s is asked about',
    (header) => {
      const understanding = quotas(['Periode', 'Taakstelling', header], 206, 50);
      expect(understanding.records.quotas).toMatchObject([{ opening: null }]);
      expect(codes(understanding)).toEqual([expect.stringMatching(/^(sign|column)-asked C1$/)]);
    },
  );
});

describe('a quota that contains the backlog', () => {
  test.each([
    'Taakstelling (incl. achterstand)',
    'Taakstelling incl. achterstand/voorsprong',
    'Taakstelling (gecorrigeerd)',
    'Gecorrigeerde taakstelling',
    'Opgave (incl. achterstand)',
    'Bruto taakstelling',
    'Taakst. (bruto)',
    'Totale opgave',
    'Taakstelling + achterstand',
    'TST_BRUTO',
  ])('%s is asked about, and not read before the answer', (header) => {
    const understanding = quotas(['Periode', header], 304);
    expect(codes(understanding)).toEqual(['adjusted-quota-asked B1']);
    expect(understanding.records.quotas).toEqual([]);
  });

  test('is ignored if there is a column with the net quota', () => {
    const { records, findings } = quotas(
      ['half jaar', 'taakst. (bruto)', 'taakst. netto', 'achterst.'],
      ...[230, 206, 24],
    );
    expect(records.quotas).toMatchObject([{ quota: 206, opening: 24 }]);
    expect(findings).toMatchObject([{ code: 'columns-not-read', severity: 'info' }]);
  });
});
