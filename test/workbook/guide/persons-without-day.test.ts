/** Tests which persons without a day count with their household, and that a finding names them. */
import { sheetOf } from '../sheets';
import { day, readAfter } from './read-after';
import { quotas } from './shaped-workbooks';

test.each([
  ['Nareis', '', 'ja'],
  ['Status', 'gehuisvest', 'nog niet'],
  ['Telt mee', 'ja', 'nee'],
])(
  'a person without a day does not count with the household if %s says otherwise',
  (header, of, later) => {
    const rows = [
      ['Datum', 'Kandidaat', 'Lid', header],
      [day(8, 1), 'Z-1', 'hoofd', of],
      ['', 'Z-1', 'kind', later],
      ['', 'Z-1', 'kind', of],
      [day(8, 2), 'Z-2', 'hoofd', of],
      ['', 'Z-2', 'partner', of],
      ...['Z-3', 'Z-4', 'Z-5'].map((id) => ['', id, 'hoofd', of]),
    ];
    const { read } = readAfter('placements', [quotas, sheetOf('Plaatsingen', rows)]);
    expect(read.records.placements.map(({ persons }) => persons)).toEqual([2, 2]);
    expect(
      read.findings.flatMap(({ code, data }) =>
        code === 'persons-without-day' || code === 'rows-without-day' ? [data] : [],
      ),
    ).toEqual([
      { count: 4, column: 'Datum' },
      { count: 2, column: 'Datum', cells: ['A4', 'A6'] },
    ]);
  },
);
