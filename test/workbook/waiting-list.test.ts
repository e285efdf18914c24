/**
 * Tests a list of candidates with only the households that still wait, and rows that do not count.
 */
import { serialOf } from '../../src/domain/calendar';
import type { CellScalar } from '../../src/workbook/grid';
import { holdsOnlyTheRest } from '../../src/workbook/waiting-list';
import { understand } from '../in-one-piece';
import { tableSheet, workbookOf, type Cells } from './sheets';

const AS_OF = serialOf(2016, 10, 12);
const day = (month: number, date: number): number => serialOf(2016, month, date);

const QUOTAS = tableSheet('Taakstelling', [
  ['Periode', 'Taakstelling', 'Beginstand'],
  ['2016-II', 52, 0],
]);
const householdsOf = (ids: readonly string[]) =>
  tableSheet('Kandidaten', [
    ['Kandidaat', 'Personen', 'Gekoppeld'],
    ...ids.map((id): CellScalar[] => [id, 2, day(8, 5)]),
  ]);

/** Returns the findings about ids and duplicates. */
function found(listed: readonly string[], placements: Cells, others: Cells = []) {
  const guidance = tableSheet('Begeleiding', [['Kandidaat', 'Bijstand'], ...others]);
  const header = ['Datum', 'Kandidaat', 'Personen', 'Woning', 'Telt mee'];
  const sheets = [QUOTAS, householdsOf(listed), tableSheet('Plaatsingen', [header, ...placements])];
  const { findings } = understand(workbookOf([...sheets, guidance]), AS_OF);
  return findings
    .filter(({ code }) => /^(id|household|households|home)-/.test(code))
    .map(({ code, place, data }) => ({ code, address: place.address, data }));
}

const placed = (ids: readonly string[]): CellScalar[][] =>
  ids.map((id, index) => [day(8, index + 10), id, 2, `W-${index}`, '']);

describe('households in Plaatsingen that are not in Kandidaten', () => {
  test('are one remark for the whole table if they are most of its households', () => {
    expect(found(['K-1', 'K-9'], placed(['K-1', 'K-2', 'K-3', 'K-4']))).toEqual([
      { code: 'households-still-waiting', address: 'B3', data: { count: 3 } },
    ]);
  });

  test('are each a fault if they are few', () => {
    const codes = found(['K-1', 'K-2', 'K-3'], placed(['K-1', 'K-2', 'K-3', 'K-4', 'K-5']));
    expect(codes).toMatchObject([
      { code: 'id-unknown', address: 'B5' },
      { code: 'id-unknown', address: 'B6' },
    ]);
  });

  test('can be referred to by other tables; an id in neither table is an error', () => {
    const rows = [
      ['K-3', day(9, 1)],
      ['K-8', day(9, 1)],
    ];
    expect(found(['K-9'], placed(['K-2', 'K-3', 'K-4']), rows)).toMatchObject([
      { code: 'id-unknown', address: 'A3' },
      { code: 'households-still-waiting', address: 'B2' },
    ]);
  });

  test.each([
    [[], ['a', 'b', 'c'], false],
    [['x'], ['a', 'b'], false],
    [['x'], ['a', 'A ', 'b', 'b'], false],
    [['x'], ['a', 'b', 'c', null], true],
    [['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e', 'f'], false],
    [['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e', 'f', 'g'], true],
  ])(
    'decide holdsOnlyTheRest: with listed %j and placed %j, the result is %s',
    (listed, ids, expected) => {
      expect(holdsOnlyTheRest(listed, ids)).toBe(expected);
    },
  );
});

describe('a second placement of a household', () => {
  const rows = (first: string, second: string): CellScalar[][] => [
    [day(8, 25), 'K-1', 2, 'W-1', first],
    [day(9, 8), 'K-1', 2, 'W-2', second],
  ];

  test('is a fault if both count', () => {
    expect(found(['K-1'], rows('', ''))).toMatchObject([
      { code: 'household-placed-twice', address: 'B3' },
    ]);
  });

  test.each([
    ['nee', ''],
    ['', 'nee'],
  ])('is no fault if a row does not count: %j, %j', (first, second) => {
    expect(found(['K-1'], rows(first, second))).toEqual([]);
  });

  test('is a fault if an earlier placement counts, even after a row that does not count', () => {
    const all = [...rows('', 'nee'), [day(9, 20), 'K-1', 2, 'W-3', '']];
    expect(found(['K-1'], all)).toMatchObject([
      { code: 'household-placed-twice', address: 'B4', data: { first: 'B2' } },
    ]);
  });

  test('on the same day is no fault if a row does not count', () => {
    const twice = (counts: string): CellScalar[][] => [
      [day(9, 8), 'K-1', 2, 'W-1', counts],
      [day(9, 8), 'K-1', 2, 'W-2', ''],
    ];
    expect(found(['K-1'], twice('')).map(({ code }) => code)).toEqual(['household-twice-on-a-day']);
    expect(found(['K-1'], twice('nee'))).toEqual([]);
  });
});

test('a home in two placements is not reported if one of the rows does not count', () => {
  const rows = (first: string): CellScalar[][] => [
    [day(8, 25), 'K-1', 2, 'W-1', first],
    [day(9, 8), 'K-2', 2, 'W-1', ''],
  ];
  const codesOf = (first: string) => found(['K-1', 'K-2'], rows(first)).map(({ code }) => code);
  expect(codesOf('')).toEqual(['home-placed-twice']);
  expect(codesOf('nee')).toEqual([]);
});
