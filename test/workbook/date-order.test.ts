/** Tests that dates with the month first are never silently read with the day first. */
import { serialOf } from '../../src/domain/calendar';
import { understand } from '../in-one-piece';
import { sheetOf, tableSheet, workbookOf } from './sheets';

const QUOTAS = tableSheet('Taakstelling', [
  ['Periode', 'Taakstelling', 'Beginstand'],
  ['2016-II', 206, 0],
]);
const read = (...dates: (string | number)[]) =>
  understand(
    workbookOf([
      QUOTAS,
      sheetOf('Plaatsingen', [
        ['Datum', 'Kandidaat', 'Personen'],
        ...dates.map((date, index) => [date, `K-${index}`, 1]),
      ]),
    ]),
    serialOf(2016, 12, 31),
  );
const told = ({ findings }: ReturnType<typeof read>) =>
  findings.map(({ code, place, fix }) => [code, place.address, fix?.after ?? null]);

test('if one date proves that the month comes first, ambiguous dates stay unread, without a fix', () => {
  const understanding = read('07/08/2016', '07/13/2016', '09/09/2016', serialOf(2016, 10, 3));
  expect(understanding.records.placements.map(({ date }) => date)).toEqual([
    serialOf(2016, 9, 9),
    serialOf(2016, 10, 3),
  ]);
  expect(told(understanding)).toEqual([
    ['date-order-unknown', 'A2', null],
    ['not-a-date', 'A3', null],
    ['text-as-date', 'A4', serialOf(2016, 9, 9)],
  ]);
});

test('in a column with both orders, ambiguous dates stay unread as well', () => {
  const understanding = read('07/08/2016', '07/13/2016', '14-07-2016');
  expect(told(understanding)[0]).toEqual(['date-order-unknown', 'A2', null]);
  expect(understanding.records.placements).toHaveLength(1);
});

test('a column is read day first if its dates prove that, or prove nothing', () => {
  expect(read('07/08/2016', '14-07-2016').records.placements).toHaveLength(2);
  expect(read('07/08/2016').records.placements).toMatchObject([{ date: serialOf(2016, 8, 7) }]);
});
