import { addSheet, addTable, createWorkbook, setCells } from '../../host';
import { withAddresses } from '../../host/structured-references';

const workbook = createWorkbook();
const sheet = addSheet(workbook, 'Plan');
setCells(sheet, 'B2', [
  ['Corporatie', 'Aantal [st]', 'Telt mee'],
  ['A', 3, 'ja'],
  ['B', 4, 'nee'],
]);
const table = addTable(workbook, sheet, 'B2:D4', 'Verdeling');
const other = addSheet(workbook, 'Ander blad');
setCells(other, 'A1', [['Datum'], [42401]]);
addTable(workbook, other, 'A1:A2', 'Dagen');

const inTable = { sheet, row: 2, column: 1 };
const outside = { sheet: other, row: 9, column: 9 };
const at = (formula: string, place = outside) => withAddresses(workbook, formula, place);

describe('structured references as addresses', () => {
  it.each([
    ['=SUM(Verdeling[Telt mee])', '=SUM(Plan!$D$3:$D$4)'],
    ['=Dagen[Datum]', "='Ander blad'!$A$2"],
    ["=Verdeling[Aantal '[st']]", '=Plan!$C$3:$C$4'],
    ['=VERDELING[corporatie]&Dagen', "=Plan!$B$3:$B$4&'Ander blad'!$A$2"],
    ['=ROWS(Verdeling)', '=ROWS(Plan!$B$3:$D$4)'],
    ['=ROWS(Verdeling[])', '=ROWS(Plan!$B$3:$D$4)'],
    ['=Verdeling[#All]', '=Plan!$B$2:$D$4'],
    ['=Verdeling[[#Headers],[Telt mee]]', '=Plan!$D$2'],
    ['=Verdeling[[#Headers],[#Data],[Telt mee]]', '=Plan!$D$2:$D$4'],
    ['=Verdeling[[Corporatie]:[Telt mee]]', '=Plan!$B$3:$D$4'],
  ])('%s', (formula, expected) => {
    expect(at(formula)).toBe(expected);
  });

  it.each([
    ['=[@Corporatie]', '=Plan!$B$3'],
    ['=Verdeling[@[Telt mee]]', '=Plan!$D$3'],
    ['=Verdeling[@]', '=Plan!$B$3:$D$3'],
    ['=Verdeling[[#This Row],[Telt mee]]', '=Plan!$D$3'],
    ['=SUM([Telt mee])', '=SUM(Plan!$D$3:$D$4)'],
  ])('in the row of the formula: %s', (formula, expected) => {
    expect(at(formula, inTable)).toBe(expected);
  });

  it.each([
    ['a table there is none of', '=Onbekend[Datum]'],
    ['a column there is none of', '=Verdeling[Datum]'],
    ['this row, outside the table', '=Verdeling[@Corporatie]'],
    ['totals of a table without them', '=Verdeling[#Totals]'],
  ])('%s is #REF!', (_case, formula) => {
    expect(at(formula)).toBe('=#REF!');
  });

  it.each([
    '="Verdeling[Telt mee]"&A1',
    "='[Verdeling.xlsx]Telt mee'!A1",
    "='C:\\Plan\\[Verdeling.xlsx]Blad1'!B2",
    '=Verdeling(1)',
    '=[1]Blad1!A1',
    '=LET(rij,2,rij*A1)',
  ])('leaves %s as it is', (formula) => {
    expect(at(formula)).toBe(formula);
  });

  it('gives the new address after a table grew', () => {
    table.area = { ...table.area, bottom: 7 };
    expect(at('=Verdeling[Corporatie]')).toBe('=Plan!$B$3:$B$8');
    table.area = { ...table.area, bottom: 3 };
  });
});
