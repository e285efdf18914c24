import { afterDeletion, afterRename, afterShift } from '../../host/formula-references';
import { shiftedArea } from '../../host/shift-lines';

test.each([
  ['=Blad1!A1+blad1!$B$2:C3', "='Nieuw blad'!A1+'Nieuw blad'!$B$2:C3"],
  ["='Blad1'!A:A&Blad1!3:$4", "='Nieuw blad'!A:A&'Nieuw blad'!3:$4"],
  ['=Blad1!Som+Blad11!A1+A1', "='Nieuw blad'!Som+Blad11!A1+A1"],
  ['="Blad1!A1"&Tabel[Blad1!A1]', '="Blad1!A1"&Tabel[Blad1!A1]'],
  ['=[1]Blad1!A1', '=[1]Blad1!A1'],
  ['=SUM( Blad1!A1 , 1 )', "=SUM( 'Nieuw blad'!A1 , 1 )"],
  ['=#REF!A1+Blad1!A1', "=#REF!A1+'Nieuw blad'!A1"],
])('%s becomes %s when Blad1 gets another name', (before, after) => {
  expect(afterRename(before, 'Blad1', 'Nieuw blad')).toBe(after);
});

test('formulas follow a sheet that has an apostrophe in its name', () => {
  expect(afterRename("='It''s'!A1", "It's", 'B')).toBe('=B!A1');
});

test.each([
  ['=Blad1!A1+Blad2!A1', '=#REF!+Blad2!A1'],
  ['=SUM(\'Blad1\'!A1:B2,"Blad1!A1")', '=SUM(#REF!,"Blad1!A1")'],
])('%s becomes %s when Blad1 is deleted', (before, after) => {
  expect(afterDeletion(before, 'Blad1')).toBe(after);
});

test.each([
  ['=A5#+A5%-A5', '=A6#+A6%-A6'],
  ['=[1]Blad1!A5+Blad1!A5', '=[1]Blad1!A5+Blad1!A6'],
  ['=LET(a5x,A5,a5x)', '=LET(a5x,A6,a5x)'],
  ['={5,6;7,8}+A5', '={5,6;7,8}+A6'],
  ['=A5:INDEX(A:A,9)', '=A6:INDEX(A:A,9)'],
])('%s becomes %s where a row is put in before row 5', (before, after) => {
  const moved = (area: Parameters<typeof shiftedArea>[0]) =>
    shiftedArea(area, { axis: 'rows', at: 4, count: 1 });
  expect(afterShift(before, true, 'Blad1', moved)).toBe(after);
});
