/** Tests rows that do not count, that count twice, or that somebody may have meant differently. */
import fc from 'fast-check';
import { serialOf } from '../../src/domain/calendar';
import { understand } from '../in-one-piece';
import { seededRandom } from '../workbooks/make/random';
import { cleanDraft, gridOf } from './clean-workbook';
import { set } from './planted/spoil';
import { PLANTS } from './planted-faults';
import { tableSheet, workbookOf, type Cells } from './sheets';

const AS_OF = serialOf(2016, 12, 31);
const QUOTAS: Cells = [
  ['Periode', 'Taakstelling', 'Beginstand'],
  ['2016-II', 206, 0],
];
const PLACEMENTS = ['Datum', 'Kandidaat', 'Personen', 'Telt mee'];
const CORRECTIONS = ['Datum', 'Personen', 'Reden'];

/** Returns the findings with these codes. Other checks also report on so small a workbook. */
function found(codes: readonly string[], tables: Readonly<Record<string, Cells>>) {
  const sheets = Object.entries({ Taakstelling: QUOTAS, ...tables });
  const grid = workbookOf(sheets.map(([name, cells]) => tableSheet(name, cells)));
  return understand(grid, AS_OF)
    .findings.filter(({ code }) => codes.includes(code))
    .map(({ code, place: { sheet, address }, data }) => [
      code,
      `${sheet ?? ''}!${address ?? ''}`,
      data,
    ]);
}

describe('rows outside the period of the figures', () => {
  const codes = ['before-first-period', 'correction-after-reference-date'];
  const [before, first] = [serialOf(2016, 6, 30), serialOf(2016, 7, 1)];
  const rows = {
    Plaatsingen: [
      PLACEMENTS,
      [first, 'K-1', 3, ''],
      [before, 'K-2', 2, 'nee'],
      [before, 'K-3', 2, ''],
      [before - 9, 'K-4', 1, 'ja'],
    ],
    Correcties: [
      CORRECTIONS,
      [AS_OF, -1, 'Achttien geworden'],
      [before, 1, 'Telling hersteld'],
      [AS_OF + 1, 2, 'Telling hersteld'],
    ],
  };

  test('are reported, and those before the period once per table', () => {
    expect(found(codes, rows)).toEqual([
      ['correction-after-reference-date', 'Correcties!A4', { asOf: AS_OF }],
      ['before-first-period', 'Plaatsingen!A4', { count: 2, period: '2016-II' }],
      ['before-first-period', 'Correcties!A3', { count: 1, period: '2016-II' }],
    ]);
  });

  test('are judged by the earliest half-year, wherever its row is', () => {
    const quotas = [...QUOTAS, ['2016-I', 100, 0]];
    expect(found(['before-first-period'], { ...rows, Taakstelling: quotas })).toEqual([]);
  });
});

describe('a home in which two households live at once', () => {
  const day = (n: number) => serialOf(2016, 7, n);
  const twice = (...rows: Cells) =>
    found(['home-placed-twice'], {
      Woningen: [
        ['Woning', 'Corporatie', 'Soort', 'Max personen', 'Kale huur', 'Beschikbaar'],
        ['W-1', 'De Brink', 'regulier', 4, 500, day(1)],
      ],
      Plaatsingen: [
        ['Datum', 'Kandidaat', 'Personen', 'Woning', 'Vertrokken op'],
        ...rows.map(([from, who, left]) => [from ?? '', who ?? '', 2, 'W-1', left ?? '']),
      ],
    }).map(([, place, data]) => [place, (data as { readonly first: string }).first]);

  test('is reported if a third household moved in and out between the two', () => {
    expect(twice([day(1), 'K-1', ''], [day(5), 'K-2', day(9)], [day(12), 'K-3', ''])).toEqual([
      ['Plaatsingen!D3', 'D2'],
      ['Plaatsingen!D4', 'D2'],
    ]);
  });

  test('is reported in any order of the rows, but not if each household left in time', () => {
    expect(twice([day(12), 'K-3', ''], [day(5), 'K-2', day(9)], [day(1), 'K-1', ''])).toEqual([
      ['Plaatsingen!D3', 'D4'],
      ['Plaatsingen!D2', 'D4'],
    ]);
    expect(twice([day(1), 'K-1', day(5)], [day(5), 'K-2', day(9)], [day(9), 'K-3', ''])).toEqual(
      [],
    );
  });
});

