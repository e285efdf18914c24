/** Tests that each row or column that is left out or not read is named with its cell. */
import { serialOf } from '../../../src/domain/calendar';
import type { CellScalar } from '../../../src/workbook/grid';
import { notReadOf } from '../../../src/overleg/not-read';
import { sheetOf, workbookOf } from '../sheets';
import { quotas, readWithAnswers } from './shaped-workbooks';

const day = (n: number): number => serialOf(2016, 7, 1) + n;

test('a row without a day is named by its cell for the day', () => {
  const header = ['Woning', 'Zaaknummer', 'Personen', 'Sleutel'];
  const rows = Array.from({ length: 6 }, (_, at): CellScalar[] => [
    at % 2 === 0 ? `Kade ${at}` : '',
    `Z-${at}`,
    2,
    at % 2 === 0 ? day(at) : 'nvt',
  ]);
  const { previews, findings } = readWithAnswers(
    workbookOf([quotas, sheetOf('Lijst', [header, ...rows])]),
  );
  expect(previews.placements?.leftOut).toEqual([
    { reason: 'without', rows: 3, places: ['Lijst, D3', 'Lijst, D5', 'Lijst, D7'] },
  ]);
  expect(findings.find(({ code }) => code === 'rows-without-day')?.place.address).toBe('D3');
});

test('rows that do not count are counted by reason, whether a status or a remark says so', () => {
  const header = ['Datum', 'Zaaknummer', 'Personen', 'Status', 'opm.'];
  const rows: CellScalar[][] = [
    [day(1), 'Z-1', 3, 'gehuisvest', ''],
    [day(2), 'Z-2', 2, 'gaat niet door', ''],
    [day(3), 'Z-3', 2, 'gepland', ''],
    [day(4), 'Z-4', 2, '', 'gaat niet door'],
    [serialOf(2017, 2, 1), 'Z-5', 2, 'gehuisvest', ''],
  ];
  const { findings } = readWithAnswers(
    workbookOf([quotas, sheetOf('Plaatsingen', [header, ...rows])]),
  );
  expect(notReadOf(findings)).toMatchObject({
    columns: 0,
    rows: { withoutDay: 0, repeated: 0, fellThrough: 2, notYet: 1, later: 1 },
  });
});

describe('a column that no table takes a value from', () => {
  const HEADER = ['Datum', 'Zaaknummer', 'Personen', 'Corporatie'];
  const columnsNotRead = (rows: readonly (readonly CellScalar[])[], more: readonly string[]) =>
    readWithAnswers(
      workbookOf([quotas, sheetOf('Plaatsingen', [[...HEADER, ...more], ...rows])]),
    ).findings.flatMap(({ code, place, data }) =>
      code === 'columns-not-read' ? [{ address: place.address, data }] : [],
    );

  test('is named at its own header', () => {
    const rows = [
      [day(1), 'Z-1', 3, 'Brugstede', 'blauw'],
      [day(2), 'Z-2', 2, 'Diezehof', 'geel'],
    ];
    expect(columnsNotRead(rows, ['Kozijnen'])).toEqual([
      { address: 'E1', data: { headers: ['Kozijnen'] } },
    ]);
  });

  test('is not called unread if its remarks leave rows out', () => {
    const rows = [
      [day(1), 'Z-1', 3, 'Brugstede', 'blauw', 'gaat niet door'],
      [day(2), 'Z-2', 2, 'Diezehof', 'geel', ''],
    ];
    expect(columnsNotRead(rows, ['Kozijnen', 'opm.'])).toEqual([
      { address: 'E1', data: { headers: ['Kozijnen'] } },
    ]);
  });
});
