import { serialOf } from '../../../src/domain/calendar';
import { understand } from '../../in-one-piece';
import { sheetOf, workbookOf, type Cells } from '../sheets';

const HEADER = ['Datum', 'Kandidaat', 'Personen', 'Opmerking'];
const row = (month: number, at: number) => [serialOf(2016, month, 4), `K-${at}`, 2, ''];

const namesAsked = (rows: Cells): readonly string[] => {
  const asOf = serialOf(2016, 12, 31);
  const { guides } = understand(workbookOf([sheetOf('Plaatsingen', [HEADER, ...rows])]), asOf);
  const asked = guides.byRole.placements.questions.map(({ data }) => data);
  return asked.flatMap((data) => (data.kind === 'corporation' ? data.names : []));
};

test('a subtotal between groups is not read as a corporation', () => {
  expect(
    namesAsked([
      ['Brugstede', '', '', ''],
      row(1, 1),
      row(2, 2),
      ['Subtotaal Brugstede', '', 4, ''],
      ['Diezehof', '', '', ''],
      row(3, 3),
      row(4, 4),
      ['Subtotaal Diezehof', '', 4, ''],
    ]),
  ).toEqual(['Brugstede', 'Diezehof']);
});

test('a corporation whose name begins like a total is read as a corporation', () => {
  expect(
    namesAsked([
      ['Totaal Wonen', '', '', ''],
      row(1, 1),
      row(2, 2),
      ['Diezehof', '', '', ''],
      row(3, 3),
      row(4, 4),
    ]),
  ).toEqual(['Totaal Wonen', 'Diezehof']);
});