describe('corrections that are alike', () => {
  const alike = (...rows: Cells) =>
    found(['correction-twice'], { Correcties: [CORRECTIONS, ...rows] });

  test('are each reported with the place of the first one', () => {
    expect(
      alike(
        [AS_OF - 9, -1, 'Achttien geworden'],
        [AS_OF - 9, -1, ' achttien geworden'],
        [AS_OF - 9, -1, 'Achttien geworden'],
      ),
    ).toEqual([
      ['correction-twice', 'Correcties!B3', { first: 'B2' }],
      ['correction-twice', 'Correcties!B4', { first: 'B2' }],
    ]);
  });

  test('are not alike if the day, the people or the reason differ', () => {
    expect(
      alike(
        [AS_OF - 9, -1, 'Achttien geworden'],
        [AS_OF - 8, -1, 'Achttien geworden'],
        [AS_OF - 9, 1, 'Achttien geworden'],
        [AS_OF - 9, -1, 'Telling hersteld'],
      ),
    ).toEqual([]);
  });
});

describe('a setting that occurs twice', () => {
  const settings = (...rows: Cells) =>
    found(['setting-twice', 'setting-value'], { Instellingen: [['Naam', 'Waarde'], ...rows] });

  test('is reported at each row but the last readable row; the finding names that last row', () => {
    expect(
      settings(
        ['termijn woning', 70],
        ['Termijn Woning', 60],
        ['gewicht tijd', 5],
        ['gewicht grootte', 5],
        ['termijn woning', 50],
        ['termijn woning', 'lang'],
      ),
    ).toEqual([
      ['setting-value', 'Instellingen!B7', { name: 'termijn woning', expected: 'days' }],
      ['setting-twice', 'Instellingen!A2', { used: 'A6' }],
      ['setting-twice', 'Instellingen!A3', { used: 'A6' }],
    ]);
  });

  test('is not reported for closed days, nor for reference days in different half-years', () => {
    expect(
      settings(
        ['gesloten dag', AS_OF - 5],
        ['gesloten dag', AS_OF - 4],
        ['peildag koppelen', '1-3'],
        ['peildag koppelen', '1-9'],
      ),
    ).toEqual([]);
    expect(settings(['peildag koppelen', '1-3'], ['peildag koppelen', '29-2'])).toEqual([
      ['setting-twice', 'Instellingen!A2', { used: 'A3' }],
    ]);
  });
});

describe('an unusual number', () => {
  test('of people is zero, or more than twenty, even as text', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.boolean(), (persons, isText) => {
        const cell = isText ? String(persons) : persons;
        const unusual = found(['count-unlikely'], {
          Kandidaten: [
            ['Kandidaat', 'Personen', 'Gekoppeld'],
            ['K-1', cell, AS_OF - 20],
          ],
          Plaatsingen: [PLACEMENTS, [AS_OF - 9, 'K-1', cell, '']],
        });
        const data = { column: 'Personen', from: 1, upTo: 20 };
        const both = [
          ['count-unlikely', 'Kandidaten!B2', data],
          ['count-unlikely', 'Plaatsingen!C2', data],
        ];
        expect(unusual).toEqual(persons < 1 || persons > 20 ? both : []);
      }),
    );
  });

  test('of units is more than a thousand; blank is one', () => {
    const homes = (units: number | string) =>
      found(['count-unlikely'], {
        Woningen: [
          ['Woning', 'Corporatie', 'Soort', 'Max personen', 'Kale huur', 'Beschikbaar', 'Eenheden'],
          ['W-1', 'Brugstede', 'regulier', 4, 500, AS_OF - 90, units],
        ],
      });
    expect([homes(''), homes(0), homes(1), homes(1000)]).toEqual([[], [], [], []]);
    expect(homes(1001)).toEqual([
      ['count-unlikely', 'Woningen!G2', { column: 'Eenheden', from: 1, upTo: 1000 }],
    ]);
  });

  test('is not reported in a table that counts people per month and names nobody', () => {
    const random = seededRandom(1);
    const draft = cleanDraft(random, 30);
    set(draft, 'placements', 'persons', 1, 300);
    const unusual = () =>
      understand(gridOf(draft), AS_OF).findings.filter(({ code }) => code === 'count-unlikely');
    expect(unusual()).toHaveLength(1);
    PLANTS['placements-counted'](draft, random);
    expect(unusual()).toEqual([]);
  });
});
