/** Tests rows that do not count: totals, placements that fell through, and future placements. */
import fc from 'fast-check';
import { serialOf } from '../../src/domain/calendar';
import type { CellScalar } from '../../src/workbook/grid';
import { isTotalsRow } from '../../src/workbook/totals';
import type { Understanding } from '../../src/workbook/understand';
import { understand } from '../in-one-piece';
import { sheetOf, tableSheet, workbookOf, type Cells, type SheetOptions } from './sheets';

const HEADERS = ['Datum', 'Kandidaat', 'Personen', 'Corporatie', 'Status'];
const QUOTAS = tableSheet('Taakstelling', [
  ['Periode', 'Taakstelling', 'Beginstand'],
  ['2016-II', 206, 0],
]);
const day = (n: number): number => serialOf(2016, 7, 1) + n;
const read = (rows: Cells, options: SheetOptions = {}): Understanding =>
  understand(
    workbookOf([QUOTAS, sheetOf('Plaatsingen', [HEADERS, ...rows], options)]),
    serialOf(2016, 12, 31),
  );
const codes = ({ findings }: Understanding): string[] =>
  findings.map(({ code, place }) => `${code} ${place.address ?? '-'}`);
const people = ({ records }: Understanding): number =>
  records.placements.reduce((sum, { persons }) => sum + persons, 0);

describe('totals', () => {
  test.each([
    ['Totaal'],
    ['Totaal januari', '', 4],
    ['Totaal januari 2016', '', 4],
    ['Januari totaal', '', 4],
    ['Subtotaal Brugstede', '', 9],
    ['Eindtotaal', '', 90],
    ['Totaal generaal', '', 90],
    ['Tot.', '', 4],
    ['Totaal aantal personen', '', 90],
    ['Totaal 2e halfjaar', '', 42],
    ['Grand total', '', 90],
    ['', 'Totaal', 7],
  ])('include the row %j', (...cells) => {
    expect(isTotalsRow(cells, [0, 1, 2, 3, 4])).toBe(true);
  });

  test.each([
    [['Totaal Wonen', 5200], 2],
    [['Totaalwonen', 5200], 2],
    [[day(1), 'K-1', 4, 'Totaal Wonen', ''], 5],
    [['Tot ziens', 'K-1', 4, 'Brugstede'], 5],
  ])('do not include the row %j', (cells, width) => {
    const columns = Array.from({ length: width }, (_, at) => at);
    expect(isTotalsRow(cells, columns)).toBe(false);
  });

  test('include a total of homes below the corporations', () => {
    expect(isTotalsRow(['Totaal woningen', 8300], [0, 1])).toBe(true);
    expect(isTotalsRow(['Totaal', 8300], [0, 1])).toBe(true);
  });

  test('between months, below, and without a label are left out, and reported in one line', () => {
    const understanding = read([
      [day(1), 'K-1', 4],
      [day(9), 'K-2', 1],
      ['Totaal juli', '', 5],
      [day(40), 'K-3', 3],
      [day(41), 'K-4', 3],
      ['', '', 6],
      ['', '', 11],
    ]);
    expect(people(understanding)).toBe(11);
    expect(codes(understanding)).toEqual(['totals-left-out A4']);
    expect(understanding.findings[0]).toMatchObject({ data: { count: 3 } });
  });

  test('do not include a lone number that is not the sum; that row is reported as incomplete', () => {
    const understanding = read([
      [day(1), 'K-1', 4],
      [day(9), 'K-2', 1],
      ['', '', 3],
    ]);
    expect(codes(understanding)).toEqual(['required-empty A4', 'required-empty B4']);
  });

  test('do not change the number of people, wherever they are added', () => {
    const placement = fc.record({
      persons: fc.integer({ min: 1, max: 8 }),
      totalled: fc.constantFrom('none', 'Totaal', 'Totaal mei', 'Subtotaal Brugstede', ''),
    });
    fc.assert(
      fc.property(fc.array(placement, { minLength: 2, maxLength: 30 }), (placements) => {
        const rows: CellScalar[][] = [];
        let all = 0;
        let since = 0;
        placements.forEach(({ persons, totalled }, index) => {
          rows.push([day(index), `K-${index}`, persons, 'Brugstede']);
          all += persons;
          since += persons;
          if (totalled === 'none' || index === 0) return;
          rows.push([totalled, '', since, '']);
          since = 0;
        });
        expect(people(read(rows))).toBe(all);
      }),
    );
  });
});

describe('a status column', () => {
  test('leaves out households that did not move in, and names each of their rows', () => {
    const understanding = read([
      [day(1), 'K-1', 4, 'Brugstede', 'Gehuisvest'],
      [day(2), 'K-2', 3, 'Brugstede', 'gaat niet door'],
      [day(3), 'K-3', 2, 'Brugstede', 'Vervallen'],
      [day(4), 'K-4', 1, 'Brugstede', 'geannuleerd'],
      [day(5), 'K-5', 5, 'Brugstede', 'ingetrokken'],
      [day(6), 'K-6', 2, 'Brugstede', 'gepland'],
      [day(7), 'K-7', 1, 'Brugstede', ''],
    ]);
    expect(people(understanding)).toBe(5);
    expect(codes(understanding)).toEqual([
      'blank-counts E8',
      'placement-fell-through E3',
      'placement-fell-through E4',
      'placement-fell-through E5',
      'placement-fell-through E6',
      'placement-not-yet E7',
    ]);
  });

  test('with an unknown word is a fault at its cell, and the row does not count', () => {
    const understanding = read([
      [day(1), 'K-1', 4, 'Brugstede', 'gehuisvest'],
      [day(2), 'K-2', 3, 'Brugstede', 'tweede ronde'],
    ]);
    expect(people(understanding)).toBe(4);
    expect(codes(understanding)).toEqual(['unknown-choice E3']);
    expect(understanding.findings[0]?.severity).toBe('fout');
  });
});

describe('a household that is in the list more than once', () => {
  test('on one day is reported once, because the list may have a row per person', () => {
    const understanding = read([
      [day(1), 'K-1', 3],
      [day(1), 'K-1', 3],
      [day(1), 'K-1', 3],
      [day(2), 'K-2', 1],
    ]);
    expect(codes(understanding)).toEqual(['household-twice-on-a-day B3']);
    expect(understanding.findings[0]).toMatchObject({ data: { count: 2, isHidden: false } });
  });

  test('on another day, or in a hidden row, is reported with its place', () => {
    const hidden = read(
      [
        [day(1), 'K-1', 3],
        [day(9), 'K-1', 3],
      ],
      { hiddenRows: [2] },
    );
    expect(hidden.findings).toMatchObject([
      { code: 'rows-hidden' },
      { code: 'household-placed-twice', data: { first: 'B2', isHidden: true } },
    ]);
  });

  test('is reported with the place of the previous placement', () => {
    const { findings } = read([
      [day(1), 'K-1', 3],
      [day(9), 'K-1', 3],
      [day(19), 'K-1', 3],
    ]);
    expect(findings).toMatchObject([
      { code: 'household-placed-twice', place: { address: 'B3' }, data: { first: 'B2' } },
      { code: 'household-placed-twice', place: { address: 'B4' }, data: { first: 'B3' } },
    ]);
  });
});
