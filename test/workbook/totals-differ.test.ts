/**
 * Tests typed totals in a list in which some rows do not count. A total may include those rows or
 * not. Any other total is reported.
 */
import fc from 'fast-check';
import { serialOf } from '../../src/domain/calendar';
import { understand } from '../in-one-piece';
import { readWithAnswers } from './guide/shaped-workbooks';
import { sheetOf, tableSheet, workbookOf, type Cells } from './sheets';

const HEADERS = ['Datum', 'Kandidaat', 'Personen', 'Corporatie', 'Status'];
const QUOTAS = tableSheet('Taakstelling', [
  ['Periode', 'Taakstelling', 'Beginstand'],
  ['2016-II', 206, 0],
]);
const AS_OF = serialOf(2016, 10, 12);
const day = (n: number): number => serialOf(2016, 7, 1) + n;
const LATER = serialOf(2016, 12, 19);

function differing(rows: Cells) {
  const grid = workbookOf([QUOTAS, sheetOf('Plaatsingen', [HEADERS, ...rows])]);
  return understand(grid, AS_OF).findings.flatMap(({ code, place, data }) =>
    code === 'total-differs' ? [{ address: place.address, data }] : [],
  );
}

const ROWS = [
  [day(1), 'K-1', 4, 'Brugstede', 'gehuisvest'],
  [day(2), 'K-2', 3, 'Brugstede', 'gaat niet door'],
  [day(3), 'K-3', 2, 'Brugstede', 'gepland'],
  [LATER, 'K-4', 1, 'Brugstede', 'gehuisvest'],
] as const;
const total = (label: string, people: number) => [label, '', people, '', ''];

test.each([
  ['who lives there', 4],
  ['who is counted', 5],
  ['who is counted or planned', 7],
  ['every row', 10],
])(
  'the total of %s is right, both of all rows and of the rows since the previous total',
  (_, people) => {
    expect(differing([...ROWS, total('Totaal', people)])).toEqual([]);
    const again = ROWS.map(([on, id, ...rest]) => [on, `${id}-2`, ...rest]);
    const twice = [
      ...ROWS,
      total('Subtotaal', people),
      ...again,
      total('Subtotaal', people),
      total('Totaal', 2 * people),
    ];
    expect(differing(twice)).toEqual([]);
  },
);

test.each([3, 6, 8, 9, 11])(
  'the total %d is none of these, and is reported at its cell',
  (people) => {
    expect(differing([...ROWS, total('Totaal', people)])).toEqual([
      { address: 'C6', data: { total: people, read: 5 } },
    ]);
  },
);

test('in lists side by side, a row that is left out of one counts in the other', () => {
  const sheet = sheetOf('Lijsten', [
    [...HEADERS, '', ...HEADERS],
    [day(1), 'K-1', 4, 'A', 'gehuisvest', '', day(1), 'L-1', 2, 'B', 'gehuisvest'],
    [day(2), 'K-2', 3, 'A', 'gaat niet door', '', day(2), 'L-2', 5, 'B', 'gehuisvest'],
    [...total('Totaal', 4), '', ...total('Totaal', 2)],
  ]);
  const { findings, records } = readWithAnswers(workbookOf([QUOTAS, sheet]));
  expect(records.placements.map(({ persons }) => persons)).toEqual([4, 2, 5]);
  expect(findings.filter(({ code }) => code === 'total-differs')).toMatchObject([
    { place: { address: 'I4' }, data: { total: 2, read: 7 } },
  ]);
});

test('a total of the counted rows, or of all rows, is never reported', () => {
  const row = fc.record({
    persons: fc.integer({ min: 1, max: 8 }),
    status: fc.constantFrom('gehuisvest', 'gaat niet door'),
    totalled: fc.constantFrom('none', 'counted', 'all'),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (drawn) => {
      const rows: (string | number)[][] = [];
      let since = { counted: 0, all: 0 };
      drawn.forEach(({ persons, status, totalled }, at) => {
        rows.push([day(at), `K-${at}`, persons, 'Brugstede', status]);
        const counted = since.counted + (status === 'gehuisvest' ? persons : 0);
        since = { counted, all: since.all + persons };
        if (totalled === 'none') return;
        rows.push(total('Subtotaal', since[totalled]));
        since = { counted: 0, all: 0 };
      });
      expect(differing(rows)).toEqual([]);
    }),
  );
});
