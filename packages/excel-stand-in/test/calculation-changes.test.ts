/** Tests the values of formulas after cells changed. */
import { createCalculator } from '../calculation';
import { addSheet, cellKey, createHost, createWorkbook, setCells } from '../host';
import type { CellValue, Sheet } from '../host';

function opened(cells: readonly (readonly CellValue[])[]) {
  const workbook = createWorkbook();
  const sheet = addSheet(workbook, 'Blad1');
  setCells(sheet, 'A1', cells);
  const host = createHost(workbook, {}, createCalculator);
  const client = host.connect({ locale: 'nl-NL' });
  host.calculator?.calculateAll();
  const type = (address: string, text: string) =>
    host.userTypes(client, 'Blad1', address, [[text]]);
  return { sheet, type };
}

function at(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.cells.get(cellKey(row, column))?.value ?? null;
}

test('a comparison uses the new text of a changed cell', () => {
  const { sheet, type } = opened([
    ['ja', 4, '=SUM(B1:B2*(A1:A2<>"nee"))'],
    ['ja', 5, null],
  ]);
  expect(at(sheet, 0, 2)).toBe(9);
  type('A1', 'nee');
  expect(at(sheet, 0, 2)).toBe(5);
  type('A1', 'ja');
  expect(at(sheet, 0, 2)).toBe(9);
});

test('two workbooks with sheets of the same name do not share cells', () => {
  const formula = '=SUM(B1:B2*(A1:A2<>"nee"))';
  opened([
    ['ja', 4, formula],
    ['ja', 5, null],
  ]);
  const { sheet } = opened([
    ['nee', 4, formula],
    ['nee', 5, null],
  ]);
  expect(at(sheet, 0, 2)).toBe(0);
});

test.each([
  ['a value', '7', 7],
  ['nothing', '', null],
  ['a formula that fills one cell', '=1+1', 2],
])('%s in place of a formula that spilled leaves none of its values', (_what, typed, value) => {
  const { sheet, type } = opened([['=SEQUENCE(3)', null, '=SUM(A1:A3)']]);
  expect(at(sheet, 2, 0)).toBe(3);
  expect(at(sheet, 0, 2)).toBe(6);
  type('A1', typed);
  expect([at(sheet, 0, 0), at(sheet, 1, 0), at(sheet, 2, 0)]).toEqual([value, null, null]);
  expect(at(sheet, 0, 2)).toBe(value ?? 0);
});

test('a text that was typed among spilled values stays when the formula is removed', () => {
  const { sheet, type } = opened([['=SEQUENCE(3)']]);
  type('A2', 'x');
  expect(at(sheet, 0, 0)).toEqual({ error: '#SPILL!' });
  type('A1', '');
  expect([at(sheet, 0, 0), at(sheet, 1, 0), at(sheet, 2, 0)]).toEqual([null, 'x', null]);
});
