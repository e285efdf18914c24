/**
 * Tests personal data outside the tables and in unknown columns, and addresses that are used as
 * ids.
 */
import { serialOf } from '../../src/domain/calendar';
import type { SheetGrid } from '../../src/workbook/grid';
import { isStreetAddress } from '../../src/workbook/personal-data';
import { understand } from '../in-one-piece';
import { sheetOf, tableSheet, workbookOf } from './sheets';

const QUOTAS = tableSheet('Taakstelling', [
  ['Periode', 'Taakstelling', 'Beginstand'],
  ['2016-II', 206, 0],
]);
const placements = (headers: readonly string[], ...cells: (string | number)[]): SheetGrid =>
  tableSheet('Plaatsingen', [headers, [serialOf(2016, 7, 4), ...cells]]);
const codes = (...sheets: readonly SheetGrid[]): string[] =>
  understand(workbookOf([QUOTAS, ...sheets]), serialOf(2016, 12, 31))
    .findings.filter(({ code }) => code.startsWith('privacy'))
    .map(({ code, place }) => `${code} ${place.sheet ?? ''} ${place.address ?? '-'}`);
const PLACED = placements(['Datum', 'Kandidaat', 'Personen'], 'K-1', 4);

test('a contact list on a separate sheet is reported at the sheet and at its headers', () => {
  const contacts = sheetOf('Contacten', [
    ['Contactlijst', '', '', ''],
    ['Naam', 'Telefoon', 'E-mail', 'Adres'],
    ['A. Voorbeeld', '06-12345678', 'a@example.org', '1234 AB 56'],
    ['B. Voorbeeld', '06-87654321', 'b@example.org', '1234 AB 58'],
  ]);
  expect(codes(PLACED, contacts)).toEqual([
    'privacy-header Contacten A2',
    'privacy-header Contacten B2',
    'privacy-header Contacten C2',
    'privacy-header Contacten D2',
    'privacy-sheet Contacten B3',
  ]);
});

test('a person number stored as a number on another sheet is reported', () => {
  expect(codes(PLACED, sheetOf('Blad9', [['lijst'], [999_993_653]]))).toEqual([
    'privacy-sheet Blad9 A2',
  ]);
});

test.each(['Naam', 'Adres', 'Telefoon', 'E-mail', 'Geb.datum', 'Straat en huisnr', 'Tel.'])(
  'a column %s in a table is reported at its header',
  (header) => {
    const sheet = placements(['Datum', 'Kandidaat', 'Personen', header], 'K-1', 4, '');
    expect(codes(sheet)).toEqual(['privacy-header Plaatsingen D1']);
  },
);

test.each([
  'Molenstraat 10',
  'Van der Lindenlaan 12 a',
  'Kerkplein 11',
  'Havenweg 12-2',
  'Lindelaan 13',
])('%s is an address, and is reported if it is used as the id of a home', (address) => {
  expect(isStreetAddress(address)).toBe(true);
  const homes = placements(['Datum', 'Kandidaat', 'Personen', 'Woning'], 'K-1', 4, address);
  expect(codes(homes)).toEqual(['privacy-address Plaatsingen D2']);
});

test.each([
  'K-1',
  'W-0101',
  'De Brink',
  'Complex Havenweg',
  'Unit 12',
  'Woning 3',
  'De Meander 12',
])('%s is not an address', (id) => expect(isStreetAddress(id)).toBe(false));

test('names of corporations and settings, and numbers of a plan, are not personal data', () => {
  const settings = tableSheet('Instellingen', [
    ['Naam', 'Waarde'],
    ['termijn woning', 70],
  ]);
  const plan = sheetOf('Rekenblad', [
    ['Naam', 'Aantal', 2016],
    ['Brugstede', 120, 450.5],
    ['Totaal 2016-2020', 1_250_000, 42_370],
  ]);
  expect(codes(PLACED, settings, plan)).toEqual([]);
});
