/** Tests names and ids that refer to nothing: each has one finding, with the most similar name. */
import { serialOf } from '../../src/domain/calendar';
import type { CellScalar } from '../../src/workbook/grid';
import { understand } from '../in-one-piece';
import { tableSheet, workbookOf } from './sheets';

const AS_OF = serialOf(2016, 10, 12);

function unknown(corporations: readonly string[], named: readonly string[]) {
  const { findings } = understand(
    workbookOf([
      tableSheet('Taakstelling', [
        ['Periode', 'Taakstelling', 'Beginstand'],
        ['2016-II', 52, 0],
      ]),
      tableSheet('Corporaties', [
        ['Corporatie', 'Woningen'],
        ...corporations.map((name): CellScalar[] => [name, 1000]),
      ]),
      tableSheet('Plaatsingen', [
        ['Datum', 'Kandidaat', 'Personen', 'Corporatie'],
        ...named.map((name, at): CellScalar[] => [serialOf(2016, 8, at + 1), `K-${at}`, 2, name]),
      ]),
    ]),
    AS_OF,
  );
  return findings.flatMap(({ code, place, data }) =>
    code === 'id-unknown' ? [{ address: place.address, count: data.count, near: data.near }] : [],
  );
}

const KNOWN = ['Woonstichting Veenland', 'De Poort'];

test('an unknown name in several rows gives one finding, with the most similar known name', () => {
  expect(unknown(KNOWN, ['De Poort', 'Veenland', 'veenland', 'De Poort', 'Veenland '])).toEqual([
    { address: 'D3', count: 3, near: 'Corporaties, A2' },
  ]);
});

test.each([
  ['Stichting De Poort', 'Corporaties, A3'],
  ['Brugstede', null],
  ['Veen', null],
])('for the unknown name %s, the cell %s is suggested', (name, near) => {
  expect(unknown(KNOWN, [name])).toEqual([{ address: 'D2', count: 1, near }]);
});

test('if two known names have the words of the unknown name, neither is suggested', () => {
  expect(unknown(['Wonen Noord', 'Wonen Zuid'], ['Wonen'])).toMatchObject([{ near: null }]);
});
